import Foundation
import GRDB
import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Stores that earlier versions made are brought to the present schema whole, or stay as they were.
@Suite struct MigrationTests {
    let folder: TemporaryFolder
    let path: String
    let environment = Environment.fixed(TestClock(TestShop.start))

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("store.db")
    }

    @Test(arguments: OldStore.schemas) func `every row of an older store is kept`(schema: Int) throws {
        try OldStore.make(schema: schema, at: path)
        let queue = try Connection.open(path)
        let before = try OldStore.rows(queue)
        try Migrator.migrate(queue, environment)
        let after = try OldStore.rows(queue)
        // Sign-ins end; see Migration9.
        for (table, rows) in before where table != "session" {
            let isLog = table == "journal" || table == "journal_touch"
            let kept = try #require(after[table]).prefix(isLog ? rows.count : .max)
            // A category's key is now that of its whole path; these have no parents.
            let shared = kept.map { row in
                var row = row
                // Renamed by schema 10.
                if table == "orders" { row["paid_total"] = row["captured_total"] }
                return row.filter { rows.first?.keys.contains($0.key) ?? false }
            }
            #expect(Set(shared) == Set(rows), "\(table)")
            #expect(shared.count == rows.count, "\(table)")
        }
        #expect(before.values.filter { $0.isEmpty }.isEmpty)
    }

    @Test(arguments: OldStore.schemas) func `an older store becomes like a new one`(schema: Int) throws {
        try OldStore.make(schema: schema, at: path)
        let store = try Store(at: path, environment: environment)
        let fresh = try Connection.inMemory()
        try Migrator.migrate(fresh, environment)
        let queue = try Connection.open(path)
        let statements = try [queue, fresh].map {
            try Set(Migrator.dump($0).components(separatedBy: ";\n\n"))
        }
        // The last statement ends the text.
        #expect(statements[0].symmetricDifference(statements[1]).filter { !$0.hasSuffix(";\n") } == [])
        #expect(try OldStore.faults(queue) == [])
        // Ids that were given once, to the product that was deleted too, are not given again.
        #expect(try store.integer("SELECT seq FROM sqlite_sequence WHERE name = 'product'") ?? 0 >= 4)
        let (_, signIn) = try store.signIn("ann", password: Password("ann-secret-1"))
        #expect(try store.orders(OrderFilter(), page: Page(limit: 0), as: signIn.actor).count == 1)
        #expect(try store.integer("SELECT count(*) FROM session WHERE id = 'session-1'") == 0)
        #expect(
            try store.integer("SELECT count(*) FROM product_search WHERE product_search MATCH 'mug'")
                == (schema < 3 ? 1 : 2))
    }

    @Test func `a store of this version is kept for those that come`() throws {
        try OldStore.make("answers-\(Schema.version)", at: path)
        let rows = try OldStore.rows(Connection.open(path))
        let store = try Store(at: path, environment: environment)
        #expect(try OldStore.rows(Connection.open(path)) == rows)
        #expect(rows["orders"]?.isEmpty == false)
        // One of its mails is dead, but only because a newer code took the place of its own.
        #expect(try store.integer("SELECT count(*) FROM mail WHERE status = 'dead'") == 1)
        let findings = try store.check(isQuick: false, as: store.actor(named: "admin"))
        #expect(findings.map(\.code) == [])
    }

    /// The file's bytes, and what is beside it.
    private func state() throws -> [String: Data] {
        try Dictionary(
            uniqueKeysWithValues: folder.names.map { name in
                (name, try Data(contentsOf: URL(fileURLWithPath: folder.file(name))))
            })
    }

    @Test(arguments: OldStore.schemas) func `a migration that fails leaves the file as it was`(schema: Int)
        throws
    {
        try OldStore.make(schema: schema, at: path)
        let before = try state()["store.db"]
        let failing: [Migration] = [
            Migration("CREATE TABLE more (id INTEGER PRIMARY KEY); INSERT INTO nowhere VALUES (1)"),
            Migration([.sql("DELETE FROM cart_line"), .run { _, _ in throw DatabaseFault.interrupted }]),
            Migration([
                .rebuild(
                    TableRebuild(
                        table: "setting",
                        definition: "(key TEXT PRIMARY KEY, value TEXT CHECK (value IS NULL)) STRICT"))
            ]),
            Migration([
                .rebuild(TableRebuild(table: "setting", definition: "(key TEXT PRIMARY KEY) STRICT"))
            ]),
            Migration([
                .sql("DELETE FROM cart"),
                .rebuild(
                    TableRebuild(
                        table: "cart",
                        definition: "(id INTEGER PRIMARY KEY AUTOINCREMENT, account_id TEXT NOT NULL) STRICT")
                ),
            ]),
        ]
        for migration in failing {
            let queue = try Connection.open(path)
            #expect(throws: (any Error).self) {
                try Migrator.migrate(queue, environment, through: Schema.migrations + [migration])
            }
            let settings = try queue.unsafeRead { database in
                try ["foreign_keys", "legacy_alter_table", "user_version"].map {
                    try Int.fetchOne(database, sql: "PRAGMA \($0)")
                }
            }
            #expect(settings == [1, 0, schema])
            try queue.close()
            #expect(try state()["store.db"] == before)
        }
        // And then it can be migrated all the same.
        #expect(try Store(at: path, environment: environment).name == "Corner Shop")
    }

    @Test func `migrating a store that is up to date writes nothing`() throws {
        _ = try TestShop(at: path)
        let before = try state()
        let queue = try Connection.open(path)
        try Migrator.migrate(queue, environment)
        try queue.close()
        #expect(try state()["store.db"] == before["store.db"])
    }

    @Test func `what an upgrade that cannot be says`() {
        let hint = "nothing was changed; keep using the storectl that wrote it"
        func facts(_ message: String) -> ErrorFacts {
            ErrorFacts(
                .internalFault, "upgrade_failed", "the store cannot be upgraded: " + message, hint: hint)
        }
        expectFacts([
            (
                MigrationError.columnsLost(table: "orders", columns: ["email", "name"]),
                facts("table orders would lose email, name")
            ),
            (.notThere(table: "orders", names: ["orders_x"]), facts("table orders has no orders_x")),
            (
                .danglingReferences(count: 2, tables: ["cart", "cart_line"]),
                facts("2 rows of cart, cart_line would be orphaned")
            ),
            (.danglingReferences(count: 1, tables: ["cart"]), facts("1 row of cart would be orphaned")),
        ])
    }
}
