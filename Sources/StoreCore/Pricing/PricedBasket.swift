/// Every figure of a ``Basket``, in minor units. Parts always add up to what they are parts of.
public struct PricedBasket: Equatable, Codable, Sendable {
    /// One for each line of the basket, in its order.
    public let lines: [Line]
    /// In the order in which they apply.
    public let discounts: [Discount]
    public let shipping: Shipping?
    /// By ascending rate.
    public let taxes: [TaxGroup]

    /// All lines before discounts.
    public let subtotal: Int64
    /// What discounts take off the lines; what they take off shipping is in ``shipping``.
    public let discountTotal: Int64
    /// What shipping costs after a discount.
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
        /// What it costs after discounts, as prices are written: with tax where they include it.
        public let base: Int64
        public let net: Int64
        public let tax: Int64
        /// What it costs after discounts, tax included.
        public let paid: Int64
        /// The index of its group in ``PricedBasket/taxes``.
        public let group: Int
    }

    public struct Discount: Equatable, Codable, Sendable {
        public let code: String
        public let target: DiscountTarget
        public let value: DiscountValue
        /// What was left of what it covers.
        public let eligible: Int64
        public let amount: Int64
        /// How the amount is shared over lines; empty for shipping.
        public let shares: [Share]
    }

    /// A part of an amount that was shared over lines.
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
        /// After it, as prices are written.
        public let base: Int64
        public let net: Int64
        public let tax: Int64
        /// What it costs, tax included.
        public let paid: Int64
        /// How it is shared over tax groups, by ascending rate.
        public let parts: [Part]

        public struct Part: Equatable, Codable, Sendable {
            public let group: Int
            public let base: Int64
            public let tax: Int64
            /// The left-over units that the base includes.
            public let placed: Int64
        }
    }

    /// What is taxed together: one category at one rate.
    public struct TaxGroup: Equatable, Codable, Sendable {
        public let category: TaxCategory
        /// The sum of the rates of all jurisdictions.
        public let ppm: Int64
        /// Goods and shipping, as prices are written.
        public let base: Int64
        public let net: Int64
        public let tax: Int64
        /// Why nothing is charged, where the category needs a reason.
        public let reason: String?
        public let jurisdictions: [Jurisdiction]
        /// How the tax is shared over the lines, then shipping.
        public let parts: [Part]

        /// What goes to one jurisdiction.
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
