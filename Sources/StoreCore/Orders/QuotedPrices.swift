import ShopText

extension Transaction {
    /// The error that a sale no longer costs what was quoted, with the prices that have changed since.
    ///
    /// - Parameter cart: the cart that is sold, if it is one. If no earlier prices give that total, the cart tells which
    ///   prices have changed since its items were added.
    func amountChanged(
        _ given: Money, now quote: Quote, of lines: [SaleLine], _ conditions: SaleConditions,
        cart: Cart? = nil
    ) throws -> OrderError {
        if let moved = try movedPrices(of: lines, conditions, since: given) {
            return .amountChanged(given: given, computed: quote.total, moved: moved)
        }
        return .amountChanged(
            given: given, computed: quote.total, moved: cart?.movedPrices ?? [],
            discounts: quote.draft.discounts)
    }

    /// The prices that have changed since a sale cost this much: the latest changes are reversed, one after another,
    /// until it does.
    ///
    /// - Returns: `nil` if it never did within the last 24 changes.
    private func movedPrices(
        of lines: [SaleLine], _ conditions: SaleConditions, since total: Money
    ) throws -> [PriceMove]? {
        let today = try today()
        let past = try pastPrices(of: lines.map(\.product.id))
        let changes = past.flatMap { id, past in past.map { (id: id, past: $0) } }
            .sorted { $0.past.until > $1.past.until }.prefix(24)
        var earlier = lines
        for (place, change) in changes.enumerated() {
            for index in earlier.indices where earlier[index].product.id == change.id {
                earlier[index].product.take(change.past.terms)
            }
            // What changed together is reversed together.
            let next = changes.dropFirst(place + 1).first
            guard next?.past.until != change.past.until else { continue }
            guard let quote = try? quote(earlier, conditions), quote.total == total else { continue }
            return zip(earlier, lines).compactMap { earlier, line in
                let (old, new) = (earlier.product.price(on: today), line.product.price(on: today))
                return line.price != nil || old == new
                    ? nil : PriceMove(sku: line.product.sku, old: old, new: new)
            }
        }
        return nil
    }
}

extension Product {
    fileprivate mutating func take(_ terms: PriceTerms) {
        price = terms.price
        compareAtPrice = terms.compareAt
        salePrice = terms.sale
        saleStartsOn = terms.saleStartsOn
        saleEndsOn = terms.saleEndsOn
    }
}
