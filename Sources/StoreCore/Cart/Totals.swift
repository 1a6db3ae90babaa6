import ShopText

/// The totals of a cart or an order: items, discounts and additions.
public struct Totals: Equatable, Codable, Sendable {
    public let subtotal: Money
    public let discount: Money
    public let shipping: Money
    public let tax: Money
    public let total: Money

    /// - Throws: ``MoneyError/overflow(_:)``
    init(lines: [Money], currency: Currency) throws(MoneyError) {
        var sum = Money.zero(currency)
        for line in lines { sum = try sum.adding(line) }
        self.init(
            subtotal: sum, discount: .zero(currency), shipping: .zero(currency), tax: .zero(currency),
            total: sum)
    }

    init(subtotal: Money, discount: Money, shipping: Money, tax: Money, total: Money) {
        self.subtotal = subtotal
        self.discount = discount
        self.shipping = shipping
        self.tax = tax
        self.total = total
    }
}
