import ShopText

/// Why a stock change is refused.
public enum StockError: StoreError, Equatable {
    case insufficient(sku: String, title: String, wanted: Int64, available: Int64)
    /// The same for an order by staff, who have no cart.
    case tooFew(Shortage, title: String)
    /// Too little stock of more than one product.
    case short([Shortage])
    /// The same for a cart.
    case shortInCart([Shortage])
    case tooMuch(sku: String, maximum: Int64)
    case belowZero(sku: String, title: String, change: Int64, onHand: Int64)
    /// Stock for a product that is only sold as variants.
    case hasVariants(sku: String, variants: [String], count: Int64)
    /// The same error for a row of a file.
    case ofParent(sku: String, variant: String, quantity: Int64)
    /// Variants for a product that has stock.
    case wouldLieUnsold(sku: String, onHand: Int64)
    case notAnAdjustment(String)
    /// One of several products that come without saying how many.
    case noQuantity(String)
    case reasonNeeded
    case unknownReason(String)
    case wrongDirection(StockMovement.Reason, Int64)
    case sharedBarcode(String, skus: [String])
    case countsTooMany(Int, maximum: Int)

    /// A product with too little stock.
    public struct Shortage: Equatable, Sendable {
        let sku: String
        let wanted: Int64
        let available: Int64
    }

    public var kind: ErrorKind {
        switch self {
        case .insufficient, .tooFew, .short, .shortInCart, .tooMuch, .belowZero, .hasVariants, .ofParent,
            .wouldLieUnsold,
            .wrongDirection, .sharedBarcode, .countsTooMany:
            .refused
        case .notAnAdjustment, .unknownReason: .invalidInput
        case .reasonNeeded, .noQuantity: .usage
        }
    }

    public var code: String {
        switch self {
        case .insufficient, .tooFew, .short, .shortInCart, .belowZero: "insufficient_stock"
        case .tooMuch: "too_much_stock"
        case .hasVariants, .ofParent: "has_variants"
        case .wouldLieUnsold: "stock_on_hand"
        case .notAnAdjustment: "invalid_adjustment"
        case .noQuantity: "quantity_missing"
        case .reasonNeeded: "reason_needed"
        case .unknownReason: "unknown_reason"
        case .wrongDirection: "wrong_direction"
        case .sharedBarcode: "shared_barcode"
        case .countsTooMany: "too_many"
        }
    }

    public var message: String {
        switch self {
        case .insufficient(let sku, let title, let wanted, let available):
            "not enough stock of \(sku.titled(title)): wanted \(wanted), available \(available)"
        case .tooFew(let one, let title):
            "not enough stock of \(one.sku.titled(title)): wanted \(one.wanted), available \(one.available)"
        case .short(let shortages), .shortInCart(let shortages):
            "not enough in stock: "
                + shortages.prefix(20).map { "\($0.sku): wanted \($0.wanted), available \($0.available)" }
                .joined(separator: "; ")
                + (shortages.count > 20 ? " and \(shortages.count - 20) more" : "")
        case .tooMuch(let sku, let maximum): "product \(sku) cannot have more than \(maximum) pieces on hand"
        case .belowZero(let sku, let title, let change, let onHand):
            "\(-change) pieces cannot be removed from \(sku.titled(title)): only \(onHand) are on hand"
        case .hasVariants(let sku, let variants, let count):
            "product \(sku) comes in \(count == 1 ? "1 variant, which holds" : "\(count) variants, which hold") "
                + "the stock: \(CatalogError.list(variants, of: count))"
        case .ofParent(let sku, let variant, let quantity):
            "product \(sku) comes in variants, such as \(variant), which hold the stock: it cannot have \(quantity) itself"
        case .wouldLieUnsold(let sku, let onHand):
            "\(sku) has \(onHand) on hand, which could no longer be sold: only its variants are sold"
        case .notAnAdjustment(let text): "\"\(text)\" is not an adjustment"
        case .noQuantity(let word): "\(word.short) does not say how many pieces"
        case .reasonNeeded: "an adjustment needs a reason"
        case .unknownReason(let text): "\"\(text)\" is not a reason for adjusting stock"
        case .wrongDirection(let reason, let delta):
            "stock cannot go \(delta > 0 ? "up" : "down") with the reason \(reason.rawValue)"
        case .sharedBarcode(let code, let skus):
            "barcode \(code) belongs to \(skus.count) products: \(CatalogError.list(skus, of: Int64(skus.count)))"
        case .countsTooMany(let count, let maximum):
            "\(count) products is too many for one count: the maximum is \(maximum)"
        }
    }

    public var hint: String? {
        switch self {
        case .insufficient(let sku, _, _, let available):
            available > 0
                ? "run `storectl cart set \(sku.shellWord) \(available)` to take what is left" : nil
        case .shortInCart(let shortages): StockError.remedies(shortages)
        case .tooFew, .short: "take fewer, or receive stock with `storectl stock receive`"
        case .hasVariants(_, let variants, _): variants.first.map { "name one of them, such as \($0)" }
        case .wouldLieUnsold(let sku, _): "run `storectl stock adjust \(sku.shellWord) =0` first"
        case .notAnAdjustment: "write +3, -2, or =40 for what was counted"
        case .noQuantity(let word): "write \(word.shellWord)=N"
        case .reasonNeeded, .unknownReason: "the reasons are \(StockError.reasons)"
        case .belowZero: "write =N for what was counted"
        case .sharedBarcode: "use the SKU"
        case .countsTooMany: "use `storectl stock import FILE`"
        case .tooMuch, .ofParent, .wrongDirection: nil
        }
    }

    public var customerHint: String? {
        switch self {
        case .tooFew, .short: "take no more than is available"
        default: hint
        }
    }

    /// The commands that take what there is.
    private static func remedies(_ shortages: [Shortage]) -> String? {
        let left = shortages.prefix(20).filter { $0.available > 0 }
        guard !left.isEmpty else { return nil }
        return "to take what is left, run "
            + left.map { "`storectl cart set \($0.sku.shellWord) \($0.available)`" }.joined(separator: ", ")
    }

    private static var reasons: String {
        StockMovement.Reason.forAdjusting.map(\.rawValue).joined(separator: ", ")
    }

    public var details: [JSONValue.Member] {
        switch self {
        case .insufficient(let sku, _, let wanted, let available):
            [
                .init("sku", .string(sku)), .init("wanted", .integer(wanted)),
                .init("available", .integer(available)),
            ]
        case .tooFew(let one, _):
            [
                .init("sku", .string(one.sku)), .init("wanted", .integer(one.wanted)),
                .init("available", .integer(one.available)),
            ]
        case .short(let shortages), .shortInCart(let shortages):
            [
                .init(
                    "lines",
                    .array(
                        shortages.map {
                            [
                                "sku": .string($0.sku), "wanted": .integer($0.wanted),
                                "available": .integer($0.available),
                            ]
                        }))
            ]
        case .belowZero(let sku, _, let change, let onHand):
            [
                .init("sku", .string(sku)), .init("change", .integer(change)),
                .init("available", .integer(onHand)),
            ]
        case .hasVariants(let sku, let variants, let count):
            [
                .init("sku", .string(sku)), .init("variants", .array(variants.map { .string($0) })),
                .init("count", .integer(count)),
            ]
        case .wouldLieUnsold(let sku, let onHand):
            [.init("sku", .string(sku)), .init("on_hand", .integer(onHand))]
        case .tooMuch(let sku, _): [.init("sku", .string(sku))]
        case .sharedBarcode(_, let skus): [.init("skus", .array(skus.map { .string($0) }))]
        default: []
        }
    }
}

extension StockError {
    var isInsufficient: Bool {
        if case .insufficient = self { true } else { false }
    }

    /// One error for the errors of several lines; `nil` for none. Of a product that is short more than once, the last tells
    /// all that was wanted.
    static func joined(_ errors: [StockError]) -> StockError? {
        var shortages: [Shortage] = []
        var places: [String: Int] = [:]
        for case .insufficient(let sku, _, let wanted, let available) in errors {
            let shortage = Shortage(sku: sku, wanted: wanted, available: available)
            if let place = places[sku] {
                shortages[place] = shortage
            } else {
                places[sku] = shortages.count
                shortages.append(shortage)
            }
        }
        return shortages.count > 1 ? .shortInCart(shortages) : errors.last
    }
}

extension String {
    /// A SKU and the title of its product, if that is known: `MUG (Blue mug)`.
    func titled(_ title: String) -> String { title.isEmpty ? self : "\(self) (\(title))" }
}
