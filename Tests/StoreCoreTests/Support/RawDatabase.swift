import Foundation
import GRDB

@testable import StoreCore

extension Store {
    /// Runs SQL on the store's own connection, outside any action.
    func raw(_ sql: String) throws {
        try writeUnrecorded(as: .anonymous) { try $0.database.execute(sql: sql) }
    }

    func rows(_ sql: String) throws -> [[String: DatabaseValue]] {
        try read(as: .anonymous) { transaction in
            try Row.fetchAll(transaction.database, sql: sql).map { row in
                Dictionary(row.map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })
            }
        }
    }

    func integer(_ sql: String) throws -> Int64? {
        try read(as: .anonymous) { try Int64.fetchOne($0.database, sql: sql) }
    }

    func strings(_ sql: String) throws -> [String] {
        try read(as: .anonymous) { try String.fetchAll($0.database, sql: sql) }
    }

    /// Every row of every table, as text: the whole state of the store.
    func dump() throws -> [String] {
        try read(as: .anonymous) { transaction in
            let database = transaction.database
            let tables = try String.fetchAll(
                database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
            return try tables.flatMap { table in
                try Row.fetchAll(database, sql: "SELECT * FROM \"\(table)\"").map { "\(table) \($0)" }
            }
        }
    }

    func lastEntry() throws -> JournalEntry? {
        try read(as: .anonymous) { try $0.journalEntry(try $0.journalHead().id) }
    }

    func entryCount() throws -> Int64 { try read(as: .anonymous) { try $0.journalHead().id } }

    /// Every entry with its stored hash, oldest first.
    func storedEntries() throws -> [StoredJournalEntry] {
        try read(as: .anonymous) { transaction in
            try Row.fetchAll(transaction.database, sql: "SELECT * FROM journal ORDER BY id")
                .map(StoredJournalEntry.init)
        }
    }

    /// Every entry, oldest first.
    func allEntries() throws -> [JournalEntry] {
        try storedEntries().map(\.entry)
    }
}

/// A folder that is gone after the test.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array((NSTemporaryDirectory() + "/storecore-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw POSIXError(.EIO) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }

    func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
        return file(name)
    }

    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }
}
