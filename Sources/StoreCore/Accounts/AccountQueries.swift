import GRDB
import ShopText

extension Transaction {
    /// The account with this username or email, in any letter case, or with this id.
    func account(named name: String) throws -> Account? {
        // GRDB binds a string only up to its first NUL.
        guard !name.utf8.contains(0) else { return nil }
        let key = Text.caseless(name)
        return try Row.fetchAll(
            database,
            sql: "SELECT * FROM account WHERE username_key = ?1 OR email_key IN (?1, ?2) OR id = ?1",
            arguments: [key, EmailAddress.key(name)]
        ).asTyped(key)
    }

    /// The error for a name or an email address that nobody has, with those that it may be meant for.
    func noAccount(named name: String) throws -> AccountError {
        guard name.count >= 2, actor.may(.usersWrite) || actor.may(.customersRead) else {
            return .notFound(name)
        }
        let (shown, column) = name.contains("@") ? ("email", "email_key") : ("username", "username_key")
        let roles = actor.may(.usersWrite) ? "" : "AND role = 'customer'"
        let key = Text.caseless(name)
        let rows = try [("<", "DESC"), (">=", "ASC")].flatMap { comparison, order in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT \(shown), \(column) FROM account WHERE \(column) \(comparison) ? \(roles)
                    AND username NOT GLOB ? ORDER BY \(column) \(order) LIMIT 200
                    """, arguments: [key, AccountRules.forgottenPrefix + "*"])
        }
        let names = Dictionary(
            rows.map { ($0[1] as String, $0[0] as String) }, uniquingKeysWith: { first, _ in first })
        let known = names.keys.sorted()
        let near =
            name.contains("@") ? Nearest.emails(to: key, among: known) : Nearest.names(to: key, among: known)
        return .notFound(name, near: near.compactMap { names[$0] })
    }

    /// The names and addresses of accounts whose username begins with these letters.
    func accounts(
        startingWith prefix: String, areCustomers: Bool, limit: Int
    ) throws -> [(username: String, email: String)] {
        let roles = actor.may(.usersWrite) && !areCustomers ? "" : "AND role = 'customer'"
        return try Row.fetchAll(
            database,
            sql: """
                SELECT username, email FROM account
                WHERE username_key >= ?1 AND username_key < ?1 || char(0x10FFFF) \(roles)
                AND username NOT GLOB ?2 ORDER BY username_key LIMIT ?3
                """, arguments: [Text.caseless(prefix), AccountRules.forgottenPrefix + "*", limit]
        ).map { ($0["username"], $0["email"]) }
    }

    func account(email: String) throws -> Account? {
        guard !email.utf8.contains(0) else { return nil }
        let key = Text.caseless(email)
        return try Row.fetchAll(
            database, sql: "SELECT * FROM account WHERE email_key IN (?1, ?2)",
            arguments: [key, EmailAddress.key(email)]
        ).asTyped(key)
    }

    func account(id: String) throws -> Account? {
        try Row.fetchOne(
            database.cachedStatement(sql: "SELECT * FROM account WHERE id = ?"), arguments: [id]
        ).map(Account.init)
    }

    func isUsernameTaken(_ username: String) throws -> Bool {
        try Row.fetchOne(
            database, sql: "SELECT 1 FROM account WHERE username_key = ?",
            arguments: [Text.caseless(username)]) != nil
    }

    func isEmailTaken(_ email: String) throws -> Bool {
        try account(email: email) != nil || isAwaited(email: email, besides: nil)
    }

    func insert(_ account: Account) throws {
        try database.execute(
            sql: """
                INSERT INTO account (id, username, username_key, email, email_key, first_name, last_name,
                    phone_number, address, role, is_active, is_verified, created_at, updated_at, vat_id, tax_exemption,
                    allowed, denied)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                account.id, account.username, Text.caseless(account.username), account.email,
                Text.caseless(account.email), account.firstName, account.lastName, account.phoneNumber,
                account.address, account.role.rawValue, account.isActive, account.isVerified,
                account.createdAt.milliseconds, instant.milliseconds, account.vatID, account.taxExemption,
                account.allowed.text, account.denied.text,
            ])
    }

    /// Updates every column of an account that can change.
    func update(_ account: Account) throws {
        try database.execute(
            sql: """
                UPDATE account SET username = ?, username_key = ?, email = ?, email_key = ?, first_name = ?,
                    last_name = ?, phone_number = ?, address = ?, role = ?, is_active = ?, is_verified = ?,
                    updated_at = ?, vat_id = ?, tax_exemption = ?, allowed = ?, denied = ?
                WHERE id = ?
                """,
            arguments: [
                account.username, Text.caseless(account.username), account.email,
                Text.caseless(account.email),
                account.firstName, account.lastName, account.phoneNumber, account.address,
                account.role.rawValue, account.isActive, account.isVerified, instant.milliseconds,
                account.vatID, account.taxExemption, account.allowed.text, account.denied.text, account.id,
            ])
    }

    func passwordHash(ofAccount id: String) throws -> PasswordHash? {
        try String.fetchOne(
            database, sql: "SELECT password FROM credential WHERE account_id = ?", arguments: [id]
        )
        .flatMap { PasswordHash($0) }
    }

    /// The hash of the password that a journal entry set; `nil` where it has been changed since.
    func passwordHash(ofAccount id: String, setBy entry: Int64) throws -> PasswordHash? {
        try String.fetchOne(
            database,
            sql: """
                SELECT password FROM credential WHERE account_id = ?
                    AND changed_at = (SELECT instant FROM journal WHERE id = ?)
                """, arguments: [id, entry]
        ).flatMap { PasswordHash($0) }
    }

    /// The hash of the account with the next id after a text, wrapping around: a random account's, for a random text.
    func passwordHash(near text: String) throws -> PasswordHash? {
        func first(from start: String) throws -> String? {
            try String.fetchOne(
                database,
                sql: "SELECT password FROM credential WHERE account_id >= ? ORDER BY account_id LIMIT 1",
                arguments: [start])
        }
        return try (first(from: text) ?? first(from: "")).flatMap { PasswordHash($0) }
    }

    /// - Parameter mustChange: whether somebody else knows it, so that it can only be used to choose a new one.
    func setPasswordHash(_ hash: PasswordHash, ofAccount id: String, mustChange: Bool = false) throws {
        try database.execute(
            sql: """
                INSERT INTO credential (account_id, password, changed_at, must_change) VALUES (?, ?, ?, ?)
                ON CONFLICT (account_id) DO UPDATE
                SET password = excluded.password, changed_at = excluded.changed_at,
                    must_change = excluded.must_change
                """, arguments: [id, hash.text, instant.milliseconds, mustChange])
    }

    func mustChangePassword(ofAccount id: String) throws -> Bool {
        try Bool.fetchOne(
            database, sql: "SELECT must_change FROM credential WHERE account_id = ?", arguments: [id])
            ?? false
    }

    /// Until a new one is set, nobody signs in with a password.
    func removePassword(ofAccount id: String) throws {
        try database.execute(sql: "DELETE FROM credential WHERE account_id = ?", arguments: [id])
    }
}

extension [Row] {
    /// The account that was named: an older address may look like another, and the one that is typed comes first.
    fileprivate func asTyped(_ key: String) throws -> Account? {
        let typed = count > 1 ? first { $0["email_key"] == key } : nil
        return try (typed ?? first).map(Account.init)
    }
}

extension Account {
    init(_ row: Row) throws {
        guard let role = Role(rawValue: row["role"]) else {
            throw DatabaseFault.unreadable("user \(row["username"] as String)")
        }
        self.init(
            id: row["id"], username: row["username"], email: row["email"], firstName: row["first_name"],
            lastName: row["last_name"], phoneNumber: row["phone_number"], address: row["address"], role: role,
            isActive: row["is_active"], isVerified: row["is_verified"],
            createdAt: Instant(milliseconds: row["created_at"]), vatID: row["vat_id"],
            taxExemption: row["tax_exemption"], allowed: PermissionList(row["allowed"]),
            denied: PermissionList(row["denied"]))
    }
}
