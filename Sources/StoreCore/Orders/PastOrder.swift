import ShopText

/// An order from another shop system, as in its export; amounts are minor units of the shop's currency.
public struct PastOrder: Equatable, Sendable {
    /// Its number there: `#1001`.
    public var number: String
    /// Where it is in the file, for messages.
    public var line: Int
    public var placedAt = Instant(milliseconds: 0)
    public var currency = ""
    public var recipient = Recipient.unknown
    public var items: [Item] = []
    /// The discount on the items: their own and that of the whole order, added up.
    public var discount: Int64 = 0
    public var discountCode = ""
    public var shipping: Int64 = 0
    public var shippingName = ""
    public var tax: Int64 = 0
    /// The parts of the tax, if the file has them.
    public var taxes: [Tax] = []
    /// Whether the amounts include the tax; `nil` to derive it from the sums.
    public var includesTax: Bool?
    public var total: Int64 = 0
    public var captured: Int64 = 0
    public var refunded: Int64 = 0
    public var paymentMethod = ""
    public var isCancelled = false
    public var isFulfilled = false
    /// Whether a part of it was shipped: its items tell which.
    public var isPartlyFulfilled = false
    public var fulfilledAt: Instant?
    /// The customer's note.
    public var note = ""

    public struct Item: Equatable, Sendable {
        public var sku: String
        public var title: String
        public var quantity: Int64
        /// For all pieces, before discounts.
        public var total: Int64
        /// Its own discount, subtracted from the total.
        public var discount: Int64
        /// Whether it was shipped although the whole order was not.
        public var isFulfilled = false

        public init(
            sku: String, title: String, quantity: Int64, total: Int64, discount: Int64 = 0,
            isFulfilled: Bool = false
        ) {
            (self.sku, self.title, self.quantity, self.total, self.discount, self.isFulfilled) =
                (sku, title, quantity, total, discount, isFulfilled)
        }
    }

    public struct Tax: Equatable, Sendable {
        public var name: String
        public var amount: Int64

        public init(name: String, amount: Int64) { (self.name, self.amount) = (name, amount) }
    }

    public init(number: String, line: Int) { (self.number, self.line) = (number, line) }
}

/// Why an order from another shop cannot be imported.
public struct PastOrderProblem: Error, Equatable, Sendable {
    public let line: Int
    public let number: String
    public let message: String

    public init(_ order: PastOrder, _ message: String) {
        (line, number, self.message) = (order.line, order.number, message)
    }
}

/// The figures of a past order, adjusted so that they add up and the total stays as it was.
struct PastFigures {
    var items: [PastOrder.Item]
    /// For each item, in sequence, like the next.
    var discounts: [Int64]
    var taxes: [Int64]
    var shippingTax: Int64
    var includesTax: Bool
    /// The taxed amount, in the form in which amounts are written.
    var base: Int64
    /// What the total has beyond its parts, such as tips and duties, which got an item of its own.
    var otherCharges: Int64

    var subtotal: Int64 { items.reduce(0) { $0 + $1.total } }
    var discount: Int64 { discounts.reduce(0, +) }

    /// - Throws: ``PastOrderProblem``
    init(_ order: PastOrder) throws(PastOrderProblem) {
        func require(_ holds: Bool, _ words: String) throws(PastOrderProblem) {
            if !holds { throw PastOrderProblem(order, words) }
        }
        try require(!order.items.isEmpty, "it has no items")
        try require(order.items.count <= Cart.maximumLines, "it has more than \(Cart.maximumLines) items")
        let most = Money.maximum
        for amount in [
            order.total, order.shipping, order.tax, order.discount, order.captured, order.refunded,
        ]
            + order.items.flatMap({ [$0.total, $0.discount] })
        {
            try require((0...most).contains(amount), "an amount is negative or too large")
        }
        for item in order.items {
            try require(
                (1...Cart.maximumQuantity).contains(item.quantity), "\(item.sku): quantity \(item.quantity)")
        }
        var items = order.items.flatMap(\.withWholePrices)
        let goods = items.reduce(0) { $0 + $1.total }
        var discount = max(order.discount, order.items.reduce(0) { $0 + $1.discount })
        let bare = goods - discount + order.shipping
        let includesTax = order.includesTax ?? (abs(order.total - bare) < abs(order.total - bare - order.tax))
        var missing = order.total - bare - (includesTax ? 0 : order.tax)
        // A discount on shipping, for instance, was not on the items; tips and duties get their own line.
        let less = min(max(0, missing), discount)
        discount -= less
        missing -= less
        otherCharges = max(0, missing)
        if missing > 0 {
            items.append(
                .init(sku: "", title: "Other charges", quantity: 1, total: missing, isFulfilled: true))
        } else if missing < 0 {
            discount -= missing
        }
        let subtotal = items.reduce(0) { $0 + $1.total }
        try require(discount <= subtotal, "its amounts do not add up to its total")
        let own = items.map { min($0.discount, $0.total) }
        let rest = discount - own.reduce(0, +)
        try require(rest >= 0, "the discounts of its items exceed its discount")
        let shares = Allocation(of: rest, over: zip(items, own).map { $0.total - $1 }).shares
        let discounts = zip(own, shares).map { $0 + $1 }
        let weights = zip(items, discounts).map { $0.total - $1 } + [order.shipping]
        (self.items, self.discounts, self.includesTax) = (items, discounts, includesTax)
        base = weights.reduce(0, +)
        try require(order.tax == 0 || base > 0, "it has tax, but nothing to tax")
        try require(!includesTax || order.tax <= base, "its tax exceeds its total")
        var parts = Allocation(of: order.tax, over: weights).shares
        if order.tax == 0 { parts = weights.map { _ in 0 } }
        shippingTax = parts.removeLast()
        taxes = parts
    }
}

extension PastOrder {
    /// What the total has beyond its parts, such as tips and duties; 0 for an order that cannot be imported.
    public var otherCharges: Int64 { (try? PastFigures(self))?.otherCharges ?? 0 }
}

extension PastOrder.Item {
    /// The same in lines with exact unit prices: 3 for 10.00 becomes 2 at 3.33 and 1 at 3.34.
    fileprivate var withWholePrices: [PastOrder.Item] {
        let (price, rest) = total.quotientAndRemainder(dividingBy: quantity)
        guard rest > 0 else { return [self] }
        let many = quantity - rest
        let share = Allocation(of: discount, over: [price * many, (price + 1) * rest]).shares
        return [
            .init(
                sku: sku, title: title, quantity: many, total: price * many, discount: share[0],
                isFulfilled: isFulfilled),
            .init(
                sku: sku, title: title, quantity: rest, total: (price + 1) * rest, discount: share[1],
                isFulfilled: isFulfilled),
        ].filter { $0.quantity > 0 }
    }
}
