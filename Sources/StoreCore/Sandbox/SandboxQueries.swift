import GRDB
import ShopText

/// Where a sandbox's journal branches off from its shop's.
struct SandboxMark: Equatable {
    /// The sandbox's entry that records this, and the last part before it.
    let entry: Int64
    let part: Int64
    /// The shop's last entry at that time, and the hash of its last link.
    let of: Int64
    let hash: String
}

extension Transaction {
    /// The marks of a sandbox, newest first; more than one if it was made in a sandbox.
    func sandboxMarks() throws -> [SandboxMark] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT id, arguments, (SELECT coalesce(max(id), 0) FROM journal_part WHERE after_entry < journal.id)
                FROM journal WHERE command = ? ORDER BY id DESC
                """, arguments: [MarkSandbox.name]
        ).compactMap { row in
            let arguments: String? = row[1]
            guard let value = try? arguments.map({ try JSONReader.value(of: $0) }),
                case .number(let of)? = value["of"], let of = Int64(of),
                let hash = value["hash"]?.stringValue
            else { return nil }
            return SandboxMark(entry: row[0], part: row[2], of: of, hash: hash)
        }
    }

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
