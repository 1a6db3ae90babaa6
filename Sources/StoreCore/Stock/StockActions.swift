extension Transaction {
    /// Moves stock, and gives the new balance. Stock never goes below zero.
    ///
    /// - Throws: ``StockError`` with what was wanted and what there is.
    @discardableResult
    func moveStock(
        of product: Product, by delta: Int64, _ reason: StockMovement.Reason, reference: String? = nil
    ) throws -> Int64 {
        let present = try onHand(product.id)
        guard delta != 0 else { return present }
        guard present + delta >= 0 else {
            throw StockError.insufficient(
                sku: product.sku, title: product.title, wanted: -delta, available: present)
        }
        guard present + delta <= ProductChange.maximumQuantity else {
            throw StockError.tooMuch(sku: product.sku, maximum: ProductChange.maximumQuantity)
        }
        try insert(
            StockMovement(productID: product.id, delta: delta, reason: reason, reference: reference),
            onHand: present + delta)
        return present + delta
    }
}
