import GRDB
import ShopText

/// The rules of ``Transaction/checkMayMove(_:by:)`` and ``Transaction/checkMayHaveVariants(_:)`` as queries about many
/// rows; they run only if the store or the file has variants.
extension ImportStage {
    private static let hasVariants = "EXISTS (SELECT 1 FROM main.product AS v WHERE v.parent_id = q.id)"
    private static let onHand = OnHand.sql(of: "q.id")

    /// Records the position of the ledger when the file was counted; the best known time is the start of the import.
    ///
    /// - Parameter instant: when that was; `nil` for now.
    func noteLedger(before instant: Instant?) throws {
        let condition = instant.map { "WHERE created_at < \($0.milliseconds)" } ?? ""
        lastCountedMovement =
            try Int64.fetchOne(
                database,
                sql: "SELECT id FROM main.stock_movement \(condition) ORDER BY id DESC LIMIT 1") ?? 0
    }

    func noteMovements() throws {
        hasMoved =
            try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM main.stock_movement WHERE id > ?)",
                arguments: [lastCountedMovement]) ?? false
    }

    /// Rejects a row for its stock, or leaves only the stock out, with a warning, and plans the row again.
    private func spareStock(_ row: Row, _ error: StockError) throws -> StockError? {
        guard options.isLenient, !isCount else { return error }
        let n: Int64 = row["n"]
        try database.cachedStatement(sql: "UPDATE temp.import_row SET quantity = NULL WHERE n = ?")
            .execute(arguments: [n])
        warnings.add(ImportProblem(ImportDoubt.leftAlone(error), line: row["line"]))
        try planAlone(n)
        return nil
    }

    /// More stock for products that have variants, and keep one after the import.
    func findStockOfParents(after first: Int64, through last: Int64) throws {
        let columns = columns
        guard columns.has(.quantity), try hasStoredVariants() else { return }
        let name = key.field.rawValue
        // Variants to which the file gives another parent, or none, are no longer its variants.
        let stays =
            columns.has(.parentSKU)
            ? """
            AND NOT EXISTS (SELECT 1 FROM temp.import_row AS f
                WHERE f.\(name) = v.\(name)\(key.collation) AND f.n > 0 AND f.is_sound
                    AND f.parent_sku <> q.sku COLLATE NOCASE)
            """ : ""
        try each(
            """
            SELECT * FROM (SELECT r.n, r.line, q.sku, r.quantity,
                (SELECT v.sku FROM main.product AS v WHERE v.parent_id = q.id \(stays) LIMIT 1) AS variant
                FROM temp.import_plan AS t CROSS JOIN temp.import_row AS r ON r.n = t.n
                    CROSS JOIN main.product AS q ON q.id = t.product_id
                WHERE \(ImportStage.placed) AND t.changes & 4 AND r.quantity > 0
                    AND \(ImportStage.hasVariants) AND r.quantity > \(ImportStage.onHand))
            WHERE variant IS NOT NULL
            """, ["first": first, "last": last]
        ) { try spareStock($0, .ofParent(sku: $0["sku"], variant: $0["variant"], quantity: $0["quantity"])) }
    }

    func hasStoredVariants() throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(
                sql: "SELECT EXISTS (SELECT 1 FROM main.product WHERE parent_id IS NOT NULL)")) ?? false
    }

    /// Does not give the default quantity to new products that have variants in the file.
    func emptyNewParents(_ rows: ImportRows) throws {
        guard defaultCount(of: .quantity) > 0 else { return }
        try database.execute(
            sql: """
                UPDATE temp.import_row SET quantity = 0 WHERE n IN (
                    SELECT f.n \(variants(rows)) AND f.quantity IS NULL AND q.id IS NULL)
                """, arguments: rows.arguments)
    }

    /// Stock for products that have variants in the file.
    func findStockOfNewParents(_ rows: ImportRows) throws {
        guard columns.has(.quantity) else { return }
        try each(
            """
            SELECT f.n, f.line, coalesce(f.sku, q.sku) AS sku, f.quantity, min(\(ImportStage.sku)) AS variant \(variants(rows))
                AND f.quantity > 0
                AND f.quantity > iif(q.id IS NOT NULL AND \(ImportStage.hasVariants), \(ImportStage.onHand), 0)
            GROUP BY f.n
            """, rows.arguments
        ) { try spareStock($0, .ofParent(sku: $0["sku"], variant: $0["variant"], quantity: $0["quantity"])) }
    }

    /// Variants of products that have stock and no variants yet, unless the file says that the stock is gone.
    func findUnsoldStock(_ rows: ImportRows) throws {
        try each(
            """
            SELECT r.n, r.line, q.sku, \(ImportStage.onHand) AS on_hand \(variants(rows))
                AND q.id IS NOT NULL AND f.quantity IS NULL
                AND \(ImportStage.onHand) > 0 AND NOT \(ImportStage.hasVariants)
            """, rows.arguments
        ) { StockError.wouldLieUnsold(sku: $0["sku"], onHand: $0["on_hand"]) }
    }
}
