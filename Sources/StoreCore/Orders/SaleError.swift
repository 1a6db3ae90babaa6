import ShopText

/// Why a sale is refused.
public enum SaleError: StoreError, Equatable {
    case noDestination
    case noItems
    case nobody
    case priceWithoutReason(String)
    case notSold(String)
    case pricedTwice(String)
    case reasonWithoutPrice
    /// More than one product of which there is too little.
    case short([Shortage])

    public struct Shortage: Equatable, Sendable {
        let sku: String
        let wanted: Int64
        let available: Int64
    }

    public var kind: ErrorKind {
        switch self {
        case .noDestination, .short: .refused
        default: .usage
        }
    }

    public var code: String {
        switch self {
        case .noDestination: "no_destination"
        case .noItems: "nothing_asked"
        case .nobody: "no_customer"
        case .priceWithoutReason: "reason_needed"
        case .notSold: "not_in_order"
        case .pricedTwice: "price_twice"
        case .reasonWithoutPrice: "price_missing"
        case .short: "insufficient_stock"
        }
    }

    public var message: String {
        switch self {
        case .noDestination: "no destination given"
        case .noItems: "no product given"
        case .nobody: "no customer given"
        case .priceWithoutReason(let sku): "the price of \(sku) needs a reason"
        case .notSold(let sku): "--price has \(sku), which is not in the order"
        case .pricedTwice(let sku): "\(sku) is given two prices"
        case .reasonWithoutPrice: "a reason is given, but no price"
        case .short(let shortages):
            "not enough in stock: "
                + shortages.prefix(20).map { "\($0.sku): wanted \($0.wanted), available \($0.available)" }
                .joined(separator: "; ")
                + (shortages.count > 20 ? " and \(shortages.count - 20) more" : "")
        }
    }

    public var hint: String? {
        switch self {
        case .noDestination: "add --country CODE, or run `storectl config set shop.country CODE`"
        case .noItems: "add --item SKU=QUANTITY"
        case .nobody: "add --for USER, or --email ADDRESS or --name NAME"
        case .priceWithoutReason: "add --reason WHY"
        case .notSold(let sku): "add --item \(sku)=1"
        case .pricedTwice: "give each product one --price"
        case .reasonWithoutPrice: "add --price SKU=9.00, or leave out --reason"
        case .short: "take fewer, or receive stock with `storectl stock receive`"
        }
    }

    public var details: [JSONValue.Member] {
        switch self {
        case .noDestination, .noItems, .nobody, .reasonWithoutPrice: []
        case .priceWithoutReason(let sku), .notSold(let sku), .pricedTwice(let sku):
            [.init("sku", .string(sku))]
        case .short(let shortages):
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
        }
    }
}
