import GRDB
import ShopText

extension Transaction {
    /// Writes a payment, and returns its number. A payment known to have happened is settled at once.
    @discardableResult
    func insert(_ draft: PaymentDraft) throws -> Int64 {
        let isSettled = draft.status == .succeeded || draft.status == .failed
        try database.execute(
            sql: """
                INSERT INTO payment (order_id, provider, kind, amount, created_at, parent_id, status, key,
                    method, reference, settled_at, actor)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                draft.order, draft.provider, draft.kind.rawValue, draft.amount,
                (draft.at ?? instant).milliseconds, draft.parent, draft.status.rawValue, environment.uuid(),
                draft.method, draft.reference, isSettled ? (draft.at ?? instant).milliseconds : nil,
                actor.name,
            ])
        let id = database.lastInsertedRowID
        touch(.order, draft.order)
        touch(.payment, id)
        return id
    }

    /// Records the outcome of an open payment.
    func settle(
        _ payment: Payment, _ status: PaymentOperationStatus, reference: String? = nil,
        failure: String? = nil,
        actionURL: String? = nil, expiresAt: Instant? = nil
    ) throws {
        let isSettled = status == .succeeded || status == .failed
        try database.execute(
            sql: """
                UPDATE payment SET status = ?, reference = coalesce(?, reference), failure = ?, action_url = coalesce(?, action_url),
                    expires_at = coalesce(?, expires_at), settled_at = ?
                WHERE id = ?
                """,
            arguments: [
                status.rawValue, reference, failure, actionURL, expiresAt?.milliseconds,
                isSettled ? instant.milliseconds : nil, payment.id,
            ])
        touch(.payment, payment.id)
    }

    func payment(id: Int64) throws -> Payment? { try payments(where: "WHERE id = ?", [id]).first }

    /// The payments of an order, oldest first.
    func payments(ofOrder id: Int64) throws -> [Payment] {
        try payments(where: "WHERE order_id = ? ORDER BY id", [id])
    }

    /// The payments of one page of a list, newest first.
    func payments(
        _ filter: RecordFilter, openOnly: Bool, kind: PaymentKind?, page: Page
    ) throws -> [Payment] {
        var conditions = try self.conditions(of: filter, at: "created_at")
        if openOnly { conditions.append("status IN ('pending', 'needs_action')") }
        if let kind { conditions.append("+kind = '\(kind.rawValue)'") }
        if let after = page.after { conditions.append("id < \(after)") }
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        return try withCustomers(payments(where: "\(condition) ORDER BY id DESC LIMIT ?", [page.sqlLimit]))
    }

    /// The payments with whose orders they are for.
    func withCustomers(_ payments: [Payment]) throws -> [Payment] {
        let customers = try customers(ofOrders: payments.map(\.order))
        return payments.map { payment in
            var payment = payment
            payment.customer = customers[payment.order]
            return payment
        }
    }

    /// The journal entry that asked for a payment; `nil` where that is not written yet, or is kept no more.
    func entryAsking(for id: Int64) throws -> Int64? {
        try Int64.fetchOne(
            database, sql: "SELECT min(entry) FROM journal_touch WHERE noun = 'payment' AND name = ?",
            arguments: [String(id)])
    }

    /// The numbers of the payments whose outcome is not known yet, oldest first.
    func openPayments() throws -> [Int64] {
        try Int64.fetchAll(
            database,
            sql: "SELECT id FROM payment WHERE status IN ('pending', 'needs_action') ORDER BY id")
    }

    /// The numbers of the authorizations that have expired and still count.
    func lapsedAuthorizations() throws -> [Int64] {
        try Int64.fetchAll(
            database,
            sql: """
                SELECT id FROM payment WHERE kind = 'authorize' AND status = 'succeeded' AND expires_at <= ?
                    AND amount > coalesce((SELECT sum(amount) FROM payment AS part
                        WHERE part.parent_id = payment.id AND part.status <> 'failed'), 0)
                ORDER BY id
                """, arguments: [instant.milliseconds])
    }

    /// The payments with a reference of a provider, or with a key.
    func payments(of provider: String, reference: String, key: String?) throws -> [Payment] {
        try payments(
            where: "WHERE provider = ?1 AND (reference = ?2 OR key = ?3) ORDER BY id",
            [provider, reference, key])
    }

    func payments(where condition: String, _ arguments: StatementArguments) throws -> [Payment] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT id, order_id, provider, kind, amount, status, key, parent_id, method, reference, failure,
                    action_url, expires_at, created_at, settled_at, actor
                FROM payment \(condition)
                """, arguments: arguments
        ).map { row in
            guard let kind = PaymentKind(rawValue: row[3]),
                let status = PaymentOperationStatus(rawValue: row[5])
            else { throw DatabaseFault.unreadable("payment \(row[0] as Int64)") }
            return Payment(
                id: row[0], order: row[1], provider: row[2], kind: kind,
                amount: Money(minorUnits: row[4], currency: currency), status: status, key: row[6],
                parent: row[7], method: row[8], reference: row[9], failure: row[10], actionURL: row[11],
                expiresAt: (row[12] as Int64?).map { Instant(milliseconds: $0) },
                askedAt: Instant(milliseconds: row[13]),
                settledAt: (row[14] as Int64?).map { Instant(milliseconds: $0) }, by: row[15])
        }
    }

    func hasPaymentEvents(ofOrder id: Int64) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (SELECT 1 FROM payment JOIN payment_event ON payment_event.payment_id = payment.id
                    WHERE payment.order_id = ?)
                """, arguments: [id]) ?? false
    }

    /// The provider's events that did not match a payment and after which it was not settled, oldest first.
    func mismatchedEvents(ofPayment payment: Payment) throws -> [String] {
        try String.fetchAll(
            database,
            sql: """
                SELECT event FROM payment_event WHERE payment_id = ? AND outcome = 'mismatch' AND created_at >= ?
                ORDER BY created_at, event
                """,
            arguments: [
                payment.id, payment.status == .succeeded ? payment.settledAt?.milliseconds ?? 0 : 0,
            ])
    }

    /// The providers whose events of a name did not fit, and the payments that those are about.
    func unfittingEvents(_ event: String) throws -> [(provider: String, payment: Int64?)] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT provider, payment_id FROM payment_event
                WHERE event = ? AND outcome IN ('mismatch', 'unknown') ORDER BY provider
                """, arguments: [event]
        ).map { ($0[0], $0[1]) }
    }

    func dismissEvent(_ event: String, of provider: String) throws {
        try database.execute(
            sql: "UPDATE payment_event SET outcome = 'known' WHERE provider = ? AND event = ?",
            arguments: [provider, event])
    }

    /// The earlier outcome of a provider's event; `nil` for a new one.
    func outcome(ofEvent event: String, of provider: String) throws -> String? {
        try String.fetchOne(
            database, sql: "SELECT outcome FROM payment_event WHERE provider = ? AND event = ?",
            arguments: [provider, event])
    }

    /// Stores the outcome of an event, replacing that of one that did not match before.
    func keepEvent(
        _ event: String, of provider: String, kind: String, reference: String, amount: Int64, payment: Int64?,
        outcome: String
    ) throws {
        try database.execute(
            sql: """
                INSERT INTO payment_event (provider, event, kind, reference, amount, payment_id, outcome, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (provider, event) DO UPDATE SET outcome = excluded.outcome,
                    payment_id = excluded.payment_id
                """,
            arguments: [
                provider, event, kind, reference, amount, payment, outcome, instant.milliseconds,
            ])
    }
}
