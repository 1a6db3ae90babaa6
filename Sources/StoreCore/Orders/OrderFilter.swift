import ShopText

/// Which orders a list shows.
public struct OrderFilter: Sendable {
    /// Only this customer's: a username, an email address or an id.
    public var customer: String?
    public var status: OrderStatus?
    public var paymentStatus: PaymentStatus?
    public var fulfillmentStatus: FulfillmentStatus?
    public var channel: OrderChannel?
    /// Placed at this instant or later, and before that one.
    public var since: Instant?
    public var until: Instant?
    /// With this product in it.
    public var product: ProductReference?
    /// In minor units, both included.
    public var minimumTotal: Int64?
    public var maximumTotal: Int64?
    /// Open, and something of it is still to be shipped.
    public var isToShip = false
    /// Not cancelled, and something of it is to be paid.
    public var isUnpaid = false
    /// How a name or its last word, an email address or a postal code begins, or a SKU.
    public var search: String?
    /// The key its checkout was given.
    public var idempotencyKey: String?
    /// Set by the shop from the customer, or from what the actor may see.
    var accountID: String?
    /// Set by the shop from the product.
    var productID: Int64?

    public init() {}
}
