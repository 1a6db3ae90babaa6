import GRDB
import ShopText

/// The columns that a price is made of.
private let priceColumns = ["price", "compare_at_price", "sale_price", "sale_starts_on", "sale_ends_on"]

extension Transaction {
    /// Fills the price history with what the journal's changesets know: walked backwards from the products as they
    /// are, each change of a price tells what was before it.
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
                    $0.append(priceColumns.firstIndex(of: $1))
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

    /// Notes that a product's price was made of these values until an instant, and otherwise of what is known of the
    /// time after.
    private func note(
        _ old: [(place: Int, value: DatabaseValue)], of product: Int64, until instant: Int64,
        _ terms: inout [Int64: [DatabaseValue]?]
    ) throws {
        let columns = priceColumns.joined(separator: ", ")
        if terms[product] == nil {
            let row = try Row.fetchOne(
                database.cachedStatement(sql: "SELECT \(columns) FROM product WHERE id = ?"),
                arguments: [product])
            terms.updateValue(row.map { Array($0.databaseValues) }, forKey: product)
        }
        guard var values = terms[product] ?? nil else { return }
        for (place, value) in old { values[place] = value }
        terms.updateValue(values, forKey: product)
        // The earliest of one instant counts; where the clock was put back, what is known of the time after does.
        try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO price_history (product_id, until_at, \(columns))
                SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE NOT EXISTS (
                    SELECT 1 FROM price_history WHERE product_id = ?1 AND until_at < ?2)
                """
        ).execute(arguments: StatementArguments([product.databaseValue, instant.databaseValue] + values))
    }
}
