import ArgumentParser
import Foundation
import Glibc
import ShopText
import StoreCore
import Testing

@testable import Storectl

/// `"s1"` is the store with that UUID, in a place of its own.
extension StorePlace: ExpressibleByStringInterpolation {
    public init(stringLiteral uuid: String) { self.init(uuid: uuid, path: "/shops/\(uuid).db") }
}

@Suite struct SessionFileTests {
    let world: TestWorld
    let path: String
    let file: SessionFile

    init() throws {
        world = try TestWorld()
        path = world.path(".storectl")
        file = SessionFile(path: path)
    }

    private func save(_ token: String, forStore store: StorePlace = "s1") throws {
        try file.save(
            token: token, username: "ann", forStore: store, at: Instant(milliseconds: 0),
            until: Instant(milliseconds: 60_000))
    }

    private func refusal() -> SessionFileError? {
        let reading = #expect(throws: SessionFileError.self) { try file.token(forStore: "s1") }
        let writing = #expect(throws: SessionFileError.self) { try save("new") }
        #expect(reading == writing)
        return reading
    }

    @Test func `no file is no session`() throws {
        #expect(try file.token(forStore: "s1") == nil)
        try file.remove(forStore: "s1")
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `a copy of a store is a shop of its own`() throws {
        let (original, copy) = (StorePlace(uuid: "u", path: "/a.db"), StorePlace(uuid: "u", path: "/b.db"))
        try save("a", forStore: original)
        #expect(try file.token(forStore: copy) == nil)
        try save("b", forStore: copy)
        #expect(try file.token(forStore: original) == "a")
        try file.remove(forStore: copy)
        #expect(try file.token(forStore: copy) == nil)
        #expect(try file.token(forStore: original) == "a")
    }

    @Test func `what was saved without a path is for every copy, until that is signed in to or out of`()
        throws
    {
        let older = #"{"version":1,"stores":{"u":{"token":"old","expires_at":"2999-01-01T00:00:00.000Z"}}}"#
        let (original, copy) = (StorePlace(uuid: "u", path: "/a.db"), StorePlace(uuid: "u", path: "/b.db"))
        try world.write(older, to: ".storectl")
        #expect(try file.token(forStore: original) == "old")
        #expect(try file.token(forStore: copy) == "old")
        let earlier = try file.save(
            token: "new", username: "ann", forStore: copy, at: Instant(milliseconds: 0),
            until: Instant(milliseconds: 60_000))
        #expect(earlier == "old")
        #expect(try file.token(forStore: copy) == "new")
        #expect(try file.token(forStore: original) == "old")
        try file.remove(forStore: copy, holding: "new")
        #expect(try file.token(forStore: copy) == nil)
        #expect(try file.token(forStore: original) == "old")
        try file.remove(forStore: copy)
        #expect(try file.token(forStore: original) == "old")
        try file.remove(forStore: original, holding: "other")
        #expect(try file.token(forStore: original) == "old")
        try file.remove(forStore: original, holding: "old")
        #expect(try file.token(forStore: original) == nil)
    }

    @Test func `each store has its token, and forgetting one keeps the others`() throws {
        try save("a")
        try save("b", forStore: "s2")
        try save("c")
        #expect(try file.token(forStore: "s1") == "c")
        #expect(try file.token(forStore: "s2") == "b")
        try file.remove(forStore: "s1")
        #expect(
            try world.read(".storectl") == """
                {
                  "version": 1,
                  "stores": {
                    "s2 /shops/s2.db": {
                      "token": "b",
                      "username": "ann",
                      "saved_at": "1970-01-01T00:00:00.000Z",
                      "expires_at": "1970-01-01T00:01:00.000Z"
                    }
                  }
                }

                """)
    }

    @Test func `what a sign-in takes the place of is told to it, and only that is forgotten`() throws {
        try save("a")
        let earlier = try file.save(
            token: "b", username: "ann", forStore: "s1", at: Instant(milliseconds: 0),
            until: Instant(milliseconds: 60_000))
        #expect(earlier == "a")
        try file.remove(forStore: "s1", holding: "a")
        #expect(try file.token(forStore: "s1") == "b")
        try file.remove(forStore: "s1", holding: "b")
        #expect(try file.token(forStore: "s1") == nil)
    }

    @Test func `of sign-ins at once each but one is told of to another`() async throws {
        let told = await withTaskGroup(of: String?.self) { group in
            for number in 0..<16 {
                group.addTask { [file] in
                    (try? file.save(
                        token: "t\(number)", username: "ann", forStore: "s1",
                        at: Instant(milliseconds: 0), until: Instant(milliseconds: 60_000))) ?? nil
                }
            }
            return await group.reduce(into: Set<String>()) { told, token in
                if let token { told.insert(token) }
            }
        }
        let kept = try #require(try file.token(forStore: "s1"))
        #expect(told.union([kept]).count == 16 && !told.contains(kept))
    }

    @Test func `only its owner can read the file, and nothing is left beside it but the lock`() throws {
        try save("a")
        for name in [".storectl", ".storectl.lock"] {
            var status = stat()
            #expect(lstat(world.path(name), &status) == 0)
            #expect(status.st_mode == S_IFREG | 0o600)
        }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: world.directory).sorted()
                == [".storectl", ".storectl.lock"])
    }

    @Test func `commands at once all count`() async throws {
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<16 {
                group.addTask { [file] in
                    _ = try? file.save(
                        token: "t\(number)", username: "ann", forStore: "s\(number)",
                        at: Instant(milliseconds: 0), until: Instant(milliseconds: 60_000))
                }
            }
        }
        for number in 0..<16 { #expect(try file.token(forStore: "s\(number)") == "t\(number)") }
    }

    @Test func `a symbolic link is refused`() throws {
        try world.write("{\"version\":1,\"stores\":{}}", to: "elsewhere")
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: world.path("elsewhere"))
        #expect(refusal() == .symlink(path))
        #expect(try world.read("elsewhere") == "{\"version\":1,\"stores\":{}}")
    }

    @Test func `a lock that is a symbolic link is not followed`() throws {
        try FileManager.default.createSymbolicLink(
            atPath: path + ".lock", withDestinationPath: world.path("elsewhere"))
        #expect(throws: FileError.self) { try save("a") }
        #expect(!FileManager.default.fileExists(atPath: world.path("elsewhere")))
    }

    @Test func `a FIFO is refused without waiting`() {
        mkfifo(path, 0o600)
        #expect(refusal() == .notRegular(path))
    }

    @Test func `a directory is refused`() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(refusal() == .notRegular(path))
    }

    @Test(arguments: [0o644, 0o640, 0o620, 0o602])
    func `a file open to others is refused`(mode: Int) throws {
        try world.write("{\"version\":1,\"stores\":{}}", to: ".storectl", mode: mode)
        let error = refusal()
        #expect(error == .openToOthers(path))
        #expect(error?.hint == "chmod 600 \(path)")
    }

    @Test func `a hard link is refused`() throws {
        try world.write("{\"version\":1,\"stores\":{}}", to: ".storectl")
        link(path, world.path("second"))
        #expect(refusal() == .hardLinked(path))
    }

    @Test func `a huge file is refused`() throws {
        try world.write(String(repeating: " ", count: PrivateFile.limit + 1), to: ".storectl")
        #expect(refusal() == .tooLarge(path))
    }

    @Test(arguments: ["", "garbage", "[]", "{\"version\":1}", "{\"version\":1,\"stores\":[]}"])
    func `a file of something else is refused and kept`(content: String) throws {
        try world.write(content, to: ".storectl")
        let error = refusal()
        #expect(error == .garbled(path))
        #expect(error?.message == "the session file \(path) is not a session file")
        #expect(try world.read(".storectl") == content)
    }

    @Test(arguments: [#"{"version":2,"stores":{}}"#, #"{"version":2,"sessions":[]}"#])
    func `a file of a newer version is refused and kept`(content: String) throws {
        try world.write(content, to: ".storectl")
        #expect(refusal() == .newer(path))
        #expect(try world.read(".storectl") == content)
    }

    @Test func `a folder that is missing is found before anything is done`() throws {
        let path = world.path("no/folder/mine")
        let error = #expect(throws: SessionFileError.self) { try SessionFile(path: path).checkFolder() }
        #expect(error == .unwritable(path, reason: "no such file or directory"))
        #expect(error?.code == "session_file_unwritable")
        #expect(error?.message == "the session file \(path) cannot be written: no such file or directory")
        #expect(error?.hint == "create its folder, or set STORECTL_SESSION_FILE to a file that you can write")
        try file.checkFolder()
        try SessionFile(path: "/tmp").checkFolder()
    }

    @Test func `no refusal proposes to remove what may be somebody's file, and each is bad input`() {
        let errors: [SessionFileError] = [
            .symlink("f"), .notRegular("f"), .notOurs("f"), .openToOthers("f"), .hardLinked("f"),
            .tooLarge("f"), .garbled("f"), .newer("f"),
        ]
        #expect(SessionFileError.locked("f").kind == .busy)
        #expect(SessionFileError.locked("f").message == "another program has held the lock f.lock for 10 s")
        #expect(SessionFileError.locked("f").hint == "stop that program and try again")
        for error in errors {
            #expect(error.kind == .invalidInput)
            #expect(error.hint?.contains("rm ") == false)
        }
    }

    @Test func `what has expired is forgotten when something is saved`() throws {
        try save("a")
        try file.save(
            token: "b", username: "ann", forStore: "s2", at: Instant(milliseconds: 60_000),
            until: Instant(milliseconds: 90_000))
        #expect(try file.token(forStore: "s1") == nil)
        #expect(try file.token(forStore: "s2") == "b")
    }

    @Test func `the file never grows past what is read, the oldest sign-ins go first`() throws {
        for number in 0..<20 {
            try save("\(number)" + String(repeating: "x", count: 6000), forStore: "s\(number)")
        }
        #expect(try world.read(".storectl").utf8.count <= PrivateFile.limit)
        #expect(try file.token(forStore: "s0") == nil)
        #expect(try file.token(forStore: "s19")?.hasPrefix("19x") == true)
    }

    @Test func `the file is the one the environment names`() throws {
        world.variables["STORECTL_SESSION_FILE"] = "mine"
        let options = try GlobalOptions.parse([])
        try options.sessionFile(in: world.context())
            .save(
                token: "t", username: "ann", forStore: "s1", at: Instant(milliseconds: 0),
                until: Instant(milliseconds: 1))
        #expect(FileManager.default.fileExists(atPath: world.path("mine")))
    }
}
