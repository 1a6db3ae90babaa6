import GRDB
import ShopText

/// Checks that need the catalog or the whole file: the same rules as for one product, as queries over many
/// rows.
extension ImportStage {
    /// Fields that must agree with each other, among rows that change something.
    func findDisagreements(after first: Int64, through last: Int64) throws {
        let columns = columns
        guard columns.has(.salePrice) || columns.has(.saleStartsOn) || columns.has(.saleEndsOn) else {
            if columns.has(.price) { try findPricesBelowSale(after: first, through: last) }
            return
        }
        if options.isLenient { try spareSales(after: first, through: last) }
        for (row, error) in try disagreements(after: first, through: last) {
            try note(error, n: row["n"], row: row["line"], at: nil)
        }
    }

    /// Leaves the sales that do not agree with their prices or days as they are, each with a warning, and plans their
    /// rows again.
    private func spareSales(after first: Int64, through last: Int64) throws {
        for (row, error) in try disagreements(after: first, through: last) {
            let n: Int64 = row["n"]
            let line: Int = row["line"]
            try database.cachedStatement(
                sql: """
                    UPDATE temp.import_row SET sale_price = NULL, sale_starts_on = NULL, sale_ends_on = NULL
                    WHERE n = ? AND coalesce(sale_price, sale_starts_on, sale_ends_on) IS NOT NULL
                    """
            ).execute(arguments: [n])
            // A sale by default, or one that the product has, is not the file's to leave out.
            if database.changesCount == 0 { continue }
            warnings.add(ImportProblem(ImportDoubt.saleLeftAlone(error), line: line))
            try planAlone(n)
        }
    }

    /// The rows of the plan whose sale prices, prices and days do not agree, with what is wrong.
    private func disagreements(
        after first: Int64, through last: Int64
    ) throws -> [(row: Row, error: any StoreError)] {
        let columns = columns
        let sql = """
            SELECT *, r_n AS n FROM (SELECT r.n AS r_n, r.line AS line, coalesce(p.sku, r.sku) AS sku,
                \(columns.outcome(.price)) AS price, \(columns.outcome(.salePrice)) AS sale,
                \(columns.outcome(.saleStartsOn)) AS starts, \(columns.outcome(.saleEndsOn)) AS ends
                FROM temp.import_row AS d CROSS JOIN temp.import_plan AS t
                    CROSS JOIN temp.import_row AS r ON r.n = t.n
                    LEFT JOIN main.product AS p ON p.id = t.product_id
                WHERE d.n = 0 AND \(ImportStage.placed))
            WHERE sale > price OR ends < starts
            """
        let rows = try Row.fetchAll(database, sql: sql, arguments: ["first": first, "last": last])
        return rows.compactMap { row in
            let sku: String = row["sku"]
            let sale: Int64? = row["sale"]
            let price: Int64 = row["price"] ?? 0
            if let sale, sale > price {
                let error = CatalogError.saleAbovePrice(
                    sku: sku, sale: Money(minorUnits: sale, currency: currency),
                    price: Money(minorUnits: price, currency: currency))
                return (row, error)
            }
            guard let starts = (row["starts"] as String?).flatMap({ Day($0) }),
                let ends = (row["ends"] as String?).flatMap({ Day($0) })
            else { return nil }
            return (row, CatalogError.saleEndsBeforeStart(sku: sku, starts: starts, ends: ends))
        }
    }

    /// Finds prices in the file below the product's existing sale price.
    private func findPricesBelowSale(after first: Int64, through last: Int64) throws {
        try each(
            """
            SELECT r.n, r.line, p.sku, r.price, p.sale_price FROM temp.import_plan AS t
                CROSS JOIN main.product AS p ON p.id = t.product_id
                CROSS JOIN temp.import_row AS r ON r.n = t.n
            WHERE \(ImportStage.placed) AND t.changes & 1 AND p.sale_price > r.price
            """, ["first": first, "last": last]
        ) { row in
            CatalogError.saleAbovePrice(
                sku: row["sku"], sale: Money(minorUnits: row["sale_price"], currency: currency),
                price: Money(minorUnits: row["price"], currency: currency))
        }
    }

    /// Variants whose parent is missing, is a variant itself, or is the product itself.
    func findWrongParents(_ rows: ImportRows) throws {
        let columns = columns
        guard columns.has(.parentSKU) else { return }
        let (sku, parent, variants) = (ImportStage.sku, ImportStage.parent, variants(rows))
        try each(
            "SELECT r.n, r.line, \(sku) AS sku \(variants) AND \(parent) = \(sku) COLLATE NOCASE",
            rows.arguments
        ) { row in
            CatalogError.parentIsItself(sku: row["sku"])
        }
        try each(
            """
            SELECT v.*, e.n AS parent_n, e.line AS parent_line FROM (
                SELECT r.n, r.line, \(sku) AS sku, \(parent) AS parent \(variants)
                    AND iif(q.id IS NULL, f.n IS NULL, f.sku <> q.sku COLLATE NOCASE)) AS v
            LEFT JOIN temp.import_row AS e ON e.sku = v.parent COLLATE NOCASE AND NOT e.is_sound AND e.n > 0
            GROUP BY v.n
            """, rows.arguments
        ) { row in
            let (sku, parent): (String, String) = (row["sku"], row["parent"])
            guard let number: Int64 = row["parent_n"] else {
                return CatalogError.parentNotFound(sku: sku, parent: parent)
            }
            return ImportError.parentRejected(
                sku: sku, parent: parent, place: place(n: number, line: row["parent_line"]))
        }
        let grandparent = "coalesce(f.parent_sku, iif(q.id IS NULL, d.parent_sku, NULL))"
        let parentIsVariant = """
            CASE WHEN \(grandparent) IS NOT NULL THEN \(grandparent) <> '' ELSE q.parent_id IS NOT NULL END
            """
        try each(
            "SELECT r.n, r.line, \(sku) AS sku, \(parent) AS parent \(variants) AND \(parentIsVariant)",
            rows.arguments
        ) { row in
            CatalogError.parentIsVariant(sku: row["sku"], parent: row["parent"])
        }
        let hasVariants = "EXISTS (SELECT 1 FROM main.product AS v WHERE v.parent_id = p.id)"
        try each(
            "SELECT r.n, r.line, \(sku) AS sku \(variants) AND p.id IS NOT NULL AND \(hasVariants)",
            rows.arguments
        ) { row in
            CatalogError.parentHasVariants(sku: row["sku"])
        }
        try findUnsoldStock(rows)
    }

    static let sku = "coalesce(r.sku, p.sku)"
    // A new product has the default if its row says nothing.
    static let parent = "coalesce(r.parent_sku, iif(p.id IS NULL, d.parent_sku, NULL))"

    /// The valid rows `r` of variants, each with its product `p`, and its parent's row `f` and product `q` if they
    /// exist. With a key other than the SKU, the row may give the product a new SKU, or none.
    func variants(_ rows: ImportRows) -> String {
        let name = key.field.rawValue
        let new =
            "SELECT n FROM temp.import_row WHERE sku = \(ImportStage.parent) COLLATE NOCASE AND is_sound"
        let known = "SELECT n FROM temp.import_row WHERE \(name) = q.\(name)\(key.collation) AND is_sound"
        let row = key == .sku ? "(\(new))" : "iif(q.id IS NULL, (\(new)), (\(known)))"
        return """
            FROM temp.import_row AS d CROSS JOIN temp.import_row AS r
                \(columns.join)
                LEFT JOIN main.product AS q ON q.sku = \(ImportStage.parent)
                LEFT JOIN temp.import_row AS f ON f.n = \(rows.haveStoredParents ? "NULL" : row)
            WHERE d.n = 0 AND \(rows.condition) AND r.is_sound AND coalesce(\(ImportStage.parent), '') <> ''
            """
    }

    /// With a key other than the SKU: rows for which it does not identify one product, old or new. Before the plan, in
    /// which a row has one place.
    func findKeyProblems(_ rows: ImportRows) throws {
        guard key != .sku else { return }
        try findAmbiguousKeys(rows)
        if !isCount { try findMissingSKUs(rows) }
    }

    /// With a key other than the SKU: keys that several products have, and SKUs that others have.
    private func findAmbiguousKeys(_ rows: ImportRows) throws {
        let name = key.field.rawValue
        try each(
            """
            SELECT r.n, r.line, r.\(name) AS value, count(*) AS count FROM temp.import_row AS r
                JOIN temp.import_key AS k ON k.value = r.\(name)
            WHERE \(rows.condition) AND r.is_sound GROUP BY r.n HAVING count(*) > 1
            """, rows.arguments
        ) { ImportError.ambiguousKey(field: key.field, value: $0["value"], count: $0["count"]) }
        try each(
            """
            SELECT r.n, r.line, q.sku, q.title, q.is_archived FROM temp.import_row AS r
                JOIN main.product AS q ON q.sku = r.sku
                LEFT JOIN temp.import_key AS k ON k.value = r.\(name)
            WHERE \(rows.condition) AND r.is_sound AND k.product_id IS NOT q.id
            """, rows.arguments
        ) { CatalogError.skuTaken($0["sku"], title: $0["title"], isArchived: $0["is_archived"]) }
    }

    /// With a key other than the SKU: new products without any.
    private func findMissingSKUs(_ rows: ImportRows) throws {
        try each(
            """
            SELECT r.n, r.line FROM temp.import_row AS r JOIN temp.import_row AS d ON d.n = 0
                LEFT JOIN temp.import_key AS k ON k.value = r.\(key.field.rawValue)
            WHERE \(rows.condition) AND r.is_sound AND r.sku IS NULL AND k.product_id IS NULL
            """, rows.arguments
        ) { _ in CatalogError.missing(field: .sku) }
    }

    func each(
        _ sql: String, _ arguments: StatementArguments, _ error: (Row) throws -> (any StoreError)?
    ) throws {
        // Read to the end first, because recording problems changes the tables being read.
        for row in try Row.fetchAll(database, sql: sql, arguments: arguments) {
            if let error = try error(row) { try note(error, n: row["n"], row: row["line"], at: nil) }
        }
    }
}
