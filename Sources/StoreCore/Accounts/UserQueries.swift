import GRDB
import ShopText

extension Transaction {
    /// The accounts of one page of a list, in its order.
    func accounts(_ filter: UserFilter, limit: Int, after: ListCursor?) throws -> [Account] {
        var conditions: [String] = []
        var arguments: StatementArguments = []
        func require(_ condition: String, _ values: [(any DatabaseValueConvertible)?]) {
            guard values.allSatisfy({ $0 != nil }) else { return }
            conditions.append(condition)
            arguments += StatementArguments(values)
        }
        require("role = ?", [filter.role?.rawValue])
        require("is_active = ?", [filter.isActive])
        require("is_verified = ?", [filter.isVerified])
        if !filter.includesDeleted {
            require("username NOT GLOB ?", [AccountRules.forgottenPrefix + "*"])
        }
        if filter.hasCart {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM cart JOIN cart_line ON cart_line.cart_id = cart.id
                    WHERE cart.account_id = account.id)
                """)
        }
        let key = filter.search.map { Text.caseless(EmailAddress.stored($0)) }
        if let key {
            // SQLite's matches are checked again below, because its functions know letter case only for ASCII.
            require(
                """
                (instr(username_key, ?) OR instr(email_key, ?) OR instr(lower(first_name || ' ' || last_name), ?)
                    OR first_name || last_name GLOB '*[^ -~]*'
                    OR \(PhoneDigits.condition("phone_number")))
                """, [key, key, key, filter.phoneDigits ?? "-"])
        }
        let order = filter.isDescending ? "DESC" : "ASC"
        require(
            "(\(filter.sort.column), id) \(filter.isDescending ? "<" : ">") (?, ?)",
            [after?.value.databaseValue, after?.id])
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT * FROM account \(condition) ORDER BY \(filter.sort.column) \(order), id \(order)
                """, arguments: arguments)
        var accounts: [Account] = []
        while limit == 0 || accounts.count < limit, let row = try rows.next() {
            let account = try Account(row)
            if filter.isFound(account, by: key) { accounts.append(account) }
        }
        return accounts
    }

    func activeAdmins(besides id: String) throws -> Int {
        try Int.fetchOne(
            database, sql: "SELECT count(*) FROM account WHERE role = 'admin' AND is_active AND id <> ?",
            arguments: [id]) ?? 0
    }

    /// How much belongs to an account.
    func belongings(
        ofAccount id: String
    ) throws -> (orders: Int64, cartLines: Int64, tokens: Int64, addresses: Int64, reviews: Int64) {
        func count(_ sql: String, _ arguments: StatementArguments) throws -> Int64 {
            try Int64.fetchOne(database, sql: "SELECT count(*) FROM " + sql, arguments: arguments) ?? 0
        }
        return (
            try count("orders WHERE account_id = ?", [id]),
            try count("cart_line JOIN cart ON cart.id = cart_id WHERE account_id = ?", [id]),
            try count(
                "api_token WHERE account_id = ? AND revoked_at IS NULL AND expires_at > ?",
                [id, instant.milliseconds]),
            try count("address WHERE account_id = ?", [id]),
            try count("review WHERE account_id = ?", [id])
        )
    }

    /// Deletes an account and everything that belongs only to it.
    func erase(account id: String) throws {
        try database.execute(sql: "DELETE FROM account WHERE id = ?", arguments: [id])
        _ = try forgetSignInFailures(of: id)
    }

    /// Deletes what belongs to an account but not the account: cart, password, sessions, tokens, codes and
    /// mail.
    func strip(account id: String) throws {
        for table in ["address", "cart", "credential", "session", "api_token", "one_time_code", "mail"] {
            try database.execute(sql: "DELETE FROM \(table) WHERE account_id = ?", arguments: [id])
        }
        _ = try forgetSignInFailures(of: id)
    }
}

extension UserFilter {
    /// The digits of the phone number being searched for.
    fileprivate var phoneDigits: String? { findsPhones ? search.flatMap(PhoneDigits.of) : nil }

    /// Whether the username, email address, name or phone number matches the search.
    ///
    /// - Parameter key: the key of what is searched for; `nil` for nothing.
    fileprivate func isFound(_ account: Account, by key: String?) -> Bool {
        guard let key else { return true }
        return [account.username, account.email, account.fullName].contains {
            Text.caseless($0).contains(key)
        } || phoneDigits.map { PhoneDigits.all(in: account.phoneNumber).contains($0) } ?? false
    }
}

extension UserFilter.Sort {
    fileprivate var column: String {
        switch self {
        case .createdAt: "created_at"
        case .username: "username_key"
        case .email: "email_key"
        }
    }
}
