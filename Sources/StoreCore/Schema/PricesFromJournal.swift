import GRDB
import ShopText

extension Transaction {
    /// Fills the price history from the journal's changesets: walking backwards from the current products, each change
    /// of a price shows the one before it.
    func takePricesFromJournal() throws {
        let changesets = try Row.fetchAll(
            database,
            sql: """
                SELECT id, id AS entry, 0 AS part, instant, schema_version FROM journal
                WHERE changeset IS NOT NULL
                UNION ALL SELECT id, after_entry, id, instant, schema_version FROM journal_part
                WHERE changeset IS NOT NULL
                ORDER BY 2 DESC, 3 DESC
                """)
        var places: [Int: [Int?]] = [:]
        var terms: [Int64: [DatabaseValue]?] = [:]
        for row in changesets {
            let schema: Int = row["schema_version"]
            let known =
                try places[schema]
                ?? columnNames(of: "product", in: schema).reduce(into: []) {
                    $0.append(PriceColumns.all.firstIndex(of: $1))
                }
            places[schema] = known
            let (id, part): (Int64, Int64) = (row["id"], row["part"])
            let changeset = try Row.fetchOne(
                database.cachedStatement(
                    sql: "SELECT changeset FROM \(part == 0 ? "journal" : "journal_part") WHERE id = ?"),
                arguments: [id])
            guard let bytes = changeset?.bytes("changeset") else { continue }
            try SQLiteSession.forEachChange(in: bytes) { change in
                guard change.table == "product", change.kind == .update,
                    case .integer(let product)?? = change.old.first
                else { return }
                let old = zip(known, change.old).compactMap { place, value in
                    place.flatMap { place in value.map { (place, $0.databaseValue) } }
                }
                if !old.isEmpty { try note(old, of: product, until: row["instant"], &terms) }
            }
        }
    }

    /// Records that a product's price had these values until an instant, and for other columns the values known from
    /// later.
    private func note(
        _ old: [(place: Int, value: DatabaseValue)], of product: Int64, until instant: Int64,
        _ terms: inout [Int64: [DatabaseValue]?]
    ) throws {
        let columns = PriceColumns.all.joined(separator: ", ")
        if terms[product] == nil {
            let row = try Row.fetchOne(
                database.cachedStatement(sql: "SELECT \(columns) FROM product WHERE id = ?"),
                arguments: [product])
            terms.updateValue(row.map { Array($0.databaseValues) }, forKey: product)
        }
        guard var values = terms[product] ?? nil else { return }
        for (place, value) in old { values[place] = value }
        terms.updateValue(values, forKey: product)
        // At one instant, the earliest counts; if the clock was set back, the later values do.
        try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO price_history (product_id, until_at, \(columns))
                SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE NOT EXISTS (
                    SELECT 1 FROM price_history WHERE product_id = ?1 AND until_at < ?2)
                """
        ).execute(arguments: StatementArguments([product.databaseValue, instant.databaseValue] + values))
    }
}
