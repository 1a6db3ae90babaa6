import GRDB
import ShopText

/// New things that are nearly the same as existing ones, and changes that are rarely intended.
extension ImportStage {
    /// How many new products and categories are checked.
    private static let nearLimit = 5000

    /// New SKUs that exist with more or fewer leading zeros.
    func findNearSKUs(after first: Int64, through last: Int64) throws {
        guard key == .sku, !isCount else { return }
        try findNearWords(after: first, through: last)
        guard try hasStoredNumbers() else { return }
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT r.line, r.key_line, r.key_column, r.sku FROM temp.import_plan AS t
                    CROSS JOIN temp.import_row AS r ON r.n = t.n
                WHERE \(ImportStage.placed) AND t.product_id IS NULL AND r.sku GLOB '[0-9]*'
                    AND r.sku NOT GLOB '*[^0-9]*' LIMIT \(ImportStage.nearLimit)
                """, arguments: ["first": first, "last": last])
        for row in rows {
            let sku: String = row["sku"]
            let bare = String(sku.drop { $0 == "0" })
            let others = (max(bare.count, 1)...max(bare.count, 14)).map { length in
                String(repeating: "0", count: length - bare.count) + bare
            }.filter { $0 != sku }
            let marks = others.map { _ in "?" }.joined(separator: ", ")
            let known = try String.fetchOne(
                database.cachedStatement(sql: "SELECT sku FROM main.product WHERE sku IN (\(marks)) LIMIT 1"),
                arguments: StatementArguments(others))
            guard let known else { continue }
            warnings.add(ImportProblem(ImportDoubt.nearSKU(sku, known: known), line: row["line"]))
        }
    }

    /// New SKUs with letters, such as `A7`, that exist with or without leading zeros: `00A7`.
    private func findNearWords(after first: Int64, through last: Int64) throws {
        let hasStored = try hasStoredZeros()
        guard hasStored || hasZeroKeys else { return }
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT r.line, r.sku, coalesce(
                    (SELECT sku FROM main.product WHERE sku = ltrim(r.sku, '0') AND sku <> r.sku COLLATE NOCASE),
                    (SELECT z.sku FROM temp.import_zeros AS z WHERE z.bare = ltrim(r.sku, '0')
                        AND z.sku <> r.sku)) AS known
                FROM temp.import_plan AS t CROSS JOIN temp.import_row AS r ON r.n = t.n
                WHERE \(ImportStage.placed) AND t.product_id IS NULL AND r.sku GLOB '*[^0-9]*'
                    AND (r.sku GLOB '0*' OR \(hasStored)) AND known IS NOT NULL
                LIMIT \(ImportStage.nearLimit)
                """, arguments: ["first": first, "last": last])
        for row in rows {
            warnings.add(
                ImportProblem(ImportDoubt.nearSKU(row["sku"], known: row["known"]), line: row["line"]))
        }
    }

    /// The products that have these ids at the shop they came from, as far as each id has one: their SKUs by id.
    public func skus(ofExternalIDs ids: [String]) throws -> [String: String] {
        if ids.isEmpty { return [:] }
        try filling.drain()
        // Ids have no index, so all are found in one pass.
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT external_id AS id, min(sku) AS sku FROM main.product
                WHERE external_id IN (SELECT value FROM json_each(?)) AND parent_id IS NULL
                GROUP BY external_id HAVING count(*) = 1
                """, arguments: [JSONValue.array(ids.map { .string($0) }).compactText])
        return Dictionary(uniqueKeysWithValues: rows.map { ($0["id"], $0["sku"]) })
    }

    /// Whether the store has SKUs with letters that begin with zeros; the first time, they are looked for and kept by
    /// what follows the zeros.
    private func hasStoredZeros() throws -> Bool {
        if let hasZeroSKUs { return hasZeroSKUs }
        try database.execute(
            sql: """
                DROP TABLE IF EXISTS temp.import_zeros;
                CREATE TABLE temp.import_zeros (bare TEXT COLLATE NOCASE, sku TEXT, PRIMARY KEY (bare, sku))
                    WITHOUT ROWID;
                INSERT INTO temp.import_zeros
                SELECT ltrim(sku, '0'), sku FROM main.product
                WHERE sku >= '0' AND sku < '1' AND sku GLOB '*[^0-9]*' LIMIT \(ImportStage.nearLimit)
                """)
        let has = database.changesCount > 0
        hasZeroSKUs = has
        return has
    }

    private func hasStoredNumbers() throws -> Bool {
        if let hasNumberSKUs { return hasNumberSKUs }
        let has =
            try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM main.product
                        WHERE sku >= '0' AND sku < ':' AND sku NOT GLOB '*[^0-9]*')
                    """) ?? false
        hasNumberSKUs = has
        return has
    }

    /// New categories that differ from a sibling by one letter, or by a plural.
    func findNearCategories() throws {
        guard !isCount, !options.updatesOnly, categoryCount > 0 else { return }
        let new = try Row.fetchAll(
            database,
            sql: "SELECT n, name FROM temp.import_category WHERE category_id IS NULL ORDER BY n LIMIT 200")
        if new.isEmpty { return }
        let known = try String.fetchAll(
            database, sql: "SELECT path FROM main.category LIMIT \(ImportStage.nearLimit)")
        for row in new {
            let name: String = row["name"]
            let near = known.first { ImportStage.areNear($0, name) }
            guard
                let doubt = near.map({ ImportDoubt.nearCategory(name, known: $0) })
                    ?? ImportStage.emptyName(in: name)
            else { continue }
            // A default is where the first row that names none is.
            let line = try Int.fetchOne(
                database,
                sql: """
                    SELECT coalesce((SELECT line FROM temp.import_row WHERE category = :n AND n > 0 LIMIT 1),
                        (SELECT line FROM temp.import_row WHERE category IS NULL AND n > 0 LIMIT 1))
                    """, arguments: ["n": row["n"] as Int64])
            if let line {
                warnings.add(ImportProblem(doubt, line: line))
            }
        }
    }

    /// What is wrong with a path of categories of which one is `nan`.
    private static func emptyName(in path: String) -> ImportDoubt? {
        path.split(separator: ">").lazy.compactMap { name in
            Array(name.trimmedSpace.utf8).withUnsafeBytes(SpreadsheetDamage.emptyWord)
        }.first.map { .empty(.category, $0) }
    }

    private static func areNear(_ left: String, _ right: String) -> Bool {
        let (left, right) = (left.split(separator: ">"), right.split(separator: ">"))
        guard left.count == right.count, let last = left.last, let other = right.last,
            left.dropLast().map({ Text.caseless($0.trimmedSpace) })
                == right.dropLast().map({ Text.caseless($0.trimmedSpace) })
        else { return false }
        let (name, near) = (plain(last), plain(other))
        guard abs(name.count - near.count) <= 2, min(name.count, near.count) >= 2 else { return false }
        if name == near || name + "s" == near || near + "s" == name || name + "es" == near
            || near + "es" == name
        {
            return true
        }
        let shorter = min(name.count, near.count)
        return shorter >= 4 && Nearest.distance(name, near) <= (shorter < 8 ? 1 : 2)
    }

    /// Ignoring case, spaces and punctuation.
    private static func plain(_ name: Substring) -> String {
        Text.caseless(name.trimmedSpace).filter { $0.isLetter || $0.isNumber }
    }

    /// Counts prices, or what customers pay while on sale, that become five times as high or as low, and products that
    /// are to be hidden.
    func findUnusual(after first: Int64, through last: Int64) throws {
        let columns = columns
        let arguments: StatementArguments = ["first": first, "last": last]
        let plan = """
            FROM temp.import_plan AS t CROSS JOIN main.product AS p ON p.id = t.product_id
                CROSS JOIN temp.import_row AS r ON r.n = t.n
            WHERE \(ImportStage.placed) AND t.changes & 1
            """
        if columns.has(.price) || columns.has(.salePrice) {
            let price = columns.has(.price) ? ImportColumns.changed(.price) : "p.price"
            let sale = columns.has(.salePrice) ? ImportColumns.changed(.salePrice) : "p.sale_price"
            func isJump(_ old: String, _ new: String) -> String {
                "\(old) > 0 AND (\(new) >= 5 * \(old) OR \(new) * 5 <= \(old))"
            }
            let jumps = """
                FROM (SELECT p.sku, p.price AS old, \(price) AS new,
                    min(p.price, coalesce(p.sale_price, p.price)) AS old_paid,
                    min(\(price), coalesce(\(sale), \(price))) AS new_paid \(plan))
                WHERE \(isJump("old", "new")) OR \(isJump("old_paid", "new_paid"))
                """
            let count =
                try Int.fetchOne(
                    database.cachedStatement(sql: "SELECT count(*) \(jumps)"), arguments: arguments) ?? 0
            unusual.prices += count
            let missing = UnusualChanges.named - unusual.firstPrices.count
            if count > 0, missing > 0 {
                unusual.firstPrices += try Row.fetchAll(
                    database,
                    sql: "SELECT *, \(isJump("old", "new")) AS is_of_price \(jumps) LIMIT \(missing)",
                    arguments: arguments
                ).map { row in
                    let names = row["is_of_price"] ? ("old", "new") : ("old_paid", "new_paid")
                    let (old, new) = (
                        Money(minorUnits: row[names.0], currency: currency),
                        Money(minorUnits: row[names.1], currency: currency)
                    )
                    return "\(row["sku"] as String) \(old.decimal) → \(new.decimal)"
                }
            }
        }
        if columns.has(.isVisible) || columns.has(.isArchived) {
            let sql = """
                INSERT OR IGNORE INTO temp.import_hidden SELECT p.id, coalesce(r.is_archived, 0) \(plan)
                    AND (r.is_visible = 0 OR r.is_archived = 1) AND p.is_visible = 1 AND NOT p.is_archived
                """
            try database.cachedStatement(sql: sql).execute(arguments: arguments)
        }
        if columns.has(.isArchived), try hasStoredVariants() {
            let sql = """
                INSERT OR IGNORE INTO temp.import_hidden SELECT v.id, 1 FROM (SELECT p.id \(plan)
                    AND r.is_archived = 1) AS p JOIN main.product AS v ON v.parent_id = p.id
                    WHERE v.is_visible = 1 AND NOT v.is_archived
                """
            try database.cachedStatement(sql: sql).execute(arguments: arguments)
        }
    }

    /// Counts the products that are to be hidden or archived, and the visible ones beforehand.
    func findHiddenCount() throws {
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO temp.import_hidden SELECT p.id, 1 FROM temp.import_archive AS a
                    JOIN main.product AS p ON p.id = a.product_id WHERE p.is_visible = 1
                """)
        let counts = try Row.fetchOne(
            database, sql: "SELECT count(*) AS hidden, sum(is_archived) AS archived FROM temp.import_hidden")
        unusual.hidden = counts?["hidden"] ?? 0
        unusual.archived = (counts?["archived"] as Int?).flatMap { $0 > 0 ? $0 : nil }
        guard unusual.hidden > 1 else { return }
        unusual.visible =
            try Int.fetchOne(
                database, sql: "SELECT count(*) FROM main.product WHERE is_visible = 1 AND NOT is_archived")
            ?? 0
    }

    /// Leaves out rows whose products are not in the catalog.
    func skipNew(_ range: ImportRows) throws {
        try database.cachedStatement(
            sql: """
                UPDATE temp.import_row SET is_sound = 0 WHERE n IN (
                    SELECT r.n FROM temp.import_row AS d CROSS JOIN temp.import_row AS r
                        \(columns.join)
                    WHERE d.n = 0 AND \(range.condition) AND r.is_sound AND p.id IS NULL)
                """
        ).execute(arguments: range.arguments)
        if !range.haveStoredParents { skipped += database.changesCount }
    }
}
