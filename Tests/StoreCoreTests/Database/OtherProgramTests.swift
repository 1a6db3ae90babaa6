import Foundation
import GRDB
import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// What other programs do to the file is found before anything is written.
@Suite struct OtherProgramTests {
    let folder: TemporaryFolder
    let path: String
    let environment = Environment.fixed(TestClock(TestShop.start))

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("store.db")
        _ = try TestShop(at: path)
    }

    private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

    private func expectRefused(_ error: StoreFileError) throws {
        let before = try bytes(path)
        let names = try folder.names
        #expect(throws: error) { try Store(at: path, environment: environment) }
        #expect(try bytes(path) == before)
        #expect(try folder.names == names)
    }

    @Test func `a store in WAL mode is named as such, and stays in it`() throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { _ = try String.fetchAll($0, sql: "PRAGMA journal_mode = WAL") }
        try queue.close()
        try expectRefused(.inWAL(path))
        // The way back that the hint tells.
        let back = try DatabaseQueue(path: path)
        try back.writeWithoutTransaction { _ = try String.fetchAll($0, sql: "PRAGMA journal_mode = DELETE") }
        try back.close()
        #expect(try Store(at: path, environment: environment).name == "Corner Shop")
    }

    @Test(arguments: [1, 4095, 4096, 40960]) func `a store that is cut short is refused`(missing: Int) throws
    {
        let whole = try bytes(path)
        try whole.dropLast(missing).write(to: URL(fileURLWithPath: path))
        try expectRefused(
            .cutShort(path, bytes: Int64(whole.count - missing), of: Int64(whole.count)))
    }

    /// A writer that is stopped before its commit: the store's bytes, and the journal's.
    private func crashed(_ path: String, after changes: Int) throws -> (store: Data, journal: Data) {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        return try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = EXTRA")
            for number in 0..<changes {
                try database.execute(sql: "INSERT INTO setting VALUES ('test-\(number)', '')")
            }
            try database.execute(sql: "PRAGMA cache_size = 1; BEGIN IMMEDIATE")
            for number in 0..<2000 {
                try database.execute(
                    sql: "INSERT INTO setting VALUES ('k\(number)', ?)",
                    arguments: [String(repeating: "x", count: 200)])
            }
            let found = (try bytes(path), try bytes(path + "-journal"))
            try database.execute(sql: "ROLLBACK")
            return found
        }
    }

    @Test func `the journal of another store is not put into this one`() throws {
        let other = folder.file("other.db")
        _ = try TestShop(at: other)
        let foreign = try crashed(other, after: 5)
        try foreign.journal.write(to: URL(fileURLWithPath: path + "-journal"))
        try expectRefused(.otherJournal(path, path + "-journal"))
    }

    @Test func `the store's own journal is put back`() throws {
        let own = try crashed(path, after: 3)
        try own.store.write(to: URL(fileURLWithPath: path))
        try own.journal.write(to: URL(fileURLWithPath: path + "-journal"))
        let store = try Store(at: path, environment: environment)
        #expect(try store.integer("SELECT count(*) FROM setting WHERE key LIKE 'k%'") == 0)
        #expect(try store.integer("SELECT count(*) FROM setting WHERE key LIKE 'test-%'") == 3)
    }

    @Test func `what is refused says how to go on`() {
        expectFacts([
            (
                StoreFileError.inWAL("/a b.db"),
                ErrorFacts(
                    .refused, "store_in_wal",
                    "store /a b.db is in WAL mode: another program, such as Litestream, has switched it on",
                    hint: "stop that program, then run `sqlite3 '/a b.db' 'PRAGMA journal_mode = DELETE'`")
            ),
            (
                .cutShort("/s.db", bytes: 4096, of: 8192),
                ErrorFacts(
                    .internalFault, "store_corrupt", "store /s.db is truncated: it has 4096 of 8192 bytes",
                    hint: "nothing was changed; restore your latest backup, and keep the damaged file")
            ),
            (
                .cutShort("/s.db", bytes: 8193, of: 8193),
                ErrorFacts(
                    .internalFault, "store_corrupt",
                    "store /s.db is truncated: its last page is incomplete",
                    hint: "nothing was changed; restore your latest backup, and keep the damaged file")
            ),
            (
                .otherJournal("/s.db", "/s.db-journal"),
                ErrorFacts(
                    .internalFault, "store_journal_of_another",
                    "/s.db-journal is not the journal of store /s.db",
                    hint: "nothing was changed; keep both files, and move the journal to its own store")
            ),
        ])
    }
}
