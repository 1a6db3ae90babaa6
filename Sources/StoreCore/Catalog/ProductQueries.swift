import GRDB
import ShopText

extension Transaction {
    /// The condition under which customers see a product, as in ``Product/isKnown(to:)``; an unreadable release date
    /// hides it.
    static func isShown(_ product: String) -> String {
        "\(status(of: product, .isVisible, true)) AND \(status(of: product, .isArchived, false))"
    }

    /// The condition that a product and, if it is a variant, its parent are visible (or not archived); or that one of
    /// them is not.
    static func status(of product: String, _ flag: StatusFlag, _ isSet: Bool) -> String {
        let (own, parents) = (flag.condition(product), flag.condition("parent"))
        let byParent = """
            EXISTS (SELECT 1 FROM product AS parent WHERE parent.id = \(product).parent_id AND (\(parents)))
            """
        return flag.isGood == isSet
            ? "NOT (\(own)) AND NOT \(byParent)" : "(\(own) OR \(byParent))"
    }

    /// Selects id and category of archived products and, unless they are included, of hidden ones. Uses the
    /// partial indexes, which are small.
    static func unseen(includesHidden: Bool) -> String {
        let (index, indexed, condition) =
            includesHidden
            ? ("product_archived", "product.is_archived = 1", "true")
            : (
                "product_unseen",
                "(product.is_visible = 0 OR product.is_archived = 1 OR product.release_date IS NOT NULL)",
                "(\(StatusFlag.isVisible.condition("product")) OR product.is_archived = 1)"
            )
        return """
            SELECT id, category_id FROM product INDEXED BY \(index) WHERE \(indexed) AND \(condition)
            UNION SELECT variant.id, variant.category_id FROM product INDEXED BY \(index)
                CROSS JOIN product AS variant ON variant.parent_id = product.id
            WHERE \(indexed) AND \(condition)
            """
    }

    /// Why customers do not see a product.
    enum StatusFlag {
        case isVisible, isArchived

        /// The value of the flag for a product that customers see.
        var isGood: Bool { self == .isVisible }

        /// The condition that the flag has the other value.
        func condition(_ product: String) -> String {
            switch self {
            case .isArchived: "\(product).is_archived = 1"
            case .isVisible:
                """
                \(product).is_visible = 0
                    OR \(product).release_date IS NOT date(\(product).release_date, '+0 days')
                """
            }
        }
    }

    func product(id: Int64) throws -> Product? {
        try Row.fetchOne(
            database.cachedStatement(sql: Transaction.select + " WHERE product.id = ?"), arguments: [id]
        )
        .map { Product($0, currency) }
    }

    /// The product with this SKU as it is typed, or else as it looks.
    ///
    /// - Throws: ``TextError/forbiddenCharacter(name:scalar:position:)`` for a NUL, up to which GRDB binds a text.
    func product(sku: String) throws -> Product? {
        if sku.utf8.contains(0) {
            let before = sku.unicodeScalars.prefix { $0 != "\0" }.count
            throw TextError.forbiddenCharacter(name: "SKU", scalar: "\0", position: before + 1)
        }
        let stored = SKU.stored(sku)
        return try product(spelled: sku) ?? (stored == sku ? nil : product(spelled: stored))
    }

    private func product(spelled sku: String) throws -> Product? {
        let key = SKU.key(sku)
        return try Row.fetchOne(
            database.cachedStatement(
                sql: Transaction.select + " WHERE product.\(key == nil ? "sku" : "sku_key") = ?"),
            arguments: [key ?? sku]
        ).map { Product($0, currency) }
    }

    /// The SKUs that the actor may see before and after a word, in the order of the index.
    func skus(beside word: String) throws -> [String] {
        let shown = actor.seesWholeCatalogue ? "1" : Transaction.isShown("product")
        return try [("<", "DESC"), (">=", "ASC")].flatMap { comparison, order in
            try String.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT sku FROM product WHERE sku \(comparison) ? AND \(shown)
                        ORDER BY sku \(order) LIMIT 200
                        """), arguments: [word])
        }
    }

    /// The SKUs and titles that begin with these letters and that the actor may see.
    func products(startingWith prefix: String, limit: Int) throws -> [(sku: String, title: String)] {
        let shown = actor.seesWholeCatalogue ? "is_archived = 0" : Transaction.isShown("product")
        return try Row.fetchAll(
            database,
            sql: """
                SELECT sku, title FROM product WHERE sku >= ?1 AND sku < ?1 || char(0x10FFFF) AND \(shown)
                ORDER BY sku LIMIT ?2
                """, arguments: [prefix, limit]
        ).map { ($0["sku"], $0["title"]) }
    }

    /// Writes a new product, without its stock, and returns its id.
    func insert(_ product: Product, categoryID: Int64?, parentID: Int64?) throws -> Int64 {
        let columns = Transaction.columns(of: product, categoryID, parentID)
        let names = columns.map(\.name).joined(separator: ", ")
        try database.cachedStatement(
            sql: """
                INSERT INTO product (\(names), created_at, updated_at)
                VALUES (\(columns.map { _ in "?, " }.joined())?, ?)
                """
        ).execute(
            arguments: StatementArguments(columns.map(\.value)) + [
                instant.milliseconds, instant.milliseconds,
            ])
        let id = database.lastInsertedRowID
        try addToSearch(product: id)
        return id
    }

    func update(_ old: Product, to new: Product, categoryID: Int64?, parentID: Int64?) throws {
        // Names only changed columns, because SQLite rewrites the index of every column named.
        let before = Transaction.columns(
            of: old, old.category == new.category ? categoryID : -1,
            old.parentSKU == new.parentSKU ? parentID : -1)
        let changed = zip(before, Transaction.columns(of: new, categoryID, parentID))
            .filter { $0.value != $1.value }.map(\.1)
        let isSearchedOtherwise = old.searchedTexts != new.searchedTexts
        if isSearchedOtherwise { try removeFromSearch(product: old.id) }
        try database.cachedStatement(
            sql:
                "UPDATE product SET \(changed.map { "\($0.name) = ?, " }.joined())updated_at = ? WHERE id = ?"
        ).execute(arguments: StatementArguments(changed.map(\.value)) + [instant.milliseconds, old.id])
        if isSearchedOtherwise { try addToSearch(product: old.id) }
    }

    func setArchived(_ id: Int64, _ isArchived: Bool) throws {
        try database.execute(
            sql: "UPDATE product SET is_archived = ?, updated_at = ? WHERE id = ?",
            arguments: [isArchived, instant.milliseconds, id])
    }

    /// The SKUs of the first variants of a product.
    func variantSKUs(of id: Int64, limit: Int) throws -> [String] {
        try String.fetchAll(
            database.cachedStatement(sql: "SELECT sku FROM product WHERE parent_id = ? ORDER BY id LIMIT ?"),
            arguments: [id, limit])
    }

    /// Deletes the product with its stock ledger and its place in carts.
    func delete(_ product: Product) throws {
        try removeFromSearch(product: product.id)
        try database.execute(sql: "DELETE FROM product WHERE id = ?", arguments: [product.id])
    }

    /// How many orders have the product in a line.
    func orderCount(ofProduct id: Int64) throws -> Int {
        try Int.fetchOne(
            database, sql: "SELECT count(DISTINCT order_id) FROM order_line WHERE product_id = ?",
            arguments: [id]) ?? 0
    }

    /// The columns written for a product.
    private static func columns(
        of product: Product, _ categoryID: Int64?, _ parentID: Int64?
    ) -> [(name: String, value: DatabaseValue)] {
        [("sku_key", SKU.key(product.sku)?.databaseValue ?? .null)]
            + ProductFieldFacts.all.compactMap { facts in
                let value: DatabaseValue? =
                    switch facts.field {
                    case .quantity: nil
                    case .category: categoryID?.databaseValue ?? .null
                    case .parentSKU: parentID?.databaseValue ?? .null
                    default: facts.get(product).databaseValue
                    }
                return value.map { (facts.field.column, $0) }
            }
    }

    /// Removes a product from the search index before it changes or is deleted: the index has no content of its own and
    /// must be told what it had indexed.
    func removeFromSearch(product id: Int64) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO product_search (product_search, rowid, \(ProductField.searchedColumns))
                SELECT 'delete', id, \(ProductField.searchedColumns) FROM product WHERE id = ?
                """
        ).execute(arguments: [id])
    }

    func addToSearch(product id: Int64) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO product_search (rowid, \(ProductField.searchedColumns))
                SELECT id, \(ProductField.searchedColumns) FROM product WHERE id = ?
                """
        ).execute(arguments: [id])
    }
}

extension Product {
    /// The indexed texts of a product, in column order.
    fileprivate var searchedTexts: [String?] {
        [sku, title, description, Product.stored(tags), barcode]
    }
}
