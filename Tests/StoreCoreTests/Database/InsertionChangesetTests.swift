import Foundation
import GRDB
import ShopText
import Testing

@testable import StoreCore

@Suite struct InsertionChangesetTests {
    @Test func `rows are written as the session extension writes them`() throws {
        try Connection.inMemory().writeWithoutTransaction { try compare(in: $0) }
    }

    private func compare(in database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE thing (a, id INTEGER PRIMARY KEY, b TEXT, c REAL, d BLOB);
                INSERT INTO thing VALUES ('before', 1, '', 0, x'');
                """)
        let session = try SQLiteSession(try #require(database.sqliteConnection), tables: ["thing"])
        for id in 2...40 {
            let number: Int64? = id % 3 == 0 ? nil : Int64.min + Int64(id)
            let text = String(repeating: "é", count: id * id * 10)
            let blob = id % 2 == 0 ? nil : Data(repeating: UInt8(id), count: id)
            try database.execute(
                sql: "INSERT INTO thing VALUES (?, ?, ?, ?, ?)",
                arguments: [number, id, text, 1 / Double(id), blob])
        }
        try database.execute(sql: "INSERT INTO thing VALUES (1, 41, zeroblob(20000), -0.0, zeroblob(0))")
        var changeset = InsertionChangeset()
        let environment = Environment.fixed(TestClock(Instant(milliseconds: 0)))
        let transaction = Transaction(
            database, actor: .anonymous, instant: environment.now(),
            currency: try #require(Currency(code: "EUR")),
            environment: environment)
        try changeset.add("thing", ids: 2...41, in: transaction)

        let recorded = try session.changeset()
        #expect(recorded.count == changeset.bytes.count)
        let written = try rows(of: changeset.bytes)
        #expect(written.count == 40)
        for (key, row) in try rows(of: recorded) { #expect(written[key] == row) }
    }

    /// The rows of a changeset by their column `id`.
    private func rows(of changeset: [UInt8]) throws -> [String: RecordedChange] {
        var rows: [String: RecordedChange] = [:]
        try SQLiteSession.forEachChange(in: changeset) { rows[String(describing: $0.new[1])] = $0 }
        return rows
    }
}
