import GRDB
import ShopText

/// Reads the rows of an export, column by column, and writes them directly.
final class ExportedOrders {
    private let statement: RawStatement
    private let row: OrderExport.Row
    private let decimals: Int
    private var times: ExportTimes
    private var rate: (ppm: Int64, text: [UInt8]) = (0, Array("0".utf8))

    init(_ row: OrderExport.Row, _ transaction: Transaction) throws {
        self.row = row
        decimals = transaction.currency.digits
        times = ExportTimes(try transaction.calendar())
        var sql = row == .line ? ExportedOrders.lines : ExportedOrders.orders
        // What only staff may see.
        if !transaction.actor.may(.ordersRead) {
            for column in ["order_line.price_reason", "orders.taken_by"] { sql.replace(column, with: "NULL") }
        }
        statement = try RawStatement(transaction.database, sql: sql)
    }

    // In the order of ``OrderExport/Row/shared``: id, date, created_at …
    private static let order = """
        orders.id, orders.created_at, orders.channel, orders.status, orders.payment_status,
        orders.fulfillment_status, account.username, orders.email, orders.name, orders.phone_no, orders.address,
        orders.postal_code, orders.region, orders.country
        """

    private static let lines = """
        SELECT \(order), order_line.sku, order_line.title, order_line.quantity, order_line.unit_price,
            order_line.line_total, order_line.discount, order_line.tax_class, order_line.tax_category,
            order_line.tax_ppm, order_line.tax, order_line.price_reason, orders.currency,
            orders.prices_include_tax, orders.shipping_method, orders.shipping_name, orders.shipping_price,
            orders.shipping_total, orders.shipping_tax
        FROM orders JOIN order_line ON order_line.order_id = orders.id
            LEFT JOIN account ON account.id = orders.account_id
        WHERE orders.id = ? ORDER BY order_line.id
        """

    private static let orders = """
        SELECT \(order), orders.shipping_method, orders.subtotal, orders.discount_total, orders.shipping_total,
            orders.tax_total, orders.total, orders.prices_include_tax, orders.currency, orders.taken_by,
            orders.captured_total, orders.refunded_total, orders.credited_total
        FROM orders LEFT JOIN account ON account.id = orders.account_id WHERE orders.id = ?
        """

    func write(order id: Int64, to writer: inout RowWriter) throws {
        statement.bind(id, at: 1)
        switch row {
        case .order:
            while try statement.next() { writeOrder(to: &writer) }
        case .line:
            var shipping: Shipping?
            while try statement.next() {
                shipping = writeLine(to: &writer)
            }
            if let shipping { write(shipping, to: &writer) }
        }
    }

    /// The columns about the order, each as it is in the row.
    private func writeHead(to writer: inout RowWriter) {
        let instant = integer(1)
        writer.add(integer(0))
        writer.add(plain: times.day(instant))
        writer.add(plain: Instant(milliseconds: instant).rfc3339Bytes)
        for column in 2...13 { copy(column, to: &writer) }
    }

    private func writeOrder(to writer: inout RowWriter) {
        writeHead(to: &writer)
        copy(14, to: &writer)
        for column in 15...19 { writer.add(amount: integer(column), decimals: decimals) }
        writer.add(flag: integer(20) != 0)
        copy(21, to: &writer)
        copy(22, to: &writer)
        let (captured, refunded, credited) = (integer(23), integer(24), integer(25))
        for amount in [captured, refunded, credited, integer(19) - credited - captured + refunded] {
            writer.add(amount: amount, decimals: decimals)
        }
        writer.endRow()
    }

    /// - Returns: the shipping of the order, if it has any.
    private func writeLine(to writer: inout RowWriter) -> Shipping? {
        let start = writer.bytes.count
        writeHead(to: &writer)
        // A position, not a slice: appending while a slice is alive would copy everything written so far.
        let head = start..<writer.bytes.count
        let (total, discount, tax, isIncluded) = (integer(18), integer(19), integer(23), integer(26) != 0)
        writer.add("item")
        for column in 14...15 { copy(column, to: &writer) }
        writer.add(integer(16))
        for column in 17...19 { writer.add(amount: integer(column), decimals: decimals) }
        for column in 20...21 { copy(column, to: &writer) }
        writer.add(plain: rateText(integer(22)))
        writer.add(amount: tax, decimals: decimals)
        writer.add(amount: total - discount + (isIncluded ? 0 : tax), decimals: decimals)
        copy(24, to: &writer)
        copy(25, to: &writer)
        writer.endRow()
        guard case .text(let method) = statement.value(at: 27), case .text(let name) = statement.value(at: 28)
        else { return nil }
        return Shipping(
            head: Array(writer.bytes[head]), method: Array(method), name: Array(name), price: integer(29),
            total: integer(30), tax: integer(31), isIncluded: isIncluded, currency: text(25))
    }

    /// Shipping has its own row, so that the rows of an order add up to its total.
    private func write(_ shipping: Shipping, to writer: inout RowWriter) {
        writer.add(head: shipping.head, columns: OrderExport.Row.shared.count)
        writer.add("shipping")
        shipping.method.withUnsafeBytes { writer.add(text: $0) }
        shipping.name.withUnsafeBytes { writer.add(text: $0) }
        writer.add(1)
        for amount in [shipping.price, shipping.price, shipping.price - shipping.total] {
            writer.add(amount: amount, decimals: decimals)
        }
        for _ in 0..<3 { writer.addNothing() }
        writer.add(amount: shipping.tax, decimals: decimals)
        writer.add(amount: shipping.total + (shipping.isIncluded ? 0 : shipping.tax), decimals: decimals)
        writer.addNothing()
        shipping.currency.withUnsafeBytes { writer.add(text: $0) }
        writer.endRow()
    }

    private struct Shipping {
        /// The columns about the order, as they were written.
        let head: [UInt8]
        let method: [UInt8]
        let name: [UInt8]
        let price: Int64
        let total: Int64
        let tax: Int64
        let isIncluded: Bool
        let currency: [UInt8]
    }

    private func rateText(_ ppm: Int64) -> [UInt8] {
        if ppm != rate.ppm { rate = (ppm, Array(Percentage(ppm: ppm).description.utf8)) }
        return rate.text
    }

    private func copy(_ column: Int, to writer: inout RowWriter) {
        if case .text(let text) = statement.value(at: column) {
            writer.add(text: text)
        } else {
            writer.addNothing()
        }
    }

    private func text(_ column: Int) -> [UInt8] {
        if case .text(let text) = statement.value(at: column) { Array(text) } else { [] }
    }

    private func integer(_ column: Int) -> Int64 {
        if case .integer(let number) = statement.value(at: column) { number } else { 0 }
    }
}
