import GRDB
import ShopText

extension ImportStage {
    /// The number of rows read, checked or applied in one go while planning against the store: few enough that no sale
    /// notices.
    static let planStep: Int64 = 20_000

    /// The fields that rows or defaults say something about.
    var columns: ImportColumns {
        ImportColumns(
            present: ImportStage.fields.filter { count(of: $0) > 0 || $0 == .isVisible && hidesNew },
            defaulted: Set(ImportStage.fields.filter { defaultCount(of: $0) > 0 }),
            hasInitialPrices: hasInitialPrices, hasInitialTags: hasInitialTags, hidesNew: hidesNew, key: key,
            hasWideSKUs: hasWideSKUs,
            lastCountedMovement: hasMoved ? lastCountedMovement : nil)
    }

    /// How many rows, including the defaults, say something about a field.
    func count(of field: ProductField) -> Int { present[field.place] }

    func defaultCount(of field: ProductField) -> Int {
        defaulted.isEmpty ? 0 : defaulted[field.place]
    }

    /// Builds the table of keys other than the SKU, with the product that has each.
    func readKeys(after id: Int64, limit: Int) throws -> Int64? {
        try database.execute(
            sql: """
                INSERT INTO temp.import_key (value, product_id)
                SELECT \(key.field.rawValue), id FROM main.product
                WHERE id > ? AND \(key.field.rawValue) IS NOT NULL ORDER BY id LIMIT ?
                """, arguments: [id, limit])
        return database.changesCount < limit
            ? nil : try Int64.fetchOne(database, sql: "SELECT max(product_id) FROM temp.import_key")
    }

    func makeKeyTable() throws {
        try database.execute(
            sql: """
                CREATE TABLE temp.import_key (value TEXT, product_id INTEGER);
                CREATE INDEX temp.import_key_value ON import_key (value);
                """)
    }

    /// Creates the indexes for looking up rows, if needed: most files are read straight through.
    func makeIndexes(prunes: Bool) throws {
        let looksForParents = columns.has(.parentSKU)
        let looksForKeys =
            try prunes || looksForParents || key != .sku
            || columns.has(.isArchived) && hasArchived() && hasStoredVariants()
        if looksForKeys || !isSorted {
            try database.execute(
                sql: "CREATE INDEX temp.import_row_key ON import_row (\(key.field.rawValue)\(key.collation))")
        }
        if key != .sku, looksForParents || count(of: .sku) > 0 {
            try database.execute(
                sql: """
                    CREATE INDEX temp.import_row_sku ON import_row (sku COLLATE NOCASE) WHERE sku IS NOT NULL
                    """)
        }
        if prunes, looksForParents {
            try database.execute(
                sql: """
                    CREATE INDEX temp.import_row_parent ON import_row (parent_sku COLLATE NOCASE)
                        WHERE parent_sku <> ''
                    """)
        }
    }

    /// Finds rows whose key, or SKU if the key is another field, already appeared. A file sorted by its key
    /// has no duplicate keys.
    func findDuplicates() throws {
        if !isSorted { try findDuplicates(of: key.field, "1") }
        if key != .sku, !isCount, count(of: .sku) > 0 { try findDuplicates(of: .sku, "r.is_sound") }
    }

    /// - Parameter condition: selects the rows `r` to report.
    private func findDuplicates(of field: ProductField, _ condition: String) throws {
        let name = field.rawValue
        let collation = field == .sku ? " COLLATE NOCASE" : ""
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT r.n, r.line, r.key_line, r.key_column, r.\(name) AS value, first.n AS first,
                    first.line AS earlier
                FROM (SELECT min(n) AS n, \(name) AS value FROM temp.import_row
                        WHERE \(name) <> '' AND n > 0
                        GROUP BY \(name)\(collation) HAVING count(*) > 1) AS double
                    JOIN temp.import_row AS first ON first.n = double.n
                    JOIN temp.import_row AS r ON r.\(name) = double.value\(collation) AND r.n > double.n
                WHERE \(condition)
                """)
        while let row = try rows.next() {
            let column: Int? = field == key.field ? row["key_column"] : nil
            let position = column.map { TextPosition(line: row["key_line"], column: $0) }
            let error = ImportError.duplicateKey(
                field: field, value: row["value"], place: place(n: row["first"], line: row["earlier"]))
            try note(error, n: row["n"], row: row["line"], at: position)
        }
    }

    /// Finds the rows that change something. Rows without required values become problems.
    ///
    /// - Parameters:
    ///   - first: the place in the plan after which the rows come; for a file's rows in order, their number.
    ///   - last: the last of their places.
    func plan(
        _ rows: ImportRows, after first: Int64, through last: Int64, maximumPriceChange: Int64?
    ) throws {
        if options.updatesOnly { try skipNew(rows) }
        try database.cachedStatement(sql: planning(rows)).execute(arguments: rows.arguments)
        // If variants may move, it must first be known which of them do.
        if !columns.has(.parentSKU) { try findStockOfParents(after: first, through: last) }
        if isCount { return try findUnknown(rows) }
        if !options.updatesOnly {
            try findMissing(.title, rows)
            try findMissing(.price, rows)
        }
        let columns = columns
        try findDisagreements(after: first, through: last)
        if let maximumPriceChange, columns.has(.price) || columns.has(.salePrice) {
            try findPriceJumps(maximumPriceChange, first, last)
        }
        if [.price, .salePrice, .isVisible, .isArchived].contains(where: columns.has) {
            try findUnusual(after: first, through: last)
        }
        if !rows.haveStoredParents { try findNearSKUs(after: first, through: last) }
    }

    /// Plans one row again, of which something was left out.
    func planAlone(_ n: Int64) throws {
        try database.cachedStatement(sql: "DELETE FROM temp.import_plan WHERE place IN (?, ?)")
            .execute(arguments: [n, n + ImportStage.firstVariant])
        let row = ImportRows.numbered(after: n - 1, through: n)
        try database.cachedStatement(sql: planning(row)).execute(arguments: row.arguments)
    }

    /// The valid rows that change something, with their products.
    private func planning(_ rows: ImportRows) -> String {
        let columns = columns
        let variants =
            "iif(coalesce(r.parent_sku, d.parent_sku, '') = '', 0, \(ImportStage.firstVariant)) + r.n"
        return """
            INSERT INTO temp.import_plan (place, n, product_id, changes)
            SELECT \(columns.has(.parentSKU) ? variants : "r.n"), r.n, p.id,
                iif(p.id IS NULL, 0, \(columns.changes)) AS changes
            FROM temp.import_row AS d CROSS JOIN temp.import_row AS r
                \(columns.join) \(ImportColumns.categoryJoin(ifKnown: true))
            WHERE d.n = 0 AND \(rows.condition) AND r.is_sound
                AND \(isCount || options.updatesOnly ? "p.id IS NOT NULL AND changes > 0" : "(p.id IS NULL OR changes > 0)")
            """
    }

    /// New products that lack a required value.
    private func findMissing(_ field: ProductField, _ range: ImportRows) throws {
        // If every row has it, none can lack it.
        guard count(of: field) < count + defaultCount(of: field) else { return }
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT r.n, r.line FROM temp.import_row AS d CROSS JOIN temp.import_row AS r
                    \(columns.join)
                WHERE d.n = 0 AND \(range.condition) AND p.id IS NULL
                    AND (r.\(key.field.rawValue) <> '' OR r.is_sound)
                    AND \(columns.initial(field)) IS NULL
                """, arguments: range.arguments)
        for row in rows {
            try note(CatalogError.missing(field: field), n: row["n"], row: row["line"], at: nil)
        }
    }

    /// The places in the plan of rows after one and through another, `t` being the plan.
    static let placed = """
        (t.place > :first AND t.place <= :last
            OR t.place > :first + \(firstVariant) AND t.place <= :last + \(firstVariant))
        """

    /// Finds products whose price, or sale price while on sale, would change by more than this.
    private func findPriceJumps(_ maximum: Int64, _ first: Int64, _ last: Int64) throws {
        let columns = columns
        let price = columns.has(.price) ? ImportColumns.changed(.price) : "p.price"
        let sale = columns.has(.salePrice) ? ImportColumns.changed(.salePrice) : "p.sale_price"
        func isJump(_ old: String, _ new: String) -> String {
            "abs(\(new) - \(old)) * 10000 > :maximum * \(old)"
        }
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT *, \(isJump("old", "new")) AS is_of_price FROM (
                    SELECT r.n, r.line, p.sku, p.price AS old, \(price) AS new,
                        min(p.price, coalesce(p.sale_price, p.price)) AS old_paid,
                        min(\(price), coalesce(\(sale), \(price))) AS new_paid
                    FROM temp.import_plan AS t CROSS JOIN temp.import_row AS r ON r.n = t.n
                        JOIN main.product AS p ON p.id = t.product_id
                    WHERE \(ImportStage.placed))
                WHERE \(isJump("old", "new")) OR \(isJump("old_paid", "new_paid"))
                """, arguments: ["first": first, "last": last, "maximum": maximum])
        for row in rows {
            let (old, new) = row["is_of_price"] ? ("old", "new") : ("old_paid", "new_paid")
            let error = ImportError.priceJump(
                sku: row["sku"], old: Money(minorUnits: row[old], currency: currency),
                new: Money(minorUnits: row[new], currency: currency))
            try note(error, n: row["n"], row: row["line"], at: nil)
        }
    }

    /// Rejects a row whose values are all valid but that does not fit the catalog or the rest of the file.
    func note(_ error: any StoreError, n: Int64, row: Int, at position: TextPosition?) throws {
        try database.cachedStatement(
            sql: "UPDATE temp.import_row SET is_sound = 0 WHERE n = ? AND is_sound"
        ).execute(arguments: [n])
        if database.changesCount > 0 { rejected += 1 }
        try database.cachedStatement(sql: "DELETE FROM temp.import_plan WHERE place IN (?, ?)")
            .execute(arguments: [n, n + ImportStage.firstVariant])
        try write(ImportProblem(error, line: row, at: position), n: n)
    }

    /// The place of a row, for messages.
    func place(n: Int64, line: Int) -> RowPlace { sharesLines ? .row(Int(n)) : .line(line) }
}
