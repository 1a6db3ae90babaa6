import GRDB
import ShopText

extension Transaction {
    /// The cart of an account; made at its first line, and empty with id 0 before that.
    func cart(of account: Account) throws -> Cart {
        let id = try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT id FROM cart WHERE account_id = ?"), arguments: [account.id]
        )
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT cart_line.id, cart_line.product_id, product.sku, product.title, cart_line.quantity,
                        product.price, product.sale_price, product.sale_starts_on, product.sale_ends_on,
                        EXISTS (SELECT 1 FROM product AS variant WHERE variant.parent_id = product.id)
                            AS has_variants,
                        \(Transaction.isShown("product")) AS is_shown,
                        nullif(max(coalesce(product.release_date, ''), coalesce(parent.release_date, '')), '')
                            AS release_date,
                        \(OnHand.sql(of: "product.id")) AS on_hand
                    FROM cart_line JOIN product ON product.id = cart_line.product_id
                        LEFT JOIN product AS parent ON parent.id = product.parent_id
                    WHERE cart_line.cart_id = ? ORDER BY cart_line.id
                    """), arguments: [id])
        let items = rows.map { Cart.Item($0, currency, today: instant.day) }
        let lines = items.compactMap(\.lineTotal)
        return Cart(
            id: id ?? 0, user: account.username, items: items,
            totals: lines.count < items.count ? nil : try? Totals(lines: lines, currency: currency))
    }

    /// How many of each product an account has in its cart, by the products' ids.
    func cartLines(ofAccount id: String) throws -> [Int64: Int64] {
        let rows = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT product_id, quantity FROM cart_line
                    WHERE cart_id = (SELECT id FROM cart WHERE account_id = ?)
                    """), arguments: [id])
        var lines: [Int64: Int64] = [:]
        while let row = try rows.next() { lines[row[0]] = row[1] }
        return lines
    }

    /// Sets how many of a product the cart has.
    func setCartLine(_ accountID: String, product: Int64, quantity: Int64) throws {
        try database.cachedStatement(sql: "INSERT OR IGNORE INTO cart (account_id) VALUES (?)")
            .execute(arguments: [accountID])
        try database.cachedStatement(
            sql: """
                INSERT INTO cart_line (cart_id, product_id, quantity)
                VALUES ((SELECT id FROM cart WHERE account_id = ?), ?, ?)
                ON CONFLICT (cart_id, product_id) DO UPDATE SET quantity = excluded.quantity
                """
        ).execute(arguments: [accountID, product, quantity])
    }

    func removeCartLine(_ id: Int64) throws {
        try database.cachedStatement(sql: "DELETE FROM cart_line WHERE id = ?").execute(arguments: [id])
    }

    /// - Returns: whether there was anything in it.
    @discardableResult
    func clearCart(ofAccount id: String) throws -> Bool {
        try database.execute(
            sql: "DELETE FROM cart_line WHERE cart_id = (SELECT id FROM cart WHERE account_id = ?)",
            arguments: [id])
        return database.changesCount > 0
    }
}

extension Cart.Item {
    fileprivate init(_ row: Row, _ currency: Currency, today: Day) {
        let price = Product.price(
            Money(minorUnits: row["price"], currency: currency),
            sale: (row["sale_price"] as Int64?).map { Money(minorUnits: $0, currency: currency) },
            from: (row["sale_starts_on"] as String?).flatMap { Day($0) },
            to: (row["sale_ends_on"] as String?).flatMap { Day($0) }, on: today)
        let hasVariants: Bool = row["has_variants"]
        let quantity: Int64 = row["quantity"]
        let onHand: Int64 = row["on_hand"]
        let released: String? = row["release_date"]
        self.init(
            id: row["id"], productID: row["product_id"], sku: row["sku"], title: row["title"],
            quantity: quantity,
            unitPrice: price, lineTotal: try? price.multiplied(by: quantity),
            isInStock: row["is_shown"] && !hasVariants && onHand >= quantity
                && (released.map { Day($0).map { $0 <= today } ?? false } ?? true))
    }
}
