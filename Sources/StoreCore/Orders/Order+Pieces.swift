import ShopText

extension Order {
    /// The lines that are meant by items and their quantities.
    ///
    /// - Throws: ``CreditError``
    func pieces(_ items: [CreditRequest.Item]) throws -> [(Order.Item, quantity: Int64)] {
        var pieces: [(Order.Item, quantity: Int64)] = []
        for item in items {
            let line = try line(named: item.item)
            guard !pieces.contains(where: { $0.0.id == line.id }) else {
                throw CreditError.twice(order: id, item.item)
            }
            pieces.append((line, item.quantity))
        }
        return pieces
    }

    /// A line by its number, or by its product as any argument names one; the SKU is that of the sale.
    private func line(named word: String) throws -> Order.Item {
        if word.hasPrefix("line:"), let number = Int64(word.dropFirst(5)),
            let line = self.items.first(where: { $0.id == number })
        {
            return line
        }
        let lines = self.items.filter { $0.isOf(ProductReference(word)) }
        guard let line = lines.first else {
            throw CreditError.unknownItem(order: id, word, items: self.items.map(\.sku))
        }
        guard lines.count == 1 else {
            throw CreditError.ambiguousItem(order: id, word, lines: lines.map(\.id))
        }
        return line
    }
}

extension Order.Item {
    fileprivate func isOf(_ product: ProductReference) -> Bool {
        switch product {
        case .sku(let sku): SKU.isSame(self.sku, sku)
        case .id(let id): productID == id
        case .word(let word):
            SKU.isSame(sku, word) || WholeNumber.id(word).map { productID == $0 } ?? false
        }
    }
}
