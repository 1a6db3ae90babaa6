import GRDB
import ShopText

extension Transaction {
    /// An order with everything that followed it; `nil` if there is no such order.
    func orderRecord(id: Int64) throws -> OrderRecord? {
        guard let order = try order(id: id) else { return nil }
        var record = OrderRecord(order)
        record.payments = try payments(ofOrder: id)
        record.credits = try credits(ofOrder: id)
        record.shipments = try shipments(ofOrder: id)
        record.documents = try Row.fetchAll(
            database,
            sql: """
                SELECT series || '-' || number, kind, issued_on, created_at, actor FROM document
                WHERE order_id = ? ORDER BY created_at, series, number
                """, arguments: [id]
        ).map {
            DocumentLabel(
                label: $0[0], kind: $0[1], issuedOn: $0[2], at: Instant(milliseconds: $0[3]), by: $0[4])
        }
        record.timeline = OrderRecord.timeline(
            record, notes: try notes(ofOrder: id), actors: try actors(of: record),
            others: try (record.payments.isEmpty ? [] : providerEvents(ofOrder: id)) + mailEvents(ofOrder: id)
        )
        return record
    }

    /// Who changed an order when, from the journal, if what followed the order does not say.
    private func actors(of record: OrderRecord) throws -> OrderActors {
        let isCancelledWithoutCredit =
            record.status == .cancelled && !record.credits.contains { $0.reason == .cancelled }
        var actors = OrderActors()
        for shipment in record.shipments where shipment.status == .notedByMistake {
            actors.corrections[shipment.id] = try lastChange(ofShipment: shipment.id)
        }
        guard isCancelledWithoutCredit || record.shipments.contains(where: { $0.deliveredAt != nil }) else {
            return actors
        }
        for row in try Row.fetchAll(
            database,
            sql: """
                SELECT instant, actor, command FROM journal_touch CROSS JOIN journal ON journal.id = entry
                WHERE noun = 'order' AND name = ? ORDER BY entry
                """, arguments: [String(record.id)])
        {
            let at = Instant(milliseconds: row[0])
            actors.names[at] = row[1] as String
            if isCancelledWithoutCredit, row[2] == "order cancel" { actors.cancelledAt = at }
        }
        return actors
    }

    /// Who changed a shipment last, and when: what was noted by mistake is final.
    private func lastChange(ofShipment id: Int64) throws -> (at: Instant, by: String)? {
        if touched.contains(Touch(noun: .shipment, name: String(id))) { return (instant, actor.name) }
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT instant, actor FROM journal_touch CROSS JOIN journal ON journal.id = entry
                WHERE noun = 'shipment' AND name = ? ORDER BY entry DESC LIMIT 1
                """, arguments: [String(id)])
        return row.map { (Instant(milliseconds: $0[0]), $0[1]) }
    }

    func insertNote(_ text: String, isInternal: Bool, onOrder id: Int64) throws {
        try database.execute(
            sql: """
                INSERT INTO order_note (order_id, text, is_internal, created_at, actor) VALUES (?, ?, ?, ?, ?)
                """, arguments: [id, text, isInternal, instant.milliseconds, actor.name])
    }

    private func notes(ofOrder id: Int64) throws -> [OrderNote] {
        try Row.fetchAll(
            database,
            sql: "SELECT created_at, actor, text, is_internal FROM order_note WHERE order_id = ? ORDER BY id",
            arguments: [id]
        ).map {
            OrderNote(at: Instant(milliseconds: $0[0]), by: $0[1], text: $0[2], isInternal: $0[3])
        }
    }

    /// The disputes about its payments that moved no money, as reported by providers, and events that did not match.
    private func providerEvents(ofOrder id: Int64) throws -> [OrderEvent] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT payment_event.created_at, payment_event.kind, payment_event.amount, payment.provider,
                    payment_event.outcome, payment_event.event, payment.id
                FROM payment CROSS JOIN payment_event ON payment_event.payment_id = payment.id
                WHERE payment.order_id = ?
                    AND (payment_event.kind IN ('dispute_opened', 'dispute_won') OR payment_event.outcome = 'mismatch')
                ORDER BY payment_event.created_at, payment_event.event
                """, arguments: [id]
        ).compactMap { row in
            let amount = Money(minorUnits: row[2], currency: currency)
            if row[4] == "mismatch" {
                return OrderEvent(
                    at: Instant(milliseconds: row[0]), kind: .eventMismatch, by: "",
                    text: "event \(row[5] as String) of \(row[3] as String) does not match payment "
                        + "\(row[6] as Int64)", isInternal: true)
            }
            return OrderEvent.Kind(rawValue: row[1]).map {
                OrderEvent(
                    at: Instant(milliseconds: row[0]), kind: $0, by: "",
                    text: "\(amount.decimal) \(currency.code) at \(row[3] as String)")
            }
        }
    }

    private func mailEvents(ofOrder id: Int64) throws -> [OrderEvent] {
        try Row.fetchAll(
            database,
            sql:
                "SELECT coalesce(sent_at, created_at), kind, recipient, status FROM mail WHERE order_id = ? ORDER BY id",
            arguments: [id]
        ).map { row in
            .mailed(row[1] as String, to: row[2], row[3], at: Instant(milliseconds: row[0]))
        }
    }

    /// Whether an email of a kind about an order was written before.
    func hasMail(_ kind: MailKind, aboutOrder id: Int64) throws -> Bool {
        try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM mail WHERE order_id = ? AND kind = ?)",
            arguments: [id, kind.rawValue]) ?? false
    }

    /// Deletes an order that never had a payment, with everything that belongs to it.
    func eraseOrder(_ id: Int64) throws {
        for sql in [
            "DELETE FROM payment WHERE order_id = ?",
            "DELETE FROM credit_line WHERE credit_id IN (SELECT id FROM credit WHERE order_id = ?)",
            "DELETE FROM credit WHERE order_id = ?",
            "DELETE FROM shipment_line WHERE shipment_id IN (SELECT id FROM shipment WHERE order_id = ?)",
            "DELETE FROM shipment WHERE order_id = ?", "DELETE FROM order_note WHERE order_id = ?",
            "DELETE FROM coupon_use WHERE order_id = ?",
            "DELETE FROM review WHERE line_id IN (SELECT id FROM order_line WHERE order_id = ?)",
            "DELETE FROM orders WHERE id = ?", "DELETE FROM order_line WHERE order_id = ?",
            "DELETE FROM order_discount WHERE order_id = ?", "DELETE FROM order_tax WHERE order_id = ?",
        ] {
            try database.execute(sql: sql, arguments: [id])
        }
    }

    /// Changes the recipient and address of an order.
    func update(recipient: Recipient, ofOrder id: Int64) throws {
        try database.execute(
            sql: """
                UPDATE orders SET name = ?, email = ?, phone_no = ?, address = ?, postal_code = ?, region = ?,
                    country = ?, updated_at = ?
                WHERE id = ?
                """,
            arguments: [
                recipient.name, recipient.email, recipient.phone, recipient.address, recipient.postalCode,
                recipient.region, recipient.country, instant.milliseconds, id,
            ])
        touch(.order, id)
    }
}

/// Who changed an order when.
struct OrderActors {
    var names: [Instant: String] = [:]
    /// When it was cancelled without a credit, because nothing was left to refund.
    var cancelledAt: Instant?
    /// Of shipments that were noted by mistake, by their numbers.
    var corrections: [Int64: (at: Instant, by: String)] = [:]
}

/// A note on an order.
struct OrderNote {
    let at: Instant
    let by: String
    let text: String
    /// Whether only staff may see it.
    let isInternal: Bool
}
