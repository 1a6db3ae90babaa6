import GRDB
import ShopText

extension Transaction {
    /// Writes a credit, and returns its number.
    /// - Parameter at: when it was given; `nil` for now.
    ///
    func insert(
        _ draft: CreditDraft, ofOrder order: Int64, _ reason: CreditReason, note: String, at: Instant? = nil
    ) throws -> Int64 {
        try database.execute(
            sql: """
                INSERT INTO credit (order_id, reason, note, goods, shipping, other, amount, tax, created_at, actor)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                order, reason.rawValue, note, draft.goods, draft.shipping, draft.other, draft.amount,
                draft.tax, (at ?? instant).milliseconds, actor.name,
            ])
        let id = database.lastInsertedRowID
        for line in draft.lines {
            try database.execute(
                sql: """
                    INSERT INTO credit_line (credit_id, line_id, quantity, unshipped, restocked, amount, tax)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    id, line.line.id, line.quantity, line.unshipped, line.restocked, line.refund.paid,
                    line.refund.tax,
                ])
        }
        return id
    }

    /// The credits of an order, oldest first.
    func credits(ofOrder order: Int64) throws -> [Credit] { try credits(ofOrders: [order])[order] ?? [] }

    /// The credits of some orders, by order, oldest first.
    func credits(ofOrders orders: [Int64]) throws -> [Int64: [Credit]] {
        let ids = orders.map { String($0) }.joined(separator: ", ")
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT id, reason, note, goods, shipping, other, amount, tax, created_at, actor, order_id
                FROM credit WHERE order_id IN (\(ids)) ORDER BY id
                """)
        guard !rows.isEmpty else { return [:] }
        let lines = Dictionary(
            grouping: try Row.fetchAll(
                database,
                sql: """
                    SELECT credit_line.credit_id, line_id, sku, title, credit_line.quantity, unshipped,
                        restocked, credit_line.amount, credit_line.tax
                    FROM credit JOIN credit_line ON credit_line.credit_id = credit.id
                        JOIN order_line ON order_line.id = line_id
                    WHERE credit.order_id IN (\(ids)) ORDER BY credit_id, line_id
                    """), by: { $0[0] as Int64 })
        func money(_ units: Int64) -> Money { Money(minorUnits: units, currency: currency) }
        let credits = try rows.map { row in
            let id: Int64 = row[0]
            guard let reason = CreditReason(rawValue: row[1]) else {
                throw DatabaseFault.unreadable("credit \(id)")
            }
            return Credit(
                id: id, order: row[10], reason: reason, note: row[2],
                items: lines[id, default: []].map {
                    .init(
                        line: $0[1], sku: $0[2], title: $0[3], quantity: $0[4], unshipped: $0[5],
                        restocked: $0[6], amount: money($0[7]), tax: money($0[8]))
                },
                goods: money(row[3]), shipping: money(row[4]), other: money(row[5]), amount: money(row[6]),
                tax: money(row[7]), createdAt: Instant(milliseconds: row[8]), by: row[9])
        }
        return Dictionary(grouping: credits, by: \.order)
    }

    /// Hides the reviews of what an order was to bring.
    ///
    /// - Returns: how many were published.
    func hideReviews(ofOrder order: Int64) throws -> Int {
        let ids = try Int64.fetchAll(
            database,
            sql: """
                SELECT id FROM review WHERE is_published = 1
                    AND line_id IN (SELECT id FROM order_line WHERE order_id = ?)
                """, arguments: [order])
        for id in ids { touch(.review, id) }
        guard !ids.isEmpty else { return 0 }
        try database.execute(
            sql: """
                UPDATE review SET is_published = 0, updated_at = ? WHERE is_published = 1
                    AND line_id IN (SELECT id FROM order_line WHERE order_id = ?)
                """, arguments: [instant.milliseconds, order])
        return ids.count
    }

    /// Gives back the uses of an order's coupons, once.
    func releaseCoupons(ofOrder order: Int64) throws {
        let codes = try String.fetchAll(
            database,
            sql: """
                SELECT code FROM coupon_use JOIN coupon ON coupon.id = coupon_id
                WHERE order_id = ? AND is_released = 0 ORDER BY coupon_id
                """, arguments: [order])
        for code in codes { touch(.coupon, code) }
        guard !codes.isEmpty else { return }
        try database.execute(
            sql: "UPDATE coupon_use SET is_released = 1 WHERE order_id = ? AND is_released = 0",
            arguments: [order])
    }
}
