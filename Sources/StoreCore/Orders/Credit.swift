import ShopText

/// What the customer no longer owes for an order, regardless of the money that moved.
public struct Credit: Equatable, Codable, Sendable {
    public let id: Int64
    public let order: Int64
    public let reason: CreditReason
    /// For staff.
    public internal(set) var note: String
    public let items: [Item]
    /// Tax included, like the next three.
    public let goods: Money
    public let shipping: Money
    /// The part for neither items nor shipping; negative if less is credited because the order was credited before.
    public let other: Money
    public let amount: Money
    /// The part of the amount that is tax.
    public let tax: Money
    public let createdAt: Instant
    /// The username of the person who gave it.
    public internal(set) var by: String

    /// Pieces of a line.
    public struct Item: Equatable, Codable, Sendable {
        public let line: Int64
        public let sku: String
        public let title: String
        public let quantity: Int64
        /// Pieces that had not left the shop and never will.
        public let unshipped: Int64
        /// Pieces back on the shelf.
        public let restocked: Int64
        /// Tax included.
        public let amount: Money
        public let tax: Money
    }
}

/// Why something is credited.
public enum CreditReason: String, CaseIterable, Codable, Sendable {
    case cancelled, returned, damaged, goodwill
}

/// What to credit of an order.
public struct CreditRequest: Equatable, Codable, Sendable {
    /// Pieces of a line, by its product or, where two lines have one, `line:12`.
    public struct Item: Equatable, Codable, Sendable {
        public let item: String
        public let quantity: Int64

        public init(_ item: String, quantity: Int64) {
            self.item = item
            self.quantity = quantity
        }
    }

    public var items: [Item] = []
    /// An amount not tied to any item, as text.
    public var amount: String?
    /// What is left of the shipping.
    public var shipping = false
    /// Everything that is left.
    public var all = false

    public init(items: [Item] = [], amount: String? = nil, shipping: Bool = false, all: Bool = false) {
        self.items = items
        self.amount = amount
        self.shipping = shipping
        self.all = all
    }

    var isEmpty: Bool { items.isEmpty && amount == nil && !shipping && !all }
}
