import GRDB
import ShopText

extension ImportRun {
    /// The first differences of a count, in file order.
    public func differences() throws -> [StockDifference] {
        try store.withTemporaryTables { [stage] _ in
            try stage.differences(after: 0, through: .max, limit: ImportReport.differenceLimit)
        }
    }
}

extension ImportStage {
    /// Finds counts for unknown products.
    func findUnknown(_ range: ImportRows) throws {
        let name = key.field.rawValue
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT r.n, r.line, r.key_line, r.key_column, r.\(name) AS value FROM temp.import_row AS r
                    \(columns.join)
                WHERE \(range.condition) AND p.id IS NULL AND r.\(name) <> ''
                """, arguments: range.arguments)
        for row in rows {
            let column: Int? = row["key_column"]
            try note(
                ImportError.unknownKey(field: key.field, value: row["value"]), n: row["n"], row: row["line"],
                at: column.map { TextPosition(line: row["key_line"], column: $0) })
        }
    }

    /// Where the counts at these places of the plan differ from the ledger.
    func differences(after first: Int64, through last: Int64, limit: Int) throws -> [StockDifference] {
        try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT * FROM (SELECT t.place, p.sku, \(columns.dueStock) AS counted,
                        \(OnHand.sql(of: "p.id")) AS on_hand
                        \(ImportStage.known) AND t.changes & 4)
                    WHERE counted <> on_hand ORDER BY place LIMIT :limit
                    """), arguments: ["first": first, "last": last, "limit": limit]
        ).map { StockDifference(sku: $0["sku"], onHand: $0["on_hand"], counted: $0["counted"]) }
    }
}
