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
    /// Several items that cannot be sold, and why; whether all of them are unknown.
    case unavailable([String], areUnknown: Bool)
    /// A saved address was named, but no account.
    case addressOfNobody(String)
    /// Products are named so often that they are too many lines for one order.
    case tooManyLines(Int)
    /// The total is more than an amount can be.
    case tooLarge(Currency)

    public var kind: ErrorKind {
        switch self {
        case .noDestination, .tooManyLines, .tooLarge, .unavailable(_, areUnknown: false): .refused
        case .unavailable(_, areUnknown: true): .notFound
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
        case .unavailable(_, let areUnknown): areUnknown ? "product_not_found" : "items_unavailable"
        case .addressOfNobody: "address_without_customer"
        case .tooManyLines: "order_full"
        case .tooLarge(let currency): MoneyError.overflow(currency).code
        }
    }

    public var message: String {
        switch self {
        case .noDestination: "no destination given"
        case .noItems: "no product given"
        case .nobody: "no customer given"
        case .priceWithoutReason(let sku): "the price of \(sku) needs a reason"
        case .notSold(let sku): "--price names \(sku), which is not in the order"
        case .pricedTwice(let sku): "\(sku) has two prices"
        case .reasonWithoutPrice: "a reason is given, but no price"
        case .unavailable(let problems, _):
            "\(problems.count) items cannot be sold: " + problems.prefix(20).joined(separator: "; ")
                + (problems.count > 20 ? "; and \(problems.count - 20) more" : "")
        case .addressOfNobody(let label): "the saved address \(label) needs an account: none was given"
        case .tooManyLines(let count):
            "an order has at most \(Cart.maximumLines) lines, and \(count) items are given"
        case .tooLarge(let currency): MoneyError.overflow(currency).message
        }
    }

    public var hint: String? {
        switch self {
        case .noDestination: "add --country CODE, or run `storectl config set shop.country CODE`"
        case .noItems: "add --item SKU=QUANTITY"
        case .nobody: "add --for USER, --email ADDRESS or --name NAME, or --channel counter"
        case .priceWithoutReason: "add --reason WHY"
        case .notSold(let sku): "add --item \(sku)=1"
        case .pricedTwice: "give each product one --price"
        case .unavailable: "see `storectl product list`"
        case .reasonWithoutPrice: "add --price SKU=9.00, or leave out --reason"
        case .addressOfNobody:
            "add --for USER, or give the destination with --country, --region and --postal-code"
        case .tooManyLines: "make several orders of them"
        case .tooLarge: "reduce the quantities or the prices"
        }
    }

    public var details: [JSONValue.Member] {
        switch self {
        case .noDestination, .noItems, .nobody, .reasonWithoutPrice, .tooLarge: []
        case .tooManyLines(let count): [.init("items", .integer(count))]
        case .priceWithoutReason(let sku), .notSold(let sku), .pricedTwice(let sku):
            [.init("sku", .string(sku))]
        case .unavailable(let problems, _): [.init("problems", .array(problems.map { .string($0) }))]
        case .addressOfNobody(let label): [.init("address", .string(label))]
        }
    }
}
