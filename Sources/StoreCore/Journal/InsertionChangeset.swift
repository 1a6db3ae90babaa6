import GRDB

/// A changeset of rows that were inserted, written from the rows themselves: a small part of the time of recording each
/// row, if a table gets thousands of them.
struct InsertionChangeset: ~Copyable {
    private var buffer = ByteBuffer(capacity: 1 << 16)

    var bytes: [UInt8] { buffer.bytes }

    /// Adds the rows of a table with these ids, all of which must have been inserted since the change began.
    mutating func add(_ table: String, ids: ClosedRange<Int64>, in transaction: Transaction) throws {
        let keys = try transaction.database.changesetKeys(of: table)
        var header: [UInt8] = []
        header.append(changesOf: table, keys: keys)
        buffer.append(header)
        let rows = try transaction.rawStatement(
            "SELECT * FROM main.\(table.quotedDatabaseIdentifier) WHERE rowid BETWEEN ? AND ?")
        rows.bind(ids.lowerBound, at: 1)
        rows.bind(ids.upperBound, at: 2)
        while try rows.next() { buffer.append(insertedRow: rows, columns: keys.count) }
    }
}
