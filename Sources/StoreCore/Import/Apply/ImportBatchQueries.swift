import GRDB
import ShopText

extension ImportStage {
    /// The first place of variants: they come after all others, because their parents must exist.
    static let firstVariant: Int64 = 1 << 40

    /// The approximate size of a batch, in steps of ``StagedBytes``; at least one row.
    private static let batchSteps = 4

    /// The place in the plan at which a batch of this many rows ends; `nil` if nothing is left. No batch has both
    /// parents and variants, or very many bytes.
    func place(after place: Int64, count: Int) throws -> Int64? {
        for (base, end) in [(0, ImportStage.firstVariant), (ImportStage.firstVariant, .max)] where place < end
        {
            guard let last = try self.last(after: place, before: end, count: count) else { continue }
            guard let first = try self.last(after: place, before: end, count: 1),
                let full = bytes.row(after: first - base - 1, steps: ImportStage.batchSteps),
                full < last - base
            else { return last }
            return try self.last(after: place, before: base + full + 1, count: count) ?? first
        }
        return nil
    }

    /// The last of a number of places in a range.
    private func last(after place: Int64, before end: Int64, count: Int) throws -> Int64? {
        try Int64.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT coalesce(
                        (SELECT place FROM temp.import_plan WHERE place > ?1 AND place < ?2
                            ORDER BY place LIMIT 1 OFFSET ?3),
                        (SELECT max(place) FROM temp.import_plan WHERE place > ?1 AND place < ?2))
                    """), arguments: [place, end, count - 1])
    }

    /// Creates the categories that the rows at these places name and the store lacks.
    /// - Returns: the ids of those created.
    private func makeCategories(
        after first: Int64, through last: Int64, in transaction: Transaction
    ) throws -> ClosedRange<Int64>? {
        guard knownCategories < categoryCount else { return nil }
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT c.n, c.name FROM temp.import_category AS c WHERE c.category_id IS NULL AND c.n IN (
                        SELECT coalesce(r.category, iif(t.product_id IS NULL, d.category, NULL))
                        \(ImportStage.planned) WHERE d.n = 0 AND t.place > ? AND t.place <= ?)
                    ORDER BY c.n
                    """), arguments: [first, last])
        if rows.isEmpty { return nil }
        let before = try transaction.lastCategoryID()
        for row in rows { try note(category: row["n"], id: try transaction.categoryID(named: row["name"])) }
        let after = try transaction.lastCategoryID()
        return after > before ? (before + 1)...after : nil
    }

    /// Records the ids of existing categories, among those selected by a condition.
    func findCategories(_ condition: String, in transaction: Transaction) throws {
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT n, name FROM temp.import_category WHERE category_id IS NULL AND \(condition)")
        for row in rows {
            if let category = try transaction.category(at: CategoryPath(row["name"])) {
                try note(category: row["n"], id: category.id)
            }
        }
    }

    private func note(category n: Int64, id: Int64) throws {
        try database.cachedStatement(sql: "UPDATE temp.import_category SET category_id = ? WHERE n = ?")
            .execute(arguments: [id, n])
        knownCategories += 1
    }

    private static let planned = """
        FROM temp.import_row AS d CROSS JOIN temp.import_plan AS t CROSS JOIN temp.import_row AS r ON r.n = t.n
        """
    private static let isCreated =
        "WHERE d.n = 0 AND t.place > :first AND t.place <= :last AND t.product_id IS NULL"
    static let known = """
        FROM temp.import_plan AS t CROSS JOIN temp.import_row AS r ON r.n = t.n
            CROSS JOIN main.product AS p ON p.id = t.product_id
        WHERE t.place > :first AND t.place <= :last
        """

    /// Applies the plan's rows after one place and through another, each kind of change in one statement.
    ///
    /// - Parameters:
    ///   - hasKnown: whether existing products may be among them.
    ///   - reference: the reference for the movements of existing products.
    func apply(
        after first: Int64, through last: Int64, hasKnown: Bool, reference: String?,
        in transaction: Transaction
    ) throws -> ImportBatch {
        var batch = ImportBatch()
        batch.last = last
        batch.categoryIDs = try makeCategories(after: first, through: last, in: transaction)
        let arguments: StatementArguments = ["first": first, "last": last]
        let now: StatementArguments = ["now": transaction.instant.milliseconds]
        try create(&batch, of: last - first, arguments, now, transaction)
        if hasKnown { try update(&batch, arguments, now, reference, transaction) }
        return batch
    }

    /// - Parameter places: how many places of the plan there are at most.
    private func create(
        _ batch: inout ImportBatch, of places: Int64, _ range: StatementArguments, _ now: StatementArguments,
        _ transaction: Transaction
    ) throws {
        let source = "\(ImportStage.planned) \(ImportColumns.categoryJoin()) \(ImportStage.isCreated)"
        try run("\(columns.insertion) \(source) ORDER BY t.place", range + now)
        let count = Int64(database.changesCount)
        guard count > 0 else { return }
        batch.created = count
        let lastID = database.lastInsertedRowID
        let firstID = lastID - count + 1
        batch.createdIDs = firstID...lastID
        batch.widen(firstID, lastID)
        guard columns.has(.quantity) else { return }
        // The ids were given in the order of the plan, without gaps; places have gaps where products are known.
        let number = count == places ? "t.place - :first" : "row_number() OVER (ORDER BY t.place)"
        try run(
            """
            INSERT INTO main.stock_movement (product_id, delta, on_hand, reason, actor, created_at)
            SELECT id, quantity, quantity, 'initial', :actor, :now FROM (
                SELECT t.place, :before + \(number) AS id, coalesce(r.quantity, d.quantity, 0) AS quantity
                \(ImportStage.planned) \(ImportStage.isCreated))
            WHERE quantity > 0 ORDER BY place
            """, range + now + ["before": firstID - 1, "actor": transaction.actor.name])
        batch.noteMovements(Int64(database.changesCount), last: database.lastInsertedRowID)
    }

    /// Adds new products to the search index, for many batches at once, because the index flushes its changes
    /// whenever another statement begins, and merges them later.
    func index(_ ids: ClosedRange<Int64>) throws {
        try run(
            """
            INSERT INTO main.product_search (rowid, \(ProductField.searchedColumns))
            SELECT id, \(ProductField.searchedColumns) FROM main.product WHERE id BETWEEN :from AND :to
            """, ["from": ids.lowerBound, "to": ids.upperBound])
    }

    /// Records how the products in a range of places change; `nil` if no column is ever changed.
    func updates(in transaction: Transaction) throws -> UpdateChangeset? {
        guard !columns.assigned.isEmpty else { return nil }
        return try UpdateChangeset(
            "product", columns: columns.assigned + ["updated_at"],
            where: """
                id IN (SELECT product_id FROM temp.import_plan
                    WHERE place > ?1 AND place <= ?2 AND changes & 1 AND product_id IS NOT NULL)
                """, in: transaction)
    }

    private func update(
        _ batch: inout ImportBatch, _ range: StatementArguments, _ now: StatementArguments,
        _ reference: String?, _ transaction: Transaction
    ) throws {
        let known = try Row.fetchOne(
            database,
            sql: """
                SELECT count(*) AS count, min(product_id) AS first, max(product_id) AS last
                FROM temp.import_plan
                WHERE place > :first AND place <= :last AND product_id IS NOT NULL
                """, arguments: range)
        guard let known, let first: Int64 = known["first"], let last: Int64 = known["last"] else { return }
        batch.updated = known["count"]
        batch.widen(first, last)
        if let assignments = columns.assignments {
            let searched = ProductField.searchedColumns
            let ofProduct = searched.split(separator: ", ").map { "p.\($0)" }.joined(separator: ", ")
            // The index has no content of its own, and must be told what it had indexed.
            try run(
                """
                INSERT INTO main.product_search (product_search, rowid, \(searched))
                SELECT 'delete', p.id, \(ofProduct) \(ImportStage.known) AND t.changes & 2
                """, range)
            try run(
                """
                UPDATE main.product AS p SET \(assignments), updated_at = :now
                FROM temp.import_plan AS t CROSS JOIN temp.import_row AS r ON r.n = t.n
                WHERE t.place > :first AND t.place <= :last AND t.changes & 1 AND p.id = t.product_id
                """, range + now)
            try run(
                """
                INSERT INTO main.product_search (rowid, \(searched))
                SELECT p.id, \(ofProduct) \(ImportStage.known) AND t.changes & 2
                """, range)
        }
        guard columns.has(.quantity) else { return }
        try run(
            """
            INSERT INTO main.stock_movement (product_id, delta, on_hand, reason, reference, actor, created_at)
            SELECT product_id, quantity - on_hand, quantity, 'counted', :reference, :actor, :now FROM (
                SELECT p.id AS product_id, \(columns.dueStock) AS quantity,
                    \(OnHand.sql(of: "p.id")) AS on_hand
                \(ImportStage.known) AND t.changes & 4)
            WHERE quantity <> on_hand
            """, range + now + ["actor": transaction.actor.name, "reference": reference])
        batch.noteMovements(Int64(database.changesCount), last: database.lastInsertedRowID)
    }

    private func run(_ sql: String, _ arguments: StatementArguments) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }

    /// The SKUs of the products at these places of the plan; for those that get a new SKU, both.
    func plannedSKUs(after first: Int64, through last: Int64) throws -> [String] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT p.sku AS old, r.sku AS new
                FROM temp.import_plan AS t JOIN temp.import_row AS r ON r.n = t.n
                    LEFT JOIN main.product AS p ON p.id = t.product_id
                WHERE t.place > ? AND t.place <= ? ORDER BY t.place
                """, arguments: [first, last]
        ).flatMap { row -> [String] in
            let (old, new): (String?, String?) = (row["old"], row["new"])
            guard let old, let new else { return [old ?? new].compactMap(\.self) }
            return SKU.isSame(old, new) ? [old] : [old, new]
        }
    }

    func archivedSKUs(_ ids: ClosedRange<Int64>) throws -> [String] {
        try String.fetchAll(
            database,
            sql: """
                SELECT p.sku FROM temp.import_archive AS a JOIN main.product AS p ON p.id = a.product_id
                WHERE a.product_id >= ? AND a.product_id <= ? ORDER BY p.id
                """, arguments: [ids.lowerBound, ids.upperBound])
    }
}
