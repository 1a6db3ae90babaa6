import ShopText

/// What has to be shipped, and where.
public struct Parcel: Equatable, Sendable {
    public let destination: Destination
    /// The items that need shipping.
    public let items: [Item]
    /// What all items cost, tax included, in minor units: after discounts, and before.
    public let value: Int64
    public let valueBeforeDiscounts: Int64
    public let currency: Currency

    public struct Item: Equatable, Sendable {
        public let sku: String
        public let quantity: Int64
        public let weightGrams: Int64?

        public init(sku: String, quantity: Int64, weightGrams: Int64?) {
            self.sku = sku
            self.quantity = quantity
            self.weightGrams = weightGrams
        }
    }

    public init(
        destination: Destination, items: [Item], value: Int64, valueBeforeDiscounts: Int64, currency: Currency
    ) {
        self.currency = currency
        self.destination = destination
        self.items = items
        self.value = value
        self.valueBeforeDiscounts = valueBeforeDiscounts
    }

    /// The parcel of a basket, whose own shipping and discount on it do not matter.
    ///
    /// - Throws: what ``Basket/priced()`` throws.
    public init(of basket: Basket, to destination: Destination) throws {
        var goods = basket
        goods.shipping = nil
        goods.discounts.removeAll { $0.target == .shipping }
        let after = try goods.priced().total
        goods.discounts = []
        self.init(
            destination: destination,
            items: basket.lines.filter(\.needsShipping).map {
                Item(sku: $0.sku, quantity: $0.quantity, weightGrams: $0.weightGrams)
            }, value: after, valueBeforeDiscounts: try goods.priced().total, currency: basket.currency)
    }

    /// `nil` if any item has no weight. A weight beyond 64 bits counts as the largest possible.
    var grams: Int64? {
        var sum: Int64 = 0
        for item in items {
            guard let weight = item.weightGrams else { return nil }
            let (grams, isLarge) = weight.multipliedReportingOverflow(by: item.quantity)
            let (next, isLarger) = sum.addingReportingOverflow(grams)
            sum = isLarge || isLarger ? .max : next
        }
        return sum
    }

    func money(_ amount: Int64) -> Money { Money(minorUnits: amount, currency: currency) }

    var skusWithoutWeight: [String] {
        items.filter { $0.weightGrams == nil }.map(\.sku)
    }
}
