import GRDB
import ShopText

extension Transaction {
    /// The number the next order will have.
    func nextOrderID() throws -> Int64 {
        try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT seq + 1 FROM sqlite_sequence WHERE name = 'orders'")) ?? 1
    }

    /// Writes what belongs to the order and then the order, because the schema compares them.
    ///
    /// - Parameter basket: the data that the figures were calculated from.
    /// - Returns: the order with the numbers of its lines.
    @discardableResult
    func insert(_ order: Order, basket: Basket?) throws -> Order {
        let line = try database.cachedStatement(
            sql: """
                INSERT INTO order_line (order_id, product_id, sku, title, quantity, unit_price, line_total,
                    discount, tax, tax_ppm, tax_category, tax_class, price_reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        var numbers: [Int64] = []
        for item in order.items {
            try line.execute(arguments: [
                order.id, item.productID, item.sku, item.title, item.quantity, item.unitPrice.minorUnits,
                item.lineTotal.minorUnits, item.discount?.minorUnits ?? 0, item.tax?.minorUnits ?? 0,
                item.taxPPM, (item.taxCategory ?? .standard).rawValue, item.taxClass, item.priceReason,
            ])
            numbers.append(database.lastInsertedRowID)
        }
        for discount in order.discounts {
            try database.execute(
                sql: "INSERT INTO order_discount (order_id, target, code, amount) VALUES (?, ?, ?, ?)",
                arguments: [
                    order.id, discount.target.rawValue, discount.code, discount.amount.minorUnits,
                ])
        }
        for (place, tax) in order.taxes.enumerated() {
            try database.execute(
                sql: """
                    INSERT INTO order_tax (order_id, place, name, ppm, category, reason, base, amount)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    order.id, place + 1, tax.name, tax.ppm, tax.category.rawValue, tax.reason,
                    tax.base.minorUnits, tax.amount.minorUnits,
                ])
        }
        try insertRow(of: order, basket: basket)
        return order.numbered(numbers)
    }

    private func insertRow(of order: Order, basket: Basket?) throws {
        let (recipient, totals) = (order.recipient, order.totals)
        try database.cachedStatement(
            sql: """
                INSERT INTO orders (id, account_id, status, payment_status, fulfillment_status, email, name,
                    phone_no, address, postal_code, country, subtotal, discount_total, shipping_total,
                    tax_total, total, currency, idempotency_key, created_at, updated_at, channel, region,
                    prices_include_tax, shipping_tax, shipping_method, shipping_name, shipping_price, basket,
                    taken_by, needs_shipping)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            order.id, order.accountID, order.status.rawValue, order.paymentStatus.rawValue,
            order.fulfillmentStatus.rawValue, recipient.email, recipient.name, recipient.phone,
            recipient.address, recipient.postalCode, recipient.country, totals.subtotal.minorUnits,
            totals.discount.minorUnits, totals.shipping.minorUnits, totals.tax.minorUnits,
            totals.total.minorUnits, totals.total.currency.code, order.idempotencyKey,
            order.createdAt.milliseconds, instant.milliseconds, order.channel.rawValue, recipient.region,
            order.pricesIncludeTax, order.shipping?.tax.minorUnits ?? 0, order.shipping?.method,
            order.shipping?.name, order.shipping?.price.minorUnits,
            try basket.map { try $0.stored().compactText }, order.takenBy, order.needsShipping,
        ])
    }

    /// Writes the statuses and sums of an order.
    func update(_ order: Order) throws {
        try database.execute(
            sql: """
                UPDATE orders SET status = ?, payment_status = ?, fulfillment_status = ?, captured_total = ?,
                    refunded_total = ?, authorized_total = ?, credited_total = ?, updated_at = ?
                WHERE id = ?
                """,
            arguments: [
                order.status.rawValue, order.paymentStatus.rawValue, order.fulfillmentStatus.rawValue,
                order.capturedTotal.minorUnits, order.refundedTotal.minorUnits,
                order.authorizedTotal?.minorUnits ?? 0, order.creditedTotal?.minorUnits ?? 0,
                instant.milliseconds, order.id,
            ])
    }

    /// Records that an order used a coupon.
    func insertUse(ofCoupon id: Int64, order: Int64, by customer: String) throws {
        try database.execute(
            sql: "INSERT INTO coupon_use (coupon_id, order_id, customer) VALUES (?, ?, ?)",
            arguments: [id, order, customer])
    }

    /// Whether an order with this key was imported from another shop system.
    func hasOrder(importedAs key: String) throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM orders
                        WHERE idempotency_key IS NOT NULL AND idempotency_key = ? AND channel = 'import')
                    """), arguments: [key]) ?? false
    }

    /// Whether an order has this email address.
    func hasOrder(email: String) throws -> Bool {
        try Row.fetchOne(
            database, sql: "SELECT 1 FROM orders WHERE email = ? COLLATE NOCASE LIMIT 1", arguments: [email])
            != nil
    }

    func order(id: Int64) throws -> Order? { try orders(where: "WHERE orders.id = ?", [id]).first }

    /// What an order's figures were calculated from; `nil` for those placed before there were rules.
    func basket(ofOrder id: Int64) throws -> Basket? {
        try String.fetchOne(database, sql: "SELECT basket FROM orders WHERE id = ?", arguments: [id])
            .map { try JSONReader.value(of: $0).decoded(as: Basket.self) }
    }

    /// The orders of one page of a list, newest first.
    func orders(_ filter: OrderFilter, page: Page) throws -> [Order] {
        let query = orderQuery(filter, page: page)
        return try orders(where: query.sql, query.arguments)
    }

    /// The numbers of the orders of a page.
    func orderIDs(_ filter: OrderFilter, page: Page) throws -> [Int64] {
        let query = orderQuery(filter, page: page)
        return try Int64.fetchAll(
            database.cachedStatement(sql: "SELECT orders.id FROM orders \(query.sql)"),
            arguments: query.arguments)
    }

    func orders(where condition: String, _ arguments: StatementArguments) throws -> [Order] {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT \(OrderColumn.sql) FROM orders
                    LEFT JOIN account ON account.id = orders.account_id \(condition)
                    """), arguments: arguments)
        let ids = rows.map { $0[.id] as Int64 }
        let parts = try OrderParts(of: ids, in: database)
        return try rows.map { try Order($0, parts) }
    }
}

/// The lines, discounts and taxes of some orders: one query for each, however many orders there are.
private struct OrderParts {
    let lines: OrderRows
    let discounts: OrderRows
    let taxes: OrderRows

    init(of ids: [Int64], in database: Database) throws {
        let list = ids.map(String.init).joined(separator: ", ")
        guard !ids.isEmpty else {
            (lines, discounts, taxes) = (OrderRows([]), OrderRows([]), OrderRows([]))
            return
        }
        func rows(_ columns: String, _ table: String, _ order: String) throws -> OrderRows {
            OrderRows(
                try Row.fetchAll(
                    database.makeStatement(
                        sql: """
                            SELECT order_id, \(columns) FROM \(table) WHERE order_id IN (\(list))
                            ORDER BY order_id, \(order)
                            """)))
        }
        lines = try rows(
            """
            id, product_id, sku, title, quantity, unit_price, line_total, discount, tax, tax_ppm, tax_category,
            tax_class, price_reason
            """, "order_line", "id")
        // Sorted by name, the targets are in the order in which discounts apply.
        discounts = try rows("code, target, amount", "order_discount", "target")
        taxes = try rows("name, ppm, category, reason, base, amount", "order_tax", "place")
    }
}

/// Rows that begin with the id of their order, in the order of these ids.
private struct OrderRows {
    private let rows: [Row]

    init(_ rows: [Row]) { self.rows = rows }

    subscript(order: Int64) -> ArraySlice<Row> {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if (rows[middle][0] as Int64) < order { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < rows.count, (rows[end][0] as Int64) == order { end += 1 }
        return rows[low..<end]
    }
}

/// The columns read for an order, in this order: reading by number is faster than by name.
private enum OrderColumn: Int {
    case id, accountID, user, status, fulfillmentStatus, email, name, phone, address, postalCode, country
    case subtotal, discount, shipping, tax, total, currency, capturedTotal, refundedTotal, idempotencyKey
    case createdAt, channel, region, pricesIncludeTax, shippingTax, shippingMethod, shippingName
    case shippingPrice, takenBy, authorizedTotal, creditedTotal, needsShipping

    static let sql = """
        orders.id, orders.account_id, account.username, orders.status, orders.fulfillment_status, orders.email,
        orders.name, orders.phone_no, orders.address, orders.postal_code, orders.country, orders.subtotal,
        orders.discount_total, orders.shipping_total, orders.tax_total, orders.total, orders.currency,
        orders.captured_total, orders.refunded_total, orders.idempotency_key, orders.created_at, orders.channel,
        orders.region, orders.prices_include_tax, orders.shipping_tax, orders.shipping_method,
        orders.shipping_name, orders.shipping_price, orders.taken_by, orders.authorized_total,
        orders.credited_total, orders.needs_shipping
        """
}

extension Row {
    fileprivate subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _ column: OrderColumn
    ) -> Value { self[column.rawValue] }

    fileprivate func text(_ column: OrderColumn) -> String? { self[column.rawValue] }
}

extension Order {
    fileprivate init(_ row: Row, _ parts: OrderParts) throws {
        let id: Int64 = row[.id]
        guard let status = OrderStatus(rawValue: row[.status]),
            let fulfillment = FulfillmentStatus(rawValue: row[.fulfillmentStatus]),
            let currency = Currency(code: row[.currency]), let channel = OrderChannel(rawValue: row[.channel])
        else { throw DatabaseFault.unreadable("order \(id)") }
        func money(_ column: OrderColumn) -> Money { Money(minorUnits: row[column], currency: currency) }
        self.init(
            id: id, accountID: row.text(.accountID), user: row.text(.user), channel: channel, status: status,
            fulfillmentStatus: fulfillment,
            recipient: Recipient(
                name: row[.name], email: row[.email], phone: row[.phone], address: row[.address],
                postalCode: row[.postalCode], region: row[.region], country: row[.country]),
            pricesIncludeTax: row[.pricesIncludeTax],
            items: parts.lines[id].map { Order.Item($0, currency) },
            discounts: try parts.discounts[id].map { try Order.Discount($0, currency) },
            taxes: try parts.taxes[id].map { try Order.Tax($0, currency) },
            shipping: row.text(.shippingMethod).map {
                Shipping(
                    method: $0, name: row[.shippingName], price: money(.shippingPrice),
                    tax: money(.shippingTax))
            },
            totals: Totals(
                subtotal: money(.subtotal), discount: money(.discount), shipping: money(.shipping),
                tax: money(.tax), total: money(.total)),
            capturedTotal: money(.capturedTotal), refundedTotal: money(.refundedTotal),
            authorizedTotal: money(.authorizedTotal), creditedTotal: money(.creditedTotal),
            idempotencyKey: row.text(.idempotencyKey), takenBy: row.text(.takenBy),
            createdAt: Instant(milliseconds: row[.createdAt]),
            isHandedOver: row[.needsShipping] ? nil : true)
    }
}

// From the columns that OrderParts selects.

extension Order.Item {
    fileprivate init(_ row: Row, _ currency: Currency) {
        func money(_ index: Int) -> Money { Money(minorUnits: row[index], currency: currency) }
        self.init(
            id: row[1], productID: row[2], sku: row[3], title: row[4], quantity: row[5], unitPrice: money(6),
            lineTotal: money(7), discount: money(8), tax: money(9),
            taxCategory: TaxCategory(rawValue: row[11]),
            taxPPM: row[10], taxClass: row[12], priceReason: row[13])
    }
}

extension Order.Discount {
    fileprivate init(_ row: Row, _ currency: Currency) throws {
        guard let target = DiscountTarget(rawValue: row[2]) else {
            throw DatabaseFault.unreadable("a discount of order \(row[0] as Int64)")
        }
        self.init(code: row[1], target: target, amount: Money(minorUnits: row[3], currency: currency))
    }
}

extension Order.Tax {
    fileprivate init(_ row: Row, _ currency: Currency) throws {
        guard let category = TaxCategory(rawValue: row[3]) else {
            throw DatabaseFault.unreadable("a tax of order \(row[0] as Int64)")
        }
        self.init(
            name: row[1], ppm: row[2], category: category, reason: row[4],
            base: Money(minorUnits: row[5], currency: currency),
            amount: Money(minorUnits: row[6], currency: currency))
    }
}
