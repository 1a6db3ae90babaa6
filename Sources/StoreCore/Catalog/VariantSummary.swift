import ShopText

/// What the variants of a product are together.
public struct VariantSummary: Equatable, Sendable {
    /// What the cheapest costs today.
    public let lowestPrice: Money
    /// Pieces on hand of all of them.
    public let quantity: Int64
}

extension Store {
    /// The variants of products that have some, by the products' ids; of what the actor may see and nobody archived.
    public func variantSummaries(of products: [Product], as actor: Actor) throws -> [Int64: VariantSummary] {
        var summaries: [Int64: VariantSummary] = [:]
        for product in products where product.variantCount > 0 {
            var filter = ProductFilter()
            filter.parent = .id(product.id)
            filter.isArchived = false
            let variants = try self.products(filter, page: Page(limit: 0), as: actor)
            let prices = variants.map { $0.priceToday ?? $0.price }
            guard let lowest = prices.min(by: { $0.minorUnits < $1.minorUnits }) else { continue }
            summaries[product.id] = VariantSummary(
                lowestPrice: lowest, quantity: variants.reduce(0) { $0 + $1.quantity })
        }
        return summaries
    }
}
