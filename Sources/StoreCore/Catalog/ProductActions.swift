import ShopText

extension Store {
    /// The products on one page of the catalog, as far as the actor may see it.
    ///
    /// - Throws: ``CatalogError/cursorNotFound(_:)`` if the list continues after a product that the actor may
    ///   not see.
    public func products(_ filter: ProductFilter, page: Page, as actor: Actor) throws -> [Product] {
        try read(as: actor) { transaction in
            // A list sorted by anything but the id continues from the product's current value, unless its old value is
            // known.
            if filter.sort != .id, page.place == nil, let id = page.after,
                try transaction.product(id: id)?.isKnown(to: actor) != true
            {
                throw CatalogError.cursorNotFound(id)
            }
            return try transaction.priced(transaction.products(transaction.query(filter), page: page))
        }
    }

    /// - Throws: ``CatalogError/notFound(_:)`` including for a product the actor may not see.
    public func product(_ reference: ProductReference, as actor: Actor) throws -> Product {
        try read(as: actor) { try $0.priced($0.product(reference)) }
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
    ///   - filter: only its visibility, archive and further conditions apply.
    ///   - limit: the most results; 0 for all.
    public func searchProducts(
        _ words: String, _ filter: ProductFilter = ProductFilter(), limit: Int, as actor: Actor
    ) throws -> [Product] {
        guard let match = SearchWords.match(words) else { return [] }
        return try read(as: actor) { transaction in
            let query = try transaction.query(filter)
            // Conditions may leave few of many.
            let found = try transaction.products(
                matching: match, query, limit: query.tests.isEmpty ? limit : 0)
            let left = found.filter { product in query.tests.allSatisfy { $0(product) } }
            return try transaction.priced(limit == 0 ? left : Array(left.prefix(limit)))
        }
    }
}

/// Adds a product; missing categories are created.
public struct AddProduct: Action {
    public static let name = "product add"

    let details: ProductChange

    public init(_ details: ProductChange) { self.details = details }

    public init(from decoder: any Decoder) throws { details = try ProductChange(from: decoder) }

    public func encode(to encoder: any Encoder) throws { try details.encode(to: encoder) }

    public var requirement: Requirement { details.requirement }

    /// - Throws: ``CatalogError`` if SKU, title or price is missing or the SKU is taken.
    public func run(in transaction: Transaction) throws -> Product {
        try transaction.priced(transaction.addProduct(details))
    }
}

/// Changes a product; missing categories are created, and a quantity is recorded as a count.
public struct EditProduct: Action {
    public static let name = "product edit"

    let product: ProductReference
    let change: ProductChange

    private enum CodingKeys: String, CodingKey { case product }

    public init(_ product: ProductReference, _ change: ProductChange) {
        self.product = product
        self.change = change
    }

    public init(from decoder: any Decoder) throws {
        product = try decoder.container(keyedBy: CodingKeys.self).decode(
            ProductReference.self, forKey: .product)
        change = try ProductChange(from: decoder)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(product, forKey: .product)
        try change.encode(to: encoder)
    }

    public var requirement: Requirement { change.requirement }

    /// - Throws: ``CatalogError``
    public func run(in transaction: Transaction) throws -> Product {
        guard change != ProductChange() else {
            throw CatalogError.nothingToChange(sku: product.description)
        }
        return try transaction.priced(transaction.editProduct(try transaction.product(product), change))
    }
}

/// Deletes a product that was never sold; archives one that was, because its orders refer to it.
public struct DeleteProduct: Action {
    public static let name = "product delete"

    let product: ProductReference

    public init(_ product: ProductReference) { self.product = product }

    public var requirement: Requirement { .all(.catalogWrite) }

    public func run(in transaction: Transaction) throws -> ProductDeletion {
        var product = try transaction.product(product)
        let orders = try transaction.orderCount(ofProduct: product.id)
        try transaction.checkNoVariantsRemain(product)
        if orders == 0 {
            try transaction.delete(product)
            transaction.touch(.product, product.sku)
        } else if !product.isArchived {
            product = try transaction.setArchived(product, true)
        }
        return ProductDeletion(product: try transaction.priced(product), orders: orders)
    }
}

/// Restores an archived product to the catalog.
public struct RestoreProduct: Action {
    public static let name = "product restore"

    let product: ProductReference

    public init(_ product: ProductReference) { self.product = product }

    public var requirement: Requirement { .all(.catalogWrite) }

    /// - Throws: ``CatalogError/notArchived(sku:)``
    public func run(in transaction: Transaction) throws -> Product {
        let product = try transaction.product(product)
        guard product.isArchived else { throw CatalogError.notArchived(sku: product.sku) }
        return try transaction.priced(transaction.setArchived(product, false))
    }
}

extension ProductChange {
    /// Setting a quantity changes the stock ledger, which needs its own permission.
    var requirement: Requirement { quantity == nil ? .all(.catalogWrite) : .all(.catalogWrite, .stockWrite) }
}

/// The effect of deleting a product.
public struct ProductDeletion: Equatable, Codable, Sendable {
    public let product: Product
    /// How many orders it was sold in.
    public let orders: Int

    /// Whether it is deleted; otherwise it is archived.
    public var isErased: Bool { orders == 0 }
}
