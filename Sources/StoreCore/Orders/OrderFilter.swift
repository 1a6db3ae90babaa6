import ShopText

/// Which orders a list shows.
public struct OrderFilter: Sendable {
    /// Only orders of this customer: a username, email address or id.
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
    /// Set by the shop from the product.
    var productID: Int64?

    public init() {}
}
