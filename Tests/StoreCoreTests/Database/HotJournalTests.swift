import Foundation
import GRDB
import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// The journal of a killed writer goes back into its own store, and into no other.
@Suite struct HotJournalTests {
    let folder: TemporaryFolder
    let environment = Environment.fixed(TestClock(TestShop.start))

    init() throws { folder = try TemporaryFolder() }

    private func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

    /// A store, and what a writer leaves that is killed in the middle of changing what is there: no page is made, so
    /// that the first stays as it was.
    private func killed(_ name: String, products: Int, seed: UInt64) throws -> (
        store: Data, journal: Data, rows: [String]
    ) {
        let path = folder.file(name)
        let shop = try TestShop(at: path, seed: seed)
        for number in 0..<products {
            try shop.add("P\(number)", [(.description, String(repeating: "x", count: 900))])
        }
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        let rows = try shop.store.dump()
        let found = try queue.writeWithoutTransaction { database in
            try database.execute(
                sql:
                    "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = EXTRA; PRAGMA cache_size = 1; BEGIN IMMEDIATE"
            )
            for number in 0..<products {
                try database.execute(
                    sql: "UPDATE product SET description = ? WHERE sku = ?",
                    arguments: [String(repeating: "y", count: 900), "P\(number)"])
            }
            let found = (try bytes(path), try bytes(path + "-journal"))
            try database.execute(sql: "ROLLBACK")
            return found
        }
        return (found.0, found.1, rows)
    }

    private func isForeign(_ journal: Data, beside store: Data) throws -> Bool? {
        let path = folder.file("beside.db")
        try store.write(to: URL(fileURLWithPath: path))
        try journal.write(to: URL(fileURLWithPath: path + "-journal"))
        return HotJournal(of: path, header: Array(store.prefix(100)))?.isForeign
    }

    /// The pages that a journal has.
    private func pages(_ journal: Data) -> [Int] {
        let bytes = [UInt8](journal)
        func number(_ place: Int) -> Int { bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
        var (found, place): ([Int], Int) = ([], 0)
        while place + 512 < bytes.count, bytes[place] == 0xD9 {
            let count = number(place + 8)
            place += 512
            for _ in 0..<count {
                found.append(number(place))
                place += 4096 + 8
            }
            place = (place + 511) / 512 * 512
        }
        return found
    }

    @Test func `a journal without the first page goes back into its own store alone`() throws {
        let own = try killed("own.db", products: 40, seed: 1)
        #expect(!pages(own.journal).isEmpty && !pages(own.journal).contains(1))
        let larger = try killed("larger.db", products: 60, seed: 2)
        #expect(try isForeign(own.journal, beside: own.store) == false)
        #expect(try isForeign(larger.journal, beside: larger.store) == false)
        #expect(try isForeign(own.journal, beside: larger.store) == true)
        #expect(try isForeign(larger.journal, beside: own.store) == true)
        // It is rolled back whole.
        let path = folder.file("own.db")
        try own.store.write(to: URL(fileURLWithPath: path))
        try own.journal.write(to: URL(fileURLWithPath: path + "-journal"))
        #expect(try Store(at: path, environment: environment).dump() == own.rows)
        let other = folder.file("larger.db")
        try larger.store.write(to: URL(fileURLWithPath: other))
        try own.journal.write(to: URL(fileURLWithPath: other + "-journal"))
        #expect(throws: StoreFileError.otherJournal(other, other + "-journal")) {
            try Store(at: other, environment: environment)
        }
        #expect(try bytes(other) == larger.store)
    }

    @Test func `one of another store of the same size is known by its pages`() throws {
        let own = try killed("own.db", products: 40, seed: 1)
        // Other kinds of pages in the same places.
        var moved = own.store
        let page = try #require(pages(own.journal).first)
        let start = (page - 1) * 4096
        moved[start] = moved[start] == 13 ? 10 : 13
        #expect(try isForeign(own.journal, beside: moved) == true)
    }
}
