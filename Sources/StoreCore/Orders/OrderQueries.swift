import GRDB
import ShopText

extension Transaction {
    /// The number the next order will have.
    func nextOrderID() throws -> Int64 {
        try Int64.fetchOne(database, sql: "SELECT seq + 1 FROM sqlite_sequence WHERE name = 'orders'") ?? 1
    }

    /// Writes the lines and then the order: the schema compares the one with the other.
    func insert(_ order: Order) throws {
        let line = try database.cachedStatement(
            sql: """
                INSERT INTO order_line (order_id, product_id, sku, title, quantity, unit_price, line_total)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
        for item in order.items {
            try line.execute(arguments: [
                order.id, item.productID, item.sku, item.title, item.quantity, item.unitPrice.minorUnits,
                item.lineTotal.minorUnits,
            ])
        }
        let (recipient, totals) = (order.recipient, order.totals)
        try database.execute(
            sql: """
                INSERT INTO orders (id, account_id, status, payment_status, fulfillment_status, email, name,
                    phone_no, address, postal_code, country, subtotal, discount_total, shipping_total,
                    tax_total, total, currency, idempotency_key, created_at, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                order.id, order.accountID, order.status.rawValue, order.paymentStatus.rawValue,
                order.fulfillmentStatus.rawValue, recipient.email, recipient.name, recipient.phone,
                recipient.address, recipient.postalCode, recipient.country, totals.subtotal.minorUnits,
                totals.discount.minorUnits, totals.shipping.minorUnits, totals.tax.minorUnits,
                totals.total.minorUnits, totals.total.currency.code, order.idempotencyKey,
                instant.milliseconds, instant.milliseconds,
            ])
    }

    /// Writes the states and sums of an order.
    func update(_ order: Order) throws {
        try database.execute(
            sql: """
                UPDATE orders SET status = ?, payment_status = ?, fulfillment_status = ?, paid_total = ?,
                    refunded_total = ?, updated_at = ?
                WHERE id = ?
                """,
            arguments: [
                order.status.rawValue, order.paymentStatus.rawValue, order.fulfillmentStatus.rawValue,
                order.paidTotal.minorUnits, order.refundedTotal.minorUnits, instant.milliseconds, order.id,
            ])
    }

    func order(id: Int64) throws -> Order? {
        guard let row = try Row.fetchOne(database, sql: "SELECT * FROM orders WHERE id = ?", arguments: [id])
        else {
            return nil
        }
        return try order(row)
    }

    /// The orders of one page of a list, newest first.
    func orders(_ filter: OrderFilter, page: Page) throws -> [Order] {
        var conditions: [String] = []
        var arguments: StatementArguments = []
        func require(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
            guard let value else { return }
            conditions.append(condition)
            arguments += [value]
        }
        require("account_id = ?", filter.accountID)
        require("status = ?", filter.status?.rawValue)
        require("payment_status = ?", filter.paymentStatus?.rawValue)
        require("fulfillment_status = ?", filter.fulfillmentStatus?.rawValue)
        require("idempotency_key = ?", filter.idempotencyKey)
        require("id < ?", page.after)
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        return try Row.fetchAll(
            database, sql: "SELECT * FROM orders \(condition) ORDER BY id DESC LIMIT ?",
            arguments: arguments + [page.sqlLimit]
        ).map(order)
    }

    private func order(_ row: Row) throws -> Order {
        guard let status = OrderStatus(rawValue: row["status"]),
            let fulfillment = FulfillmentStatus(rawValue: row["fulfillment_status"]),
            let currency = Currency(code: row["currency"])
        else { throw DatabaseFault.unreadable("order \(row["id"] as Int64)") }
        func money(_ column: String) -> Money { Money(minorUnits: row[column], currency: currency) }
        return Order(
            id: row["id"], accountID: row["account_id"], status: status, fulfillmentStatus: fulfillment,
            recipient: Recipient(
                name: row["name"], email: row["email"], phone: row["phone_no"], address: row["address"],
                postalCode: row["postal_code"], country: row["country"]),
            items: try orderItems(row["id"], currency),
            totals: Totals(
                subtotal: money("subtotal"), discount: money("discount_total"),
                shipping: money("shipping_total"),
                tax: money("tax_total"), total: money("total")),
            paidTotal: money("paid_total"), refundedTotal: money("refunded_total"),
            idempotencyKey: row["idempotency_key"], createdAt: Instant(milliseconds: row["created_at"]))
    }

    private func orderItems(_ id: Int64, _ currency: Currency) throws -> [Order.Item] {
        try Row.fetchAll(
            database.cachedStatement(sql: "SELECT * FROM order_line WHERE order_id = ? ORDER BY id"),
            arguments: [id]
        ).map { row in
            Order.Item(
                id: row["id"], productID: row["product_id"], sku: row["sku"], title: row["title"],
                quantity: row["quantity"],
                unitPrice: Money(minorUnits: row["unit_price"], currency: currency),
                lineTotal: Money(minorUnits: row["line_total"], currency: currency))
        }
    }
}
