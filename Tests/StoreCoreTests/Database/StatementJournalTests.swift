import GRDB
import Testing

@testable import StoreCore

/// What a statement may have to take back is more than SQLite keeps in memory.
@Suite struct StatementJournalTests {
    @Test func `a statement that changes 18 MiB of rows changed before is done, and taken back`() throws {
        let folder = try TemporaryFolder()
        let queue = try Connection.open(folder.file("large.db"))
        try queue.write { database in
            try database.execute(
                sql: """
                    CREATE TABLE thing (id INTEGER PRIMARY KEY, text BLOB NOT NULL, size INTEGER CHECK (size < 9));
                    INSERT INTO thing (text, size)
                    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4500)
                    SELECT zeroblob(4000), 1 FROM n
                    """)
        }
        try queue.write { database in
            try database.execute(sql: "UPDATE thing SET size = 2")
            // The pages are in the transaction's journal already, so all of them go into the statement's.
            try database.execute(sql: "UPDATE thing SET size = 3, text = randomblob(4000)")
            #expect(throws: DatabaseError.self) {
                try database.execute(sql: "UPDATE thing SET size = iif(id = 4500, 9, 4)")
            }
        }
        let sizes = try queue.read { try Int.fetchAll($0, sql: "SELECT DISTINCT size FROM thing") }
        #expect(sizes == [3])
    }
}
