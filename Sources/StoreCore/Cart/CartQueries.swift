import GRDB
import ShopText

extension Transaction {
    /// The cart of an account; created with its first line, and empty with id 0 before that.
    func cart(of account: Account) throws -> Cart {
        let id = try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT id FROM cart WHERE account_id = ?"), arguments: [account.id]
        )
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT cart_line.id, cart_line.product_id, coalesce(product.sku, cart_line.sku),
                        coalesce(product.title, cart_line.title), cart_line.quantity, cart_line.price,
                        product.price, product.sale_price, product.sale_starts_on, product.sale_ends_on,
                        coalesce(\(Transaction.isShown("product")), 0)
                            AND NOT EXISTS (SELECT 1 FROM product AS variant WHERE variant.parent_id = product.id),
                        nullif(max(coalesce(product.release_date, ''), coalesce(parent.release_date, '')), ''),
                        \(OnHand.sql(of: "product.id"))
                    FROM cart_line LEFT JOIN product ON product.id = cart_line.product_id
                        LEFT JOIN product AS parent ON parent.id = product.parent_id
                    WHERE cart_line.cart_id = ? ORDER BY cart_line.id
                    """), arguments: [id])
        let today = try today()
        let items = rows.map { Cart.Item($0, currency, today: today) }
        let lines = items.compactMap(\.lineTotal)
        return Cart(
            id: id ?? 0, user: account.username, items: items,
            totals: lines.count < items.count ? nil : try? Totals(lines: lines, currency: currency))
    }

    /// The username of a cart's owner.
    func owner(ofCart id: Int64) throws -> String? {
        try String.fetchOne(
            database,
            sql: "SELECT username FROM cart JOIN account ON account.id = account_id WHERE cart.id = ?",
            arguments: [id])
    }

    /// How many of each product an account has in its cart, and their prices when they were put in, by the products'
    /// ids.
    func cartLines(ofAccount id: String) throws -> [Int64: (quantity: Int64, price: Int64?)] {
        let rows = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT product_id, quantity, price FROM cart_line
                    WHERE cart_id = (SELECT id FROM cart WHERE account_id = ?) AND product_id IS NOT NULL
                    """), arguments: [id])
        var lines: [Int64: (quantity: Int64, price: Int64?)] = [:]
        while let row = try rows.next() { lines[row[0]] = (row[1], row[2]) }
        return lines
    }

    /// Sets the quantity of a product in the cart, and records its current title and price.
    ///
    /// - Parameter price: today's, in minor units.
    func setCartLine(_ accountID: String, product: Product, quantity: Int64, price: Int64) throws {
        try database.cachedStatement(sql: "INSERT OR IGNORE INTO cart (account_id) VALUES (?)")
            .execute(arguments: [accountID])
        try database.cachedStatement(
            sql: """
                INSERT INTO cart_line (cart_id, product_id, quantity, sku, title, price, added_at)
                VALUES ((SELECT id FROM cart WHERE account_id = ?1), ?2, ?3, ?4, ?5, ?6, ?7)
                ON CONFLICT (cart_id, product_id) DO UPDATE SET quantity = ?3, sku = ?4, title = ?5, price = ?6,
                    added_at = ?7
                """
        ).execute(arguments: [
            accountID, product.id, quantity, product.sku, product.title, price, instant.milliseconds,
        ])
    }

    /// Carts whose last line was added before an instant, among the next ones.
    ///
    /// - Returns: their ids, and the one after which to look for more; `nil` at the end.
    func staleCarts(before instant: Instant, after id: Int64) throws -> (carts: [Int64], last: Int64?) {
        let last = try Int64.fetchOne(
            database.cachedStatement(
                sql: "SELECT max(id) FROM (SELECT id FROM cart WHERE id > ? ORDER BY id LIMIT 5000)"),
            arguments: [id])
        guard let last else { return ([], nil) }
        let carts = try Int64.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT cart_id FROM cart_line WHERE cart_id > ? AND cart_id <= ? GROUP BY cart_id
                    HAVING max(coalesce(added_at, 0)) < ?
                    """), arguments: [id, last, instant.milliseconds])
        return (carts, last)
    }

    /// Empties a cart, unless something has been added since.
    /// - Returns: its owner, and how many lines it had; `nil` if it stays or is empty.
    ///
    func emptyCart(_ id: Int64, unusedSince instant: Instant) throws -> (owner: String, lines: Int64)? {
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT account.username, count(*) FROM cart_line JOIN cart ON cart.id = cart_line.cart_id
                        JOIN account ON account.id = cart.account_id
                    WHERE cart_line.cart_id = ? HAVING max(coalesce(added_at, 0)) < ?
                    """), arguments: [id, instant.milliseconds])
        guard let row else { return nil }
        try database.cachedStatement(sql: "DELETE FROM cart_line WHERE cart_id = ?").execute(arguments: [id])
        return (row[0], row[1])
    }

    func removeCartLine(_ id: Int64) throws {
        try database.cachedStatement(sql: "DELETE FROM cart_line WHERE id = ?").execute(arguments: [id])
    }

    /// - Returns: whether there was anything in it.
    @discardableResult
    func clearCart(ofAccount id: String) throws -> Bool {
        try database.cachedStatement(
            sql: "DELETE FROM cart_line WHERE cart_id = (SELECT id FROM cart WHERE account_id = ?)"
        ).execute(arguments: [id])
        return database.changesCount > 0
    }
}

extension Cart.Item {
    /// From the columns that ``Transaction/cart(of:)`` selects.
    fileprivate init(_ row: Row, _ currency: Currency, today: Day) {
        func money(_ index: Int) -> Money? {
            (row[index] as Int64?).map { Money(minorUnits: $0, currency: currency) }
        }
        func day(_ index: Int) -> Day? { (row[index] as String?).flatMap { Day($0) } }
        let (quantity, noted): (Int64, Money?) = (row[4], money(5))
        guard let regular = money(6) else {
            self.init(
                id: row[0], productID: nil, sku: row[2], title: row[3], quantity: quantity,
                unitPrice: noted ?? .zero(currency), lineTotal: .zero(currency), isInStock: false,
                changes: [.deleted])
            return
        }
        let price = Product.price(regular, sale: money(7), from: day(8), to: day(9), on: today)
        var changes: [Cart.Change] = []
        if let noted, noted != price { changes.append(.price(old: noted, new: price)) }
        let isShown: Bool = row[10]
        let released: String? = row[11]
        let onHand: Int64 = row[12]
        if !isShown {
            changes.append(.notForSale)
        } else if let day = released.flatMap({ Day($0) }), day > today {
            changes.append(.notReleased(day))
        } else if onHand < quantity {
            changes.append(.short(available: onHand))
        }
        self.init(
            id: row[0], productID: row[1], sku: row[2], title: row[3], quantity: quantity, unitPrice: price,
            lineTotal: try? price.multiplied(by: quantity),
            isInStock: isShown && onHand >= quantity
                && (released.map { Day($0).map { $0 <= today } ?? false } ?? true), changes: changes)
    }
}
