import ShopText

/// Why a request about a payment is refused.
public enum PaymentError: StoreError, Equatable {
    case notFound(Int64)
    case pending(order: Int64, payment: Int64)
    case nothingDue(order: Int64)
    case moreThanDue(order: Int64, wanted: Money, due: Money)
    /// - Parameter payment: the oldest authorization of which something is left.
    case alreadyAuthorized(order: Int64, payment: Int64, left: Money)
    case moreThanAuthorized(order: Int64, wanted: Money, left: Money)
    case authorizationExpired(order: Int64, payment: Int64, at: Instant)
    case otherProvider(order: Int64, given: String, authorized: String)
    case notAuthorizable
    case amountZero
    case testIsOff
    /// The provider `test` has no such card.
    case unknownCard(String)
    case nothingAuthorized(order: Int64)
    case voidFailed(order: Int64, payment: Int64, of: Int64?, why: String)
    case settled(Int64, status: String)
    /// - Parameter of: the authorization that was to be captured.
    case declined(order: Int64, payment: Int64, of: Int64? = nil, why: String)
    case refundFailed(order: Int64, payment: Int64, why: String)
    case outcomeUnknown(order: Int64, payment: Int64, isRefund: Bool = false, why: String)
    case eventMismatch(event: String, payment: Int64)
    case eventUnknown(event: String, provider: String, reference: String)
    /// Nothing of that name waits for somebody to look at it.
    case noSuchEvent(String)
    case ambiguousEvent(String, providers: [String])

    public var kind: ErrorKind {
        switch self {
        case .notFound, .eventUnknown, .noSuchEvent: .notFound
        case .outcomeUnknown: .busy
        case .notAuthorizable, .unknownCard, .ambiguousEvent: .usage
        case .amountZero: .invalidInput
        default: .refused
        }
    }

    public var code: String {
        switch self {
        case .notFound, .eventUnknown: "payment_not_found"
        case .pending: "payment_pending"
        case .nothingDue: "nothing_due"
        case .moreThanDue: "more_than_due"
        case .alreadyAuthorized: "already_authorized"
        case .moreThanAuthorized: "more_than_authorized"
        case .authorizationExpired: "authorization_expired"
        case .otherProvider: "other_provider"
        case .notAuthorizable: "not_authorizable"
        case .amountZero: "invalid_amount"
        case .testIsOff: "test_payments_off"
        case .unknownCard: "unknown_card"
        case .nothingAuthorized: "nothing_authorized"
        case .voidFailed: "void_failed"
        case .settled: "payment_settled"
        case .declined: "payment_declined"
        case .refundFailed: "refund_failed"
        case .outcomeUnknown: "payment_outcome_unknown"
        case .eventMismatch: "amount_mismatch"
        case .noSuchEvent: "event_not_found"
        case .ambiguousEvent: "ambiguous_event"
        }
    }

    public var message: String {
        switch self {
        case .notFound(let id): "payment \(id) not found"
        case .pending(let order, let payment): "payment \(payment) of order \(order) is still pending"
        case .nothingDue(let order): "nothing is due on order \(order)"
        case .moreThanDue(let order, let wanted, let due):
            "only \(due.decimal) \(due.currency.code) of order \(order) is due, not \(wanted.decimal)"
        case .alreadyAuthorized(let order, _, let left):
            "\(left.decimal) \(left.currency.code) of order \(order) is already authorized"
        case .moreThanAuthorized(let order, let wanted, let left):
            "only \(left.decimal) \(left.currency.code) of order \(order) is authorized, not \(wanted.decimal)"
        case .authorizationExpired(let order, _, let at):
            "the authorization for order \(order) expired at \(at.rfc3339)"
        case .otherProvider(let order, let given, let authorized):
            "order \(order) is authorized with \(authorized), not \(given)"
        case .amountZero: "the amount must be more than 0"
        case .nothingAuthorized(let order): "nothing is authorized for order \(order)"
        case .unknownCard(let word): "the provider test has no card \"\(word)\""
        case .testIsOff: "customers cannot pay with the provider test here"
        case .voidFailed(let order, _, _, let why):
            "the money reserved for order \(order) was not released: \(why)"
        case .settled(let id, let status): "payment \(id) is \(status), which is final"
        case .notAuthorizable: "money received by hand cannot be authorized"
        case .declined(let order, _, _, let why): "the payment for order \(order) was declined: \(why)"
        case .refundFailed(let order, _, let why):
            "the money for order \(order) was not refunded: \(why)"
        case .outcomeUnknown(let order, _, let isRefund, let why):
            "it is not known whether the \(isRefund ? "refund" : "payment") for order \(order) succeeded: \(why)"
        case .eventMismatch(let event, let payment):
            "event \(event) does not match the amount of payment \(payment); nothing was changed"
        case .eventUnknown(let event, let provider, let reference):
            "event \(event) is about a payment that the shop does not know: \(reference) of \(provider)"
        case .noSuchEvent(let event): "there is no event \(event) that does not fit"
        case .ambiguousEvent(let event, let providers):
            "several providers have an event \(event): \(providers.joined(separator: ", "))"
        }
    }

    public var hint: String? {
        switch self {
        case .notFound: "see `storectl payment list`"
        case .pending: "run `storectl payment reconcile`"
        case .nothingDue(let order): "see `storectl order show \(order)`"
        case .moreThanDue(let order, _, let due):
            "run `storectl order pay \(order) --amount \(due.decimal)`"
        case .alreadyAuthorized(let order, let payment, _):
            "capture it: `storectl order pay \(order) --capture`, or release it: "
                + "`storectl payment abandon \(payment)`"
        case .otherProvider(let order, _, _): "capture it: `storectl order pay \(order) --capture`"
        case .moreThanAuthorized(let order, _, let left):
            "run `storectl order pay \(order) --capture --amount \(left.decimal)`"
        case .authorizationExpired(let order, _, _):
            "request it again: `storectl order pay \(order) --provider …`"
        case .unknownCard: "its cards are \(TestCard.allCases.map(\.rawValue).joined(separator: ", "))"
        case .notAuthorizable: "leave out --authorize"
        case .declined(let order, _, let authorization?, _):
            "try again: `storectl order pay \(order) --capture`, or release it: "
                + "`storectl payment abandon \(authorization)`"
        case .declined(let order, _, nil, _):
            "the order stays open: try another method with `storectl order pay \(order)`"
        case .refundFailed(let order, _, _):
            "the credit stands, and the money is still owed: try again with `storectl order refund \(order)`"
        case .outcomeUnknown: "the payment stays pending; run `storectl payment reconcile`"
        case .eventMismatch(let event, let payment):
            "compare `storectl payment show \(payment)` with the provider's own records, then: "
                + "`storectl payment dismiss \(event.shellWord)`"
        case .noSuchEvent: "`storectl check` names those that do not"
        case .ambiguousEvent(_, let providers): "add --provider \(providers.first ?? "")"
        case .eventUnknown, .amountZero, .settled: nil
        case .nothingAuthorized(let order): "take it at once: `storectl order pay \(order) --provider …`"
        case .testIsOff: "in a shop for tests, run `storectl config set payments.test on`"
        case .voidFailed(_, _, let authorization?, _):
            "try again with `storectl payment abandon \(authorization)`"
        case .voidFailed(let order, _, nil, _): "try again with `storectl order refund \(order)`"
        }
    }

    public var customerHint: String? {
        switch self {
        case .notFound: "see `storectl order list`"
        case .pending(let order, _): "see its outcome soon with `storectl order show \(order)`"
        case .outcomeUnknown(let order, _, _, _):
            "do not pay again; see the outcome soon with `storectl order show \(order)`"
        case .refundFailed, .voidFailed: "ask the shop for it"
        case .declined(let order, _, .some, _):
            "try again: `storectl order pay \(order) --capture`, or ask the shop to release it"
        case .alreadyAuthorized(let order, _, _):
            "capture it: `storectl order pay \(order) --capture`, or ask the shop to release it"
        case .testIsOff: nil
        default: hint
        }
    }

    public var details: [JSONValue.Member] {
        switch self {
        case .notFound(let id): [.init("payment", .integer(id))]
        case .pending(let order, let payment), .declined(let order, let payment, _, _),
            .refundFailed(let order, let payment, _), .voidFailed(let order, let payment, _, _),
            .outcomeUnknown(let order, let payment, _, _), .authorizationExpired(let order, let payment, _):
            [.init("order", .integer(order)), .init("payment", .integer(payment))]
        case .nothingDue(let order), .nothingAuthorized(let order): [.init("order", .integer(order))]
        case .moreThanDue(let order, let wanted, let left),
            .moreThanAuthorized(let order, let wanted, let left):
            [
                .init("order", .integer(order)), .init("wanted", .string(wanted.decimal)),
                .init("left", .string(left.decimal)),
            ]
        case .alreadyAuthorized(let order, let payment, let left):
            [
                .init("order", .integer(order)), .init("payment", .integer(payment)),
                .init("authorized", .string(left.decimal)),
            ]
        case .otherProvider(let order, let given, let authorized):
            [
                .init("order", .integer(order)), .init("given", .string(given)),
                .init("authorized", .string(authorized)),
            ]
        case .notAuthorizable, .amountZero, .testIsOff: []
        case .unknownCard(let word): [.init("method", .string(word))]
        case .settled(let id, _): [.init("payment", .integer(id))]
        case .eventMismatch(let event, let payment):
            [.init("event", .string(event)), .init("payment", .integer(payment))]
        case .noSuchEvent(let event): [.init("event", .string(event))]
        case .ambiguousEvent(let event, let providers):
            [.init("event", .string(event)), .init("providers", .array(providers.map { .string($0) }))]
        case .eventUnknown(let event, let provider, let reference):
            [
                .init("event", .string(event)), .init("provider", .string(provider)),
                .init("reference", .string(reference)),
            ]
        }
    }
}
