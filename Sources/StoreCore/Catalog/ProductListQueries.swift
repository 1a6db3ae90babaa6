import GRDB

extension Transaction {
    /// The products of one page of a list.
    func products(_ query: ProductQuery, page: Page) throws -> [Product] {
        guard let tag = query.filter.tag.map(Text.caseless) else { return try fetch(query, page) }
        // The search index knows the words of tags, not where one tag ends.
        var (page, found): (Page, [Product]) = (page, [])
        while true {
            let candidates = try fetch(query, page)
            found += candidates.filter { $0.tags.contains { Text.caseless($0) == tag } }
            guard page.limit > 0, candidates.count == page.limit, found.count < page.limit else { break }
            page.after = candidates.last?.id
        }
        return page.limit == 0 ? found : Array(found.prefix(page.limit))
    }

    private func fetch(_ query: ProductQuery, _ page: Page) throws -> [Product] {
        let statement = try listStatement(query, page: page)
        return try Row.fetchAll(
            database.cachedStatement(sql: statement.sql), arguments: statement.arguments
        ).map { Product($0, currency) }
    }

    /// The statement of one page: it walks an index in the order asked for, from where the page before
    /// ended, and stops at the limit.
    func listStatement(_ query: ProductQuery, page: Page) throws -> ListStatement {
        var statement = ListStatement()
        let filter = query.filter
        if !query.includesHidden {
            statement.require(Transaction.isShown("product"))
        }
        if let ids = query.categoryIDs {
            let list = ids.map(String.init).joined(separator: ", ")
            if ids.count == 1 {
                statement.require("product.category_id = \(list)")
            } else {
                // One category's products lie in the index by id; those of several would have to be sorted,
                // which pays only where they are few.
                let plus = try isCommon("category_id IN (\(list))") ? "+" : ""
                statement.require("\(plus)product.category_id IN (\(list))")
            }
        }
        if let id = query.parentID { statement.require("product.parent_id = ?", id) }
        statement.require(filter, of: "product")
        let price = filter.sort == .price ? "product.price" : "+product.price"
        if let least = filter.minimumPrice { statement.require("\(price) >= ?", least.minorUnits) }
        if let most = filter.maximumPrice { statement.require("\(price) <= ?", most.minorUnits) }
        if let isInStock = filter.isInStock { statement.require(ListStatement.stock(isInStock)) }
        if let since = filter.updatedSince {
            let isIndexed =
                try filter.sort == .updatedAt || !isCommon("updated_at >= \(since.milliseconds)")
            statement.require("\(isIndexed ? "" : "+")product.updated_at >= ?", since.milliseconds)
        }
        if let tag = filter.tag { statement.require(tag: tag) }
        statement.order(by: filter.sort, isDescending: filter.isDescending, after: page.after)
        statement.limit(page.sqlLimit, select: Transaction.select)
        return statement
    }

    /// Whether so many products are like this that walking past the others is quicker than sorting.
    private func isCommon(_ condition: String) throws -> Bool {
        let enough = 20_000
        let count = try Int.fetchOne(
            database,
            sql: """
                SELECT count(*) FROM (SELECT 1 FROM product WHERE \(condition) LIMIT \(enough))
                """)
        return count == enough
    }

    /// Products whose text matches every word, best first: by SKU and barcode before title, tags and
    /// description.
    ///
    /// - Parameter match: an FTS5 expression, from ``SearchWords``.
    func products(matching match: String, _ query: ProductQuery, limit: Int) throws -> [Product] {
        let statement = searchStatement(matching: match, query, limit: limit)
        return try Row.fetchAll(
            database.cachedStatement(sql: statement.sql), arguments: statement.arguments
        ).map { Product($0, currency) }
    }

    /// The index sorts by rank; only what is shown is looked up in full.
    func searchStatement(matching match: String, _ query: ProductQuery, limit: Int) -> ListStatement {
        var statement = ListStatement()
        statement.require("product_search MATCH ?", match)
        statement.require("product_search.rank MATCH 'bm25(8, 4, 1, 3, 8)'")
        if !query.includesHidden {
            statement.require(Transaction.isShown("found"))
        }
        statement.require(query.filter, of: "found")
        statement.sql = """
            \(Transaction.select)
            JOIN (SELECT product_search.rowid AS id, product_search.rank AS place
                FROM product_search CROSS JOIN product AS found ON found.id = product_search.rowid
                WHERE \(statement.conditions.joined(separator: " AND "))
                ORDER BY product_search.rank LIMIT ?) AS hit ON hit.id = product.id
            ORDER BY hit.place, product.id
            """
        statement.arguments += [limit == 0 ? -1 : limit]
        return statement
    }
}

/// A SELECT in the making.
struct ListStatement {
    fileprivate(set) var conditions: [String] = []
    fileprivate(set) var arguments: StatementArguments = []
    fileprivate(set) var sql = ""
    private var ordering = ""
    /// Whether all that matches has to be sorted, for want of an index.
    private var isSorted = false
    /// Whether the search index is walked instead of the table.
    private var isBySearch = false

    fileprivate static func stock(_ isInStock: Bool) -> String {
        let onHand = """
            coalesce((SELECT on_hand FROM stock_movement WHERE product_id = product.id
                ORDER BY stock_movement.id DESC LIMIT 1), 0)
            """
        return isInStock
            ? "\(onHand) > 0"
            : "\(onHand) = 0 AND NOT EXISTS (SELECT 1 FROM product AS v WHERE v.parent_id = product.id)"
    }

    fileprivate mutating func require(_ condition: String, _ values: (any DatabaseValueConvertible)?...) {
        conditions.append(condition)
        arguments += StatementArguments(values)
    }

    /// Narrows to products that are visible, or archived, as the filter says.
    fileprivate mutating func require(_ filter: ProductFilter, of product: String) {
        for (flag, isSet) in [(.isArchived, filter.isArchived), (.isVisible, filter.isVisible)]
            as [(Transaction.StatusFlag, Bool?)]
        {
            if let isSet { require(Transaction.status(of: product, flag, isSet)) }
        }
    }

    /// Narrows to products whose tags have the words of this tag.
    fileprivate mutating func require(tag: String) {
        guard let match = SearchWords.match(tag: tag) else { return require("product.tags IS NOT NULL") }
        isBySearch = true
        require("product_search MATCH ?", match)
    }

    fileprivate mutating func order(by sort: ProductFilter.Sort, isDescending: Bool, after: Int64?) {
        let (order, comparison) = isDescending ? ("DESC", "<") : ("ASC", ">")
        let id = isBySearch ? "product_search.rowid" : "product.id"
        guard sort != .id else {
            if let after { require("\(id) \(comparison) ?", after) }
            ordering = "\(id) \(order)"
            return
        }
        let column = "product.\(sort.rawValue)"
        if let after {
            require(
                "(\(column), product.id) \(comparison) "
                    + "((SELECT \(sort.rawValue) FROM product WHERE id = ?), ?)", after, after)
        }
        ordering = "\(column) \(order), product.id \(order)"
        isSorted = sort == .title
    }

    fileprivate mutating func limit(_ limit: Int, select: String) {
        let tables = isBySearch ? " JOIN product_search ON product_search.rowid = product.id" : ""
        let condition = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
        // Only keys are sorted; what is shown is looked up in full.
        sql =
            isSorted
            ? """
            \(select) WHERE product.id IN (SELECT product.id FROM product\(tables)\(condition)
                ORDER BY \(ordering) LIMIT ?) ORDER BY \(ordering)
            """
            : "\(select)\(tables)\(condition) ORDER BY \(ordering) LIMIT ?"
        arguments += [limit]
    }
}
