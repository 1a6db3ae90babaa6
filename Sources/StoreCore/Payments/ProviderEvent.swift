import ShopText

/// What a payment provider reports on its own: the event of storectl-payment(7). It may come twice, late and
/// out of order; what it changes is decided elsewhere.
public struct ProviderEvent: Equatable, Sendable {
    /// What happened to the payment.
    public enum Kind: String, Sendable, CaseIterable {
        case authorized
        case captured
        case declined
        case voided
        case refunded
        case disputeOpened = "dispute_opened"
        case disputeWon = "dispute_won"
        case disputeLost = "dispute_lost"
    }

    public let provider: String
    /// The provider's id for the event; an event that arrives twice has the same id.
    public let id: String
    public let kind: Kind
    /// The key of the operation that created the reference, if the provider knows it. For a capture at Stripe, that is
    /// the key of its authorization.
    public let key: String?
    public let reference: String
    /// For a refund: the total refunded so far.
    public let amount: Money
    /// Of a capture: what is still reserved after it; `nil` where the provider does not say.
    public let remaining: Money?

    public init(
        provider: String, id: String, kind: Kind, key: String?, reference: String, amount: Money,
        remaining: Money? = nil
    ) {
        (self.provider, self.id, self.kind) = (provider, id, kind)
        (self.key, self.reference, self.amount, self.remaining) = (key, reference, amount, remaining)
    }

    /// The largest event, in bytes.
    public static let limit = 1 << 20

    /// Reads an event in the shop's format, or as Stripe sends it.
    /// - Returns: `nil` for a Stripe event that is not about a payment's outcome.
    ///
    public static func read(_ bytes: [UInt8]) throws(MalformedAnswer) -> ProviderEvent? {
        let members = try ProviderMembers(bytes, limit: limit)
        if members["object"] == "event" { return try stripe(members) }
        try members.checkVersion()
        let provider = try members.required("provider", members.text("provider", upTo: 32))
        let id = try members.required("event", members.text("event", upTo: 255))
        guard let kind = Kind(rawValue: try members.required("kind", members.text("kind", upTo: 20))) else {
            throw .invalid("kind")
        }
        return ProviderEvent(
            provider: provider, id: id, kind: kind, key: try key(members, "key"),
            reference: try members.required("reference", members.text("reference", upTo: 255)),
            amount: try members.required("amount", members.money("amount")),
            remaining: try members.money("remaining"))
    }

    private static func key(_ members: ProviderMembers, _ name: String) throws(MalformedAnswer) -> String? {
        guard let key = try members.text(name, upTo: 100) else { return nil }
        guard ProviderRequest.isKey(key) else { throw .invalid(name) }
        return key
    }

    /// https://docs.stripe.com/api/events/types
    private static func stripe(_ members: ProviderMembers) throws(MalformedAnswer) -> ProviderEvent? {
        let id = try members.required("id", members.text("id", upTo: 255))
        let kind: Kind
        var (amount, reference) = ("data.object.amount", "data.object.id")
        switch try members.required("type", members.text("type", upTo: 100)) {
        case "payment_intent.amount_capturable_updated":
            (kind, amount) = (.authorized, "data.object.amount_capturable")
        case "payment_intent.succeeded": (kind, amount) = (.captured, "data.object.amount_received")
        case "payment_intent.payment_failed": kind = .declined
        case "payment_intent.canceled": kind = .voided
        case "charge.refunded":
            (kind, amount) = (.refunded, "data.object.amount_refunded")
            reference = "data.object.payment_intent"
        case "charge.dispute.created": (kind, reference) = (.disputeOpened, "data.object.payment_intent")
        case "charge.dispute.closed":
            let isLost = try members.text("data.object.status", upTo: 100) == "lost"
            (kind, reference) = (isLost ? .disputeLost : .disputeWon, "data.object.payment_intent")
        default: return nil
        }
        let units = try members.required(amount, members.integer(amount, in: 0...Money.maximum))
        let code = try members.required(
            "data.object.currency", members.text("data.object.currency", upTo: 3))
        guard let money = StripeAmount.money(units, currency: code) else { throw .invalid(amount) }
        return ProviderEvent(
            provider: "stripe", id: id, kind: kind,
            key: try key(members, "data.object.metadata.storectl_key"),
            reference: try members.required(reference, members.text(reference, upTo: 255)), amount: money,
            // Stripe captures once, and has then released the rest.
            remaining: kind == .captured ? Money(minorUnits: 0, currency: money.currency) : nil)
    }
}

/// How Stripe counts money in currencies where it differs from ISO 4217
/// (https://docs.stripe.com/currencies#special-cases).
enum StripeAmount {
    /// `nil` if there is no such currency, or no such fraction of its minor unit.
    static func money(_ units: Int64, currency code: String) -> Money? {
        guard let currency = Currency(code: code.uppercased()) else { return nil }
        switch currency.code {
        // In hundredths of a unit that has no decimals.
        case "ISK", "UGX": return units % 100 == 0 ? Money(minorUnits: units / 100, currency: currency) : nil
        // In whole ariary.
        case "MGA":
            let (product, overflow) = units.multipliedReportingOverflow(by: 100)
            return overflow || product > Money.maximum ? nil : Money(minorUnits: product, currency: currency)
        default: return Money(minorUnits: units, currency: currency)
        }
    }
}
