/// Every figure of a ``Basket``, in minor units. Parts always add up to their whole.
public struct PricedBasket: Equatable, Codable, Sendable {
    /// One for each line of the basket, in the same order.
    public let lines: [Line]
    /// In the order in which they apply.
    public let discounts: [Discount]
    public let shipping: Shipping?
    /// By ascending rate.
    public let taxes: [TaxGroup]

    /// All lines before discounts.
    public let subtotal: Int64
    /// The discounts on the lines; discounts on shipping are in ``shipping``.
    public let discountTotal: Int64
    /// Shipping after a discount.
    public let shippingTotal: Int64
    public let taxTotal: Int64
    /// What the customer pays.
    public let total: Int64

    public struct Line: Equatable, Codable, Sendable {
        /// Unit price × quantity.
        public let lineTotal: Int64
        /// Its share of each discount.
        public let discounts: [Int64]
        public let discountTotal: Int64
        /// The amount after discounts, in the form in which prices are written: with tax if they include it.
        public let base: Int64
        public let net: Int64
        public let tax: Int64
        /// The amount after discounts, tax included.
        public let paid: Int64
        /// The index of its group in ``PricedBasket/taxes``.
        public let group: Int
    }

    public struct Discount: Equatable, Codable, Sendable {
        public let code: String
        public let target: DiscountTarget
        public let value: DiscountValue
        /// The remaining amount that it covers.
        public let eligible: Int64
        public let amount: Int64
        /// How the amount is allocated over lines; empty for shipping.
        public let shares: [Share]
    }

    /// A part of an amount that was allocated over lines.
    public struct Share: Equatable, Codable, Sendable {
        public let line: Int
        public let amount: Int64
        /// The left-over unit that it includes.
        public let placed: Int64
    }

    public struct Shipping: Equatable, Codable, Sendable {
        public let method: String
        /// Before a discount.
        public let price: Int64
        public let discount: Int64
        /// After it, in the form in which prices are written.
        public let base: Int64
        public let net: Int64
        public let tax: Int64
        /// The amount, tax included.
        public let paid: Int64
        /// How it is allocated over tax groups, by ascending rate.
        public let parts: [Part]

        public struct Part: Equatable, Codable, Sendable {
            public let group: Int
            public let base: Int64
            public let tax: Int64
            /// The left-over units that the base includes.
            public let placed: Int64
        }
    }

    /// A tax group: one category at one rate.
    public struct TaxGroup: Equatable, Codable, Sendable {
        public let category: TaxCategory
        /// The sum of the rates of all jurisdictions.
        public let ppm: Int64
        /// Items and shipping, in the form in which prices are written.
        public let base: Int64
        public let net: Int64
        public let tax: Int64
        /// Why no tax is charged, if the category needs a reason.
        public let reason: String?
        public let jurisdictions: [Jurisdiction]
        /// How the tax is allocated over the lines, then shipping.
        public let parts: [Part]

        /// Whether the jurisdictions' rates do not add up: they were on separate parts of an order from another shop,
        /// which together are the whole.
        var isOfSeparateParts: Bool { jurisdictions.reduce(0) { $0 + $1.ppm } != ppm }

        /// The share of one jurisdiction.
        public struct Jurisdiction: Equatable, Codable, Sendable {
            public let name: String
            public let ppm: Int64
            public let base: Int64
            public let tax: Int64
            /// The left-over units that the tax includes.
            public let placed: Int64
        }

        public struct Part: Equatable, Codable, Sendable {
            /// `nil` for shipping.
            public let line: Int?
            public let base: Int64
            public let tax: Int64
            /// The left-over unit that the tax includes.
            public let placed: Int64
        }
    }
}
