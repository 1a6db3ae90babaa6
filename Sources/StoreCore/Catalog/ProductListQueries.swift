import GRDB
import ShopText

extension Transaction {
    /// The products of one page of a list.
    func products(_ query: ProductQuery, page: Page) throws -> [Product] {
        var tests = query.tests
        if let tag = query.filter.tag.map(Text.caseless) {
            // The search index knows the words of tags, not where one tag ends.
            tests.append { $0.tags.contains { Text.caseless($0) == tag } }
        }
        if tests.isEmpty { return try fetch(query, page) }
        var found: [Product] = []
        // Conditions may leave only a few of many.
        var piece = page
        if page.limit > 0, !query.tests.isEmpty {
            piece.limit = max(page.limit, query.filter.sort.isIndexed ? 1000 : 20_000)
        }
        while true {
            let candidates = try fetch(query, piece)
            found += candidates.filter { product in tests.allSatisfy { $0(product) } }
            guard page.limit > 0, candidates.count == piece.limit, found.count < page.limit else { break }
            if let last = candidates.last {
                piece = Page(limit: piece.limit, after: query.filter.cursor(behind: last))
            }
        }
        return page.limit == 0 ? found : Array(found.prefix(page.limit))
    }

    private func fetch(_ query: ProductQuery, _ page: Page) throws -> [Product] {
        let statement = try listStatement(query, page: page)
        return try Row.fetchAll(
            database.cachedStatement(sql: statement.sql), arguments: statement.arguments
        ).map { Product($0, currency) }
    }

    /// The statement of one page: it walks an index in the requested order, from where the previous page ended, and
    /// stops at the limit.
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
                // which pays off only if there are few.
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
        if let since = filter.updatedSince { try narrow(&statement, toUpdatedSince: since, filter) }
        if let tag = filter.tag { statement.require(tag: tag) }
        statement.order(by: filter.sort, isDescending: filter.isDescending, after: page)
        statement.limit(page.sqlLimit, select: Transaction.select)
        return statement
    }

    /// Narrows to products that were changed or whose stock moved then or later.
    private func narrow(
        _ statement: inout ListStatement, toUpdatedSince since: Instant, _ filter: ProductFilter
    ) throws {
        let last = try lastMovement(before: since)
        let updated = "updated_at >= \(since.milliseconds)"
        let recent = "id > \(last) AND created_at >= \(since.milliseconds)"
        // Ids have few gaps, if any.
        let moves = try newestMovement() - last
        let areMovesCommon = moves >= Transaction.many
        if moves == 0 {
            let isIndexed = try filter.sort == .updatedAt || !isCommon(updated)
            statement.require("\(isIndexed ? "" : "+")product.\(updated)")
        } else if try areMovesCommon || isCommon(updated) {
            let moved =
                areMovesCommon
                ? "EXISTS (SELECT 1 FROM stock_movement WHERE product_id = product.id AND \(recent))"
                : "+product.id IN (SELECT product_id FROM stock_movement WHERE \(recent))"
            statement.require("(+product.\(updated) OR \(moved))")
        } else {
            statement.require(
                """
                \(filter.tag == nil ? "" : "+")product.id IN (SELECT id FROM product WHERE \(updated)
                    UNION SELECT product_id FROM stock_movement WHERE \(recent))
                """)
            statement.sortsKeys = filter.sort != .id
        }
    }

    /// Whether enough products match that skipping the others is faster than sorting.
    private func isCommon(_ condition: String) throws -> Bool {
        let count = try Int64.fetchOne(
            database,
            sql: "SELECT count(*) FROM (SELECT 1 FROM product WHERE \(condition) LIMIT \(Transaction.many))")
        return count == Transaction.many
    }

    private static let many: Int64 = 20_000

    /// The ledger movement before all those made at a moment or later: 0 if there is none.
    ///
    /// Without an index by time, and without reading the ledger for each page: the moments of movements rise
    /// with their ids, so a binary search finds the place. A clock that was set back for a while breaks the order, and
    /// may hide earlier movements; so up to ``strays`` movements before the place are checked, and as many before each
    /// that turns out to be newer.
    func lastMovement(before moment: Instant) throws -> Int64 {
        var (low, high): (Int64, Int64) = (0, try newestMovement())
        while low < high {
            let middle = low + (high - low) / 2
            // Ids may have gaps.
            let row = try Row.fetchOne(
                database.cachedStatement(
                    sql: "SELECT id, created_at FROM stock_movement WHERE id > ? ORDER BY id LIMIT 1"),
                arguments: [middle])
            guard let row, let id: Int64 = row["id"], let made: Int64 = row["created_at"],
                made < moment.milliseconds
            else {
                high = middle
                continue
            }
            low = id
        }
        while let stray = try Int64.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT min(id) FROM (SELECT id, created_at FROM stock_movement WHERE id <= ?
                        ORDER BY id DESC LIMIT \(Transaction.strays)) WHERE created_at >= ?
                    """), arguments: [low, moment.milliseconds])
        {
            low = stray - 1
        }
        return low
    }

    private static let strays = 1000

    private func newestMovement() throws -> Int64 {
        try Int64.fetchOne(database, sql: "SELECT max(id) FROM stock_movement") ?? 0
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

    /// The index sorts by rank; only only what is shown is looked up in full.
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

/// A SELECT statement being built.
struct ListStatement {
    fileprivate(set) var conditions: [String] = []
    fileprivate(set) var arguments: StatementArguments = []
    fileprivate(set) var sql = ""
    private var ordering = ""
    /// Whether all matches have to be sorted, because there is no index or there are few.
    fileprivate var sortsKeys = false
    /// Whether the search index is walked instead of the table.
    private var isBySearch = false

    fileprivate static func stock(_ isInStock: Bool) -> String {
        return """
            \(OnHand.sql(of: "product.id")) \(isInStock ? "> 0" : "= 0")
            AND NOT EXISTS (SELECT 1 FROM product AS v WHERE v.parent_id = product.id)
            """
    }

    fileprivate mutating func require(_ condition: String, _ values: (any DatabaseValueConvertible)?...) {
        conditions.append(condition)
        arguments += StatementArguments(values)
    }

    /// Adds the filter's conditions on visibility and archive.
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

    fileprivate mutating func order(by sort: ProductFilter.Sort, isDescending: Bool, after page: Page) {
        let (order, comparison) = isDescending ? ("DESC", "<") : ("ASC", ">")
        let id = isBySearch ? "product_search.rowid" : "product.id"
        guard sort != .id else {
            if let after = page.after { require("\(id) \(comparison) ?", after) }
            ordering = "\(id) \(order)"
            return
        }
        func key(_ product: String) -> String {
            sort == .quantity ? OnHand.sql(of: "\(product).id") : "\(product).\(sort.rawValue)"
        }
        let column = key("product")
        if let after = page.after, let place = page.place {
            require("(\(column), product.id) \(comparison) (?, ?)", place.databaseValue, after)
        } else if let after = page.after {
            require(
                "(\(column), product.id) \(comparison) "
                    + "((SELECT \(key("other")) FROM product AS other WHERE id = ?), ?)", after, after)
        }
        ordering = "\(column) \(order), product.id \(order)"
        if !sort.isIndexed { sortsKeys = true }
    }

    fileprivate mutating func limit(_ limit: Int, select: String) {
        let tables = isBySearch ? " JOIN product_search ON product_search.rowid = product.id" : ""
        let condition = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
        // Only keys are sorted; only what is shown is looked up in full.
        sql =
            sortsKeys
            ? """
            \(select) WHERE product.id IN (SELECT product.id FROM product\(tables)\(condition)
                ORDER BY \(ordering) LIMIT ?) ORDER BY \(ordering)
            """
            : "\(select)\(tables)\(condition) ORDER BY \(ordering) LIMIT ?"
        arguments += [limit]
    }
}

extension ListCursor.Value {
    /// The value as a statement compares it with a column.
    var databaseValue: DatabaseValue {
        switch self {
        case .integer(let number): number.databaseValue
        case .text(let text): text.databaseValue
        }
    }
}
