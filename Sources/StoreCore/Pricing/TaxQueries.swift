import GRDB
import ShopText

extension Transaction {
    /// Every rate, by place, then class, then time.
    func taxRates() throws -> [TaxRate] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM tax_rate ORDER BY country, region, postal_prefix, tax_class, name, starts_on, id
                """
        ).map(TaxRate.init(row:))
    }

    /// The rates of some countries.
    func taxRates(in countries: Set<Country>) throws -> [TaxRate] {
        try countries.sorted().flatMap { country in
            try Row.fetchAll(
                database.cachedStatement(sql: "SELECT * FROM tax_rate WHERE country = ? ORDER BY id"),
                arguments: [country.code]
            ).map(TaxRate.init(row:))
        }
    }

    func hasTaxRates() throws -> Bool {
        try Row.fetchOne(database.cachedStatement(sql: "SELECT 1 FROM tax_rate LIMIT 1")) != nil
    }

    /// - Throws: ``TaxRateError/notFound(_:)``
    func taxRate(id: Int64) throws -> TaxRate {
        let row = try Row.fetchOne(database, sql: "SELECT * FROM tax_rate WHERE id = ?", arguments: [id])
        guard let row else { throw TaxRateError.notFound(id) }
        return try TaxRate(row: row)
    }

    /// - Returns: the rate with its id.
    func insert(_ rate: TaxRate) throws -> TaxRate {
        try database.execute(
            sql: """
                INSERT INTO tax_rate (tax_class, country, region, postal_prefix, name, ppm, category, reason,
                    is_on_shipping, starts_on, ends_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, arguments: rate.values)
        var inserted = rate
        inserted.id = database.lastInsertedRowID
        return inserted
    }

    func update(_ rate: TaxRate) throws {
        try database.execute(
            sql: """
                UPDATE tax_rate SET tax_class = ?, country = ?, region = ?, postal_prefix = ?, name = ?, ppm = ?,
                    category = ?, reason = ?, is_on_shipping = ?, starts_on = ?, ends_on = ?
                WHERE id = ?
                """, arguments: rate.values + [rate.id])
    }

    func deleteTaxRate(id: Int64) throws {
        try database.execute(sql: "DELETE FROM tax_rate WHERE id = ?", arguments: [id])
    }
}

extension TaxRate {
    init(row: Row) throws {
        try self.init(
            id: row["id"], taxClass: row["tax_class"], country: Country(row["country"]),
            region: row["region"],
            postalPrefix: row["postal_prefix"], name: row["name"], rate: Percentage(ppm: row["ppm"]),
            category: TaxCategory(text: row["category"]), reason: row["reason"],
            isOnShipping: row["is_on_shipping"], startsOn: (row["starts_on"] as String?).flatMap { Day($0) },
            endsOn: (row["ends_on"] as String?).flatMap { Day($0) })
    }

    fileprivate var values: StatementArguments {
        [
            taxClass, country.code, region, postalPrefix, name, rate.ppm, category.rawValue, reason,
            isOnShipping,
            startsOn?.description, endsOn?.description,
        ]
    }
}
