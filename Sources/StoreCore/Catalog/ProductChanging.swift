import ShopText

extension Transaction {
    /// The product with this reference, if the actor may see it.
    ///
    /// - Throws: ``CatalogError/notNamed``, ``CatalogError/notFound(_:)`` or
    ///   ``CatalogError/ambiguous(_:otherSKU:)``
    func product(_ reference: ProductReference) throws -> Product {
        guard let found = try knownProduct(reference) else {
            throw CatalogError.notFound(reference, near: try skus(near: reference))
        }
        return found
    }

    /// The same for a caller that only asks whether it exists; `nil` if it does not.
    ///
    /// - Throws: ``CatalogError/notNamed`` or ``CatalogError/ambiguous(_:otherSKU:)``
    func knownProduct(_ reference: ProductReference) throws -> Product? {
        guard !reference.isBlank else { throw CatalogError.notNamed }
        let found: Product?
        switch reference {
        case .sku(let sku): found = try product(sku: sku)
        case .id(let id): found = try product(id: id)
        case .word(let word):
            let bySKU = try product(sku: word)
            let byID = try WholeNumber.id(word).flatMap { try product(id: $0) }
            if let bySKU, let byID, bySKU.id != byID.id, bySKU.isKnown(to: actor), byID.isKnown(to: actor) {
                throw CatalogError.ambiguous(word, otherSKU: byID.sku)
            }
            found = [bySKU, byID].compactMap { $0 }.first { $0.isKnown(to: actor) }
        }
        return found.flatMap { $0.isKnown(to: actor) ? $0 : nil }
    }

    /// The SKUs, among its neighbors in sort order, that a mistyped one may mean.
    private func skus(near reference: ProductReference) throws -> [String] {
        let word: String
        switch reference {
        case .id: return []
        case .sku(let text), .word(let text): word = text
        }
        // With so few letters, nearly everything is similar.
        if word.count < 3 { return [] }
        let known = try skus(beside: word)
        let names = Dictionary(known.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
        return Nearest.names(to: word, among: known.map { $0.lowercased() }).compactMap { names[$0] }
    }

    func addProduct(_ given: ProductChange) throws -> Product {
        var details = given
        guard let typed = details.sku else { throw CatalogError.missing(field: .sku) }
        guard let title = details.title else { throw CatalogError.missing(field: .title) }
        guard let price = details.price else { throw CatalogError.missing(field: .price) }
        try checkSKUIsFree(typed)
        let sku = SKU.stored(typed)
        details[.sku] = .text(sku)
        let draft = Product(
            id: 0, sku: sku, title: title, description: "", price: price, isVisible: true, isArchived: false,
            quantity: 0, createdAt: instant, updatedAt: instant
        ).applying(details)
        try draft.checkFieldsAgree()
        let id = try insert(
            draft, categoryID: try draft.category.map { try categoryID(named: $0) },
            parentID: try parentID(of: draft))
        let product = try product(.id(id))
        try moveStock(of: product, by: details.quantity ?? 0, .initial)
        touch(.product, sku)
        return try self.product(.id(id))
    }

    /// - Returns: the product as it is now; unchanged if there is nothing to change.
    func editProduct(_ product: Product, _ change: ProductChange) throws -> Product {
        try edit(product, change) ? self.product(.id(product.id)) : product
    }

    /// - Returns: whether the change changes anything.
    @discardableResult
    func edit(_ product: Product, _ change: ProductChange) throws -> Bool {
        var change = change
        // An older one in another form stays as it is.
        if let sku = change.sku, SKU.folded(sku) != SKU.folded(product.sku) {
            change[.sku] = .text(SKU.stored(sku))
        }
        let edited = product.applying(change)
        let delta = (change.quantity ?? product.quantity) - product.quantity
        guard edited != product || delta != 0 else { return false }
        if edited != product {
            let parentID = try check(edited, before: product)
            try update(
                product, to: edited,
                categoryID: edited.category == product.category
                    ? nil : try edited.category.map { try categoryID(named: $0) },
                parentID: parentID)
        }
        try moveStock(of: product, by: delta, .counted)
        touch(.product, product.sku)
        touch(.product, edited.sku)
        return true
    }

    /// Checks everything about a product's new state except its stock.
    ///
    /// - Returns: the id of its parent, if it is a variant.
    @discardableResult
    func check(_ edited: Product, before product: Product) throws -> Int64? {
        if SKU.folded(edited.sku) != SKU.folded(product.sku) {
            try checkSKUIsFree(edited.sku, except: product.id)
        }
        try edited.checkFieldsAgree()
        return try parentID(of: edited)
    }

    func setArchived(_ product: Product, _ isArchived: Bool) throws -> Product {
        try setArchived(product.id, isArchived)
        touch(.product, product.sku)
        return try self.product(.id(product.id))
    }

    /// - Throws: ``CatalogError/hasVariants(sku:variants:count:)``, naming the first three
    func checkHasNoVariants(_ product: Product) throws {
        guard product.variantCount > 0 else { return }
        throw CatalogError.hasVariants(
            sku: product.sku, variants: try variantSKUs(of: product.id, limit: 3),
            count: product.variantCount)
    }

    func checkNoVariantsRemain(_ product: Product) throws {
        guard product.variantCount > 0 else { return }
        throw CatalogError.variantsRemain(
            sku: product.sku, variants: try variantSKUs(of: product.id, limit: 3),
            count: product.variantCount)
    }

    /// - Throws: ``CatalogError`` unless it can be bought now.
    func checkPurchasable(_ product: Product) throws {
        try product.checkPurchasable(on: try today())
        try checkHasNoVariants(product)
    }

    /// The id of the future parent product.
    ///
    /// - Throws: ``CatalogError`` unless there is one that is not a variant itself.
    private func parentID(of product: Product) throws -> Int64? {
        guard let parentSKU = product.parentSKU else { return nil }
        guard let parent = try self.product(sku: parentSKU) else {
            throw CatalogError.parentNotFound(sku: product.sku, parent: parentSKU)
        }
        guard parent.parentSKU == nil else {
            throw CatalogError.parentIsVariant(sku: product.sku, parent: parent.sku)
        }
        guard product.variantCount == 0 else { throw CatalogError.parentHasVariants(sku: product.sku) }
        try checkMayHaveVariants(parent)
        return parent.id
    }

    private func checkSKUIsFree(_ sku: String, except id: Int64? = nil) throws {
        if let taken = try product(sku: sku), taken.id != id {
            throw CatalogError.skuTaken(taken.sku, title: taken.title, isArchived: taken.isArchived)
        }
    }
}
