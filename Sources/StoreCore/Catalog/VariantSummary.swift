import ShopText

/// The variants of a product taken together.
public struct VariantSummary: Equatable, Sendable {
    /// Today's price of the cheapest.
    public let lowestPrice: Money
    /// Pieces on hand in all of them.
    public let quantity: Int64
}

extension VariantSummary {
    /// - Parameter variants: those of one product; archived ones do not count.
    /// - Returns: `nil` if none is left.
    public init?(of variants: [Product]) {
        let variants = variants.filter { !$0.isArchived }
        let prices = variants.map { $0.priceToday ?? $0.price }
        guard let lowest = prices.min(by: { $0.minorUnits < $1.minorUnits }) else { return nil }
        self.init(lowestPrice: lowest, quantity: variants.reduce(0) { $0 + $1.quantity })
    }
}

extension Store {
    /// The variants of products that have some, by the products' ids; only those that the actor may see and that are
    /// not archived.
    public func variantSummaries(of products: [Product], as actor: Actor) throws -> [Int64: VariantSummary] {
        var summaries: [Int64: VariantSummary] = [:]
        for product in products where product.variantCount > 0 {
            var filter = ProductFilter()
            filter.parent = .id(product.id)
            filter.isArchived = false
            summaries[product.id] = VariantSummary(
                of: try self.products(filter, page: Page(limit: 0), as: actor))
        }
        return summaries
    }
}
