import GRDB
import ShopText

/// The orders of a period, by the index of their days, leaving out cancelled ones.
private let inPeriod = "orders.created_at >= ?1 AND orders.created_at < ?2 AND orders.status <> 'cancelled'"

/// The same with those cancelled ones whose credits take off all that they were: those come off the taxes on the days
/// of the credits, so that no past period changes.
private let isTaxed = "(orders.status <> 'cancelled' OR orders.credited_total = orders.total)"
private let isTaxedInPeriod = "orders.created_at >= ?1 AND orders.created_at < ?2 AND \(isTaxed)"

/// Whether an order counts as one of its period: not where it was cancelled within that.
private let stood = """
    (orders.status <> 'cancelled' OR EXISTS (
        SELECT 1 FROM credit WHERE credit.order_id = orders.id AND credit.created_at >= ?2))
    """

/// Whether several jurisdictions tax one sale whose prices include their taxes, so that no row has the sale without
/// tax; or part of the order was not taxed, because there is no rate.
private let hasSharedTaxes = """
    orders.prices_include_tax AND EXISTS (
        SELECT 1 FROM order_tax AS one WHERE one.order_id = orders.id AND (
            one.amount <> (2 * one.base * one.ppm + 1000000 + one.ppm) / (2 * (1000000 + one.ppm))
            OR EXISTS (SELECT 1 FROM order_tax AS other WHERE other.order_id = orders.id
                AND other.base = one.base AND other.name <> one.name)))
    OR EXISTS (SELECT 1 FROM order_tax WHERE order_tax.order_id = orders.id)
        AND EXISTS (SELECT 1 FROM order_line WHERE order_line.order_id = orders.id AND tax_category = 'O')
        AND NOT EXISTS (SELECT 1 FROM order_tax WHERE order_tax.order_id = orders.id AND category = 'O')
    """

extension Transaction {
    func sales(in period: ReportPeriod) throws -> SalesRow {
        let bounds: StatementArguments = [period.start.milliseconds, period.end.milliseconds]
        let sums = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT count(*), coalesce(sum(subtotal), 0), coalesce(sum(discount_total), 0),
                        coalesce(sum(shipping_total), 0), coalesce(sum(tax_total), 0), coalesce(sum(total), 0),
                        coalesce(sum(refunded_total), 0), coalesce(sum(credited_total), 0)
                    FROM orders WHERE \(inPeriod)
                    """), arguments: bounds)
        let pieces = try Int64.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT coalesce(sum(order_line.quantity), 0)
                    FROM orders CROSS JOIN order_line ON order_line.order_id = orders.id WHERE \(inPeriod)
                    """), arguments: bounds)
        func sum(_ index: Int) -> Int64 { sums?[index] ?? 0 }
        return SalesRow(
            period: period, orders: sum(0), quantity: pieces ?? 0, subtotal: sum(1), discountTotal: sum(2),
            shippingTotal: sum(3), taxTotal: sum(4), total: sum(5), refundedTotal: sum(6),
            creditedTotal: sum(7))
    }

    /// Most sold first, by amount.
    func productSales(in period: ReportPeriod, limit: Int) throws -> [ProductSalesRow] {
        try rows(
            """
            SELECT max(order_line.id), order_line.product_id, order_line.sku, order_line.title,
                count(DISTINCT order_line.order_id), sum(quantity), sum(line_total), sum(discount), sum(tax),
                sum(line_total - discount + iif(prices_include_tax, 0, tax)) AS sold,
                sum((SELECT coalesce(sum(quantity), 0) FROM credit_line WHERE line_id = order_line.id)),
                sum((SELECT coalesce(sum(amount), 0) FROM credit_line WHERE line_id = order_line.id))
            FROM orders CROSS JOIN order_line ON order_line.order_id = orders.id WHERE \(inPeriod)
            GROUP BY order_line.sku COLLATE NOCASE ORDER BY sold DESC, order_line.sku LIMIT ?3
            """, period, limit
        ) { row in
            ProductSalesRow(
                period: period, productID: row[1], sku: row[2], title: row[3], orders: row[4],
                quantity: row[5], subtotal: row[6], discountTotal: row[7], taxTotal: row[8], total: row[9],
                creditedQuantity: row[10], creditedTotal: row[11])
        }
    }

    /// Best first, by amount. Orders are grouped by account or, for guests, by email address.
    func customerSales(in period: ReportPeriod, limit: Int) throws -> [CustomerSalesRow] {
        try rows(
            """
            SELECT max(orders.id), (SELECT username FROM account WHERE account.id = orders.account_id),
                orders.email, orders.name, count(*),
                sum((SELECT sum(quantity) FROM order_line WHERE order_line.order_id = orders.id)),
                sum(tax_total), sum(total) AS bought, sum(credited_total)
            FROM orders WHERE \(inPeriod)
            GROUP BY coalesce(orders.account_id, ' ' || lower(orders.email))
            ORDER BY bought DESC, orders.id LIMIT ?3
            """, period, limit
        ) { row in
            CustomerSalesRow(
                period: period, user: row[1], email: row[2], name: row[3], orders: row[4], quantity: row[5],
                netTotal: row[7] as Int64 - row[6] as Int64, taxTotal: row[6], total: row[7],
                creditedTotal: row[8])
        }
    }

    /// Products that have stock or moved in the period, by SKU. It reads the whole ledger in the order of its
    /// index: if a clock was wrong, movements are not in time order in the ledger.
    func stockMoves(in period: ReportPeriod, limit: Int) throws -> [StockRow] {
        func moved(_ condition: String) -> String {
            "coalesce(sum(delta) FILTER (WHERE created_at >= ?1 AND \(condition)), 0)"
        }
        return try rows(
            """
            SELECT product.id, product.sku, product.title, product.price, moves.* FROM (
                SELECT product_id, coalesce(sum(delta) FILTER (WHERE created_at < ?1), 0) AS opening,
                    \(moved("reason IN ('initial', 'received')")),
                    \(moved("reason = 'sold'")),
                    \(moved("reason IN ('cancelled', 'returned')")),
                    \(moved("reason NOT IN ('initial', 'received', 'sold', 'cancelled', 'returned')")),
                    sum(delta) AS closing, count(*) FILTER (WHERE created_at >= ?1) AS moves
                FROM stock_movement WHERE created_at < ?2 GROUP BY product_id
            ) AS moves JOIN product ON product.id = moves.product_id
            WHERE closing <> 0 OR moves > 0 ORDER BY product.sku COLLATE NOCASE, product.id LIMIT ?3
            """, period, limit
        ) { row in
            let (price, closing) = (row[3] as Int64, row[10] as Int64)
            let value = price.multipliedReportingOverflow(by: closing)
            guard !value.overflow else { throw MoneyError.overflow(currency) }
            return StockRow(
                period: period, productID: row[0], sku: row[1], title: row[2], opening: row[5],
                received: row[6], sold: row[7], returned: row[8], adjusted: row[9], closing: closing,
                value: value.partialValue)
        }
    }

    /// By country, region and rate; orders on which no tax rate applied come last of their place. A sale without a
    /// destination counts as made where the shop is.
    func taxes(in period: ReportPeriod) throws -> [TaxRow] {
        func home(_ column: String, _ setting: Setting) -> String {
            """
            iif(\(column == "region" ? "(orders.country <> '' OR orders.region <> '')" : "orders.country <> ''")
                    AND NOT (orders.channel = 'counter' AND orders.shipping_method IS NULL), orders.\(column),
                coalesce((SELECT value FROM setting WHERE key = '\(setting.key)'), ''))
            """
        }
        let place = "\(home("country", .shopCountry)) AS land, \(home("region", .shopRegion)) AS part"
        return try rows(
            """
            SELECT * FROM (
                SELECT \(place), order_tax.name AS tax, ppm, category, reason,
                    count(DISTINCT iif(\(stood), orders.id, NULL)),
                    sum(base - iif(prices_include_tax, amount, 0)), sum(amount)
                FROM orders CROSS JOIN order_tax ON order_tax.order_id = orders.id
                WHERE \(isTaxedInPeriod) AND NOT (\(hasSharedTaxes))
                GROUP BY 1, 2, ppm, category, order_tax.name, reason
                UNION ALL
                SELECT \(place), '', 0, NULL, NULL, count(iif(\(stood), 1, NULL)), sum(total), 0
                FROM orders WHERE \(isTaxedInPeriod)
                    AND NOT EXISTS (SELECT 1 FROM order_tax WHERE order_tax.order_id = orders.id)
                GROUP BY 1, 2
            ) ORDER BY land, part, category IS NULL, ppm DESC, tax, category, reason LIMIT ?3
            """, period, 0
        ) { row in
            TaxRow(
                period: period, country: row[0], region: row[1], name: row[2], ppm: row[3],
                category: (row[4] as String?).flatMap(TaxCategory.init), reason: row[5], orders: row[6],
                base: row[7], amount: row[8])
        }
    }

    /// The numbers of the orders whose taxes cannot be summed from their rows alone, and whether they count as orders
    /// of the period: see ``hasSharedTaxes``.
    func ordersOfSharedTaxes(in period: ReportPeriod) throws -> [(id: Int64, stood: Bool)] {
        try rows(
            """
            SELECT id, \(stood) FROM orders WHERE \(isTaxedInPeriod) AND (\(hasSharedTaxes)) ORDER BY id LIMIT ?3
            """, period, 0
        ) { ($0[0], $0[1]) }
    }

    /// The credits that were given in a period.
    func credits(in period: ReportPeriod) throws -> [(Order, Credit)] {
        let ids = try rows(
            """
            SELECT credit.order_id, credit.id FROM credit JOIN orders ON orders.id = credit.order_id
            WHERE credit.created_at >= ?1 AND credit.created_at < ?2 AND \(isTaxed)
                AND credit.amount > 0
            ORDER BY credit.id LIMIT ?3
            """, period, 0
        ) { ($0[0] as Int64, $0[1] as Int64) }
        return try ids.compactMap { order, id in
            guard let order = try self.order(id: order),
                let credit = try credits(ofOrder: order.id).first(where: { $0.id == id })
            else { return nil }
            return (order, credit)
        }
    }

    private func rows<Value>(
        _ sql: String, _ period: ReportPeriod, _ limit: Int, _ value: (Row) throws -> Value
    ) throws -> [Value] {
        let rows = try Row.fetchCursor(
            database.cachedStatement(sql: sql),
            arguments: [
                period.start.milliseconds, period.end.milliseconds, limit == 0 ? -1 : Int64(limit),
            ])
        var values: [Value] = []
        while let row = try rows.next() { values.append(try value(row)) }
        return values
    }
}
