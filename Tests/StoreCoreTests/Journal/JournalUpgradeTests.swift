import Foundation
import GRDB
import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Chains that were begun by schema 5 or before verify for ever, by their bytes and by the seal.
@Suite struct JournalUpgradeTests {
    let folder: TemporaryFolder
    let environment = Environment.fixed(TestClock(TestShop.start))

    init() throws { folder = try TemporaryFolder() }

    private func store(schema: Int = 5) throws -> (store: Store, admin: Actor) {
        let path = folder.file("\(schema).db")
        try OldStore.make(schema: schema, at: path)
        let store = try Store(at: path, environment: environment)
        return (store, try store.signIn("admin", password: Password("admin-secret-1")).signIn.actor)
    }

    private func unlock(_ store: Store) throws {
        try store.raw(
            """
            DROP TRIGGER journal_is_final; DROP TRIGGER journal_stays; DROP TRIGGER journal_touch_stays;
            DROP TRIGGER journal_part_is_final
            """)
    }

    @Test(arguments: OldStore.schemas) func `an older chain verifies, and goes on`(schema: Int) throws {
        let (store, admin) = try store(schema: schema)
        let count = try #require(try store.integer("SELECT count(*) FROM journal"))
        let head = try store.strings(
            "SELECT lower(hex(hash)) FROM journal WHERE command <> 'upgrade' ORDER BY id")
        let summary = try store.verifyJournal(containing: head.first, as: admin)
        #expect(summary.entries == count)
        _ = try store.run(DeleteProduct(.sku("PEN")), as: admin)
        #expect(try store.verifyJournal(containing: head.last, as: admin).entries == count + 1)
    }

    @Test func `an upgrade is an entry, which seals what was before it`() throws {
        let (store, admin) = try store()
        let upgrade = try #require(try store.allEntries().first { !$0.isClear })
        #expect(upgrade.actor == "storectl")
        #expect(upgrade.actorID == nil)
        #expect(upgrade.command == "upgrade")
        #expect(upgrade.touched == #"["store:Corner Shop"]"#)
        #expect(upgrade.schemaVersion == Schema.version)
        let sealed = try described(store)
        #expect(
            upgrade.arguments == #"{"from":5,"to":\#(Schema.version),"sealed":"\#(sealed.hex)"}"#)
        #expect(try store.allEntries().filter(\.isClear).map(\.schemaVersion).allSatisfy { $0 == 5 })
        // A new store has nothing to seal.
        #expect(try TestShop().store.allEntries().filter { $0.command == "upgrade" }.isEmpty)
        _ = admin
    }

    /// The seal as storectl(5) describes it, written a second time.
    private func described(_ store: Store) throws -> [UInt8] {
        var links: [(place: Int64, part: Int64, fields: [[UInt8]?])] = []
        func bytes(_ value: DatabaseValue?) -> [UInt8]? {
            switch value?.storage {
            case .blob(let data): [UInt8](data)
            case .string(let text): Array(text.utf8)
            case .int64(let number): Array(String(number).utf8)
            default: nil
            }
        }
        for row in try store.rows("SELECT * FROM journal WHERE schema_version < 6") {
            let names = [
                "id", "instant", "actor_id", "actor", "command", "touched", "schema_version", "undoes",
                "took",
                "key_digest", "arguments_digest", "answer_digest", "changeset_digest", "hash",
            ]
            let id = row["id"].flatMap { Int64.fromDatabaseValue($0) } ?? 0
            links.append((id, 0, names.map { bytes(row[$0]) }))
        }
        for row in try store.rows("SELECT * FROM journal_part WHERE schema_version < 6") {
            let names = [
                "id", "entry", "after_entry", "instant", "products", "first_product", "last_product",
                "schema_version", "answer_digest", "changeset_digest", "hash",
            ]
            let after = row["after_entry"].flatMap { Int64.fromDatabaseValue($0) } ?? 0
            let id = row["id"].flatMap { Int64.fromDatabaseValue($0) } ?? 0
            links.append((after, id, [Array("part".utf8)] + names.map { bytes(row[$0]) }))
        }
        var digest = [UInt8](repeating: 0, count: 32)
        for link in links.sorted(by: { ($0.place, $0.part) < ($1.place, $1.part) }) {
            for field in link.fields {
                let length = field.map { UInt64($0.count) } ?? UInt64.max
                digest += (0..<8).map { UInt8(truncatingIfNeeded: length >> UInt64(56 - 8 * $0)) }
                digest += field ?? []
            }
            digest = SecondSHA256.hash(digest)
        }
        return digest
    }

    @Test(arguments: [
        "actor = 'nobody'", "arguments = '{}'", "changeset = x''", "hash = zeroblob(32)", "took = 1",
        "schema_version = 6", "schema_version = 4", "salt = zeroblob(16)",
    ])
    func `an altered old entry is found`(change: String) throws {
        let (store, admin) = try store()
        try unlock(store)
        try store.raw("UPDATE journal SET \(change) WHERE id = 7")
        #expect(throws: JournalError.self) { try store.verifyJournal(as: admin) }
    }

    @Test func `what an old entry and its parts hold can be forgotten`() throws {
        let (store, admin) = try store()
        let before = try store.verifyJournal(as: admin)
        try store.raw(
            """
            UPDATE journal SET changeset = NULL WHERE id IN (2, 7, 9);
            UPDATE journal SET arguments = NULL, answer = NULL, idempotency_key = NULL, salt = NULL WHERE id IN (2, 9);
            UPDATE journal_part SET changeset = NULL
            """)
        #expect(
            try store.verifyJournal(as: admin)
                == JournalSummary(entries: before.entries, head: before.head, forgotten: 3))
    }

    @Test(arguments: [
        "UPDATE journal SET changeset = NULL, changeset_digest = zeroblob(32) WHERE id = 7",
        "UPDATE journal SET actor = 'nobody', changeset = NULL WHERE id = 7",
        "UPDATE journal_part SET changeset = NULL, products = 9 WHERE id = 1",
    ])
    func `what is altered where something was forgotten breaks the seal`(sql: String) throws {
        let (store, admin) = try store()
        let upgrade = try #require(try store.allEntries().first { !$0.isClear }).id
        try unlock(store)
        try store.raw(sql)
        #expect(throws: JournalError.sealBroken(entry: upgrade)) { try store.verifyJournal(as: admin) }
    }

    @Test func `a seal that is gone is missed`() throws {
        let path = folder.file("sealed.db")
        try OldStore.make(schema: 5, at: path)
        let store = try Store(at: path, environment: environment)
        let admin = try Actor(#require(store.read(as: .anonymous) { try $0.account(named: "admin") }))
        let upgrade = try store.entryCount()
        try unlock(store)
        try store.raw(
            """
            DELETE FROM journal_touch WHERE entry = \(upgrade); DELETE FROM journal WHERE id = \(upgrade);
            UPDATE sqlite_sequence SET seq = seq - 1 WHERE name = 'journal'
            """)
        #expect(throws: JournalError.missing(entry: upgrade)) { try store.verifyJournal(as: admin) }
    }

    @Test func `rows of older schemas are shown by the names their columns had`() throws {
        let (store, admin) = try store(schema: 1)
        let rows = try store.journalEntry(5, as: admin).1.rows
        let mug = try #require(rows.first { $0.table == "product" })
        #expect(mug.columns.map(\.name).first == "id")
        #expect(mug.columns.map(\.name).contains("sku_key"))
        #expect(mug.columns.last?.name == "updated_at")
    }
}
