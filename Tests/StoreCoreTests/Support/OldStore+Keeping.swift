import Foundation
import GRDB

@testable import StoreCore

extension OldStore {
    /// Keeps a store as SQL among the old ones: tables, rows, the search index made anew, indexes and triggers.
    static func keep(_ path: String, as name: String) throws {
        let sql = try DatabaseQueue(path: path).read { database in
            let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
            let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
            let search = try Row.fetchAll(
                database,
                sql: "SELECT quote(k) AS k, quote(v) AS v FROM product_search_config WHERE k <> 'version'"
            ).map {
                "INSERT INTO product_search (product_search, rank) VALUES (\($0["k"] as String), \($0["v"] as String));"
            }
            let statements =
                try statements(database, "type = 'table'").map { $0.sql + ";" }
                + statements(database, "type = 'table'").flatMap { try insertions(database, table: $0.name) }
                + ["DELETE FROM sqlite_sequence;"] + insertions(database, table: "sqlite_sequence") + search
                + ["INSERT INTO product_search (product_search) VALUES ('rebuild');"]
                + statements(database, "type IN ('index', 'trigger')").map { $0.sql + ";" }
                + ["PRAGMA user_version = \(version);", "PRAGMA application_id = \(application);"]
            return """
                -- A small store as schema \(version) left it, every change that takes an idempotency key having been made
                -- once with one: its journal has their answers. Not made by the migrations of today.

                """ + statements.joined(separator: "\n") + "\n"
        }
        try sql.write(to: folder.appendingPathComponent(name + ".sql"), atomically: true, encoding: .utf8)
    }

    private static func statements(
        _ database: Database, _ condition: String
    ) throws -> [(name: String, sql: String)] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND \(condition)
                    AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'product\\_search\\_%' ESCAPE '\\'
                ORDER BY rowid
                """
        ).map { ($0["name"], $0["sql"]) }
    }

    private static func insertions(_ database: Database, table: String) throws -> [String] {
        if table == "product_search" { return [] }
        let columns = try Row.fetchAll(database, sql: "PRAGMA table_info(\(table))")
        let values = columns.map { "quote(\"\($0["name"] as String)\")" }.joined(separator: " || ',' || ")
        let key = columns.filter { ($0["pk"] as Int) > 0 }.map { $0["name"] as String }
        let order = key.isEmpty ? "" : " ORDER BY " + key.joined(separator: ", ")
        return try String.fetchAll(database, sql: "SELECT \(values) FROM \(table)\(order)")
            .map { "INSERT INTO \(table) VALUES(\($0));" }
    }
}
