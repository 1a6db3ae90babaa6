import ShopText

/// Why nothing can be credited.
public enum CreditError: StoreError, Equatable {
    case nothingAsked(order: Int64)
    case nothingLeft(order: Int64)
    case moreThanLeft(order: Int64, wanted: Money, left: Money)
    case noShippingLeft(order: Int64)
    case tooMany(order: Int64, sku: String, wanted: Int64, left: Int64, reason: CreditReason)
    case shipped(order: Int64, sku: String, wanted: Int64, left: Int64)
    case nothingToRestock(order: Int64, sku: String, pieces: Int64)
    case unknownItem(order: Int64, String, items: [String])
    case ambiguousItem(order: Int64, String, lines: [Int64])
    case twice(order: Int64, String)
    case amountAlone(order: Int64)
    /// An amount or shipping has no pieces.
    case restocksNothing(order: Int64)
    case noReason(order: Int64)

    public var kind: ErrorKind {
        switch self {
        case .nothingAsked, .amountAlone, .restocksNothing, .twice, .ambiguousItem, .noReason: .usage
        case .unknownItem: .notFound
        case .nothingLeft, .moreThanLeft, .noShippingLeft, .tooMany, .shipped, .nothingToRestock:
            .refused
        }
    }

    public var code: String {
        switch self {
        case .nothingAsked: "nothing_to_refund"
        case .nothingLeft, .moreThanLeft: "more_than_left"
        case .noShippingLeft: "no_shipping_left"
        case .tooMany: "too_many_pieces"
        case .shipped: "already_shipped"
        case .nothingToRestock, .restocksNothing: "nothing_to_restock"
        case .unknownItem: "item_not_found"
        case .ambiguousItem: "ambiguous_item"
        case .twice: "item_twice"
        case .amountAlone: "amount_alone"
        case .noReason: "reason_missing"
        }
    }

    public var message: String {
        switch self {
        case .nothingAsked(let order): "no items or amount given to refund on order \(order)"
        case .nothingLeft(let order): "nothing is left to refund on order \(order)"
        case .moreThanLeft(let order, let wanted, let left):
            "cannot refund \(wanted.decimal) \(wanted.currency.code) on order \(order): only \(left.decimal) left"
        case .noShippingLeft(let order): "no shipping is left to refund on order \(order)"
        case .tooMany(let order, let sku, let wanted, let left, let reason):
            "cannot \(reason == .cancelled ? "cancel" : "refund") \(wanted) \(sku) of order \(order): \(left) left"
        case .shipped(let order, let sku, let wanted, let left):
            "cannot cancel \(wanted) \(sku) on order \(order): only \(left) not shipped"
        case .nothingToRestock(let order, let sku, let pieces):
            "cannot restock \(pieces) \(sku) from order \(order): they are already back in stock"
        case .unknownItem(let order, let item, _): "order \(order) has no \(item)"
        case .ambiguousItem(let order, let item, let lines):
            "order \(order) has \(item) on \(lines.count) lines"
        case .twice(let order, let item): "\(item) of order \(order) was given twice"
        case .amountAlone(let order):
            "refund either an amount or all of order \(order), and no items with it"
        case .restocksNothing(let order): "the refund of order \(order) has no items to restock"
        case .noReason(let order): "no reason given for the refund of order \(order)"
        }
    }

    public var hint: String? {
        switch self {
        case .nothingAsked: "give --item SKU=1, --amount 5.00, --shipping or --all"
        case .shipped: "for what has been shipped, use `storectl order refund`"
        case .unknownItem(_, _, let items): "it has \(items.joined(separator: ", "))"
        case .ambiguousItem(_, _, let lines):
            "name the line: " + lines.map { "line:\($0)" }.joined(separator: " or ")
        case .twice: "give each item once"
        case .amountAlone: "leave out --item and --shipping; --all includes them"
        case .nothingLeft(let order), .noShippingLeft(let order),
            .tooMany(let order, _, _, 0, _):
            "see what was refunded: `storectl order show \(order)`"
        case .tooMany(let order, let sku, _, let left, .cancelled):
            "run `storectl order cancel \(order) --item \("\(sku)=\(left)".shellWord)`"
        case .tooMany(let order, let sku, _, let left, let reason):
            "run `storectl order refund \(order) --item \("\(sku)=\(left)".shellWord) --reason \(reason.rawValue)`"
        case .moreThanLeft(let order, _, let left) where left.minorUnits <= 0:
            "see what was refunded: `storectl order show \(order)`"
        case .moreThanLeft(let order, _, let left):
            "run `storectl order refund \(order) --amount \(left.decimal) --reason …`"
        case .nothingToRestock: "leave out --restock"
        case .restocksNothing: "leave out --restock, or refund pieces with --item SKU=1"
        case .noReason:
            "give --reason \(CreditReason.allCases.map(\.rawValue).joined(separator: ", "))"
        }
    }

    public var customerHint: String? {
        if case .shipped = self { return "ask the shop to take back what has been shipped" }
        return hint
    }

    public var details: [JSONValue.Member] {
        switch self {
        case .moreThanLeft(let order, let wanted, let left):
            [
                .init("order", .integer(order)), .init("wanted", .string(wanted.decimal)),
                .init("left", .string(left.decimal)),
            ]
        case .tooMany(let order, let sku, let wanted, let left, _),
            .shipped(let order, let sku, let wanted, let left):
            [
                .init("order", .integer(order)), .init("sku", .string(sku)),
                .init("wanted", .integer(wanted)),
                .init("left", .integer(left)),
            ]
        case .nothingToRestock(let order, let sku, _):
            [.init("order", .integer(order)), .init("sku", .string(sku))]
        case .unknownItem(let order, let item, let items):
            [
                .init("order", .integer(order)), .init("item", .string(item)),
                .init("items", .array(items.map { .string($0) })),
            ]
        case .ambiguousItem(let order, let item, let lines):
            [
                .init("order", .integer(order)), .init("item", .string(item)),
                .init("lines", .array(lines.map { .integer($0) })),
            ]
        case .twice(let order, let item): [.init("order", .integer(order)), .init("item", .string(item))]
        case .nothingAsked(let order), .nothingLeft(let order), .noShippingLeft(let order),
            .amountAlone(let order), .restocksNothing(let order), .noReason(let order):
            [.init("order", .integer(order))]
        }
    }
}
