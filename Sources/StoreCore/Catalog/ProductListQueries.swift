import GRDB

extension Transaction {
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
}
