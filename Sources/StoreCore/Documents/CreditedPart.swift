import ShopText

/// The credited part of a line, of shipping, or of the price as a whole.
public struct CreditedPart: Sendable, Equatable {
    public let sku: String
    public let title: String
    public let quantity: Int64
    /// Tax included.
    public let amount: Int64
    public let taxAmount: Int64
    public let tax: Bill.Tax

    public init(
        sku: String = "", title: String, quantity: Int64 = 1, amount: Int64, taxAmount: Int64, tax: Bill.Tax
    ) {
        self.sku = sku
        self.title = title
        self.quantity = quantity
        self.amount = amount
        self.taxAmount = taxAmount
        self.tax = tax
    }

    func shown(_ pricesIncludeTax: Bool) -> Int64 {
        pricesIncludeTax ? amount : amount - taxAmount
    }
}
