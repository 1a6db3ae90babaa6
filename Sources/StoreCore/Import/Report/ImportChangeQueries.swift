import GRDB
import ShopText

extension ImportRun {
    /// The first changes of the plan, in the order in which they would happen.
    public func changes(limit: Int) throws -> [ImportChange] {
        var start = ImportChangeCursor()
        return try changes(limit: limit, after: &start)
    }

    /// The next changes of the plan; none after the last.
    public func changes(limit: Int, after cursor: inout ImportChangeCursor) throws -> [ImportChange] {
        try store.withTemporaryTables { [stage] _ in try stage.changes(limit: limit, after: &cursor) }
    }

    /// The first products that the plan archives.
    public func archived(limit: Int) throws -> [ImportChange] {
        var cursor = ImportChangeCursor()
        (cursor.place, cursor.archived) = (.max, 0)
        return try changes(limit: limit, after: &cursor)
    }

    /// Passes on the original of each rejected row, with the line on which it begins and everything wrong with it, in
    /// reading order.
    public func forEachReject(_ body: (String, Int, [ImportProblem]) throws -> Void) throws {
        try store.withTemporaryTables { [stage] _ in try stage.forEachReject(body) }
    }

    public var digest: String { stage.digest }
    public var storeID: String { store.uuid }
}

extension ImportStage {
    /// Whether the plan sets the stock of one of these products.
    func setsStock(ofAny products: Set<Int64?>) throws -> Bool {
        let ids = products.compactMap(\.self).map(String.init).joined(separator: ", ")
        return try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (SELECT 1 FROM temp.import_plan
                    WHERE changes & 4 AND product_id IN (\(ids)))
                """) ?? false
    }
}

extension ImportStage {
    func forEachReject(_ body: (String, Int, [ImportProblem]) throws -> Void) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT r.original, r.line AS row_line, q.* FROM temp.import_problem AS q JOIN temp.import_row AS r ON r.n = q.n
                WHERE r.original IS NOT NULL ORDER BY q.n, q.id
                """)
        var pending: (n: Int64, original: String, line: Int, problems: [ImportProblem])?
        while let row = try rows.next() {
            let n: Int64 = row["n"]
            if let pending, pending.n != n { try body(pending.original, pending.line, pending.problems) }
            if pending?.n != n { pending = (n, row["original"], row["row_line"], []) }
            pending?.problems.append(ImportProblem(row, sharesLines: sharesLines))
        }
        if let pending { try body(pending.original, pending.line, pending.problems) }
    }

    func changes(limit: Int, after cursor: inout ImportChangeCursor) throws -> [ImportChange] {
        let shown = ImportStage.fields.filter { columns.has($0) && $0 != key.field }
        let values = shown.map { field in
            """
            \(ImportStage.shown(field, of: "p")) AS old_\(field.rawValue),
            \(staged(field)) AS new_\(field.rawValue)
            """
        }.joined(separator: ", ")
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT t.place, t.product_id, coalesce(p.sku, r.sku) AS sku\(shown.isEmpty ? "" : ", " + values)
                FROM temp.import_plan AS t JOIN temp.import_row AS r ON r.n = t.n
                    JOIN temp.import_row AS d ON d.n = 0
                    LEFT JOIN main.product AS p ON p.id = t.product_id
                WHERE t.place > ? ORDER BY t.place LIMIT ?
                """, arguments: [cursor.place, limit])
        if let last = rows.last { cursor.place = last["place"] }
        let changes = rows.map { row in
            let isNew = (row["product_id"] as Int64?) == nil
            let fields = shown.compactMap { field -> ImportChange.FieldChange? in
                if isNew, field == .sku { return nil }
                let old = text(row["old_\(field.rawValue)"], field)
                guard let staged: DatabaseValue = row["new_\(field.rawValue)"], !staged.isNull else {
                    return nil
                }
                let new = text(staged, field)
                if field == .sku, let old, let new, SKU.isSame(old, new) { return nil }
                return old == new ? nil : .init(field: field, old: isNew ? nil : old, new: new)
            }
            return ImportChange(kind: isNew ? .create : .update, sku: row["sku"], fields: fields)
        }
        let archived = try Row.fetchAll(
            database,
            sql: """
                SELECT product_id, sku FROM temp.import_archive WHERE product_id > ? ORDER BY product_id LIMIT ?
                """, arguments: [cursor.archived, max(0, limit - changes.count)])
        if let last = archived.last { cursor.archived = last["product_id"] }
        return changes + archived.map { ImportChange(kind: .archive, sku: $0["sku"], fields: []) }
    }

    /// The current value of a field.
    private static func shown(_ field: ProductField, of product: String) -> String {
        switch field {
        case .category: "(SELECT path FROM main.category WHERE id = \(product).category_id)"
        case .parentSKU: "(SELECT sku FROM main.product WHERE id = \(product).parent_id)"
        case .quantity:
            "iif(\(product).id IS NULL, NULL, \(OnHand.sql(of: "\(product).id")))"
        default: "\(product).\(field.rawValue)"
        }
    }

    /// The value in the file, or, for new products, the default.
    private func staged(_ field: ProductField) -> String {
        let said = "iif(t.product_id IS NULL, \(columns.initial(field)), r.\(field.rawValue))"
        guard field == .category else { return said }
        return "coalesce((SELECT name FROM temp.import_category WHERE n = \(said)), \(said))"
    }

    private func text(_ value: DatabaseValue?, _ field: ProductField) -> String? {
        switch (value?.storage, field.facts.kind) {
        case (.int64(let units)?, .money): Money(minorUnits: units, currency: currency).decimal
        case (.int64(let flag)?, .flag): flag == 1 ? "true" : "false"
        case (.int64(let number)?, _): String(number)
        case (.double(let number)?, _): String(number)
        case (.string(let text)?, _): text.isEmpty ? nil : text
        default: nil
        }
    }
}
