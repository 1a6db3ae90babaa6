import GRDB

extension Transaction {
    /// Pieces of the product on hand: the balance after its last movement.
    func onHand(_ productID: Int64) throws -> Int64 {
        try Int64.fetchOne(
            database.cachedStatement(
                sql: "SELECT on_hand FROM stock_movement WHERE product_id = ? ORDER BY id DESC LIMIT 1"),
            arguments: [productID]) ?? 0
    }

    func insert(_ movement: StockMovement, onHand: Int64) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO stock_movement (product_id, delta, on_hand, reason, reference, actor, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            movement.productID, movement.delta, onHand, movement.reason.rawValue, movement.reference,
            actor.name,
            instant.milliseconds,
        ])
    }
}
