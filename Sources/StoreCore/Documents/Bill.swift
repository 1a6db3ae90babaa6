import ShopText

/// What was sold, for how much, and the tax in it: the figures that invoices, credit notes and receipts
/// share. Amounts are minor units of the currency.
public struct Bill: Codable, Sendable, Equatable {
    public let currency: Currency
    /// Whether prices, discounts and charges are shown with tax included.
    public let pricesIncludeTax: Bool
    public let lines: [Line]
    /// Discounts on the whole order.
    public let discounts: [Adjustment]
    /// Shipping and the like.
    public let charges: [Adjustment]
    /// One group for each category and rate.
    public let taxes: [TaxGroup]
    public let totals: Sums

    enum CodingKeys: String, CodingKey {
        case currency, lines, discounts, charges, taxes, totals
        case pricesIncludeTax = "prices_include_tax"
    }

    init(
        currency: Currency, pricesIncludeTax: Bool, lines: [Line], discounts: [Adjustment],
        charges: [Adjustment], taxes: [TaxGroup]
    ) throws(DocumentError) {
        self.currency = currency
        self.pricesIncludeTax = pricesIncludeTax
        self.lines = lines
        self.discounts = discounts
        self.charges = charges
        self.taxes = taxes
        totals = Sums(lines: lines, discounts: discounts, charges: charges, taxes: taxes)
        try check()
    }

    /// The kinds of tax treatment, by their codes of UNCL 5305, as EN 16931 uses them.
    public enum Category: String, Codable, Sendable, CaseIterable {
        case standard = "S"
        case zeroRated = "Z"
        case exempt = "E"
        case reverseCharge = "AE"
        case intraCommunity = "K"
        case export = "G"
        case outside = "O"
    }

    /// Which tax group an amount belongs to.
    public struct Tax: Codable, Sendable, Hashable {
        public let category: Category
        /// Parts per million: 190000 for 19%.
        public let ppm: Int64

        public init(_ category: Category, ppm: Int64 = 0) {
            self.category = category
            self.ppm = ppm
        }
    }

    /// A line for one product.
    public struct Line: Codable, Sendable, Equatable {
        public let sku: String
        public let title: String
        public let quantity: Int64
        /// The unit price as the shop shows it; `nil` if part of a sum is credited.
        public let unitPrice: Int64?
        /// Before discounts: the unit price times the quantity.
        public let amount: Int64
        public internal(set) var discounts: [LineDiscount]
        public let tax: Tax
        /// After the line's own discounts, without tax.
        public internal(set) var net: Int64

        enum CodingKeys: String, CodingKey {
            case sku, title, quantity, amount, discounts, tax, net
            case unitPrice = "unit_price"
        }
    }

    /// A discount on one line.
    public struct LineDiscount: Codable, Sendable, Equatable {
        public let name: String
        public let amount: Int64
        /// Without tax.
        public internal(set) var net: Int64
    }

    /// A discount or charge on the whole order, allocated over the tax groups.
    public struct Adjustment: Codable, Sendable, Equatable {
        public let name: String
        public internal(set) var shares: [Share]

        public var amount: Int64 { shares.reduce(0) { $0 + $1.amount } }

        public struct Share: Codable, Sendable, Equatable {
            public let tax: Tax
            public let amount: Int64
            /// Without tax.
            public internal(set) var net: Int64
        }
    }

    /// The tax of one category and rate.
    public struct TaxGroup: Codable, Sendable, Equatable {
        public let tax: Tax
        /// The local name of the tax: `VAT`, `Sales tax`.
        public let name: String
        /// The net amount taxed.
        public let base: Int64
        public let amount: Int64
        /// Why there is no tax; required by law for all categories except `S` and `Z`.
        public let reason: String?
        /// The share of each jurisdiction, if several tax one sale.
        public let parts: [Part]

        public struct Part: Codable, Sendable, Equatable {
            public let name: String
            public let ppm: Int64
            public let amount: Int64

            public init(name: String, ppm: Int64, amount: Int64) {
                self.name = name
                self.ppm = ppm
                self.amount = amount
            }
        }

        public init(
            _ tax: Tax, name: String, base: Int64, amount: Int64, reason: String? = nil, parts: [Part] = []
        ) {
            self.tax = tax
            self.name = name
            self.base = base
            self.amount = amount
            self.reason = reason
            self.parts = parts
        }
    }

    /// The sums.
    public struct Sums: Codable, Sendable, Equatable {
        /// Lines before discounts, as shown.
        public let subtotal: Int64
        /// Of lines and of the whole, as shown.
        public let discount: Int64
        public let shipping: Int64
        public let net: Int64
        public let tax: Int64
        public let gross: Int64
    }

    /// The amount as people read it, with its decimals.
    func money(_ amount: Int64) -> Money { Money(minorUnits: amount, currency: currency) }
}
