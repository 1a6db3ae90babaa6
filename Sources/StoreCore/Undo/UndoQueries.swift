import GRDB
import GRDBSQLite
import ShopText

/// Rows as the session extension records them, read and written by their key.
extension Transaction {
    /// Values of the row with this key; `nil` if there is none.
    func values(of columns: [String], in row: UndoRow) throws -> [StoredValue]? {
        let names = columns.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
        let found = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT \(names) FROM \(row.quotedTable) WHERE \(row.condition)"),
            arguments: row.keyArguments)
        return found.map { found in columns.indices.map { StoredValue(found[$0] as DatabaseValue) } }
    }

    func restore(_ values: [(column: String, value: StoredValue)], in row: UndoRow, at now: Instant) throws {
        var assignments = values.map { "\($0.column.quotedDatabaseIdentifier) = ?" }
        var arguments = values.map(\.value.databaseValue)
        if row.columns.contains("updated_at") {
            assignments.append("updated_at = ?")
            arguments.append(now.milliseconds.databaseValue)
        }
        try database.cachedStatement(
            sql: "UPDATE \(row.quotedTable) SET \(assignments.joined(separator: ", ")) WHERE \(row.condition)"
        ).execute(arguments: StatementArguments(arguments) + row.keyArguments)
    }

    /// Writes a row that was deleted.
    func bringBack(_ row: UndoRow) throws {
        let values = zip(row.columns, row.change.old).compactMap { column, value in
            value.map { (column: column, value: $0) }
        }
        let names = values.map(\.column.quotedDatabaseIdentifier).joined(separator: ", ")
        let marks = values.map { _ in "?" }.joined(separator: ", ")
        try database.cachedStatement(sql: "INSERT INTO \(row.quotedTable) (\(names)) VALUES (\(marks))")
            .execute(arguments: StatementArguments(values.map(\.value.databaseValue)))
    }

    func remove(_ row: UndoRow) throws {
        try database.cachedStatement(sql: "DELETE FROM \(row.quotedTable) WHERE \(row.condition)")
            .execute(arguments: row.keyArguments)
    }

    /// Foreign keys are then checked when the transaction ends.
    func deferForeignKeys() throws { try database.executeRaw("PRAGMA defer_foreign_keys = ON") }

    /// Runs `body` without foreign keys, and without what they do to the rows that refer to a deleted one: with them,
    /// SQLite makes and drops two temporary tables for each deleted product, most of the time of deleting it. `body`
    /// must know that no row refers to those that it deletes, or delete it too.
    func withoutForeignKeys<Result>(_ body: () throws -> Result) throws -> Result {
        guard let connection = database.sqliteConnection else { return try body() }
        SQLiteSession.enforceForeignKeys(false, on: connection)
        defer { SQLiteSession.enforceForeignKeys(true, on: connection) }
        return try body()
    }

    /// Keeps pages in memory as in an import: otherwise those of many rows would be written and read again before the
    /// transaction ends.
    func keepManyPages() throws { try database.executeRaw("PRAGMA main.cache_size = -65536") }

    /// Whether the transaction currently violates foreign keys.
    /// https://sqlite.org/c3ref/c_dbstatus_options.html
    var hasDanglingReferences: Bool {
        var (current, highest): (Int32, Int32) = (0, 0)
        return sqlite3_db_status(
            database.sqliteConnection, SQLITE_DBSTATUS_DEFERRED_FKS, &current, &highest, 0) == 0
            && current != 0
    }

    /// Runs `body`; `false` if a constraint of the schema forbids it.
    func isAllowed(_ body: () throws -> Void) throws -> Bool {
        do {
            try body()
            return true
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            return false
        }
    }

    func variants(of id: Int64) throws -> [(id: Int64, sku: String)] {
        try Row.fetchAll(
            database.cachedStatement(sql: "SELECT id, sku FROM product WHERE parent_id = ? ORDER BY id"),
            arguments: [id]
        ).map { ($0[0], $0[1]) }
    }

    /// The last movement of a product that was not made by an undo, and whether there is one.
    func lastOwnMovement(ofProduct id: Int64) throws -> Int64? {
        try Int64.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT id FROM stock_movement WHERE product_id = ? AND reason <> 'undone' ORDER BY id DESC LIMIT 1
                    """), arguments: [id])
    }

    static func reference(toMovement id: Int64) -> String { "movement:\(id)" }

    /// The parts of an entry, newest first.
    func partIDs(of entry: Int64) throws -> [Int64] {
        try Int64.fetchAll(
            database, sql: "SELECT id FROM journal_part WHERE entry = ? ORDER BY id DESC", arguments: [entry])
    }

    func part(_ id: Int64) throws -> JournalPart? {
        try Row.fetchOne(database, sql: "SELECT * FROM journal_part WHERE id = ?", arguments: [id])
            .map(JournalPart.init)
    }
}

extension UndoRow {
    fileprivate var quotedTable: String { table.quotedDatabaseIdentifier }

    fileprivate var condition: String {
        key.map { "\($0.column.quotedDatabaseIdentifier) = ?" }.joined(separator: " AND ")
    }

    fileprivate var keyArguments: StatementArguments {
        StatementArguments(key.map { $0.value.databaseValue })
    }
}
