import GRDB
import ShopText

extension Transaction {
    /// The customers with an account of one page, in the filter's order.
    func customers(_ filter: CustomerFilter, limit: Int, after: ListCursor?) throws -> [Customer] {
        var users = UserFilter()
        users.role = .customer
        users.search = filter.search
        users.findsPhones = true
        (users.sort, users.isDescending, users.hasCart) = (filter.sort, filter.isDescending, filter.hasCart)
        return try accounts(users, limit: limit, after: after).map {
            Customer($0, try trade(ofAccount: $0.id))
        }
    }

    /// What the owner of an account bought and has in the cart.
    func trade(ofAccount id: String) throws -> Customer.Trade {
        let sums = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT count(*), coalesce(sum(status = 'open'), 0),
                        coalesce(sum(captured_total - refunded_total), 0), max(created_at)
                    FROM orders WHERE account_id = ?
                    """), arguments: [id])
        let pieces = try Int64.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT coalesce(sum(quantity), 0) FROM cart JOIN cart_line ON cart_line.cart_id = cart.id
                    WHERE account_id = ?
                    """), arguments: [id])
        return Customer.Trade(
            orders: sums?[0] ?? 0, openOrders: sums?[1] ?? 0,
            spent: Money(minorUnits: sums?[2] ?? 0, currency: currency),
            lastOrderAt: (sums?[3] as Int64?).map(Instant.init(milliseconds:)), cartQuantity: pieces ?? 0)
    }

    /// The guests on one page, by email address, with the name from their latest order.
    func guests(_ filter: CustomerFilter, limit: Int, after: ListCursor?) throws -> [Customer] {
        var arguments: StatementArguments = []
        var (place, search) = ("", "")
        if case .text(let email)? = after?.value {
            place = "AND email COLLATE NOCASE > ?"
            arguments += [email]
        }
        let words = filter.search.map(EmailAddress.stored)
        if let words {
            search = """
                HAVING instr(lower(email), ?) OR instr(lower(name), ?) OR name GLOB '*[^ -~]*'
                    OR \(PhoneDigits.condition("phone_no"))
                """
            let key = Text.caseless(words)
            arguments += [key, key, PhoneDigits.of(words) ?? "-"]
        }
        let rows = try Row.fetchCursor(
            database, sql: Transaction.guests(place, having: search), arguments: arguments)
        var found: [Customer] = []
        while limit == 0 || found.count < limit, let row = try rows.next() {
            let guest = Customer(guest: row, currency)
            if words.map(guest.mentions) ?? true { found.append(guest) }
        }
        return found
    }

    /// The guest with an email address; `nil` if nobody ordered with it.
    func guest(email: String) throws -> Customer? {
        guard !email.isEmpty else { return nil }
        return try Row.fetchOne(
            database, sql: Transaction.guests("AND email COLLATE NOCASE = ?"),
            arguments: [Transaction.guestKey(email)]
        ).map { Customer(guest: $0, currency) }
    }

    /// The email addresses of guests that one may be meant for.
    func guestEmails(near email: String) throws -> [String] {
        guard email.contains("@") else { return [] }
        let known = try [("<", "DESC"), (">=", "ASC")].flatMap { comparison, order in
            try String.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT email FROM orders INDEXED BY orders_email
                    WHERE account_id IS NULL AND email <> '' AND email COLLATE NOCASE \(comparison) ?
                    ORDER BY email COLLATE NOCASE \(order) LIMIT 200
                    """, arguments: [email])
        }
        let names = Dictionary(known.map { (Text.caseless($0), $0) }, uniquingKeysWith: { first, _ in first })
        return Nearest.emails(to: Text.caseless(email), among: names.keys.sorted()).compactMap { names[$0] }
    }

    /// The orders without an account that have an email address, oldest first.
    func orderIDs(ofGuest email: String) throws -> [Int64] {
        guard !email.isEmpty else { return [] }
        return try Int64.fetchAll(
            database,
            sql: """
                SELECT id FROM orders WHERE account_id IS NULL AND email COLLATE NOCASE = ? ORDER BY id
                """, arguments: [Transaction.guestKey(email)])
    }

    /// An address as stored in orders: its host as A-labels.
    private static func guestKey(_ email: String) -> String { (try? EmailAddress.checked(email)) ?? email }

    /// Columns that are not summed come from the latest order: SQLite takes them from the row of the maximum.
    private static func guests(_ condition: String, having: String = "") -> String {
        """
        SELECT max(created_at) AS last_order_at, email, name, phone_no, count(*) AS orders,
            sum(status = 'open') AS open_orders, sum(captured_total - refunded_total) AS spent
        FROM orders INDEXED BY orders_email WHERE account_id IS NULL AND email <> '' \(condition)
        GROUP BY email COLLATE NOCASE \(having) ORDER BY email COLLATE NOCASE
        """
    }
}

extension Customer {
    fileprivate init(guest row: Row, _ currency: Currency) {
        self.init(
            account: nil, email: row["email"], name: row["name"], phone: row["phone_no"],
            trade: Trade(
                orders: row["orders"], openOrders: row["open_orders"],
                spent: Money(minorUnits: row["spent"], currency: currency),
                lastOrderAt: Instant(milliseconds: row["last_order_at"]), cartQuantity: 0))
    }

    /// Whether the email address, name or phone number contains a text.
    fileprivate func mentions(_ words: String) -> Bool {
        let key = Text.caseless(words)
        return [email, name].contains { Text.caseless($0).contains(key) }
            || PhoneDigits.of(words).map { PhoneDigits.all(in: phone).contains($0) } ?? false
    }
}
