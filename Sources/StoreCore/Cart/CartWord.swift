extension Store {
    /// What a word such as `MUG=2` asks for: a product, and after the last `=` how many. A word that is the
    /// name of a product as it stands is that product, once: a SKU may have `=` in it.
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
        do {
            _ = try product(ProductReference(word), as: actor)
            return true
        } catch CatalogError.notFound {
            return false
        }
    }
}

extension CartRequest {
    fileprivate init(named name: String, quantity: String) throws {
        guard !["", "sku:", "id:"].contains(name) else { throw CartError.nothingAsked }
        try self.init(ProductReference(name), quantity: quantity)
    }
}
