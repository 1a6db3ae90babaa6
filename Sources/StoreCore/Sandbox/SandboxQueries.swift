import GRDB
import ShopText

extension Transaction {
    /// Whether a link of the chain that follows an entry, or the entry itself, has this hash.
    func isInChain(entry: Int64, hash: String) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (SELECT 1 FROM journal WHERE id = ?1 AND lower(hex(hash)) = ?2)
                    OR EXISTS (SELECT 1 FROM journal_part WHERE after_entry = ?1 AND lower(hex(hash)) = ?2)
                """, arguments: [entry, hash]) ?? false
    }

    func lastMovement(ofProduct id: Int64, before movement: Int64 = .max) throws -> Int64? {
        try Int64.fetchOne(
            database.cachedStatement(
                sql: "SELECT max(id) FROM stock_movement WHERE product_id = ? AND id < ?"),
            arguments: [id, movement])
    }

    /// The movements of a product after one of them; all for `nil`.
    func movements(ofProduct id: Int64, after last: Int64?) throws -> [BroughtStock.Movement] {
        try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT id, delta, on_hand, reason, reference FROM stock_movement
                    WHERE product_id = ? AND id > ? ORDER BY id
                    """), arguments: [id, last ?? 0]
        ).map { row in
            let reason = StockMovement.Reason(rawValue: row[3]) ?? .corrected
            return .init(id: row[0], delta: row[1], onHand: row[2], reason: reason, reference: row[4])
        }
    }

    /// The existing row in the place of a new one: with the same name if rows have names, otherwise the same row.
    func row(inPlaceOf values: [(column: String, value: StoredValue)], in table: String) throws
        -> [StoredValue]?
    {
        let names = values.map(\.column.quotedDatabaseIdentifier).joined(separator: ", ")
        let own = JournalChange.ownName[table] ?? (table == "setting" ? "key" : nil)
        var wanted = values.filter { $0.column == own }
        if table == "coupon_scope" { wanted = values }
        if wanted.isEmpty {
            wanted = values.filter { $0.column != "id" }
        }
        let condition = wanted.map { "\($0.column.quotedDatabaseIdentifier) IS ?" }.joined(separator: " AND ")
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: "SELECT \(names) FROM \(table.quotedDatabaseIdentifier) WHERE \(condition) LIMIT 1"),
            arguments: StatementArguments(wanted.map(\.value.databaseValue)))
        return row.map { row in values.indices.map { StoredValue(row[$0] as DatabaseValue) } }
    }

    /// Writes a new row.
    /// - Returns: its id, in tables that have one.
    ///
    func write(_ values: [(column: String, value: StoredValue)], to table: String) throws -> Int64 {
        let names = values.map(\.column.quotedDatabaseIdentifier).joined(separator: ", ")
        let marks = values.map { _ in "?" }.joined(separator: ", ")
        try database.cachedStatement(
            sql: "INSERT INTO \(table.quotedDatabaseIdentifier) (\(names)) VALUES (\(marks))"
        ).execute(arguments: StatementArguments(values.map(\.value.databaseValue)))
        return database.lastInsertedRowID
    }
}
