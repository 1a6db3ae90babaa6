import ShopText

/// A customer's cart: one line per product. It reserves nothing.
public struct Cart: Equatable, Codable, Sendable {
    public let id: Int64
    /// The username of its owner.
    public let user: String
    public let items: [Item]
    /// `nil` if prices have risen so that the sum is more than ``Money/maximum``.
    public let totals: Totals?

    public struct Item: Equatable, Codable, Sendable {
        public let id: Int64
        /// `nil` once the product is deleted.
        public let productID: Int64?
        public let sku: String
        public let title: String
        public let quantity: Int64
        /// Today's price; the order uses the price at the moment of checkout.
        public let unitPrice: Money
        /// `nil` if it is more than ``Money/maximum``.
        public let lineTotal: Money?
        /// Whether all of the line could be bought now.
        public let isInStock: Bool
        /// What has changed since it was added, and what prevents buying it.
        public var changes: [Change] = []
    }

    /// What happened to a line since it was added.
    public enum Change: Equatable, Codable, Sendable {
        case price(old: Money, new: Money)
        /// Only this many are on hand, fewer than the line has.
        case short(available: Int64)
        /// Hidden, archived, or now sold only as variants.
        case notForSale
        case notReleased(Day)
        case deleted
    }

    /// Whether there is anything in it, and all of that can be bought now.
    public var canBeBought: Bool { !items.isEmpty && items.allSatisfy(\.isInStock) }

    /// Pieces in the cart.
    public var totalQuantity: Int64 { items.reduce(0) { $0 + $1.quantity } }

    /// The maximum number of pieces of one product in a cart.
    public static let maximumQuantity: Int64 = 1_000_000
    /// The maximum number of lines in one cart, so that a checkout never holds up others for long.
    public static let maximumLines = 1000

    /// The totals, for callers that need them.
    ///
    /// - Throws: ``MoneyError/overflow(_:)``
    func checkedTotals(_ currency: Currency) throws(MoneyError) -> Totals {
        guard let totals else { throw .overflow(currency) }
        return totals
    }

    /// The cart without a line; the totals are dropped.
    func without(_ line: Item) -> Cart {
        Cart(id: id, user: user, items: items.filter { $0.id != line.id }, totals: nil)
    }

    /// The line of the product that the reference names, by id or SKU, whether or not it is still sold.
    func line(of reference: ProductReference) throws(CartError) -> Item {
        let matches = items.filter { item in
            switch reference {
            case .id(let id): item.productID == id
            case .sku(let sku): SKU.isSame(item.sku, sku)
            case .word(let word):
                word == "item:\(item.id)" || SKU.isSame(item.sku, word)
                    || item.productID.map(String.init) == word
            }
        }
        guard let line = matches.first else { throw .notInCart(reference) }
        guard matches.count == 1 else { throw .ambiguous(reference.description) }
        return line
    }
}

/// A product and its quantity.
public struct CartRequest: Equatable, Codable, Sendable {
    public let product: ProductReference
    public let quantity: Int64

    /// - Throws: ``WholeNumberError`` unless the quantity is 1 to ``Cart/maximumQuantity``.
    public init(_ product: ProductReference, quantity text: String) throws(WholeNumberError) {
        self.product = product
        quantity = try WholeNumber.read(text, "quantity", 1...Cart.maximumQuantity)
    }
}

/// Why a request about a cart is refused.
public enum CartError: StoreError, Equatable {
    case empty
    case notInCart(ProductReference)
    case ambiguous(String)
    case tooMany(sku: String, wanted: Int64)
    case tooManyLines(Int)
    /// Lines that cannot be bought now.
    case unavailable([Cart.Item])
    /// Several items that cannot be added, and why; whether all of them are unknown.
    case cannotAdd([String], areUnknown: Bool)
    case nothingAsked
    case notACustomer(String, isStaff: Bool)
    case otherCart(Int64, own: Int64)
    case notFound(Int64)
    /// A bare number beside a product.
    case countOrProduct(String, after: String, isRemoval: Bool)

    public var kind: ErrorKind {
        switch self {
        case .empty, .ambiguous, .notACustomer, .tooManyLines, .unavailable, .otherCart,
            .cannotAdd(_, areUnknown: false):
            .refused
        case .notInCart, .notFound, .cannotAdd(_, areUnknown: true): .notFound
        case .tooMany: .invalidInput
        case .nothingAsked, .countOrProduct: .usage
        }
    }

    public var code: String {
        switch self {
        case .empty: "cart_empty"
        case .notInCart: "not_in_cart"
        case .ambiguous: "product_ambiguous"
        case .tooMany: "out_of_range"
        case .tooManyLines: "cart_full"
        case .unavailable(let items): items.count == 1 ? items[0].refusal : "cart_unavailable"
        case .cannotAdd(_, let areUnknown): areUnknown ? "product_not_found" : "items_unavailable"
        case .nothingAsked: "nothing_asked"
        case .notACustomer: "not_a_customer"
        case .otherCart: "other_cart"
        case .notFound: "cart_not_found"
        case .countOrProduct: "count_or_product"
        }
    }

    public var message: String {
        switch self {
        case .empty: "the cart is empty"
        case .notInCart(let reference): "product \(reference) is not in the cart"
        case .ambiguous(let word): "\(word) is the SKU of one product in the cart and the id of another"
        case .tooMany(let sku, let wanted):
            "\(wanted) of \(sku) is too many for one line: the maximum is \(Cart.maximumQuantity)"
        case .tooManyLines(let lines):
            "the cart would have \(lines) lines: the maximum is \(Cart.maximumLines)"
        case .unavailable(let items):
            (items.count == 1
                ? "1 line of the cart cannot be bought: "
                : "\(items.count) lines of the cart cannot be bought: ")
                + items.prefix(20).map(\.obstacle).joined(separator: "; ")
                + (items.count > 20 ? " and \(items.count - 20) more" : "")
        case .cannotAdd(let problems, _):
            "\(problems.count) items cannot be added: " + problems.prefix(20).joined(separator: "; ")
                + (problems.count > 20 ? "; and \(problems.count - 20) more" : "")
        case .nothingAsked: "no product given"
        case .notACustomer(let name, isStaff: true): "\(name) is not a customer, but staff"
        case .notACustomer(let name, isStaff: false): "\(name) is not an active customer"
        case .otherCart(let number, let own): "the cart has number \(own), not \(number)"
        case .notFound(let number): "cart \(number) not found"
        case .countOrProduct(let number, let product, _):
            "\(number) could be a quantity of \(product), or the product with the id \(number)"
        }
    }

    public var details: [JSONValue.Member] {
        switch self {
        case .unavailable(let items): [.init("lines", .array(items.map(\.refusedLine)))]
        case .cannotAdd(let problems, _): [.init("problems", .array(problems.map { .string($0) }))]
        default: []
        }
    }

    public var hint: String? {
        switch self {
        case .empty: "add something with `storectl cart add PRODUCT`"
        case .notInCart, .otherCart: "see `storectl cart show`"
        case .ambiguous(let word): "write \("sku:\(word)".shellWord) or id:\(word)"
        case .cannotAdd: "see `storectl product list`"
        case .nothingAsked: "give products, such as MUG=2, or --file FILE"
        case .notACustomer(_, isStaff: true): "name a customer: see `storectl customer list`"
        case .notACustomer(let name, isStaff: false):
            "its account is switched off; run `storectl user edit \(name.shellWord) --active`"
        case .unavailable(let items):
            "run " + items.prefix(20).map { "`\($0.remedy)`" }.joined(separator: ", ")
        case .tooManyLines: "check out what is in the cart first, or remove lines with `storectl cart remove`"
        case .countOrProduct(let number, let product, let isRemoval):
            (isRemoval
                ? "set the remaining quantity with `storectl cart set \(product.shellWord) N`, or write "
                : "write \("\(product)=\(number)".shellWord) for the quantity, or ")
                + "id:\(number) for the product"
        case .tooMany, .notFound: nil
        }
    }
}

extension Cart.Item {
    /// Why it cannot be bought.
    fileprivate var obstacle: String {
        for change in changes {
            switch change {
            case .short(let available): return "\(sku): wanted \(quantity), available \(available)"
            case .notForSale: return "\(sku) is not for sale"
            case .notReleased(let day): return "\(sku) is not for sale before \(day)"
            case .deleted: return "\(name) no longer exists"
            case .price: continue
            }
        }
        return "\(sku) is not for sale"
    }

    /// The code of the refusal where it is the only line that cannot be bought.
    fileprivate var refusal: String {
        for change in changes {
            switch change {
            case .notForSale: return "product_not_for_sale"
            case .notReleased: return "product_not_released"
            case .short: return "insufficient_stock"
            case .deleted, .price: continue
            }
        }
        return "cart_unavailable"
    }

    /// The line, and why it cannot be bought.
    fileprivate var refusedLine: JSONValue {
        var members: [JSONValue.Member] = [
            .init("item", .integer(id)), .init("sku", .string(sku)), .init("code", .string(refusal)),
            .init("wanted", .integer(quantity)),
        ]
        for case .short(let available) in changes { members.append(.init("available", .integer(available))) }
        return .object(members)
    }

    /// Its SKU with its title: `MUG (Blue mug)`.
    public var name: String { sku.titled(title) }

    /// The command that resolves what keeps it from being bought.
    public var remedy: String {
        for case .short(let available) in changes where available > 0 {
            return "storectl cart set \(sku.shellWord) \(available)"
        }
        return "storectl cart remove item:\(id)"
    }
}
