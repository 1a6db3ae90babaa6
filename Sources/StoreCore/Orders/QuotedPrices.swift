import ShopText

extension Transaction {
    /// That a sale no longer costs what was quoted, and which prices moved meanwhile.
    ///
    /// - Parameter cart: what is sold, where it is a cart: where no earlier prices make that total, it tells which
    ///   moved since they were put in.
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

    /// The prices that moved since a sale cost this much: the latest changes are taken back, one after the other, until
    /// it does.
    ///
    /// - Returns: `nil` where it never did with the last 24 changes.
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
            // What changed at once is taken back at once.
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
