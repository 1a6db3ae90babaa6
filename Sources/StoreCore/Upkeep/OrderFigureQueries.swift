import GRDB
import ShopText

extension Transaction {
    /// The lines, taxes and discounts of orders, one text each, by order.
    func orderFigures(_ orders: ClosedRange<Int64>) throws -> [Int64: [String]] {
        var figures: [Int64: [String]] = [:]
        func read(_ sql: String, _ text: (Row) -> String) throws {
            let rows = try Row.fetchCursor(
                database.cachedStatement(sql: sql), arguments: [orders.lowerBound, orders.upperBound])
            while let row = try rows.next() { figures[row[0], default: []].append(text(row)) }
        }
        try read(
            """
            SELECT order_id, sku, line_total, discount, tax, tax_ppm FROM order_line
            WHERE order_id BETWEEN ? AND ? ORDER BY order_id, id
            """
        ) { .line($0[1], $0[2], discount: $0[3], tax: $0[4], ppm: $0[5], currency) }
        try read(
            """
            SELECT order_id, name, ppm, base, amount FROM order_tax
            WHERE order_id BETWEEN ? AND ? ORDER BY order_id, place
            """
        ) { .tax($0[1], ppm: $0[2], base: $0[3], $0[4], currency) }
        try read(
            """
            SELECT order_id, code, target, amount FROM order_discount
            WHERE order_id BETWEEN ? AND ? ORDER BY order_id, target
            """
        ) { .discount($0[1], on: $0[2], $0[3], currency) }
        return figures
    }
}

extension Basket {
    /// The same of what the basket makes.
    func figures(of priced: PricedBasket, in currency: Currency) -> [String] {
        let sold = zip(lines, priced.lines).map { line, figures in
            let group = priced.taxes.indices.contains(figures.group) ? priced.taxes[figures.group] : nil
            return String.line(
                line.sku, figures.lineTotal, discount: figures.discountTotal, tax: figures.tax,
                ppm: group?.ppm ?? 0, currency)
        }
        let taxes = priced.taxes.flatMap(\.jurisdictions).map {
            String.tax($0.name, ppm: $0.ppm, base: $0.base, $0.tax, currency)
        }
        let discounts = priced.discounts.sorted { $0.target.rawValue < $1.target.rawValue }.map {
            String.discount($0.code, on: $0.target.rawValue, $0.amount, currency)
        }
        return sold + taxes + discounts
    }
}

extension String {
    fileprivate static func line(
        _ sku: String, _ total: Int64, discount: Int64, tax: Int64, ppm: Int64, _ currency: Currency
    ) -> String {
        "\(sku) of \(amount(total, currency)) less \(amount(discount, currency)) with tax "
            + "\(amount(tax, currency)) at \(Percentage(ppm: ppm))%"
    }

    fileprivate static func tax(
        _ name: String, ppm: Int64, base: Int64, _ tax: Int64, _ currency: Currency
    ) -> String {
        "\(name) \(Percentage(ppm: ppm))% of \(amount(base, currency)): \(amount(tax, currency))"
    }

    fileprivate static func discount(
        _ code: String, on target: String, _ off: Int64, _ currency: Currency
    ) -> String {
        "\(code) on \(target): \(amount(off, currency))"
    }

    private static func amount(_ units: Int64, _ currency: Currency) -> String {
        Money(minorUnits: units, currency: currency).decimal
    }
}
