import GRDB
import ShopText

extension Transaction {
    private static let columns = "id, name, path, slug, parent_id, 0 AS products"

    func category(at path: CategoryPath) throws -> Category? {
        let key = path.key
        guard !key.utf8.contains(0) else { return nil }
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: "SELECT \(Transaction.columns) FROM category WHERE name_key = ?"),
            arguments: [key])
        if let row { return Category(row) }
        guard let id = try otherForms()[Text.identity(path.description)] else { return nil }
        return try category(id: id)
    }

    /// The categories whose paths are not in the form in which they would be stored now, by what they look like. There
    /// are hardly any, so they are looked for once.
    private func otherForms() throws -> [String: Int64] {
        if let known = knownOtherForms { return known }
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT id, path, name_key FROM category WHERE name_key GLOB '*[^ -~]*' ORDER BY id DESC")
        var forms: [String: Int64] = [:]
        for row in rows {
            let identity = Text.identity(row["path"])
            if identity != row["name_key"] { forms[identity] = row["id"] }
        }
        knownOtherForms = forms
        return forms
    }

    /// A category in the form of now changes nothing where there are no others.
    private func forgetOtherForms(for category: Category) {
        if knownOtherForms?.isEmpty == true, Text.identity(category.path) == category.key { return }
        knownOtherForms = nil
    }

    func category(id: Int64) throws -> Category? {
        try Row.fetchOne(
            database.cachedStatement(sql: "SELECT \(Transaction.columns) FROM category WHERE id = ?"),
            arguments: [id]
        ).map(Category.init)
    }

    /// The tree, parents first, with the number of products that are not archived. Without hidden ones, it
    /// counts only the products that customers see, and leaves out categories that contain none at any depth.
    func categories(includesHidden: Bool) throws -> [Category] {
        // Counts all products in the index alone, and subtracts the few that are not shown.
        let unseen = Transaction.unseen(includesHidden: includesHidden)
        let tree = try Row.fetchAll(
            database,
            sql: """
                SELECT id, name, path, slug, parent_id, coalesce(every.count, 0) - coalesce(less.count, 0)
                    AS products
                FROM category LEFT JOIN (
                    SELECT category_id, count(*) AS count FROM product
                    WHERE category_id IS NOT NULL GROUP BY category_id
                ) AS every ON every.category_id = category.id LEFT JOIN (
                    SELECT category_id, count(*) AS count FROM (\(unseen)) GROUP BY category_id
                ) AS less ON less.category_id = category.id
                """
        ).map(Category.init).sorted {
            $0.key.split(separator: " > ").lexicographicallyPrecedes($1.key.split(separator: " > "))
        }
        if includesHidden { return tree }
        var shown: Set<Int64?> = []
        // From the end, so that each category is known before its parent.
        for category in tree.reversed() where category.productCount > 0 || shown.contains(category.id) {
            shown.formUnion([category.id, category.parentID])
        }
        return tree.filter { shown.contains($0.id) }
    }

    /// The ids of a category and of all below it.
    func categoryIDs(within category: Category) throws -> [Int64] {
        try Int64.fetchAll(
            database.cachedStatement(
                // After " > " in the order of bytes comes " ?".
                sql: "SELECT id FROM category WHERE name_key = ? OR (name_key >= ? AND name_key < ?)"),
            arguments: [category.key, category.key + " > ", category.key + " ?"])
    }

    /// The id of the category with this path; missing categories are created.
    func categoryID(named text: String) throws -> Int64 {
        // Nearly always it exists, spelled as it was created.
        if let id = try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT id FROM category WHERE name_key = ?"),
            arguments: [CategoryPath.key(text)])
        {
            return id
        }
        return try addCategory(at: CategoryPath(text)).id
    }

    /// The highest id ever given to a category.
    func lastCategoryID() throws -> Int64 {
        try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT seq FROM sqlite_sequence WHERE name = 'category'")) ?? 0
    }

    /// - Returns: the category with its id.
    func insert(_ category: Category) throws -> Category {
        forgetOtherForms(for: category)
        try database.cachedStatement(
            sql: """
                INSERT INTO category (name, name_key, path, slug, parent_id, created_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            category.name, category.key, category.path, category.slug, category.parentID,
            instant.milliseconds,
        ])
        return Category(
            id: database.lastInsertedRowID, name: category.name, path: category.path, slug: category.slug,
            parentID: category.parentID, productCount: 0)
    }

    func update(_ category: Category) throws {
        forgetOtherForms(for: category)
        try database.cachedStatement(
            sql: "UPDATE category SET name = ?, name_key = ?, path = ?, slug = ?, parent_id = ? WHERE id = ?"
        ).execute(arguments: [
            category.name, category.key, category.path, category.slug, category.parentID, category.id,
        ])
    }

    func categoryTree() throws -> CategoryTree {
        let rows = try Row.fetchAll(database, sql: "SELECT id, parent_id, name, path FROM category")
        return CategoryTree(
            nodes: rows.reduce(into: [:]) {
                $0[$1[0]] = CategoryTree.Node(parent: $1[1], name: $1[2], path: $1[3])
            })
    }

    /// Gives each category the path that the names above it make.
    ///
    /// - Returns: why that cannot be.
    func settleCategoryPaths() throws -> CategoryTree.Fault? {
        let (stale, fault) = try categoryTree().settled()
        if let fault { return fault }
        // Two may have changed places.
        let leave = try database.cachedStatement(
            sql: "UPDATE category SET name_key = '>' || id WHERE id = ?")
        for (id, _) in stale { try leave.execute(arguments: [id]) }
        let come = try database.cachedStatement(
            sql: "UPDATE category SET path = ?, name_key = ? WHERE id = ?")
        for (id, path) in stale {
            try come.execute(arguments: [path, CategoryPath.key(path), id])
            touch(.category, path)
        }
        return nil
    }

    func delete(_ category: Category) throws {
        forgetOtherForms(for: category)
        try database.execute(sql: "DELETE FROM category WHERE id = ?", arguments: [category.id])
    }

    /// Limits coupons that were limited to one category to the target instead.
    ///
    /// - Returns: their codes.
    func moveCoupons(fromCategory source: Int64, to target: Int64) throws -> [String] {
        let codes = try String.fetchAll(
            database,
            sql: """
                SELECT code FROM coupon JOIN coupon_scope ON coupon_id = coupon.id
                WHERE noun = 'category' AND name = ? ORDER BY code
                """, arguments: [String(source)])
        guard !codes.isEmpty else { return [] }
        try database.execute(
            sql: "UPDATE OR IGNORE coupon_scope SET name = ?2 WHERE noun = 'category' AND name = ?1",
            arguments: [String(source), String(target)])
        try database.execute(
            sql: "DELETE FROM coupon_scope WHERE noun = 'category' AND name = ?", arguments: [String(source)])
        return codes
    }

    /// The sibling that has this slug.
    func category(slug: String, below parentID: Int64?) throws -> Category? {
        try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT \(Transaction.columns) FROM category
                    WHERE coalesce(parent_id, 0) = ? AND slug = ?
                    """),
            arguments: [parentID ?? 0, slug]
        ).map(Category.init)
    }

    /// How many products are directly in it, including hidden ones, and how many of them are archived.
    func productCounts(in category: Category) throws -> (all: Int64, archived: Int64) {
        let row = try Row.fetchOne(
            database,
            sql: "SELECT count(*), coalesce(sum(is_archived), 0) FROM product WHERE category_id = ?",
            arguments: [category.id])
        return (row?[0] ?? 0, row?[1] ?? 0)
    }

    func productSKUs(in category: Category) throws -> [String] {
        try String.fetchAll(
            database, sql: "SELECT sku FROM product WHERE category_id = ? ORDER BY id",
            arguments: [category.id])
    }

    /// Moves up to this many products of a category to another.
    /// - Returns: their ids; `nil` if there were none.
    ///
    func moveProducts(from category: Category, to target: Category, limit: Int) throws -> [Int64]? {
        let ids = try Int64.fetchAll(
            database.cachedStatement(sql: "SELECT id FROM product WHERE category_id = ? ORDER BY id LIMIT ?"),
            arguments: [category.id, limit])
        guard let first = ids.first, let last = ids.last else { return nil }
        try database.cachedStatement(
            sql: """
                UPDATE product SET category_id = ?, updated_at = ?
                WHERE category_id = ? AND id BETWEEN ? AND ?
                """
        ).execute(arguments: [target.id, instant.milliseconds, category.id, first, last])
        return ids
    }

    /// Moves every product of a category to another.
    func moveProducts(from category: Category, to target: Category) throws {
        try database.execute(
            sql: "UPDATE product SET category_id = ?, updated_at = ? WHERE category_id = ?",
            arguments: [target.id, instant.milliseconds, category.id])
    }
}

extension Category {
    fileprivate init(_ row: Row) {
        self.init(
            id: row["id"], name: row["name"], path: row["path"], slug: row["slug"],
            parentID: row["parent_id"], productCount: row["products"])
    }
}
