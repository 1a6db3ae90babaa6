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
        // SQLite's own functions know the letter case of ASCII only.
        let key = filter.search.map(Text.caseless)
        var accounts: [Account] = []
        while limit == 0 || accounts.count < limit, let row = try rows.next() {
            let account = try Account(row)
            if key.map(account.mentions) ?? true { accounts.append(account) }
        }
        return accounts
    }

    func activeAdmins(besides id: String) throws -> Int {
        try Int.fetchOne(
            database, sql: "SELECT count(*) FROM account WHERE role = 'admin' AND is_active AND id <> ?",
            arguments: [id]) ?? 0
    }

    func hasOrders(account id: String) throws -> Bool {
        try Row.fetchOne(database, sql: "SELECT 1 FROM orders WHERE account_id = ? LIMIT 1", arguments: [id])
            != nil
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

extension Account {
    /// Whether the username, email address or name contains the caseless text.
    fileprivate func mentions(_ key: String) -> Bool {
        [username, email, fullName].contains { Text.caseless($0).contains(key) }
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
