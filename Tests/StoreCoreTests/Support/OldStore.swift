import Foundation
import GRDB

@testable import StoreCore

/// Small stores as earlier schemas left them, kept as SQL: a shop with customers, sales, a journal and, later, an
/// import in parts. They are never made again.
enum OldStore {
    static let schemas = 1...5

    /// Stores with the answers of keys, by the name of their file: `answers-5` as schema 5 gave them.
    static var answers: [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        return (names ?? []).filter { $0.hasPrefix("answers-") }.map { String($0.dropLast(4)) }.sorted()
    }

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Stores/Corpus").standardizedFileURL

    /// Makes the store's file.
    static func make(schema: Int, at path: String) throws { try make("\(schema)", at: path) }

    /// Makes the file of a store by the name of its text.
    static func make(_ name: String, at path: String) throws {
        let sql = try String(contentsOf: folder.appendingPathComponent("\(name).sql"), encoding: .utf8)
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
        chmod(path, 0o600)
    }

    /// Every row of every table: its columns by name, each as SQLite would quote it.
    static func rows(_ queue: DatabaseQueue) throws -> [String: [[String: String]]] {
        try queue.unsafeRead { database in
            let tables = try String.fetchAll(
                database,
                sql: """
                    SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'product_search%'
                        AND name <> 'sqlite_sequence'
                    """)
            return try Dictionary(
                uniqueKeysWithValues: tables.map { table in
                    let rows = try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { row in
                        Dictionary(uniqueKeysWithValues: row.map { ($0.0, $0.1.description) })
                    }
                    return (table, rows)
                })
        }
    }

    /// What SQLite finds wrong with a file.
    static func faults(_ queue: DatabaseQueue) throws -> [String] {
        try queue.unsafeRead { database in
            let faults = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            return try faults + Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map(\.description)
        }
    }
}
