import Foundation
import Glibc
import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// A backup in the place of what is damaged, and of what has changed since.
@Suite struct RestoreTests {
    let folder: TemporaryFolder
    let shop: TestShop
    let backup: String

    init() throws {
        folder = try TemporaryFolder()
        shop = try TestShop(at: folder.file("shop.db"))
        for number in 0..<60 {
            try shop.add("MUG-\(number)", [(.description, String(repeating: "tea ", count: 100))])
        }
        backup = folder.file("good.bk")
        _ = try shop.store.backUp(to: backup, as: shop.admin)
    }

    private func open(_ path: String) throws -> Store {
        try Store(at: path, environment: shop.store.environment)
    }

    /// A damaged copy of the shop.
    private func damaged(_ damage: (inout [UInt8]) -> Void) throws -> String {
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: shop.store.path)))
        damage(&bytes)
        return try folder.write(bytes, to: "bad.db")
    }

    @Test(arguments: ["header", "empty", "text", "short", "pages"])
    func `what cannot be opened is replaced, and kept as it is`(kind: String) throws {
        let path = try damaged { bytes in
            switch kind {
            case "header": bytes.replaceSubrange(0..<100, with: [UInt8](repeating: 7, count: 100))
            case "empty": bytes = []
            case "text": bytes = Array("hello".utf8)
            case "short": bytes.removeLast(4096)
            default:
                var generator = SeededGenerator(seed: 5)
                for index in 4096 * 1..<4096 * 60 { bytes[index] = .random(in: 0...255, using: &generator) }
            }
        }
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        do {
            let store = try open(path)
            #expect(kind == "pages" && !store.isWhole)
        } catch { #expect(Store.isDamage(error), "\(error)") }
        chmod(path, 0o640)
        let (made, kept) = try Store.restore(
            from: backup, inPlaceOfDamaged: path, isForced: false, environment: shop.store.environment)
        #expect(try Data(contentsOf: URL(fileURLWithPath: kept)) == before)
        let store = try open(path)
        #expect(try store.entryCount() == made.entries + 1)
        #expect(try store.lastEntry()?.command == "restore")
        #expect(try store.findings(isQuick: false, as: .anonymous) == [])
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o640)
    }

    @Test func `a backup that does not fit together is refused, unless forced`() throws {
        let store = try open(backup)
        try store.raw("UPDATE product SET price = 1 WHERE sku = 'MUG-3'")
        let before = try shop.store.dump()
        let error = try #require(throws: BackupError.self) {
            try shop.store.restore(from: backup, keeping: folder.file("kept"), as: shop.admin)
        }
        #expect(error.code == "backup_unsound")
        #expect(
            error.message.contains("product MUG-3 has price 0.01, and entry 8 made it 9.50"),
            "\(error.message)")
        #expect(throws: BackupError.self) {
            try Store.restore(from: backup, to: folder.file("n.db"), environment: shop.store.environment)
        }
        #expect(try shop.store.dump() == before)
        _ = try shop.store.restore(
            from: backup, keeping: folder.file("kept"), isForced: true, as: shop.admin)
        #expect(try shop.store.product(.sku("MUG-3"), as: shop.staff).price.decimal == "0.01")
    }

    @Test func `a backup makes nobody an admin who is not`() throws {
        let altered = folder.file("altered.bk")
        _ = try shop.store.backUp(to: altered, as: shop.admin)
        let sam = "(SELECT password FROM credential WHERE account_id = '\(shop.staff.id ?? "")')"
        try open(altered).raw("UPDATE credential SET password = \(sam)")
        var change = UserChange()
        change.permissions.allow = [.backup, .usersWrite]
        let clerk = Actor(try shop.store.run(EditUser("sam", change), as: shop.admin).value)
        let former = Actor(try shop.store.run(EditUser("bob", promotion), as: shop.admin).value)
        _ = try shop.store.run(EditUser("bob", demotion), as: shop.admin)
        for (actor, isForced) in [(clerk, false), (clerk, true), (former, false)] {
            #expect(throws: AccessError.self) {
                try shop.store.restore(
                    from: altered, keeping: folder.file("kept"), isForced: isForced, as: actor)
            }
        }
        _ = try shop.store.signIn("admin", password: Password(TestShop.adminPassword))
        #expect(try !folder.names.contains("kept"))
    }

    private var promotion: UserChange { role(.admin) }
    private var demotion: UserChange { role(.customer) }

    private func role(_ role: Role) -> UserChange {
        var change = UserChange()
        change.role = role
        return change
    }

    @Test func `the store itself is no backup of it, and a glance tells how much a file has`() throws {
        #expect(throws: BackupError.itself(shop.store.path)) {
            try shop.store.restore(from: shop.store.path, keeping: folder.file("kept"), as: shop.admin)
        }
        let glance = try #require(Store.glance(at: backup))
        #expect(glance.entries == Int64(try shop.store.entryCount()))
        #expect(glance.last > TestShop.start.adding(seconds: -1))
        #expect(Store.glance(at: folder.file("nothing")) == nil)
    }

    @Test func `another shop's backup is refused by its name, unless forced`() throws {
        let other = try TestShop(at: folder.file("other.db"), seed: 2)
        try other.set("shop.name", "Other Shop")
        let path = folder.file("other.bk")
        _ = try other.store.backUp(to: path, as: other.admin)
        #expect(throws: BackupError.otherShop(path, name: "Corner Shop", own: "Corner Shop")) {
            try shop.store.restore(from: path, keeping: folder.file("kept"), as: shop.admin)
        }
        _ = try shop.store.restore(from: path, keeping: folder.file("kept"), isForced: true, as: shop.admin)
    }

    @Test func `who was signed out, or lost a token, stays so`() throws {
        let ann = try shop.store.signIn("ann", password: Password(TestShop.annPassword))
        let admin = try shop.store.signIn("admin", password: Password(TestShop.adminPassword))
        let path = folder.file("in.bk")
        _ = try shop.store.backUp(to: path, as: shop.admin)
        try shop.store.signOut(ann.signIn)
        _ = try shop.store.restore(from: path, keeping: folder.file("kept"), as: shop.admin)
        #expect(throws: AccessError.invalidToken) { try shop.store.signIn(token: ann.token) }
        #expect(try shop.store.signIn(token: admin.token).actor.name == "admin")
    }

    @Test func `no code that is still good is in a copy`() throws {
        try shop.store.requestPasswordReset(email: "ann@example.com")
        #expect(try shop.store.integer("SELECT count(*) FROM one_time_code WHERE used_at IS NULL") ?? 0 > 0)
        let text = try #require(
            try shop.store.strings("SELECT text FROM mail WHERE kind = 'reset' AND status = 'queued'").first)
        let code = try #require(text.split(whereSeparator: \.isWhitespace).max { $0.count < $1.count })
        let path = folder.file("codes.bk")
        _ = try shop.store.backUp(to: path, as: shop.admin)
        #expect(try open(path).integer("SELECT count(*) FROM one_time_code WHERE used_at IS NULL") == 0)
        #expect(try open(path).integer("SELECT count(*) FROM mail WHERE kind = 'reset'") == 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)).range(of: Data(String(code).utf8)) == nil)
        #expect(try shop.store.integer("SELECT count(*) FROM mail WHERE kind = 'reset'") == 1)
    }

    @Test func `what a killed restore left goes with the next change`() throws {
        let left = [
            "shop.db.before-20260115T090011000Z.new-0123abcd", "shop.db.new-0123abcd",
            "shop.db.new-0123abcd-journal",
            // Their drafts are gone, or were put in place.
            "shop.db.new-00ff00ff.lock", "shop.db.new-00ff00ff.lock.storectl-Ab3dE6",
            "shop.db.before-20260115T090011000Z.new-00ff00ff-journal",
        ]
        let others = [
            "shop.db.before-20260115T090011000Z", "shop.db.before-mine.new-0123abcd", "shop.db.new-x",
            "shop.db.new-x.lock", "shop.db.new-00ff00ff.lock.mine",
        ]
        for name in left + others { _ = try folder.write(Array("x".utf8), to: name) }
        _ = try open(shop.store.path).product(.sku("MUG-1"), as: shop.staff)
        #expect(Set(try folder.names).isSuperset(of: left))
        _ = try open(shop.store.path).run(SetSetting("shop.country", to: "DE"), as: shop.admin)
        #expect(Set(try folder.names).isDisjoint(with: left))
        #expect(Set(try folder.names).isSuperset(of: others))
    }
}
