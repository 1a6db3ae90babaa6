import GRDB
import ShopText

extension Transaction {
    /// Pieces of the product on hand: the balance after its last movement.
    func onHand(_ productID: Int64) throws -> Int64 {
        try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT \(OnHand.sql(of: "product.id")) FROM product WHERE id = ?"),
            arguments: [productID]) ?? 0
    }

    func insertMovement(
        of productID: Int64, by delta: Int64, onHand: Int64, _ reason: StockMovement.Reason,
        reference: String?
    ) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO stock_movement (product_id, delta, on_hand, reason, reference, actor, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            productID, delta, onHand, reason.rawValue, reference, actor.name, instant.milliseconds,
        ])
    }

    /// The products in the catalog with one of these barcodes, by the search index.
    func products(barcodes: [String]) throws -> [Product] {
        guard !barcodes.isEmpty else { return [] }
        let match = barcodes.map { "barcode: \"\($0)\"" }.joined(separator: " OR ")
        let marks = barcodes.map { _ in "?" }.joined(separator: ", ")
        return try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    \(Transaction.select)
                    WHERE product.id IN (SELECT rowid FROM product_search WHERE product_search MATCH ?)
                        AND product.barcode IN (\(marks)) AND product.is_archived = 0
                    ORDER BY product.id
                    """), arguments: StatementArguments([match] + barcodes)
        ).map { Product($0, currency) }
    }

    /// The movements of a product, newest first; from after a given id, the older ones.
    func movements(of productID: Int64, page: Page) throws -> [StockMovement] {
        let statement = movementStatement(of: productID, page: page)
        return try Row.fetchAll(
            database.cachedStatement(sql: statement.sql), arguments: statement.arguments
        ).compactMap(StockMovement.init)
    }

    func movementStatement(of productID: Int64, page: Page) -> (sql: String, arguments: StatementArguments) {
        let older = page.after == nil ? "" : "AND id < ?"
        return (
            "SELECT * FROM stock_movement WHERE product_id = ? \(older) ORDER BY id DESC LIMIT ?",
            StatementArguments([productID] + (page.after.map { [$0] } ?? []) + [Int64(page.sqlLimit)])
        )
    }

    /// Products in the catalog with no more on hand than their threshold, in the order of their ids. Products with
    /// variants are not reordered themselves.
    func lowStock(page: Page) throws -> [Product] {
        let statement = lowStockStatement(page: page)
        return try Row.fetchAll(
            database.cachedStatement(sql: statement.sql), arguments: statement.arguments
        ).map { Product($0, currency) }
    }

    func lowStockStatement(page: Page) -> (sql: String, arguments: StatementArguments) {
        (
            """
            \(Transaction.select)
            WHERE product.low_stock_at IS NOT NULL AND product.id > ? AND product.is_archived = 0
                AND \(OnHand.sql(of: "product.id")) <= product.low_stock_at
                AND NOT EXISTS (SELECT 1 FROM product AS v WHERE v.parent_id = product.id)
            ORDER BY product.id LIMIT ?
            """, [page.after ?? 0, page.sqlLimit]
        )
    }
}

extension StockMovement {
    /// `nil` for a reason that this version does not know.
    fileprivate init?(_ row: Row) {
        guard let reason = Reason(rawValue: row["reason"]) else { return nil }
        self.init(
            id: row["id"], productID: row["product_id"], delta: row["delta"], onHand: row["on_hand"],
            reason: reason, reference: row["reference"], actor: row["actor"],
            instant: Instant(milliseconds: row["created_at"]))
    }
}
