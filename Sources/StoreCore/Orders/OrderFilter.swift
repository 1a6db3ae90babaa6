import ShopText

/// Which orders a list shows.
public struct OrderFilter: Sendable {
    /// Only orders of this customer: a username, id or email address, also a guest's.
    public var customer: String?
    public var status: OrderStatus?
    public var paymentStatus: PaymentStatus?
    public var fulfillmentStatus: FulfillmentStatus?
    public var channel: OrderChannel?
    /// Placed at the first instant or later, and before the second.
    public var since: Instant?
    public var until: Instant?
    /// Containing this product.
    public var product: ProductReference?
    /// In minor units, inclusive.
    public var minimumTotal: Int64?
    public var maximumTotal: Int64?
    /// Open, with something still to ship.
    public var isToShip = false
    /// Not cancelled, with something still to pay.
    public var isUnpaid = false
    /// The beginning of a name or its last word, an email address or a postal code; or a SKU.
    public var search: String?
    /// The idempotency key it was placed with.
    public var idempotencyKey: String?
    /// Set by the shop from the customer, or from what the actor may see.
    var accountID: String?
    /// The same for a guest.
    var guestEmail: String?
    /// Set by the shop from the product.
    var productID: Int64?

    public var sort = Sort.createdAt
    public var isDescending = true

    /// What a list is sorted by: orders of the same total by number. Numbers follow the time at which orders came into
    /// the shop, so that imported ones stand where they were imported.
    public enum Sort: String, CaseIterable, Sendable {
        case createdAt = "created_at"
        case total
    }

    public init() {}
}

extension OrderFilter {
    private var list: String { "order " + (isDescending ? "-" : "") + sort.rawValue }

    /// Where a list sorted by total continues after an order; otherwise, the order's number says so.
    public func cursor(behind order: Order) -> ListCursor {
        ListCursor(
            list: list, value: .integer(order.totals.total.minorUnits), id: String(order.id))
    }

    /// - Throws: ``ListCursorError`` unless the cursor belongs to this list in this order.
    public func cursor(word: String) throws(ListCursorError) -> ListCursor {
        let cursor = try ListCursor(word: word, of: list)
        guard Int64(cursor.id) != nil else { throw .malformed(word) }
        return cursor
    }
}
