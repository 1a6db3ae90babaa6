import ShopText

/// Why a request about an order is refused.
public enum OrderError: StoreError, Equatable {
    case notFound(Int64)
    case illegalMove(order: Int64, label: String, from: String, to: String, legal: [String])
    case cancelled(Int64)
    case nothingToChange(Int64)
    /// - Parameter moved: the lines of the cart whose prices have changed since they were added.
    /// - Parameter discounts: what coupons take off.
    case amountChanged(
        given: Money, computed: Money, moved: [PriceMove] = [], discounts: [Order.Discount] = [])
    /// A provider took the money, so it cannot be a mistake.
    case paidElsewhere(order: Int64, provider: String)
    /// It has already gone to its address.
    ///
    /// - Parameter isBack: whether some of it came back and is on the shelf again.
    case alreadyShipped(Int64, isBack: Bool = false)
    case nothingToShip(Int64)
    case nothingShipped(Int64)
    case tooManyToShip(order: Int64, sku: String, wanted: Int64, left: Int64)
    case notErasable(Int64, why: String)
    /// It was taxed and shipped for another place.
    case soldForElsewhere(Int64, place: String)

    public var kind: ErrorKind {
        switch self {
        case .notFound: .notFound
        case .illegalMove, .cancelled, .amountChanged, .paidElsewhere, .alreadyShipped, .nothingToShip,
            .nothingShipped, .tooManyToShip, .notErasable, .soldForElsewhere:
            .refused
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
        case .alreadyShipped: "already_shipped"
        case .nothingToShip: "nothing_to_ship"
        case .nothingShipped: "nothing_shipped"
        case .tooManyToShip: "too_many_pieces"
        case .notErasable: "order_kept"
        case .soldForElsewhere: "sold_elsewhere"
        }
    }

    public var message: String {
        switch self {
        case .notFound(let id): "order \(id) not found"
        case .illegalMove(let id, let label, let from, let to, _):
            "the \(label) of order \(id) cannot change from \(from) to \(to)"
        case .cancelled(let id): "order \(id) is cancelled"
        case .nothingToChange(let id): "nothing to change on order \(id)"
        case .amountChanged(let given, let computed, let moved, let discounts):
            OrderError.amountWords(given, computed, moved, discounts)
        case .paidElsewhere(let id, let provider):
            "order \(id) was paid through \(provider), so it cannot be marked unpaid"
        case .alreadyShipped(let id, _): "order \(id) has been shipped"
        case .nothingToShip(let id): "nothing is left to ship on order \(id)"
        case .nothingShipped(let id): "nothing of order \(id) is on its way"
        case .tooManyToShip(let id, let sku, let wanted, let left):
            "cannot ship \(wanted) \(sku) of order \(id): only \(left) left to ship"
        case .notErasable(let id, let why): "order \(id) cannot be deleted: \(why)"
        case .soldForElsewhere(let id, let place):
            "order \(id) was sold to \(place), with the tax and shipping for that place"
        }
    }

    public var hint: String? {
        switch self {
        case .notFound: "see `storectl order list`"
        case .illegalMove(_, _, let from, _, let legal):
            legal.isEmpty
                ? "\(from) is final" : "from \(from) it can only change to \(legal.joined(separator: " or "))"
        case .cancelled(let id), .nothingToShip(let id), .tooManyToShip(let id, _, _, 0):
            "see what became of it: `storectl order show \(id)`"
        case .tooManyToShip(let id, let sku, _, let left):
            "run `storectl order ship \(id) --item \("\(sku)=\(left)".shellWord)`"
        case .paidElsewhere(let id, _): "refund it instead: `storectl order refund \(id) --all --reason …`"
        case .alreadyShipped(let id, isBack: true):
            "some of it is back on the shelf, so it was; see what is left: `storectl order show \(id)`"
        case .alreadyShipped(let id, isBack: false):
            "if that is a mistake, run `storectl order edit \(id) --no-shipped`; to refund what comes back, use "
                + "`storectl order refund \(id)`; to cancel what has not left, name it with --item"
        case .nothingShipped(let id): "run `storectl order ship \(id)` first"
        case .notErasable(let id, let why):
            why.hasPrefix("it is") ? "cancel it instead: `storectl order cancel \(id)`" : nil
        case .soldForElsewhere(let id, _):
            "cancel it with `storectl order cancel \(id)`, and create a new order"
        case .nothingToChange: "name a change, such as --paid or --shipped"
        case .amountChanged: "check it with --quote, then give the new amount"
        }
    }

    public var customerHint: String? {
        if case .alreadyShipped = self { return "ask the shop to take it back" }
        return hint
    }

    public var details: [JSONValue.Member] {
        switch self {
        case .amountChanged(let given, let computed, let moved, _):
            [
                .init("given", .string(given.decimal)), .init("computed", .string(computed.decimal)),
                .init("prices", .array(moved.map(\.json))),
            ]
        case .illegalMove(let id, _, let from, let to, let legal):
            [
                .init("order", .integer(id)), .init("from", .string(from)), .init("to", .string(to)),
                .init("legal", .array(legal.map { .string($0) })),
            ]
        case .tooManyToShip(let id, let sku, let wanted, let left):
            [
                .init("order", .integer(id)), .init("sku", .string(sku)), .init("wanted", .integer(wanted)),
                .init("left", .integer(left)),
            ]
        case .notFound(let id), .cancelled(let id), .nothingToChange(let id), .paidElsewhere(let id, _),
            .alreadyShipped(let id, _), .nothingToShip(let id), .nothingShipped(let id),
            .notErasable(let id, _),
            .soldForElsewhere(let id, _):
            [.init("order", .integer(id))]
        }
    }
}

extension OrderError {
    /// Changed prices are named as the reason only if nothing else changes the total.
    fileprivate static func amountWords(
        _ given: Money, _ computed: Money, _ moved: [PriceMove], _ discounts: [Order.Discount]
    ) -> String {
        var words = "the total is \(computed.decimal) \(computed.currency.code), not \(given.decimal)"
        // What is taken off cannot be why less was expected.
        let taken = discounts.filter { _ in given.minorUnits > computed.minorUnits }.map {
            "\($0.code) takes \($0.amount.decimal) off"
        }
        if !taken.isEmpty { words += ": " + taken.joined(separator: "; ") }
        if !moved.isEmpty { words += (taken.isEmpty ? ": " : "; ") + PriceMove.words(moved) }
        return words
    }
}
