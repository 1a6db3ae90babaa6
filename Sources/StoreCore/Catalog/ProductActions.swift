import ShopText

extension Store {
    /// The products of one page of the catalogue, as far as the actor may see it.
    ///
    /// - Throws: ``CatalogError/cursorNotFound(_:)`` where the order goes on behind a product that the actor
    ///   may not see.
    public func products(_ filter: ProductFilter, page: Page, as actor: Actor) throws -> [Product] {
        try read(as: actor) { transaction in
            // An order by anything but the id goes on from what the product is, unless it is known what it was.
            if filter.sort != .id, page.place == nil, let id = page.after,
                try transaction.product(id: id)?.isKnown(to: actor) != true
            {
                throw CatalogError.cursorNotFound(id)
            }
            return try transaction.products(transaction.query(filter), page: page)
        }
    }

    /// - Throws: ``CatalogError/notFound(_:)`` also for what the actor may not see.
    public func product(_ reference: ProductReference, as actor: Actor) throws -> Product {
        try read(as: actor) { try $0.product(reference) }
    }

    /// The variants of a product that the actor may see.
    public func variants(of product: Product, as actor: Actor) throws -> [Product] {
        guard product.variantCount > 0 else { return [] }
        var filter = ProductFilter()
        filter.parent = .id(product.id)
        return try products(filter, page: Page(limit: 0), as: actor)
    }

    /// The products whose SKU, title, description, tags or barcode have every word, best first.
    ///
    /// - Parameters:
    ///   - filter: of which only visibility and archive count.
    ///   - limit: at most so many; 0 for all.
    public func searchProducts(
        _ words: String, _ filter: ProductFilter = ProductFilter(), limit: Int, as actor: Actor
    ) throws -> [Product] {
        guard let match = SearchWords.match(words) else { return [] }
        return try read(as: actor) {
            try $0.products(matching: match, try $0.query(filter), limit: limit)
        }
    }

    /// Adds a product; its category is made when new.
    ///
    /// - Throws: ``CatalogError`` when SKU, title or price is missing or the SKU is taken.
    public func addProduct(
        _ details: ProductChange, as actor: Actor, idempotencyKey: String? = nil
    ) throws -> Recorded<Product> {
        try actor.requireToWrite(details)
        let command = Command("product add", details.arguments, idempotencyKey: idempotencyKey)
        return try write(as: actor, command) { try $0.addProduct(details) }
    }

    /// Changes a product; its category is made when new, its quantity is a count of the stock.
    ///
    /// - Throws: ``CatalogError``
    public func editProduct(
        _ reference: ProductReference, _ change: ProductChange, as actor: Actor, idempotencyKey: String? = nil
    ) throws -> Recorded<Product> {
        try actor.requireToWrite(change)
        guard change != ProductChange() else {
            throw CatalogError.nothingToChange(sku: reference.description)
        }
        let command = Command(
            "product edit", [("product", .string(reference.description))] + change.arguments,
            idempotencyKey: idempotencyKey)
        return try write(as: actor, command) { transaction in
            try transaction.editProduct(try transaction.product(reference), change)
        }
    }

    /// What ``deleteProduct(_:as:idempotencyKey:)`` would do.
    public func planDeletion(of reference: ProductReference, as actor: Actor) throws -> ProductDeletion {
        try actor.require(.catalogWrite)
        return try read(as: actor) { transaction in
            let product = try transaction.product(reference)
            try transaction.checkNoVariantsRemain(product)
            return ProductDeletion(
                product: product, orders: try transaction.orderCount(ofProduct: product.id))
        }
    }

    /// Erases a product that was never sold; archives one that was, for its orders refer to it.
    public func deleteProduct(
        _ reference: ProductReference, as actor: Actor, idempotencyKey: String? = nil
    ) throws -> Recorded<ProductDeletion> {
        try actor.require(.catalogWrite)
        let command = Command(
            "product delete", [("product", .string(reference.description))], idempotencyKey: idempotencyKey)
        return try write(as: actor, command) { transaction in
            var product = try transaction.product(reference)
            let orders = try transaction.orderCount(ofProduct: product.id)
            try transaction.checkNoVariantsRemain(product)
            if orders == 0 {
                try transaction.delete(product)
                transaction.touch(.product, product.sku)
            } else if !product.isArchived {
                product = try transaction.setArchived(product, true)
            }
            return ProductDeletion(product: product, orders: orders)
        }
    }

    /// Brings an archived product back into the catalogue.
    ///
    /// - Throws: ``CatalogError/notArchived(sku:)``
    public func restoreProduct(
        _ reference: ProductReference, as actor: Actor, idempotencyKey: String? = nil
    ) throws -> Recorded<Product> {
        try actor.require(.catalogWrite)
        let command = Command(
            "product restore", [("product", .string(reference.description))], idempotencyKey: idempotencyKey)
        return try write(as: actor, command) { transaction in
            let product = try transaction.product(reference)
            guard product.isArchived else { throw CatalogError.notArchived(sku: product.sku) }
            return try transaction.setArchived(product, false)
        }
    }
}

extension Actor {
    /// A quantity is the ledger's, which takes a permission of its own.
    ///
    /// - Throws: ``AccessError``
    func requireToWrite(_ change: ProductChange) throws(AccessError) {
        try require(.catalogWrite)
        if change.quantity != nil { try require(.stockWrite) }
    }
}

/// What deleting a product does, or did.
public struct ProductDeletion: Equatable, Codable, Sendable {
    public let product: Product
    /// How many orders it was sold in.
    public let orders: Int

    /// Whether nothing of it stays; otherwise it is archived.
    public var isErased: Bool { orders == 0 }
}

extension Transaction {
    /// The product that the reference names, if the actor may know of it.
    ///
    /// - Throws: ``CatalogError/notNamed``, ``CatalogError/notFound(_:)`` or
    ///   ``CatalogError/ambiguous(_:otherSKU:)``
    func product(_ reference: ProductReference) throws -> Product {
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
        guard let found, found.isKnown(to: actor) else { throw CatalogError.notFound(reference) }
        return found
    }

    func addProduct(_ details: ProductChange) throws -> Product {
        guard let sku = details.sku else { throw CatalogError.missing(field: .sku) }
        guard let title = details.title else { throw CatalogError.missing(field: .title) }
        guard let price = details.price else { throw CatalogError.missing(field: .price) }
        try checkSKUIsFree(sku)
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

    /// - Returns: the product as it is now; untouched where the change changes nothing.
    func editProduct(_ product: Product, _ change: ProductChange) throws -> Product {
        try edit(product, change) ? self.product(.id(product.id)) : product
    }

    /// - Returns: whether the change changes anything.
    @discardableResult
    func edit(_ product: Product, _ change: ProductChange) throws -> Bool {
        let edited = product.applying(change)
        let delta = (change.quantity ?? product.quantity) - product.quantity
        guard edited != product || delta != 0 else { return false }
        if edited != product {
            let parentID = try check(edited, before: product)
            try update(
                product, to: edited, categoryID: try edited.category.map { try categoryID(named: $0) },
                parentID: parentID)
        }
        try moveStock(of: product, by: delta, .counted)
        touch(.product, product.sku)
        touch(.product, edited.sku)
        return true
    }

    /// What stands against a product becoming this, apart from its stock.
    ///
    /// - Returns: the id of its parent, if it is a variant.
    @discardableResult
    func check(_ edited: Product, before product: Product) throws -> Int64? {
        if !SKU.isSame(edited.sku, product.sku) { try checkSKUIsFree(edited.sku, except: product.id) }
        try edited.checkFieldsAgree()
        return try parentID(of: edited)
    }

    fileprivate func setArchived(_ product: Product, _ isArchived: Bool) throws -> Product {
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

    fileprivate func checkNoVariantsRemain(_ product: Product) throws {
        guard product.variantCount > 0 else { return }
        throw CatalogError.variantsRemain(
            sku: product.sku, variants: try variantSKUs(of: product.id, limit: 3),
            count: product.variantCount)
    }

    /// - Throws: ``CatalogError`` unless it can be bought now.
    func checkPurchasable(_ product: Product) throws {
        try product.checkPurchasable(on: instant.day)
        try checkHasNoVariants(product)
    }

    /// The id of the product that this is to be a variant of.
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
