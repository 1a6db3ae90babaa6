import ShopText

/// The operations of a payment provider.
public enum ProviderOperation: String, Sendable, CaseIterable {
    /// Reserve an amount, to be captured later.
    case authorize
    /// Take an amount: from an authorization or, if there is none, at once.
    case capture
    /// Release what is left of an authorization.
    case void
    /// Give back an amount of a capture.
    case refund
}

/// One operation requested from a provider: the request of storectl-payment(7).
public struct ProviderRequest: Equatable, Sendable {
    /// The version of the protocol.
    public static let version: Int64 = 1

    /// Whether the operation may be done, or only looked up.
    public enum Ask: Equatable, Sendable {
        case first
        /// It was requested before; the provider answers with the existing outcome.
        case again
        /// The provider may have forgotten its key, so it looks the operation up and does nothing else.
        case status

        /// For how long a key is used again: Stripe forgets it after 24 hours.
        public static let keyLifetime: Int64 = 20 * 3600

        /// How to repeat a request first made at an instant and still without an outcome.
        public static func settling(askedAt: Instant, now: Instant) -> Ask {
            now < askedAt.adding(seconds: keyLifetime) ? .again : .status
        }
    }

    public let operation: ProviderOperation
    public var ask: Ask
    /// The idempotency key, unique to the operation: see ``isKey(_:)``.
    public let key: String
    /// When the operation was first requested.
    public let askedAt: Instant
    public let order: Int64
    /// More than 0.
    public let amount: Money
    /// The payment method, as the provider names it.
    public var method: String?
    /// The provider's reference for the authorization to capture or void, or for the capture to refund.
    public var parent: String?
    /// The provider's reference for the operation itself, if known.
    public var reference: String?
    public var description: String
    public var email: String?
    public var returnURL: String?
    /// Whole seconds until the provider is stopped.
    public var deadline: Int64

    public init(
        _ operation: ProviderOperation, ask: Ask, key: String, askedAt: Instant, order: Int64, amount: Money,
        method: String? = nil, parent: String? = nil, reference: String? = nil, description: String,
        email: String? = nil, returnURL: String? = nil, deadline: Int64 = 30
    ) {
        precondition(ProviderRequest.isKey(key), "a key is made by the shop")
        precondition(amount.minorUnits > 0, "no provider is asked about nothing")
        (self.operation, self.ask, self.key, self.askedAt) = (operation, ask, key, askedAt)
        (self.order, self.amount, self.method, self.parent) = (order, amount, method, parent)
        (self.reference, self.description, self.email) = (reference, description, email)
        (self.returnURL, self.deadline) = (returnURL, deadline)
    }

    /// Whether a text can be a key: 1 to 100 ASCII letters, digits, hyphens and underscores, the first a letter or
    /// digit, so that it can be a file name or a header value.
    public static func isKey(_ text: String) -> Bool {
        (1...100).contains(text.utf8.count)
            && text.unicodeScalars.allSatisfy { $0.isASCIILetterOrDigit || $0 == "-" || $0 == "_" }
            && text.unicodeScalars.first?.isASCIILetterOrDigit == true
    }

    /// The request as JSON, on one line.
    public var bytes: [UInt8] { Array((json.compactText + "\n").utf8) }

    private var json: JSONValue {
        let isStatus = ask == .status
        return [
            "protocol": .integer(ProviderRequest.version),
            "operation": .string(isStatus ? "status" : operation.rawValue),
            "of": .text(isStatus ? operation.rawValue : nil),
            "key": .string(key),
            "retry": .bool(ask != .first),
            "asked_at": .integer(askedAt.seconds),
            "order": .integer(order),
            "amount": .integer(amount.minorUnits),
            "currency": .string(amount.currency.code),
            "decimals": .integer(amount.currency.digits),
            "method": .text(method),
            "parent": .text(parent),
            "reference": .text(reference),
            "description": .string(description),
            "email": .text(email),
            "return_url": .text(returnURL),
            "deadline": .integer(deadline),
        ]
    }
}

extension Unicode.Scalar {
    var isASCIILetterOrDigit: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: false
        }
    }
}
