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
        try orders(where: "WHERE id = ?", [id]).first
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
        return try orders(
            where: "\(condition) ORDER BY id DESC LIMIT ?", arguments + [page.sqlLimit])
    }

    private func orders(where condition: String, _ arguments: StatementArguments) throws -> [Order] {
        let rows = try Row.fetchAll(
            database.cachedStatement(sql: "SELECT \(OrderColumn.sql) FROM orders \(condition)"),
            arguments: arguments)
        let lines = try orderLines(of: rows.map { $0[.id] })
        return try rows.map { try Order($0, lines: lines[$0[.id]] ?? []) }
    }

    /// The lines of these orders, by order: asked for once, however many orders there are.
    private func orderLines(of ids: [Int64]) throws -> [Int64: [Row]] {
        guard !ids.isEmpty else { return [:] }
        let list = ids.map(String.init).joined(separator: ", ")
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT id, product_id, sku, title, quantity, unit_price, line_total, order_id
                FROM order_line WHERE order_id IN (\(list)) ORDER BY order_id, id
                """)
        return Dictionary(grouping: rows) { $0[7] }
    }
}

/// What is read of an order, in this order: a row of many is faster read by number than by name.
private enum OrderColumn: Int {
    case id, accountID, status, fulfillmentStatus, email, name, phone, address, postalCode, country
    case subtotal, discount, shipping, tax, total, currency, paidTotal, refundedTotal, idempotencyKey,
        createdAt

    static let sql = """
        id, account_id, status, fulfillment_status, email, name, phone_no, address, postal_code, country,
        subtotal, discount_total, shipping_total, tax_total, total, currency, paid_total, refunded_total,
        idempotency_key, created_at
        """
}

extension Row {
    fileprivate subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _ column: OrderColumn
    ) -> Value { self[column.rawValue] }
}

extension Order {
    fileprivate init(_ row: Row, lines: [Row]) throws {
        guard let status = OrderStatus(rawValue: row[.status]),
            let fulfillment = FulfillmentStatus(rawValue: row[.fulfillmentStatus]),
            let currency = Currency(code: row[.currency])
        else { throw DatabaseFault.unreadable("order \(row[.id] as Int64)") }
        func money(_ column: OrderColumn) -> Money { Money(minorUnits: row[column], currency: currency) }
        self.init(
            id: row[.id], accountID: row[.accountID], status: status, fulfillmentStatus: fulfillment,
            recipient: Recipient(
                name: row[.name], email: row[.email], phone: row[.phone], address: row[.address],
                postalCode: row[.postalCode], country: row[.country]),
            items: lines.map { Order.Item($0, currency) },
            totals: Totals(
                subtotal: money(.subtotal), discount: money(.discount), shipping: money(.shipping),
                tax: money(.tax), total: money(.total)),
            paidTotal: money(.paidTotal), refundedTotal: money(.refundedTotal),
            idempotencyKey: row[.idempotencyKey], createdAt: Instant(milliseconds: row[.createdAt]))
    }
}

extension Order.Item {
    /// From the columns that ``Transaction/orderLines(of:)`` asks for.
    fileprivate init(_ row: Row, _ currency: Currency) {
        self.init(
            id: row[0], productID: row[1], sku: row[2], title: row[3], quantity: row[4],
            unitPrice: Money(minorUnits: row[5], currency: currency),
            lineTotal: Money(minorUnits: row[6], currency: currency))
    }
}
