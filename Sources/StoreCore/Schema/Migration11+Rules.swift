/// Rules that hold whatever tool writes to the store.
extension AfterOrderSchema {
    static let rules = lines + payments + goods + sums + papers

    /// Including for a line that would replace one of an order.
    private static let lines = """
        DROP TRIGGER order_line_comes_first;
        CREATE TRIGGER order_line_comes_first BEFORE INSERT ON order_line
        WHEN EXISTS (SELECT 1 FROM orders WHERE id = NEW.order_id)
            OR EXISTS (SELECT 1 FROM order_line WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'order_line: the lines of an order are final'); END;

        """

    private static let payments = """
        CREATE TRIGGER payment_is_new BEFORE INSERT ON payment
        WHEN EXISTS (SELECT 1 FROM payment WHERE id = NEW.id)
            OR NOT EXISTS (SELECT 1 FROM orders WHERE id = NEW.order_id)
        BEGIN SELECT RAISE(ABORT, 'payment: payments are final'); END;
        CREATE TRIGGER payment_settles_once BEFORE UPDATE ON payment
        WHEN OLD.status IN ('succeeded', 'failed')
            OR (NEW.id, NEW.order_id, NEW.provider, NEW.kind, NEW.amount, NEW.created_at, NEW.parent_id, NEW.key)
            IS NOT (OLD.id, OLD.order_id, OLD.provider, OLD.kind, OLD.amount, OLD.created_at, OLD.parent_id, OLD.key)
        BEGIN SELECT RAISE(ABORT, 'payment: payments are final'); END;
        CREATE TRIGGER payment_stays BEFORE DELETE ON payment WHEN OLD.status <> 'failed'
        BEGIN SELECT RAISE(ABORT, 'payment: payments are final'); END;
        -- Money that may have gone is gone.
        CREATE TRIGGER payment_fits BEFORE INSERT ON payment
        WHEN NEW.kind = 'refund' AND NEW.status <> 'failed' AND NEW.amount > (
                SELECT coalesce(sum(CASE
                    WHEN kind = 'capture' THEN iif(status = 'succeeded', amount, 0)
                    WHEN kind IN ('refund', 'chargeback') THEN iif(status = 'failed', 0, -amount)
                    WHEN kind = 'void' AND (SELECT kind FROM payment AS voided
                        WHERE voided.id = payment.parent_id) = 'capture' THEN iif(status = 'failed', 0, -amount)
                    ELSE 0 END), 0)
                FROM payment WHERE order_id = NEW.order_id)
            OR NEW.kind IN ('capture', 'void', 'refund') AND NEW.status <> 'failed' AND NEW.amount > (
                SELECT amount - coalesce((SELECT sum(amount) FROM payment AS part
                    WHERE part.parent_id = NEW.parent_id AND part.status <> 'failed'), 0)
                FROM payment WHERE id = NEW.parent_id)
        BEGIN SELECT RAISE(ABORT, 'payment: more than is left'); END;
        CREATE TRIGGER payment_event_is_final BEFORE UPDATE ON payment_event
        WHEN OLD.outcome NOT IN ('mismatch', 'unknown')
            OR (NEW.provider, NEW.event, NEW.kind, NEW.reference, NEW.amount)
            IS NOT (OLD.provider, OLD.event, OLD.kind, OLD.reference, OLD.amount)
        BEGIN SELECT RAISE(ABORT, 'payment_event: events are final'); END;
        CREATE TRIGGER payment_event_stays BEFORE DELETE ON payment_event
        BEGIN SELECT RAISE(ABORT, 'payment_event: events are final'); END;

        """

    private static let goods = """
        CREATE TRIGGER credit_is_final BEFORE UPDATE ON credit
        BEGIN SELECT RAISE(ABORT, 'credit: credits are final'); END;
        CREATE TRIGGER credit_stays BEFORE DELETE ON credit \(unlessErased("OLD.order_id"))
        BEGIN SELECT RAISE(ABORT, 'credit: credits are final'); END;
        CREATE TRIGGER credit_line_is_final BEFORE UPDATE ON credit_line
        BEGIN SELECT RAISE(ABORT, 'credit: credits are final'); END;
        CREATE TRIGGER credit_line_stays BEFORE DELETE ON credit_line
        \(unlessErased("(SELECT order_id FROM credit WHERE id = OLD.credit_id)"))
        BEGIN SELECT RAISE(ABORT, 'credit: credits are final'); END;
        CREATE TRIGGER credit_line_fits BEFORE INSERT ON credit_line
        WHEN (SELECT order_id FROM credit WHERE id = NEW.credit_id)
                IS NOT (SELECT order_id FROM order_line WHERE id = NEW.line_id)
            OR EXISTS (SELECT 1 FROM order_line AS line WHERE line.id = NEW.line_id AND (
                NEW.quantity + coalesce((SELECT sum(quantity) FROM credit_line WHERE line_id = line.id), 0)
                    > line.quantity
                OR NEW.restocked + coalesce((SELECT sum(restocked) FROM credit_line WHERE line_id = line.id), 0)
                    > line.quantity
                OR NEW.unshipped + \(leaving("line.id")) > line.quantity))
        BEGIN SELECT RAISE(ABORT, 'credit: more than was sold'); END;

        CREATE TRIGGER shipment_stays BEFORE DELETE ON shipment \(unlessErased("OLD.order_id"))
        BEGIN SELECT RAISE(ABORT, 'shipment: shipments are corrected, not deleted'); END;
        CREATE TRIGGER shipment_keeps_its_order BEFORE UPDATE ON shipment
        WHEN (NEW.id, NEW.order_id) IS NOT (OLD.id, OLD.order_id) OR OLD.status = 'noted_by_mistake'
        BEGIN SELECT RAISE(ABORT, 'shipment: what was noted by mistake is final'); END;
        CREATE TRIGGER shipment_line_is_final BEFORE UPDATE ON shipment_line
        BEGIN SELECT RAISE(ABORT, 'shipment: shipments are corrected, not deleted'); END;
        CREATE TRIGGER shipment_line_stays BEFORE DELETE ON shipment_line
        \(unlessErased("(SELECT order_id FROM shipment WHERE id = OLD.shipment_id)"))
        BEGIN SELECT RAISE(ABORT, 'shipment: shipments are corrected, not deleted'); END;
        CREATE TRIGGER shipment_line_fits BEFORE INSERT ON shipment_line
        WHEN (SELECT order_id FROM shipment WHERE id = NEW.shipment_id)
                IS NOT (SELECT order_id FROM order_line WHERE id = NEW.line_id)
            OR NEW.quantity + \(leaving("NEW.line_id")) > (SELECT quantity FROM order_line WHERE id = NEW.line_id)
        BEGIN SELECT RAISE(ABORT, 'shipment: more than is left to ship'); END;

        """

    private static let sums = """
        CREATE TRIGGER orders_agree_with_payments BEFORE UPDATE ON orders
        WHEN NEW.captured_total <> coalesce((SELECT sum(CASE
                WHEN kind = 'capture' THEN amount
                WHEN kind = 'void' AND (SELECT kind FROM payment AS voided
                    WHERE voided.id = payment.parent_id) = 'capture' THEN -amount
                ELSE 0 END) FROM payment WHERE order_id = OLD.id AND status = 'succeeded'), 0)
            OR NEW.refunded_total <> coalesce((SELECT sum(amount) FROM payment
                WHERE order_id = OLD.id AND kind IN ('refund', 'chargeback') AND status = 'succeeded'), 0)
            OR NEW.authorized_total <> coalesce((SELECT sum(amount - coalesce((SELECT sum(amount)
                    FROM payment AS part WHERE part.parent_id = payment.id AND part.status = 'succeeded'), 0))
                FROM payment WHERE order_id = OLD.id AND kind = 'authorize' AND status = 'succeeded'), 0)
        BEGIN SELECT RAISE(ABORT, 'orders: what was paid is not the sum of the payments'); END;
        CREATE TRIGGER orders_agree_with_credits BEFORE UPDATE ON orders
        WHEN NEW.credited_total <> coalesce((SELECT sum(amount) FROM credit WHERE order_id = OLD.id), 0)
        BEGIN SELECT RAISE(ABORT, 'orders: what was credited is not the sum of the credits'); END;
        CREATE TRIGGER orders_agree_with_shipments BEFORE UPDATE ON orders
        WHEN (NEW.fulfillment_status = 'unfulfilled') IS NOT (NOT EXISTS (SELECT 1 FROM shipment
                WHERE order_id = OLD.id AND status <> 'noted_by_mistake'))
            OR NEW.fulfillment_status = 'delivered' AND EXISTS (SELECT 1 FROM shipment
                WHERE order_id = OLD.id AND status = 'shipped')
        BEGIN SELECT RAISE(ABORT, 'orders: what was shipped is not the sum of the shipments'); END;
        CREATE TRIGGER orders_stay BEFORE DELETE ON orders
        WHEN OLD.status <> 'cancelled' OR OLD.captured_total > 0
            OR EXISTS (SELECT 1 FROM payment WHERE order_id = OLD.id)
            OR EXISTS (SELECT 1 FROM document WHERE order_id = OLD.id)
        BEGIN SELECT RAISE(ABORT, 'orders: only a cancelled order without payment can go'); END;

        """

    private static let papers = """
        CREATE TRIGGER document_follows BEFORE INSERT ON document
        WHEN NEW.number <> 1 + coalesce((SELECT max(number) FROM document WHERE series = NEW.series), 0)
            OR NEW.issued_on < (SELECT issued_on FROM document WHERE series = NEW.series
                ORDER BY number DESC LIMIT 1)
        BEGIN SELECT RAISE(ABORT, 'document: numbers follow each other, and so do their days'); END;
        CREATE TRIGGER document_is_final BEFORE UPDATE ON document
        BEGIN SELECT RAISE(ABORT, 'document: what is issued is final'); END;
        CREATE TRIGGER document_stays BEFORE DELETE ON document
        BEGIN SELECT RAISE(ABORT, 'document: what is issued is final'); END;

        """

    /// Pieces of a line that have left the shop or never will.
    private static func leaving(_ line: String) -> String {
        """
        coalesce((SELECT sum(part.quantity) FROM shipment_line AS part
                JOIN shipment ON shipment.id = part.shipment_id
                WHERE part.line_id = \(line) AND shipment.status <> 'noted_by_mistake'), 0)
            + coalesce((SELECT sum(part.unshipped) FROM credit_line AS part WHERE part.line_id = \(line)), 0)
        """
    }

    /// Rows are deleted with the order they belong to, and only then.
    private static func unlessErased(_ order: String) -> String {
        """
        WHEN coalesce((SELECT status FROM orders WHERE id = \(order)), '') <> 'cancelled'
            OR EXISTS (SELECT 1 FROM payment WHERE order_id = \(order) AND status <> 'failed')
            OR EXISTS (SELECT 1 FROM document WHERE order_id = \(order))
        """
    }
}
