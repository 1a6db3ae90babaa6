import GRDB
import ShopText

extension Transaction {
    /// Records a payment made by hand, which is settled at once.
    func insertPayment(order: Int64, kind: PaymentKind, amount: Int64, parent: Int64? = nil) throws {
        try database.execute(
            sql: """
                INSERT INTO payment (order_id, provider, kind, amount, created_at, parent_id, status, key,
                    settled_at, actor)
                VALUES (?, ?, ?, ?, ?, ?, 'succeeded', ?, ?, ?)
                """,
            arguments: [
                order, ManualProvider.name, kind.rawValue, amount, instant.milliseconds, parent,
                environment.uuid(), instant.milliseconds, actor.name,
            ])
    }

    /// The captures of an order of which something is left, oldest first.
    func standingCaptures(ofOrder id: Int64) throws -> [(id: Int64, provider: String, left: Int64)] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT id, provider, amount - coalesce((SELECT sum(amount) FROM payment AS part
                    WHERE part.parent_id = payment.id AND part.status <> 'failed'), 0)
                FROM payment WHERE order_id = ? AND kind = 'capture' AND status = 'succeeded' ORDER BY id
                """, arguments: [id]
        ).map { (id: $0[0], provider: $0[1], left: $0[2]) }.filter { $0.left > 0 }
    }
}
