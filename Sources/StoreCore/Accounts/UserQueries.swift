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

    /// How much belongs to an account.
    func belongings(
        ofAccount id: String
    ) throws -> (orders: Int64, cartLines: Int64, tokens: Int64, addresses: Int64) {
        func count(_ sql: String, _ arguments: StatementArguments) throws -> Int64 {
            try Int64.fetchOne(database, sql: "SELECT count(*) FROM " + sql, arguments: arguments) ?? 0
        }
        return (
            try count("orders WHERE account_id = ?", [id]),
            try count("cart_line JOIN cart ON cart.id = cart_id WHERE account_id = ?", [id]),
            try count(
                "api_token WHERE account_id = ? AND revoked_at IS NULL AND expires_at > ?",
                [id, instant.milliseconds]),
            try count("address WHERE account_id = ?", [id])
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
