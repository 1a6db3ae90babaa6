import GRDB

extension Transaction {
    /// A product with its category's name and its stock, the latest balance of its ledger.
    private static let select = """
        SELECT product.id, product.sku, product.title, product.description, product.price,
            category.name AS category, product.image, product.external_id, product.rating_rate,
            product.rating_count, product.release_date, product.is_visible, product.is_archived,
            coalesce((SELECT on_hand FROM stock_movement WHERE product_id = product.id
                ORDER BY stock_movement.id DESC LIMIT 1), 0) AS quantity,
            product.created_at, product.updated_at
        FROM product LEFT JOIN category ON category.id = product.category_id
        """

    func product(id: Int64) throws -> Product? {
        try Row.fetchOne(
            database.cachedStatement(sql: Transaction.select + " WHERE product.id = ?"), arguments: [id]
        )
        .map { Product($0, currency) }
    }

    func product(sku: String) throws -> Product? {
        try Row.fetchOne(
            database.cachedStatement(sql: Transaction.select + " WHERE product.sku = ?"), arguments: [sku]
        ).map { Product($0, currency) }
    }

    /// The products of one page of a list.
    func products(_ filter: ProductFilter, page: Page) throws -> [Product] {
        var conditions = filter.includesHidden ? [] : ["product.is_visible = 1", "product.is_archived = 0"]
        var arguments: StatementArguments = []
        if let category = filter.category {
            conditions.append("product.category_id = (SELECT id FROM category WHERE name_key = ?)")
            arguments += [Text.caseless(category)]
        }
        if let isArchived = filter.isArchived {
            conditions.append("product.is_archived = \(isArchived ? 1 : 0)")
        }
        if let isVisible = filter.isVisible { conditions.append("product.is_visible = \(isVisible ? 1 : 0)") }
        let column = "product.\(filter.sort.rawValue)"
        let (order, comparison) = filter.isDescending ? ("DESC", "<") : ("ASC", ">")
        if let after = page.after {
            if filter.sort == .id {
                conditions.append("product.id \(comparison) ?")
                arguments += [after]
            } else {
                conditions.append(
                    "(\(column), product.id) \(comparison) "
                        + "((SELECT \(filter.sort.rawValue) FROM product WHERE id = ?), ?)")
                arguments += [after, after]
            }
        }
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        let key = filter.sort == .id ? "product.id \(order)" : "\(column) \(order), product.id \(order)"
        return try Row.fetchAll(
            database, sql: "\(Transaction.select) \(condition) ORDER BY \(key) LIMIT ?",
            arguments: arguments + [page.sqlLimit]
        ).map { Product($0, currency) }
    }

    /// Products whose text matches every word, best first.
    ///
    /// - Parameter match: an FTS5 expression, from ``SearchWords``.
    func products(matching match: String, includesHidden: Bool, limit: Int) throws -> [Product] {
        let shown = includesHidden ? "" : "AND product.is_visible = 1 AND product.is_archived = 0"
        return try Row.fetchAll(
            database,
            sql: """
                \(Transaction.select) JOIN product_search ON product_search.rowid = product.id
                WHERE product_search MATCH ? \(shown)
                ORDER BY bm25(product_search, 8, 4, 1), product.id LIMIT ?
                """, arguments: [match, limit == 0 ? -1 : limit]
        ).map { Product($0, currency) }
    }

    /// Writes a new product, without its stock, and gives its id.
    func insert(_ product: Product, categoryID: Int64?) throws -> Int64 {
        try database.cachedStatement(
            sql: """
                INSERT INTO product (sku, title, description, price, category_id, image, external_id,
                    rating_rate, rating_count, release_date, is_visible, is_archived, created_at, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: columns(of: product, categoryID) + [instant.milliseconds, instant.milliseconds])
        let id = database.lastInsertedRowID
        try addToSearch(id, product)
        return id
    }

    func update(_ old: Product, to new: Product, categoryID: Int64?) throws {
        try database.cachedStatement(
            sql: """
                UPDATE product SET (sku, title, description, price, category_id, image, external_id,
                    rating_rate, rating_count, release_date, is_visible, is_archived, updated_at)
                = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?
                """
        ).execute(arguments: columns(of: new, categoryID) + [instant.milliseconds, old.id])
        if (old.sku, old.title, old.description) != (new.sku, new.title, new.description) {
            try removeFromSearch(old)
            try addToSearch(old.id, new)
        }
    }

    /// Erases the product with its stock ledger and its place in carts.
    func delete(_ product: Product) throws {
        try removeFromSearch(product)
        try database.execute(sql: "DELETE FROM product WHERE id = ?", arguments: [product.id])
    }

    /// How many orders have the product in a line.
    func orderCount(ofProduct id: Int64) throws -> Int {
        try Int.fetchOne(
            database, sql: "SELECT count(DISTINCT order_id) FROM order_line WHERE product_id = ?",
            arguments: [id]) ?? 0
    }

    private func columns(of product: Product, _ categoryID: Int64?) -> StatementArguments {
        [
            product.sku, product.title, product.description, product.price.minorUnits, categoryID,
            product.image,
            product.externalID, product.rating?.rate, product.rating?.count, product.releaseDate?.description,
            product.isVisible, product.isArchived,
        ]
    }

    private func addToSearch(_ id: Int64, _ product: Product) throws {
        try database.cachedStatement(
            sql: "INSERT INTO product_search (rowid, sku, title, description) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [id, product.sku, product.title, product.description])
    }

    /// An index without content of its own must be told what it had indexed.
    private func removeFromSearch(_ product: Product) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO product_search (product_search, rowid, sku, title, description)
                VALUES ('delete', ?, ?, ?, ?)
                """
        ).execute(arguments: [product.id, product.sku, product.title, product.description])
    }
}

extension Product {
    fileprivate init(_ row: Row, _ currency: Currency) {
        let rate: Double? = row["rating_rate"]
        let day: String? = row["release_date"]
        self.init(
            id: row["id"], sku: row["sku"], title: row["title"], description: row["description"],
            price: Money(minorUnits: row["price"], currency: currency), category: row["category"],
            image: row["image"], externalID: row["external_id"],
            rating: rate.map { Rating(rate: $0, count: row["rating_count"] ?? 0) },
            releaseDate: day.flatMap { Day($0) }, isVisible: row["is_visible"],
            isArchived: row["is_archived"],
            quantity: row["quantity"], createdAt: Instant(milliseconds: row["created_at"]),
            updatedAt: Instant(milliseconds: row["updated_at"]))
    }
}
