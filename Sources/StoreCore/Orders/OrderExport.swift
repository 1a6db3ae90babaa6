import ShopText

/// Orders as rows of a file, oldest first, a few at a time, so that the store does not stay open for a slow reader.
public struct OrderExport: Sendable {
    /// What gets its own row.
    public enum Row: Sendable {
        /// Each line of an order, and its shipping.
        case line
        case order
    }

    let row: Row
    let filter: OrderFilter
    var writer: RowWriter
    var last: Int64?
    var isAtEnd = false
    private var isAtStart = true
    /// Orders written so far.
    public private(set) var count = 0

    /// How many orders are read at a time.
    static let pageLength = 1000

    public init(_ filter: OrderFilter, by row: Row, as format: RowWriter.Format) {
        self.filter = filter
        self.row = row
        writer = RowWriter(format, columns: row.columns)
    }

    /// The next rows of the file; `nil` after the last.
    ///
    /// - Throws: ``AccessError`` or ``AccountError/notFound(_:)``
    public mutating func next(from store: Store, as actor: Actor) throws -> [UInt8]? {
        if isAtEnd { return nil }
        if isAtStart { writer.addHead() }
        isAtStart = false
        try store.read(as: actor) { transaction in
            var filter = try transaction.permitted(filter)
            filter.isDescending = false
            let page = Page(limit: OrderExport.pageLength, after: last)
            let ids = try transaction.orderIDs(filter, page: page)
            let rows = try ExportedOrders(row, transaction)
            for id in ids { try rows.write(order: id, to: &writer) }
            count += ids.count
            last = ids.last ?? last
            isAtEnd = ids.count < OrderExport.pageLength
        }
        return writer.take()
    }
}

extension OrderExport.Row {
    /// The columns about the order that both have.
    static let shared = [
        "order", "date", "created_at", "channel", "status", "payment_status", "fulfillment_status", "user",
        "email", "name", "phone_no", "address", "postal_code", "region", "country",
    ]

    public var columns: [String] {
        switch self {
        case .line:
            OrderExport.Row.shared + [
                "kind", "sku", "title", "quantity", "unit_price", "line_total", "discount_total", "tax_class",
                "tax_category", "tax_rate", "tax_total", "total", "price_reason", "currency",
            ]
        case .order:
            OrderExport.Row.shared + [
                "shipping_method", "subtotal", "discount_total", "shipping_total", "tax_total", "total",
                "prices_include_tax", "currency", "taken_by", "captured_total", "refunded_total",
                "credited_total",
                "due_total",
            ]
        }
    }
}

/// Times as written in an export; each day of the shop is calculated once.
struct ExportTimes {
    private let calendar: ShopCalendar
    /// By quarter hours, because every time zone's days begin on one.
    private var days: [Int64: [UInt8]] = [:]

    init(_ calendar: ShopCalendar) { self.calendar = calendar }

    mutating func day(_ milliseconds: Int64) -> [UInt8] {
        let quarter = milliseconds.dividedRoundingDown(by: 900_000)
        if let day = days[quarter] { return day }
        let day = Array(calendar.day(of: Instant(milliseconds: milliseconds)).description.utf8)
        days[quarter] = day
        return day
    }
}
