import GRDB
import ShopText

extension Transaction {
    /// The condition and order of one page of a list of orders, newest first. Each filter that can stand alone has an
    /// index whose rows come in the order of the list.
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
        require("orders.account_id = ?", filter.accountID)
        require("orders.status = ?", filter.status?.rawValue)
        require("orders.payment_status = ?", filter.paymentStatus?.rawValue)
        require("orders.fulfillment_status = ?", filter.fulfillmentStatus?.rawValue)
        require("orders.channel = ?", filter.channel?.rawValue)
        require("orders.idempotency_key = ?", filter.idempotencyKey)
        require("orders.created_at >= ?", filter.since?.milliseconds)
        require("orders.created_at < ?", filter.until?.milliseconds)
        require("orders.total >= ?", filter.minimumTotal)
        require("orders.total <= ?", filter.maximumTotal)
        require(
            "orders.id IN (SELECT order_id FROM order_line WHERE product_id = ?)", filter.productID)
        if filter.isToShip {
            conditions.append("orders.status = 'open' AND orders.fulfillment_status = 'unfulfilled'")
        }
        if let words = filter.search {
            // A prefix of a name, an address or a postal code, or a whole SKU: each by its index.
            let (low, high) = (words, words + "\u{10FFFF}")
            let ranges = ["email", "name", "postal_code"].map { column in
                """
                SELECT id FROM orders WHERE \(column) COLLATE NOCASE >= ? AND \(column) COLLATE NOCASE < ?
                """
            }
            conditions.append(
                """
                orders.id IN (\(ranges.joined(separator: " UNION ALL "))
                    UNION ALL SELECT order_id FROM order_line WHERE sku = ? COLLATE NOCASE)
                """)
            arguments += [low, high, low, high, low, high, words]
        }
        require("orders.id < ?", page.after)
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        return (
            "\(condition) ORDER BY orders.id DESC LIMIT ?", arguments + [page.sqlLimit]
        )
    }
}
