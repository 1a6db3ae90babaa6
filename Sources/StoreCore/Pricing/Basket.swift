import ShopText

/// Everything that decides what a sale costs: the input of ``priced()`` for a cart, a quote, a checkout, an order
/// and an invoice. An order keeps its basket, so that its figures can be calculated again at any time.
///
/// Amounts are minor units of the currency, rates parts per million. Whether a sale is on, which rates apply and which
/// lines a coupon covers is decided earlier; this is only arithmetic.
public struct Basket: Equatable, Codable, Sendable {
    /// The version of the rules of ``priced()``. By the first, the tax of jurisdictions with the same total rate was
    /// separated by value, so that it could be a unit apart from that of their lines.
    public static let currentRules = 2

    public var rules = currentRules
    public var currency: Currency
    public var pricesIncludeTax: Bool
    public var lines: [Line]
    public var discounts: [Discount] = []
    public var shipping: Shipping?
    /// Where the sale is taxed, for explanations.
    public var destination: Destination?

    public init(
        currency: Currency, pricesIncludeTax: Bool, lines: [Line], discounts: [Discount] = [],
        shipping: Shipping? = nil, destination: Destination? = nil
    ) {
        self.currency = currency
        self.pricesIncludeTax = pricesIncludeTax
        self.lines = lines
        self.discounts = discounts
        self.shipping = shipping
        self.destination = destination
    }

    /// A quantity of one product.
    public struct Line: Equatable, Codable, Sendable {
        public var productID: Int64?
        public var sku: String
        public var title: String
        public var quantity: Int64
        /// The regular unit price.
        public var listPrice: Int64
        /// The unit price before discounts.
        public var unitPrice: Int64
        public var reason: PriceReason
        /// How the price was adapted to a destination with another rate; `nil` if it was not.
        public var adaptation: PriceAdaptation?
        public var tax: TaxTreatment
        public var weightGrams: Int64?
        public var needsShipping: Bool

        public init(
            productID: Int64? = nil, sku: String, title: String, quantity: Int64, listPrice: Int64,
            unitPrice: Int64, reason: PriceReason = .list, adaptation: PriceAdaptation? = nil,
            tax: TaxTreatment, weightGrams: Int64? = nil, needsShipping: Bool = true
        ) {
            self.productID = productID
            self.sku = sku
            self.title = title
            self.quantity = quantity
            self.listPrice = listPrice
            self.unitPrice = unitPrice
            self.reason = reason
            self.adaptation = adaptation
            self.tax = tax
            self.weightGrams = weightGrams
            self.needsShipping = needsShipping
        }
    }

    /// Where the unit price comes from.
    public enum PriceReason: Equatable, Codable, Sendable {
        case list
        case sale
        /// Set by staff, with a reason.
        case staff(reason: String)
    }

    /// What a coupon takes off.
    public struct Discount: Equatable, Codable, Sendable {
        public var code: String
        public var target: DiscountTarget
        public var value: DiscountValue
        /// Indexes of the lines it covers; ignored for shipping.
        public var lines: [Int]

        public init(code: String, target: DiscountTarget, value: DiscountValue, lines: [Int] = []) {
            self.code = code
            self.target = target
            self.value = value
            self.lines = lines
        }
    }

    /// How the order is shipped, and what that costs.
    public struct Shipping: Equatable, Codable, Sendable {
        public var method: String
        public var name: String
        public var price: Int64
        /// What it would cost if the basket had not reached the amount above which it is free.
        public var regularPrice: Int64?
        public var tax: ShippingTax
        /// From which value of the items it is free; `nil` if it never is.
        public var freeLimit: FreeLimit?

        /// What decides whether shipping is free.
        public struct FreeLimit: Equatable, Codable, Sendable {
            public var limit: Int64
            /// The value of the items that it is compared with.
            public var value: Int64
            public var isBeforeDiscounts: Bool
        }

        public init(
            method: String, name: String, price: Int64, regularPrice: Int64? = nil, tax: ShippingTax,
            freeLimit: FreeLimit? = nil
        ) {
            self.freeLimit = freeLimit
            self.method = method
            self.name = name
            self.price = price
            self.regularPrice = regularPrice
            self.tax = tax
        }
    }
}
