import GRDB
import ShopText

extension Store {
    /// The changes of a product's fields, newest first, with who made them.
    ///
    /// - Parameter page: continues with entries older than its cursor.
    /// - Returns: also the entry whose changes are no longer stored, where the history ends at one.
    public func history(
        of reference: ProductReference, page: Page, as actor: Actor
    ) throws -> (changes: [ProductPastChange], forgotten: Int64?) {
        try actor.require(.catalogWrite)
        return try read(as: actor) { transaction in
            let (id, sku) = try transaction.productEver(reference)
            var changes: [ProductPastChange] = []
            do {
                try transaction.forEachChange(ofProduct: id, named: sku, after: 0) { past in
                    guard past.change.table == "product" else { return true }
                    if let cursor = page.after, past.entry.id >= cursor { return true }
                    changes.append(try ProductPastChange(past, in: transaction))
                    return page.limit == 0 || changes.count < page.limit
                }
            } catch PastError.forgotten(let entry) { return (changes, entry) }
            return (changes, nil)
        }
    }

    /// A product as it was, and its present variants as they were.
    ///
    /// - Throws: ``PastError``
    public func product(
        _ reference: ProductReference, asOf moment: PastMoment, as actor: Actor
    ) throws -> (product: Product, variants: [Product], place: PastPlace) {
        try actor.require(.catalogWrite)
        return try read(as: actor) { transaction in
            let place = try transaction.place(of: moment)
            let (id, product) = try transaction.product(reference, at: place)
            let variants = try transaction.variants(of: id).compactMap { variant -> Product? in
                do {
                    return try transaction.product(variant.id, named: variant.sku, at: place)
                } catch PastError.notThere { return nil }
            }
            return (product, variants, place)
        }
    }

    /// Products as they were, with the stock that was on hand. Where the journal no longer knows what they were, what
    /// else is said of them is of today.
    public func stock(
        of references: [ProductReference], asOf moment: PastMoment, as actor: Actor
    ) throws -> (products: [Product], place: PastPlace) {
        try actor.require(.stockWrite)
        return try read(as: actor) { transaction in
            let place = try transaction.place(of: moment)
            let products = try references.map { reference in
                do {
                    return try transaction.product(reference, at: place).product
                } catch PastError.forgotten(let entry) {
                    let id = try transaction.productEver(reference).id
                    guard try transaction.sku(ofProduct: id) != nil else {
                        throw PastError.forgotten(entry: entry)
                    }
                    var product = try transaction.priced(transaction.product(.id(id)))
                    product.quantity = try transaction.onHand(id, named: product.sku, at: place)
                    return product
                }
            }
            return (products, place)
        }
    }
}

extension Transaction {
    /// The product that has this name, or was the last to have it.
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

    /// The product that had this name; if it was none that has it now, the one that had it then.
    fileprivate func product(
        _ reference: ProductReference, at place: PastPlace
    ) throws -> (id: Int64, product: Product) {
        let (id, sku) = try productEver(reference)
        do { return (id, try product(id, named: sku, at: place)) } catch PastError.notThere(
            let name, let entry)
        {
            guard let earlier = try earlierBearer(of: reference, at: place), earlier.id != id else {
                throw PastError.notThere(name, created: entry)
            }
            do {
                return (earlier.id, try product(earlier.id, named: earlier.sku, at: place))
            } catch PastError.notThere(_, let entry) { throw PastError.notThere(name, created: entry) }
        }
    }

    /// The product that lost this SKU in the first entry after a place by which any did.
    private func earlierBearer(
        of reference: ProductReference, at place: PastPlace
    ) throws -> (id: Int64, sku: String)? {
        guard let sku = reference.skuText else { return nil }
        let rows = try firstChanges(touching: sku, after: place) { row in
            row.table == "product"
                && (row.change.kind == .delete && row.value("sku") == .text(sku)
                    || row.change.kind == .update
                        && row.changed.contains { $0.column == "sku" && $0.old == .text(sku) })
        }
        return try rows.first.map { ($0.id, try self.sku(ofProduct: $0.id) ?? sku) }
    }

    /// The rows that the first entry after a place that has any changed, of those that name a product.
    private func firstChanges(
        touching sku: String, after place: PastPlace, where isWanted: (UndoRow) -> Bool
    ) throws -> [UndoRow] {
        let entries = try Int64.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT entry FROM journal_touch WHERE noun = 'product' AND name = ? AND entry > ?
                    ORDER BY entry LIMIT 1000
                    """), arguments: [sku, place.entry])
        for id in entries {
            guard let entry = try journalEntry(id) else { continue }
            let rows = try changes(in: entry.changeset, entry.schemaVersion, of: entry, where: isWanted)
            if !rows.isEmpty { return rows.map { UndoRow(change: $0.change, columns: $0.columns) } }
        }
        return []
    }

    /// A product that has this name only in the journal.
    private func deletedProduct(_ reference: ProductReference) throws -> (id: Int64, sku: String)? {
        guard let sku = reference.skuText, let last = try entry(touching: .product, sku, before: .max),
            let entry = try journalEntry(last)
        else { return nil }
        let rows = try changes(in: entry.changeset, entry.schemaVersion, of: entry) { row in
            row.table == "product"
                && (row.value("sku") == .text(sku)
                    || row.change.kind == .update && row.changed.contains { $0.new == .text(sku) })
        }
        guard let change = rows.first else { return nil }
        let id = UndoRow(change: change.change, columns: change.columns).id
        return (id, try self.sku(ofProduct: id) ?? sku)
    }

    /// The product as it was, calculated from its current state.
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
        product.quantity = try onHand(id, named: sku, at: place)
        return try then.priced(product)
    }

    /// The stock that was on hand, from the ledger, whatever happened to the journal. It has no entries, only times; where
    /// entries share one, the journal says which came first.
    fileprivate func onHand(_ product: Int64, named sku: String, at place: PastPlace) throws -> Int64 {
        let later = try movements(ofProduct: product, inLinks: linksAtOnce(after: place))
        let list = later.map(String.init).joined(separator: ", ")
        // The parts of a long entry come after its beginning.
        let own = try movements(ofProduct: product, inLinks: parts(of: place)).max() ?? 0
        // Not the product as it was, which has the same name.
        let isThere = try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM main.product WHERE id = ?)", arguments: [product])
        if isThere == false {
            return try deletedMovements(ofProduct: product, named: sku, after: place).last { movement in
                movement.at <= place.instant.milliseconds && !later.contains(movement.id)
                    || movement.id <= own
            }?.onHand ?? 0
        }
        return try Int64.fetchOne(
            database,
            sql: """
                SELECT on_hand FROM main.stock_movement
                WHERE product_id = ?1 AND (created_at <= ?2 AND id NOT IN (\(list)) OR id <= ?3)
                ORDER BY id DESC LIMIT 1
                """, arguments: [product, place.instant.milliseconds, own]) ?? 0
    }

    /// The changesets of the entries and parts after a place that are of the same instant, or that a clock which was
    /// put back has given an earlier one.
    private func linksAtOnce(after place: PastPlace) throws -> [[UInt8]] {
        let entries = try Row.fetchCursor(
            database, sql: "SELECT id, instant FROM journal WHERE id > ? ORDER BY id",
            arguments: [place.entry])
        var found: [[UInt8]] = []
        while let row = try entries.next() {
            let (id, time): (Int64, Int64) = (row[0], row[1])
            guard time <= place.instant.milliseconds else { break }
            if let changeset = try journalEntry(id)?.changeset { found.append(changeset) }
        }
        let parts = try Row.fetchCursor(
            database,
            sql: "SELECT id, instant FROM journal_part WHERE after_entry > ? ORDER BY after_entry, id",
            arguments: [place.entry])
        while let row = try parts.next() {
            let (id, time): (Int64, Int64) = (row[0], row[1])
            guard time <= place.instant.milliseconds else { break }
            if let changeset = try part(id)?.changeset { found.append(changeset) }
        }
        return found
    }

    /// The changesets of the parts that came before the next entry.
    private func parts(of place: PastPlace) throws -> [[UInt8]] {
        try Int64.fetchAll(
            database, sql: "SELECT id FROM journal_part WHERE after_entry = ?", arguments: [place.entry]
        ).compactMap { try part($0)?.changeset }
    }

    /// The ledger of a product that was deleted after a place, by the entries that did it, in order.
    private func deletedMovements(
        ofProduct product: Int64, named sku: String, after place: PastPlace
    ) throws -> [(id: Int64, onHand: Int64, at: Int64)] {
        try firstChanges(touching: sku, after: place) { $0.isRestoredMovement && $0.productID == product }.map
        {
            row in
            (
                row.id, row.value("on_hand")?.integerValue ?? 0,
                row.value("created_at")?.integerValue ?? 0
            )
        }.sorted { $0.0 < $1.0 }
    }

    private func movements(ofProduct product: Int64, inLinks changesets: [[UInt8]]) throws -> [Int64] {
        var ids: [Int64] = []
        for changeset in changesets {
            let reader = try ChangesetReader(changeset)
            for record in reader.records
            where record.kind == .insert && reader.tables[record.table].name == "stock_movement" {
                let id = try reader.slice(at: record.new)
                guard reader.integer(try reader.slice(at: id.end)) == product else { continue }
                if let number = reader.integer(id) { ids.append(number) }
            }
        }
        return ids
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

extension ProductReference {
    /// The SKU that it may be; `nil` for an id.
    fileprivate var skuText: String? {
        switch self {
        case .sku(let text), .word(let text): text
        case .id: nil
        }
    }
}
