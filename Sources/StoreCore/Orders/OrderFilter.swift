/// Which orders a list shows.
public struct OrderFilter: Sendable {
    /// Only this customer's: a username, an email address or an id.
    public var customer: String?
    public var status: OrderStatus?
    public var paymentStatus: PaymentStatus?
    public var fulfillmentStatus: FulfillmentStatus?
    /// The key its checkout was given.
    public var idempotencyKey: String?
    /// Set by the shop from the customer, or from what the actor may see.
    var accountID: String?

    public init() {}
}
