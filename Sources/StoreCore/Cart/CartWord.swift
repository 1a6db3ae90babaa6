import ShopText

extension Store {
    /// Reads a word such as `MUG=2`: a product, and after the last `=` the quantity. A word that is itself a
    /// product's name means one of that product, because a SKU may contain `=`.
    ///
    /// - Throws: ``CartError/nothingAsked`` if the product has no name, ``WholeNumberError`` for an invalid quantity.
    ///
    public func cartRequest(_ word: String, as actor: Actor) throws -> CartRequest {
        guard let equals = word.lastIndex(of: "="), try !isProduct(word, as: actor) else {
            return try CartRequest(named: word, quantity: "1")
        }
        return try CartRequest(
            named: String(word[..<equals]), quantity: String(word[word.index(after: equals)...]))
    }

    /// Reads words such as `MUG=2 TEA`, one after another.
    ///
    /// - Throws: ``CartError/countOrProduct(_:after:isRemoval:)``, and as ``cartRequest(_:as:)``.
    public func cartRequests(_ words: [String], as actor: Actor) throws -> [CartRequest] {
        try checkCounts(words, as: actor)
        return try words.map { try cartRequest($0, as: actor) }
    }

    /// Reads the words for products to remove from a cart.
    ///
    /// - Throws: ``CartError/countOrProduct(_:after:isRemoval:)``
    public func cartRemovals(_ words: [String], as actor: Actor) throws -> [ProductReference] {
        try checkCounts(words, isRemoval: true, as: actor)
        return words.map { ProductReference($0) }
    }

    /// A number beside a product without a quantity may be meant as its quantity: `MUG 44`, `44 MUG`. It is accepted
    /// only if it is a SKU.
    private func checkCounts(_ words: [String], isRemoval: Bool = false, as actor: Actor) throws {
        func check(_ number: String, beside product: String) throws {
            guard !product.contains("="), let count = WholeNumber.id(number[...]),
                count <= Cart.maximumQuantity,
                try read(as: actor, { try $0.knownProduct(ProductReference("sku:" + number)) == nil })
            else { return }
            throw CartError.countOrProduct(number, after: product, isRemoval: isRemoval)
        }
        for place in words.indices.dropFirst() {
            try check(words[place], beside: words[place - 1])
            try check(words[place - 1], beside: words[place])
        }
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
