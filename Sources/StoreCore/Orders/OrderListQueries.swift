import GRDB
import ShopText

extension Transaction {
    /// The condition and order of one page of a list of orders. Each filter that can be used alone has an index whose
    /// rows are in the order of the list; sorted by total, the filtered ones are sorted.
    func orderQuery(
        _ filter: OrderFilter, page: Page
    ) -> (sql: String, arguments: StatementArguments) {
        var conditions: [String] = []
        var arguments: StatementArguments = []
        func require(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
            guard let value else { return }
            conditions.append(condition)
            arguments += [value]
        }
        let isByDay = filter.isByDay
        // A plus keeps SQLite from using an index whose rows would have to be sorted, because it cannot know how many
        // there are.
        let state = isByDay ? "+orders" : "orders"
        require("orders.account_id = ?", filter.accountID)
        require("orders.email = ? COLLATE NOCASE", filter.guestEmail)
        require("\(state).status = ?", filter.status?.rawValue)
        require("\(state).payment_status = ?", filter.paymentStatus?.rawValue)
        require("\(state).fulfillment_status = ?", filter.fulfillmentStatus?.rawValue)
        require("\(state).channel = ?", filter.channel?.rawValue)
        require("orders.idempotency_key = ?", filter.idempotencyKey)
        require("\(isByDay ? "" : "+")orders.created_at >= ?", filter.since?.milliseconds)
        require("\(isByDay ? "" : "+")orders.created_at < ?", filter.until?.milliseconds)
        if let total = filter.minimumTotal, total == filter.maximumTotal {
            require("\(state).total = ?", total)
        } else {
            require("+orders.total >= ?", filter.minimumTotal)
            require("+orders.total <= ?", filter.maximumTotal)
        }
        // Written as in the partial indexes.
        if filter.isToShip {
            conditions.append(
                """
                \(state).status = 'open' AND \(state).needs_shipping
                    AND \(state).fulfillment_status IN ('unfulfilled', 'partially_shipped')
                """)
        }
        if filter.isUnpaid {
            conditions.append(
                """
                \(state).status <> 'cancelled'
                    AND +orders.payment_status IN ('unpaid', 'authorized', 'partially_paid')
                    AND +orders.total > orders.credited_total
                """)
        }
        let (beyond, direction) = filter.isDescending ? ("<", "DESC") : (">", "ASC")
        if let product = filter.productID {
            if filter.isOfProductAlone {
                let after = page.after.map { "AND order_id \(beyond) \($0)" } ?? ""
                require(
                    """
                    orders.id IN (SELECT DISTINCT order_id FROM order_line WHERE product_id = ? \(after)
                        ORDER BY order_id \(direction) LIMIT \(page.sqlLimit))
                    """, product)
            } else {
                require("orders.id IN (SELECT order_id FROM order_line WHERE product_id = ?)", product)
            }
        }
        if let words = filter.search.map(EmailAddress.stored) {
            // A prefix of a name or its last word, an address or a postal code, or a whole SKU: each by its index.
            let (low, high) = (words, words + "\u{10FFFF}")
            let ranges = ["email", "name", lastName, "postal_code"].map { column in
                """
                SELECT id FROM orders WHERE \(column) COLLATE NOCASE >= ? AND \(column) COLLATE NOCASE < ?
                """
            }
            conditions.append(
                """
                orders.id IN (\(ranges.joined(separator: " UNION ALL "))
                    UNION ALL SELECT order_id FROM order_line WHERE sku = ? COLLATE NOCASE)
                """)
            arguments += [low, high, low, high, low, high, low, high, words]
        }
        if filter.sort == .total {
            if let after = page.after {
                let total =
                    page.place.map { "\($0.integer)" }
                    ?? "(SELECT total FROM orders WHERE id <= \(after) ORDER BY id DESC LIMIT 1)"
                conditions.append("(orders.total, orders.id) \(beyond) (\(total), \(after))")
            }
        } else if isByDay, let after = page.after {
            // If the order was deleted, use the place of the one before it.
            conditions.append(
                """
                (orders.created_at, orders.id) \(beyond)
                    ((SELECT created_at FROM orders WHERE id <= ? ORDER BY id DESC LIMIT 1), ?)
                """)
            arguments += [after, after]
        } else {
            require("orders.id \(beyond) ?", page.after)
        }
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        guard filter.sort == .createdAt else {
            return (
                "\(condition) ORDER BY orders.total \(direction), orders.id \(direction) LIMIT ?",
                arguments + [page.sqlLimit]
            )
        }
        let order = (isByDay ? "orders.created_at \(direction), " : "") + "orders.id \(direction)"
        return ("\(condition) ORDER BY \(order) LIMIT ?", arguments + [page.sqlLimit])
    }
}

/// The last word of an order's name, written as in its index.
private let lastName = "replace(name, rtrim(name, replace(name, ' ', '')), '')"

extension OrderFilter {
    /// Whether the list is sorted by instant, so that it can begin and end with its days.
    fileprivate var isByDay: Bool {
        sort == .createdAt && (since != nil || until != nil) && accountID == nil
            && guestEmail == nil && productID == nil && search == nil && idempotencyKey == nil
    }

    /// Whether it filters by nothing but a product.
    fileprivate var isOfProductAlone: Bool {
        sort == .createdAt && accountID == nil && guestEmail == nil && status == nil && paymentStatus == nil
            && fulfillmentStatus == nil && channel == nil && since == nil && until == nil
            && minimumTotal == nil
            && maximumTotal == nil && !isToShip && !isUnpaid && search == nil && idempotencyKey == nil
    }
}

extension ListCursor.Value {
    /// The total at which a list sorted by it continues.
    fileprivate var integer: Int64 {
        if case .integer(let number) = self { number } else { 0 }
    }
}
