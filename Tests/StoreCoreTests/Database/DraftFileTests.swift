import Foundation
import Glibc
import TestSupport
import Testing

@testable import ShopText

/// What a killed process leaves is taken away by the next one of ours, and nothing else is.
@Suite struct DraftFileTests {
    let folder: TemporaryFolder
    let place: String

    init() throws {
        folder = try TemporaryFolder()
        place = folder.file("out.csv")
    }

    private func leave(_ name: String, mode: mode_t = 0o600) throws {
        try Data("secret".utf8).write(to: URL(fileURLWithPath: folder.file(name)))
        chmod(folder.file(name), mode)
    }

    @Test func `a draft that nobody holds goes, and others stay`() throws {
        try leave("out.csv.storectl-aB3xY9")
        let others = [
            "out.csv.backup", "out.csv.storectl-aB3xY", "out.csv.storectl-aB3xY99",
            "other.csv.storectl-aB3xY9",
            "out.csv.storectl-aB3-Y9",
        ]
        for name in others { try leave(name) }
        try leave("out.csv.storectl-public", mode: 0o644)
        let live = try #require(DraftFile.make(beside: place))
        let liveName = String(live.path.split(separator: "/").last ?? "")
        let second = try #require(DraftFile.make(beside: place))
        let names = try withExtendedLifetime((live, second)) { Set(try folder.names) }
        #expect(!names.contains("out.csv.storectl-aB3xY9"))
        #expect(!names.contains("out.csv.storectl-public"))
        #expect(names.isSuperset(of: others + [liveName]))
    }

    @Test func `a draft takes the place of a file in one step, and one that does not is gone`() throws {
        try leave("out.csv", mode: 0o644)
        try DraftFile.write(Array("new".utf8), to: place)
        #expect(try String(contentsOfFile: place, encoding: .utf8) == "new")
        #expect(throws: FileError.cannotWrite(folder.path, reason: "is a directory")) {
            try DraftFile.write([], to: folder.path)
        }
        do {
            let draft = try #require(DraftFile.make(beside: place))
            // What is there stays.
            #expect(draft.appear(at: place))
        }
        #expect(try folder.names == ["out.csv"])
        #expect(try String(contentsOfFile: place, encoding: .utf8) == "new")
    }

    @Test func `a lock is one opening's at a time, and asking for it ends`() throws {
        try leave("lock")
        let (one, other) = (open(folder.file("lock"), O_RDWR), open(folder.file("lock"), O_RDWR))
        defer { close(other) }
        #expect(FileLock.take(one))
        #expect(!FileLock.take(other) && errno == EWOULDBLOCK)
        var tries = 0
        let had = FileLock.ask(seconds: 60) { () -> Bool? in
            tries += 1
            if tries == 2 { close(one) }
            return FileLock.take(other) ? true : nil
        }
        #expect(had == true && tries == 2)
        #expect(FileLock.ask(seconds: 0) { nil as Bool? } == nil)
    }

    @Test func `a folder, a link and a pipe by such a name stay`() throws {
        let names = ["out.csv.storectl-folder", "out.csv.storectl-symlnk", "out.csv.storectl-afifo1"]
        mkdir(folder.file(names[0]), 0o700)
        symlink("/etc/hostname", folder.file(names[1]))
        mkfifo(folder.file(names[2]), 0o600)
        DraftFile.sweep(beside: place)
        #expect(Set(try folder.names) == Set(names))
    }
}
