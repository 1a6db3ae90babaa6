import ShopText

/// Why a request about an order is refused.
public enum OrderError: StoreError, Equatable {
    case notFound(Int64)
    case illegalMove(order: Int64, label: String, from: String, to: String, legal: [String])
    case cancelled(Int64)
    case nothingToChange(Int64)
    /// - Parameter moved: the lines of the cart whose prices are no longer what they were when they were added.
    case amountChanged(given: Money, computed: Money, moved: [PriceMove] = [])
    /// A provider took the money, so that it cannot be a mistake.
    case paidElsewhere(order: Int64, provider: String)

    public var kind: ErrorKind {
        switch self {
        case .notFound: .notFound
        case .illegalMove, .cancelled, .amountChanged, .paidElsewhere: .refused
        case .nothingToChange: .usage
        }
    }

    public var code: String {
        switch self {
        case .notFound: "order_not_found"
        case .illegalMove: "illegal_transition"
        case .cancelled: "order_cancelled"
        case .nothingToChange: "nothing_to_change"
        case .amountChanged: "amount_changed"
        case .paidElsewhere: "paid_elsewhere"
        }
    }

    public var message: String {
        switch self {
        case .notFound(let id): "order \(id) not found"
        case .illegalMove(let id, let label, let from, let to, _):
            "the \(label) of order \(id) cannot go from \(from) to \(to)"
        case .cancelled(let id): "order \(id) is cancelled"
        case .nothingToChange(let id): "nothing to change on order \(id)"
        case .amountChanged(let given, let computed, let moved):
            "the total is \(computed.decimal) \(computed.currency.code), not \(given.decimal)"
                + (moved.isEmpty ? "" : ": " + PriceMove.words(moved))
        case .paidElsewhere(let id, let provider):
            "order \(id) was paid through \(provider), so it cannot be marked unpaid"
        }
    }

    public var hint: String? {
        switch self {
        case .notFound: "see `storectl order list`"
        case .illegalMove(_, _, let from, _, let legal):
            legal.isEmpty
                ? "\(from) is final" : "from \(from) it can go to \(legal.joined(separator: " or "))"
        case .cancelled, .paidElsewhere: nil
        case .nothingToChange: "say what to change, such as --paid or --shipped"
        case .amountChanged: "see `storectl cart show`, then check out with the new amount"
        }
    }

    public var details: [JSONValue.Member] {
        switch self {
        case .amountChanged(let given, let computed, let moved):
            [
                .init("given", .string(given.decimal)), .init("computed", .string(computed.decimal)),
                .init("prices", .array(moved.map(\.json))),
            ]
        case .illegalMove(let id, _, let from, let to, let legal):
            [
                .init("order", .integer(id)), .init("from", .string(from)), .init("to", .string(to)),
                .init("legal", .array(legal.map { .string($0) })),
            ]
        case .notFound(let id), .cancelled(let id), .nothingToChange(let id), .paidElsewhere(let id, _):
            [.init("order", .integer(id))]
        }
    }
}
