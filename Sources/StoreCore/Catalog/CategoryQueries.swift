import GRDB

extension Transaction {
    func category(named name: String) throws -> Category? {
        try Row.fetchOne(
            database.cachedStatement(sql: "SELECT id, name, 0 AS products FROM category WHERE name_key = ?"),
            arguments: [Text.caseless(name)]
        ).map(Category.init)
    }

    /// Every category by name, with the number of its products that this reader may see.
    func categories(includesHidden: Bool) throws -> [Category] {
        let shown = includesHidden ? "" : "AND product.is_visible = 1 AND product.is_archived = 0"
        return try Row.fetchAll(
            database,
            sql: """
                SELECT category.id, category.name, (SELECT count(*) FROM product
                    WHERE product.category_id = category.id \(shown)) AS products
                FROM category ORDER BY category.name_key
                """
        ).map(Category.init)
    }

    /// The category's id; made when new.
    func categoryID(named name: String) throws -> Int64 {
        if let category = try category(named: name) { return category.id }
        try database.cachedStatement(
            sql: "INSERT INTO category (name, name_key, created_at) VALUES (?, ?, ?)"
        )
        .execute(arguments: [name, Text.caseless(name), instant.milliseconds])
        touch(.category, name)
        return database.lastInsertedRowID
    }
}

extension Category {
    fileprivate init(_ row: Row) {
        self.init(id: row["id"], name: row["name"], productCount: row["products"])
    }
}
