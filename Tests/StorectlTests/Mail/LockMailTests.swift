import Foundation
import Testing

@testable import Storectl

/// Mail about a locked sign-in is sent by the command that locked it, though that command fails.
@Suite struct LockMailTests {
    let world: TestWorld

    init() throws {
        world = try TestWorld()
        try world.makeShop()
        try world.write("not the secret\n", to: "wrong")
        #expect(
            world.storectl(
                "register", "--username", "ann", "--email", "ann@example.com", "--password-file", "pw"
            ).status == .done)
        #expect(world.storectl("config", "set", "mail.transport", "maildir:mail").status == .done)
    }

    private func mails() throws -> [String] {
        let folder = world.path("mail/new")
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder).map {
            try String(contentsOfFile: folder + "/" + $0, encoding: .utf8)
        }
    }

    /// How often time was let pass in each of so many tries.
    private func pauses(_ tries: Int, _ arguments: String...) -> [Int] {
        (0..<tries).map { _ in
            var count = 0
            world.passTime = { _ in count += 1 }
            #expect(world.storectl(arguments).status == .notPermitted)
            return count
        }
    }

    @Test func `the fifth wrong password sends it, and an unknown name takes as long`() throws {
        #expect(pauses(4, "login", "ann", "--password-file", "wrong") == [0, 0, 0, 0])
        #expect(try mails() == [])
        #expect(pauses(2, "login", "ann", "--password-file", "wrong") == [1, 0])
        let sent = try mails()
        #expect(sent.count == 1 && sent[0].contains("To: ") && sent[0].contains("ann@example.com"))
        #expect(sent[0].contains("Subject: Shop: failed sign-ins"))
        #expect(pauses(6, "login", "nobody", "--password-file", "wrong") == [0, 0, 0, 0, 1, 0])
        #expect(try mails().count == 1)
    }

    @Test func `so does the fifth wrong old password`() throws {
        #expect(
            pauses(5, "password", "change", "--old-password-file", "wrong", "--password-file", "pw")
                == [0, 0, 0, 0, 1])
        #expect(try mails().count == 1)
        #expect(try mails()[0].contains("admin@shop.test"))
    }

    @Test func `a shop without mail makes nobody wait`() throws {
        #expect(world.storectl("config", "set", "mail.transport", "none").status == .done)
        #expect(pauses(5, "login", "ann", "--password-file", "wrong") == [0, 0, 0, 0, 0])
    }
}
