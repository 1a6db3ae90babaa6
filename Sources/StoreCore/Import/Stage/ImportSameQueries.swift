import GRDB
import ShopText

extension ImportStage {
    /// A row that says what the store has.
    static let sameAsStored = 2

    private static let knownCategory = """
        LEFT JOIN (SELECT n, known_id AS category_id FROM temp.import_category) AS c ON c.n = r.category
        """

    /// The statement that stages a row by its key alone where it says nothing that the store does not have, and nothing
    /// else; `nil` where that takes more than the row and its product, or there are no products.
    ///
    /// Such rows change nothing, whether or not the store changes later, because they were read before.
    func keyAlone() throws -> String? {
        let fields = ImportStage.fields.filter { written & 1 << $0.place != 0 }
        guard key == .sku, !isCount, fields.contains(.sku), !fields.contains(.parentSKU) else { return nil }
        // The counts of an import that is continued are those of its beginning.
        guard !fields.contains(.quantity) || options.idempotencyKey == nil else { return nil }
        let hasProducts = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM main.product)")
        guard hasProducts == true else { return nil }
        let columns = ImportColumns(
            present: fields, defaulted: [], hasInitialPrices: false, hasInitialTags: false, hidesNew: false,
            key: key, hasWideSKUs: false, lastCountedMovement: nil)
        func value(_ field: ProductField) -> String { "?\(ImportStage.column(field))" }
        let values = fields.map { "\(value($0)) AS \($0.rawValue)" }.joined(separator: ", ")
        let hasQuantity = fields.contains(.quantity)
        // Later movements come on top of what was counted.
        let unmoved = """
            AND coalesce((SELECT max(id) FROM main.stock_movement), 0) <= \(lastCountedMovement)
            """
        return """
            INSERT INTO temp.import_row (n, line, is_sound, original, key_line, key_column, sku
                \(hasQuantity ? ", quantity" : ""))
            SELECT ?1, ?2, \(ImportStage.sameAsStored), ?4, ?5, ?6, r.sku \(hasQuantity ? ", r.quantity" : "")
            FROM (SELECT \(values)) AS r CROSS JOIN main.product AS p ON p.sku = r.sku
                \(fields.contains(.category) ? ImportStage.knownCategory : "")
            WHERE ?3 AND p.is_archived = 0 AND \(columns.changes) = 0 \(hasQuantity ? unmoved : "")
            """
    }
}
