import ShopText

/// The rules of the ledger.
enum StockRules {
    static func checked(_ reference: String?) throws -> String? {
        try reference.map { try Text.checked($0, name: "reference", maximum: 200) }
    }
}

/// A product with variants is not sold itself, so nobody could buy stock of its own. Imports apply the same rule to
/// many rows, in ``ImportStage/findStockOfParents(after:through:)`` and next to it.
extension Transaction {
    /// Stock of a product with variants goes down, never up.
    ///
    /// - Throws: ``StockError/hasVariants(sku:variants:count:)``, naming the first three
    func checkMayMove(_ product: Product, by delta: Int64) throws {
        guard delta > 0, product.variantCount > 0 else { return }
        throw StockError.hasVariants(
            sku: product.sku, variants: try variantSKUs(of: product.id, limit: 3),
            count: product.variantCount)
    }

    /// Checks that a product with stock does not get variants.
    func checkMayHaveVariants(_ product: Product) throws(StockError) {
        guard product.variantCount == 0, product.quantity > 0 else { return }
        throw .wouldLieUnsold(sku: product.sku, onHand: product.quantity)
    }
}
