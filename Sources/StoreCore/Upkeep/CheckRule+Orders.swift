/// What must hold of what follows an order.
extension CheckRule {
    static let afterOrders = [
        CheckRule(
            "payment_pending", isQuick: true,
            """
            SELECT 'payment ' || id || ' of order ' || order_id || ' is ' || replace(status, '_', ' ')
            FROM payment WHERE status IN ('pending', 'needs_action')
            """, hint: "find out what became of it with `storectl payment reconcile`"),
        CheckRule(
            "payment_event", isQuick: true,
            """
            SELECT 'event ' || event || ' of ' || provider || ' does not fit '
                || coalesce('payment ' || payment_id, 'any payment that the shop knows')
            FROM payment_event WHERE outcome = 'mismatch'
                AND NOT EXISTS (SELECT 1 FROM payment WHERE payment.id = payment_id AND status = 'succeeded'
                    AND settled_at > payment_event.created_at)
            """, hint: "compare with the provider's own records, then run `storectl payment dismiss EVENT`"),
        CheckRule(
            "order_payments", isQuick: false,
            """
            SELECT 'order ' || id || ' has ' || captured_total || ' captured and ' || refunded_total
                || ' refunded, in minor units, and its payments make ' || captured || ' and ' || refunded,
                'see it with `storectl order show %`, and compare with a backup', id
            FROM (SELECT id, captured_total, refunded_total,
                coalesce((SELECT sum(CASE
                    WHEN kind = 'capture' THEN amount
                    WHEN kind = 'void' AND (SELECT kind FROM payment AS voided
                        WHERE voided.id = payment.parent_id) = 'capture' THEN -amount
                    ELSE 0 END) FROM payment WHERE order_id = orders.id AND status = 'succeeded'), 0) AS captured,
                coalesce((SELECT sum(amount) FROM payment WHERE order_id = orders.id
                    AND kind IN ('refund', 'chargeback') AND status = 'succeeded'), 0) AS refunded
                FROM orders)
            WHERE captured <> captured_total OR refunded <> refunded_total
            """),
        CheckRule(
            "order_credits", isQuick: false,
            """
            SELECT 'order ' || id || ' has ' || credited_total || ' credited, in minor units, and its credits make '
                || credited,
                'see it with `storectl order show %`, and compare with a backup', id
            FROM (SELECT id, credited_total, coalesce((SELECT sum(amount) FROM credit
                WHERE order_id = orders.id), 0) AS credited FROM orders)
            WHERE credited <> credited_total
            """),
        CheckRule(
            "order_pieces", isQuick: false,
            """
            SELECT 'line ' || id || ' of order ' || order_id || ' has ' || quantity || ' pieces, and ' || gone
                || ' left or were cancelled',
                'see it with `storectl order show %`, and compare with a backup', order_id
            FROM (SELECT id, order_id, quantity,
                coalesce((SELECT sum(part.quantity) FROM shipment_line AS part
                    JOIN shipment ON shipment.id = part.shipment_id
                    WHERE part.line_id = order_line.id AND shipment.status <> 'noted_by_mistake'), 0)
                + coalesce((SELECT sum(part.unshipped) FROM credit_line AS part
                    WHERE part.line_id = order_line.id), 0) AS gone
                FROM order_line)
            WHERE gone > quantity
            """),
        CheckRule(
            "order_pieces", isQuick: false,
            """
            SELECT 'line ' || id || ' of order ' || order_id || ' has ' || back
                || ' returned pieces on the shelf, and ' || gone || ' left',
                'see it with `storectl order show %`, and compare with a backup', order_id
            FROM (SELECT id, order_id,
                coalesce((SELECT sum(part.quantity) FROM shipment_line AS part
                    JOIN shipment ON shipment.id = part.shipment_id
                    WHERE part.line_id = order_line.id AND shipment.status <> 'noted_by_mistake'), 0) AS gone,
                coalesce((SELECT sum(part.restocked - part.unshipped) FROM credit_line AS part
                    WHERE part.line_id = order_line.id), 0) AS back
                FROM order_line)
            WHERE back > gone
            """),
        CheckRule(
            "document", isQuick: false,
            """
            SELECT 'the series ' || series || ' has ' || count(*) || ' documents, and its last number is '
                || max(number),
                'restore a backup with `storectl restore FILE`'
            FROM document GROUP BY series HAVING count(*) <> max(number)
            """),
    ]
}
