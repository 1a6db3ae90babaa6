import Foundation
import GRDB
import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// A table made anew keeps its rows, indexes and triggers, and costs no other table anything.
@Suite struct TableRebuildTests {
    let folder: TemporaryFolder
    let queue: DatabaseQueue
    let environment = Environment.fixed(TestClock(TestShop.start))

    init() throws {
        folder = try TemporaryFolder()
        let path = folder.file("store.db")
        try OldStore.make(schema: 5, at: path)
        queue = try Connection.open(path)
        try Migrator.migrate(queue, environment)
    }

    private func migrate(_ steps: [Migration.Step]) throws {
        try Migrator.migrate(queue, environment, through: Schema.migrations + [Migration(steps)])
    }

    private func definition(of table: String) throws -> String {
        try queue.unsafeRead { database in
            let sql = try String.fetchOne(
                database, sql: "SELECT sql FROM sqlite_schema WHERE name = ? AND type = 'table'",
                arguments: [table])
            return sql.flatMap { sql in sql.firstIndex(of: "(").map { String(sql[$0...]) } } ?? ""
        }
    }

    /// The schema, its objects sorted, and a table's name written in either way.
    private func schema() throws -> [String] {
        try Migrator.dump(queue).components(separatedBy: ";\n").map { statement in
            statement.trimmingCharacters(in: .whitespacesAndNewlines)
                .replacing(#/CREATE TABLE "([a-z_]+)"/#) { "CREATE TABLE \($0.output.1)" }
        }.sorted()
    }

    @Test func `every table can be made anew, all in one migration, and nothing is lost`() throws {
        let tables = try queue.unsafeRead { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
                        AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                    """)
        }
        #expect(tables.count > 20)
        let (schema, rows) = try (schema(), OldStore.rows(queue))
        let sequence = "SELECT name || seq FROM sqlite_sequence ORDER BY name"
        let given = try queue.unsafeRead { try String.fetchAll($0, sql: sequence) }
        try migrate(tables.map { .rebuild(TableRebuild(table: $0, definition: try definition(of: $0))) })
        #expect(try self.schema() == schema)
        let after = try OldStore.rows(queue)
        for (table, rows) in rows {
            // The upgrade is an entry of its own.
            let isLog = table == "journal" || table == "journal_touch"
            #expect(Set(after[table] ?? []).subtracting(rows).count == (isLog ? 1 : 0), "\(table)")
            #expect(Set(rows).subtracting(after[table] ?? []).isEmpty, "\(table)")
        }
        let ids = try queue.unsafeRead { try String.fetchAll($0, sql: sequence) }
        #expect(ids.filter { !$0.hasPrefix("journal") } == given.filter { !$0.hasPrefix("journal") })
        #expect(try OldStore.faults(queue) == [])
    }

    @Test func `columns come, change and go, and a trigger is replaced`() throws {
        try migrate([
            .rebuild(
                TableRebuild(
                    table: "payment",
                    definition: """
                        (
                            id INTEGER PRIMARY KEY AUTOINCREMENT,
                            order_id INTEGER NOT NULL REFERENCES orders (id),
                            kind TEXT NOT NULL CHECK (kind IN ('CAPTURE', 'VOID', 'REFUND')),
                            amount INTEGER NOT NULL,
                            created_at INTEGER NOT NULL,
                            note TEXT NOT NULL DEFAULT '',
                            doubled INTEGER NOT NULL
                        ) STRICT
                        """, values: ["kind": "upper(kind)", "doubled": "amount * 2"],
                    dropping: [
                        "provider", "parent_id", "status", "key", "method", "reference", "failure",
                        "action_url", "expires_at", "settled_at", "actor",
                    ],
                    without: [
                        "payment_settles_once", "payment_fits", "payment_stays", "payment_parent",
                        "payment_open", "payment_reference", "payment_expiry",
                    ])),
            .sql(
                """
                CREATE TRIGGER payment_keeps_its_amount BEFORE UPDATE OF amount ON payment
                BEGIN SELECT RAISE(ABORT, 'no'); END
                """),
        ])
        try queue.writeWithoutTransaction { database in
            let rows = try Row.fetchAll(database, sql: "SELECT kind, note, doubled FROM payment ORDER BY id")
            #expect(
                rows.map { "\($0["kind"] as String)\($0["note"] as String)\($0["doubled"] as Int)" } == [
                    "CAPTURE4160", "REFUND160",
                ])
            try database.execute(sql: "UPDATE payment SET note = 'x'")
            #expect(throws: DatabaseError.self) { try database.execute(sql: "UPDATE payment SET amount = 1") }
        }
    }

    @Test func `a column that would be lost, or a trigger that is not there, is an error`() throws {
        #expect(throws: MigrationError.columnsLost(table: "setting", columns: ["value"])) {
            try migrate([
                .rebuild(TableRebuild(table: "setting", definition: "(key TEXT PRIMARY KEY) STRICT"))
            ])
        }
        let definition = try definition(of: "setting")
        #expect(throws: MigrationError.notThere(table: "setting", names: ["setting_x"])) {
            try migrate([
                .rebuild(TableRebuild(table: "setting", definition: definition, without: ["setting_x"]))
            ])
        }
    }

    @Test func `rows that would refer to nothing are an error, unless they did before`() throws {
        let definition = try definition(of: "cart")
        let rebuild = Migration.Step.rebuild(TableRebuild(table: "cart", definition: definition))
        #expect(throws: MigrationError.danglingReferences(count: 2, tables: ["cart_line"])) {
            try migrate([.sql("DELETE FROM cart"), rebuild])
        }
        try queue.writeWithoutTransaction { database in
            try database.execute(
                sql: "PRAGMA foreign_keys = OFF; DELETE FROM cart; PRAGMA foreign_keys = ON")
        }
        try migrate([rebuild])
    }
}
