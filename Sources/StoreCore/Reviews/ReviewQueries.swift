import GRDB
import ShopText

extension Transaction {
    func review(id: Int64) throws -> Review? { try reviews(where: "WHERE review.id = ?", [id]).first }

    func review(of product: Int64, by account: String) throws -> Review? {
        try reviews(where: "WHERE review.account_id = ? AND review.product_id = ?", [account, product]).first
    }

    /// The reviews of one page, newest first.
    ///
    /// - Parameters:
    ///   - product: only of this product.
    ///   - account: only by this account.
    ///   - days: when they were written.
    ///   - viewer: the account that sees its own and otherwise only published ones; `nil` to see all.
    ///   - published: only published ones, or only others.
    func reviews(
        of product: Int64?, by account: String? = nil, in days: RecordFilter? = nil, published: Bool?,
        visibleTo viewer: String?, page: Page
    ) throws -> [Review] {
        var conditions = try days.map { try self.conditions(of: $0, at: "review.created_at") } ?? []
        var arguments: StatementArguments = []
        func require(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
            guard let value else { return }
            conditions.append(condition)
            arguments += [value]
        }
        require("review.product_id = ?", product)
        require("review.account_id = ?", account)
        require("review.is_published = ?", published)
        require("(review.is_published = 1 OR review.account_id = ?)", viewer)
        require("review.id < ?", page.after)
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        return try reviews(
            where: "\(condition) ORDER BY review.id DESC LIMIT ?", arguments + [page.sqlLimit])
    }

    private func reviews(where condition: String, _ arguments: StatementArguments) throws -> [Review] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT review.id, product.sku, account.username, stars, review.title, text, is_published,
                    review.created_at, review.updated_at, product_id, account_id
                FROM review JOIN product ON product.id = product_id JOIN account ON account.id = account_id
                \(condition)
                """, arguments: arguments
        ).map { row in
            Review(
                id: row[0], sku: row[1], user: row[2], stars: row[3], title: row[4], text: row[5],
                isPublished: row[6], createdAt: Instant(milliseconds: row[7]),
                updatedAt: Instant(milliseconds: row[8]), product: row[9], account: row[10])
        }
    }

    /// An order line with which an account bought a product, or one of its variants.
    func boughtLine(of product: Int64, by account: String) throws -> Int64? {
        try Int64.fetchOne(
            database,
            sql: """
                SELECT order_line.id FROM orders JOIN order_line ON order_line.order_id = orders.id
                WHERE orders.account_id = ?1 AND orders.status <> 'cancelled'
                    AND order_line.product_id IN (SELECT id FROM product WHERE id = ?2 OR parent_id = ?2)
                ORDER BY order_line.id DESC LIMIT 1
                """, arguments: [account, product])
    }

    func insertReview(
        of product: Int64, by account: String, line: Int64, stars: Int64, title: String, text: String,
        isPublished: Bool
    ) throws -> Int64 {
        try database.execute(
            sql: """
                INSERT INTO review (product_id, account_id, line_id, stars, title, text, is_published, created_at,
                    updated_at)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)
                """,
            arguments: [product, account, line, stars, title, text, isPublished, instant.milliseconds])
        return database.lastInsertedRowID
    }

    func updateReview(_ id: Int64, stars: Int64, title: String, text: String, isPublished: Bool) throws {
        try database.execute(
            sql:
                "UPDATE review SET stars = ?, title = ?, text = ?, is_published = ?, updated_at = ? WHERE id = ?",
            arguments: [stars, title, text, isPublished, instant.milliseconds, id])
    }

    func deleteReview(_ id: Int64) throws {
        try database.execute(sql: "DELETE FROM review WHERE id = ?", arguments: [id])
    }
}
