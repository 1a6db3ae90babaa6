extension Store {
    /// Reads a word such as `MUG=2`: a product, and after the last `=` the quantity. A word that is itself a
    /// product's name means one of that product, because a SKU may contain `=`.
    ///
    /// - Throws: ``CartError/nothingAsked`` where the product has no name, ``WholeNumberError`` for a quantity
    ///   that is none.
    public func cartRequest(_ word: String, as actor: Actor) throws -> CartRequest {
        guard let equals = word.lastIndex(of: "="), try !isProduct(word, as: actor) else {
            return try CartRequest(named: word, quantity: "1")
        }
        return try CartRequest(
            named: String(word[..<equals]), quantity: String(word[word.index(after: equals)...]))
    }

    private func isProduct(_ word: String, as actor: Actor) throws -> Bool {
        try read(as: actor) { try $0.knownProduct(ProductReference(word)) != nil }
    }
}

extension CartRequest {
    fileprivate init(named name: String, quantity: String) throws {
        guard !["", "sku:", "id:"].contains(name) else { throw CartError.nothingAsked }
        try self.init(ProductReference(name), quantity: quantity)
    }
}
