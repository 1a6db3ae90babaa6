import GRDB
import ShopText

extension Transaction {
    /// Every method with its rates, by code.
    func shippingMethods() throws -> [ShippingMethod] {
        let rows = try Row.fetchAll(
            database.cachedStatement(sql: "SELECT * FROM shipping_method ORDER BY code"))
        return try rows.map(shippingMethod)
    }

    /// - Parameter code: ignoring case.
    func shippingMethod(code: String) throws -> ShippingMethod? {
        try Row.fetchOne(
            database.cachedStatement(sql: "SELECT * FROM shipping_method WHERE code = ?"), arguments: [code]
        ).map(shippingMethod)
    }

    private func shippingMethod(_ row: Row) throws -> ShippingMethod {
        let id: Int64 = row["id"]
        let rates = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT * FROM shipping_rate WHERE method_id = ?
                    ORDER BY country, region, minimum_value, max_grams IS NULL, max_grams, id
                    """), arguments: [id])
        return try ShippingMethod(
            id: id, code: row["code"], name: row["name"], tax: .init(row["tax"]),
            comparesBeforeDiscounts: row["compares_before"], isActive: row["is_active"],
            rates: rates.map(ShippingRate.init(row:)))
    }

    /// - Returns: its id.
    func insert(_ method: ShippingMethod) throws -> Int64 {
        try database.execute(
            sql: """
                INSERT INTO shipping_method (code, name, tax, compares_before, is_active) VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [
                method.code, method.name, method.tax.word, method.comparesBeforeDiscounts, method.isActive,
            ])
        return database.lastInsertedRowID
    }

    func update(_ method: ShippingMethod) throws {
        try database.execute(
            sql:
                "UPDATE shipping_method SET name = ?, tax = ?, compares_before = ?, is_active = ? WHERE id = ?",
            arguments: [
                method.name, method.tax.word, method.comparesBeforeDiscounts, method.isActive, method.id,
            ])
    }

    func insert(_ rate: ShippingRate, ofMethod id: Int64) throws {
        try database.execute(
            sql: """
                INSERT INTO shipping_rate (country, region, max_grams, minimum_value, price, free_above, method_id)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, arguments: rate.values + [id])
    }

    func update(_ rate: ShippingRate) throws {
        try database.execute(
            sql: """
                UPDATE shipping_rate SET country = ?, region = ?, max_grams = ?, minimum_value = ?, price = ?,
                    free_above = ?
                WHERE id = ?
                """, arguments: rate.values + [rate.id])
    }

    func deleteShippingRate(id: Int64) throws {
        try database.execute(sql: "DELETE FROM shipping_rate WHERE id = ?", arguments: [id])
    }

    /// Deletes a method and its rates.
    func deleteShippingMethod(id: Int64) throws {
        try database.execute(sql: "DELETE FROM shipping_rate WHERE method_id = ?", arguments: [id])
        try database.execute(sql: "DELETE FROM shipping_method WHERE id = ?", arguments: [id])
    }
}

extension ShippingRate {
    fileprivate init(row: Row) throws {
        try self.init(
            id: row["id"], country: (row["country"] as String?).map { try Country($0) },
            region: row["region"],
            maxGrams: row["max_grams"], minimumValue: row["minimum_value"], price: row["price"],
            freeAbove: row["free_above"])
    }

    fileprivate var values: StatementArguments {
        [country?.code, region, maxGrams, minimumValue, price, freeAbove]
    }
}
