import GRDB
import ShopText

extension Store {
    /// The changes of a product's fields, newest first, with who made them.
    ///
    /// - Parameter page: continues with entries older than its cursor.
    public func history(
        of reference: ProductReference, page: Page, as actor: Actor
    ) throws -> [ProductPastChange] {
        try actor.require(.catalogWrite)
        return try read(as: actor) { transaction in
            let (id, sku) = try transaction.productEver(reference)
            var changes: [ProductPastChange] = []
            try transaction.forEachChange(ofProduct: id, named: sku, after: 0) { past in
                guard past.change.table == "product" else { return true }
                if let cursor = page.after, past.entry.id >= cursor { return true }
                changes.append(try ProductPastChange(past, in: transaction))
                return page.limit == 0 || changes.count < page.limit
            }
            return changes
        }
    }

    /// A product as it was, and its variants of today as they were.
    ///
    /// - Throws: ``PastError``
    public func product(
        _ reference: ProductReference, asOf moment: PastMoment, as actor: Actor
    ) throws -> (product: Product, variants: [Product], place: PastPlace) {
        try actor.require(.catalogWrite)
        return try read(as: actor) { transaction in
            let place = try transaction.place(of: moment)
            let (id, sku) = try transaction.productEver(reference)
            let product = try transaction.product(id, named: sku, at: place)
            let variants = try transaction.variants(of: id).compactMap { variant -> Product? in
                do {
                    return try transaction.product(variant.id, named: variant.sku, at: place)
                } catch PastError.notThere { return nil }
            }
            return (product, variants, place)
        }
    }

    /// Products with the stock that was on hand; what else is said of them is of today.
    public func stock(
        of references: [ProductReference], asOf moment: PastMoment, as actor: Actor
    ) throws -> (products: [Product], place: PastPlace) {
        try actor.require(.stockWrite)
        return try read(as: actor) { transaction in
            let place = try transaction.place(of: moment)
            let products = try references.map { reference in
                var product = try transaction.priced(transaction.product(reference))
                product.quantity = try transaction.onHand(product.id, at: place)
                return product
            }
            return (products, place)
        }
    }
}

extension Transaction {
    /// The product that is called so, or was called so last.
    fileprivate func productEver(_ reference: ProductReference) throws -> (id: Int64, sku: String) {
        do {
            let product = try product(reference)
            return (product.id, product.sku)
        } catch CatalogError.notFound(let missing, let near) {
            guard let found = try deletedProduct(missing) else {
                throw CatalogError.notFound(missing, near: near)
            }
            return found
        }
    }

    /// A product that only the journal knows by this name.
    private func deletedProduct(_ reference: ProductReference) throws -> (id: Int64, sku: String)? {
        let sku: String
        switch reference {
        case .sku(let text), .word(let text): sku = text
        case .id: return nil
        }
        guard let last = try entry(touching: .product, sku, before: .max), let entry = try journalEntry(last)
        else { return nil }
        let rows = try changes(in: entry.changeset, entry.schemaVersion, of: entry) { row in
            row.table == "product"
                && (row.value("sku") == .text(sku) || row.changed.contains { $0.new == .text(sku) })
        }
        guard let change = rows.first else { return nil }
        let id = UndoRow(change: change.change, columns: change.columns).id
        return (id, try self.sku(ofProduct: id) ?? sku)
    }

    /// The product as it was, calculated from what it is.
    fileprivate func product(_ id: Int64, named sku: String, at place: PastPlace) throws -> Product {
        let tables = try PastTables(
            [
                (
                    "product",
                    """
                    id = ?1 OR parent_id = ?1
                        OR id = (SELECT parent_id FROM main.product AS own WHERE own.id = ?1)
                    """, [id]
                ),
                ("category", "true", []),
            ], in: database)
        defer { tables.drop() }
        var creation: Int64?
        try forEachChange(ofProduct: id, named: sku, after: place.entry) { past in
            try tables.revert(past)
            guard past.change.table == "product", past.change.kind == .insert else { return true }
            creation = past.entry.id
            return false
        }
        let then = Transaction(
            database, actor: actor, instant: place.instant, currency: currency, environment: environment)
        guard creation == nil, var product = try then.product(id: id) else {
            throw PastError.notThere(sku, created: creation)
        }
        product.quantity = try onHand(id, at: place)
        return try then.priced(product)
    }

    /// What was on hand: the ledger has it, whatever became of the journal.
    fileprivate func onHand(_ product: Int64, at place: PastPlace) throws -> Int64 {
        try Int64.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT on_hand FROM main.stock_movement WHERE product_id = ? AND created_at <= ?
                    ORDER BY id DESC LIMIT 1
                    """), arguments: [product, place.instant.milliseconds]) ?? 0
    }
}

extension ProductPastChange {
    fileprivate init(_ past: PastChange, in transaction: Transaction) throws {
        self.init(
            entry: past.entry.id, instant: past.entry.instant, actor: past.entry.actor,
            command: past.entry.command,
            change: try JournalChange(
                past.change, columns: past.columns, currency: transaction.currency
            ) { try transaction.name(ofRow: $1, in: $0) })
    }
}
