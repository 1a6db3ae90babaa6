import Foundation
import GRDB
import Testing

@testable import StoreCore

@Suite struct SchemaTests {
    private static let golden = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appendingPathComponent("../../../Sources/StoreCore/Schema/schema.sql")
        .standardizedFileURL

    private func migrated() throws -> DatabaseQueue {
        let queue = try Connection.inMemory()
        try Migrator.migrate(queue, .fixed(TestClock(TestShop.start)))
        return queue
    }

    /// `STORECTL_UPDATE_SCHEMA=1 swift test --filter SchemaTests` writes the golden file anew.
    @Test func `the sum of the migrations is schema.sql`() throws {
        let schema = try Migrator.dump(migrated())
        if ProcessInfo.processInfo.environment["STORECTL_UPDATE_SCHEMA"] == "1" {
            try Data(schema.utf8).write(to: SchemaTests.golden)
        }
        let golden = String(decoding: try Data(contentsOf: SchemaTests.golden), as: UTF8.self)
        #expect(schema == golden, "see the comment on this test")
    }

    @Test func `the digest is that of the migrations`() throws {
        let objects = try migrated().unsafeRead { try Transaction.objects(in: $0) }
        #expect(Transaction.digest(of: objects) == Schema.digest)
    }

    @Test func `migrating again does nothing`() throws {
        let queue = try migrated()
        let before = try Migrator.dump(queue)
        try Migrator.migrate(queue, .fixed(TestClock(TestShop.start)))
        #expect(try Migrator.dump(queue) == before)
    }

    @Test func `every table is STRICT, journaled, or left out for a reason`() throws {
        let queue = try migrated()
        let tables = try queue.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT name, strict FROM pragma_table_list
                    WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                    """
            ).map { ($0["name"] as String, $0["strict"] as Bool) }
        }
        #expect(tables.filter { !$0.1 }.map(\.0) == [])
        let secretOrDerived = [
            "credential", "session", "signing_key", "one_time_code", "api_token", "sign_in_failure", "mail",
            "journal", "journal_touch", "journal_part", "price_history",
        ]
        #expect(Set(tables.map(\.0)) == Set(Schema.journaledTables + secretOrDerived))
    }

    /// On SQLite 3.40 the session extension fails on the one and silently passes over the other.
    @Test func `no journaled table has a generated column, or lacks a primary key`() throws {
        let queue = try migrated()
        for table in Schema.journaledTables {
            let columns = try queue.read { database in
                try Row.fetchAll(
                    database, sql: "SELECT name, pk, hidden FROM pragma_table_xinfo(?)", arguments: [table])
            }
            #expect(columns.contains { $0["pk"] > 0 }, "\(table)")
            #expect(columns.filter { $0["hidden"] != 0 }.map { $0["name"] as String } == [], "\(table)")
        }
    }

    @Test func `a new file is known by its application id and version`() throws {
        let queue = try migrated()
        let numbers = try queue.read { database in
            try ["application_id", "user_version"].map { try Int.fetchOne(database, sql: "PRAGMA \($0)") }
        }
        #expect(numbers == [0x5354_4F52, Schema.version])
    }
}

@Suite struct ConnectionTests {
    private func settings(readOnly: Bool) throws -> [String: String] {
        let folder = try TemporaryFolder()
        let path = folder.file("store.db")
        _ = try TestShop(at: path)
        return try Connection.open(path, readOnly: readOnly).unsafeRead { database in
            var settings: [String: String] = [:]
            for name in [
                "journal_mode", "synchronous", "foreign_keys", "trusted_schema", "cell_size_check",
                "mmap_size",
                "busy_timeout",
            ] {
                settings[name] = try String.fetchOne(database, sql: "PRAGMA \(name)")
            }
            return settings
        }
    }

    @Test func `every connection has the settings of storectl(5)`() throws {
        #expect(
            try settings(readOnly: false) == [
                "journal_mode": "truncate", "synchronous": "3", "foreign_keys": "1", "trusted_schema": "0",
                "cell_size_check": "1", "mmap_size": "0", "busy_timeout": "10000",
            ])
    }

    @Test func `one for reading only has those that reading needs`() throws {
        let settings = try settings(readOnly: true)
        #expect(settings["trusted_schema"] == "0")
        #expect(settings["cell_size_check"] == "1")
        #expect(settings["mmap_size"] == "0")
    }

    @Test(arguments: [
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = NULL", "DELETE FROM product_search_data",
        "DELETE FROM sqlite_schema", "SELECT \"no such column\" FROM product",
    ])
    func `it is defensive, and takes no double-quoted text`(sql: String) throws {
        let shop = try TestShop()
        #expect(throws: DatabaseFault.self) { try shop.store.raw(sql) }
    }
}
