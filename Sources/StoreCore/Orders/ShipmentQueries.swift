import GRDB
import ShopText

extension Transaction {
    /// Records one shipment of all that has not left yet.
    func shipRest(ofOrder id: Int64) throws {
        let rest = """
            FROM order_line WHERE order_id = :order AND quantity > \(Transaction.piecesGone)
            """
        guard try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 \(rest))", arguments: ["order": id])
            == true
        else { return }
        try database.execute(
            sql: "INSERT INTO shipment (order_id, status, shipped_at, actor) VALUES (?, 'shipped', ?, ?)",
            arguments: [id, instant.milliseconds, actor.name])
        try database.execute(
            sql: """
                INSERT INTO shipment_line (shipment_id, line_id, quantity)
                SELECT :shipment, id, quantity - \(Transaction.piecesGone) \(rest) ORDER BY id
                """, arguments: ["shipment": database.lastInsertedRowID, "order": id])
    }

    /// Moves all shipments of an order that were not noted by mistake or came back.
    func markShipments(ofOrder id: Int64, _ status: ShipmentStatus) throws {
        try database.execute(
            sql: """
                UPDATE shipment SET status = :status, delivered_at = iif(:status = 'delivered', :now, NULL)
                WHERE order_id = :order AND status IN ('shipped', 'delivered') AND status <> :status
                """, arguments: ["status": status.rawValue, "now": instant.milliseconds, "order": id])
    }

    /// Pieces of an order_line that have left the shop, or never will.
    private static let piecesGone = """
        (coalesce((SELECT sum(part.quantity) FROM shipment_line AS part
            JOIN shipment ON shipment.id = part.shipment_id
            WHERE part.line_id = order_line.id AND shipment.status <> 'noted_by_mistake'), 0)
            + coalesce((SELECT sum(part.unshipped) FROM credit_line AS part
                WHERE part.line_id = order_line.id), 0))
        """
}
