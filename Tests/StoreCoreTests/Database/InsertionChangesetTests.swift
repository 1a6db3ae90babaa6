import GRDB
import Testing

@testable import StoreCore

@Suite struct InsertionChangesetTests {
    @Test func `rows are written as the session extension writes them`() throws {
        let store = try Connection.inMemory()
        try store.writeWithoutTransaction { database in
            try database.execute(
                sql: """
                    CREATE TABLE thing (a, id INTEGER PRIMARY KEY, b TEXT, c REAL, d BLOB);
                    INSERT INTO thing VALUES ('before', 1, '', 0, x'');
                    """)
            let session = try SQLiteSession(try #require(database.sqliteConnection), tables: ["thing"])
            for id in 2...40 {
                try database.execute(
                    sql: "INSERT INTO thing VALUES (?, ?, ?, ?, ?)",
                    arguments: [
                        id % 3 == 0 ? nil : Int64.min + Int64(id), id,
                        String(repeating: "é", count: id * id * 10),
                        1 / Double(id), id % 2 == 0 ? nil : "\u{0}\(id)".databaseValue,
                    ])
            }
            try database.execute(sql: "INSERT INTO thing VALUES (1, 41, zeroblob(20000), -0.0, zeroblob(0))")
            var changeset = InsertionChangeset()
            try changeset.add("thing", ids: 2...41, in: database)

            let recorded = try session.changeset()
            #expect(recorded.count == changeset.bytes.count)
            let written = try rows(changeset.bytes)
            let expected = try rows(recorded).sorted { $0.key < $1.key }
            #expect(written == expected)
            #expect(written.count == 40)
        }
    }

    /// The rows of a changeset, each with the key of its column `id`.
    private func rows(_ changeset: [UInt8]) throws -> [Change] {
        var changes: [Change] = []
        try SQLiteSession.forEachChange(in: changeset) { change in
            guard case .integer(let key)? = change.new[1] else { return }
            changes.append(Change(key: key, change: change))
        }
        return changes
    }

    private struct Change: Equatable {
        let key: Int64
        let change: RecordedChange
    }
}
