import GRDB

extension Transaction {
    /// The account with this username or e-mail, in any letter case, or with this id.
    func account(named name: String) throws -> Account? {
        let key = Text.caseless(name)
        return try Row.fetchOne(
            database, sql: "SELECT * FROM account WHERE username_key = ?1 OR email_key = ?1 OR id = ?1",
            arguments: [key]
        ).map(Account.init)
    }

    func account(id: String) throws -> Account? {
        try Row.fetchOne(database, sql: "SELECT * FROM account WHERE id = ?", arguments: [id]).map(
            Account.init)
    }

    func isUsernameTaken(_ username: String) throws -> Bool {
        try Row.fetchOne(
            database, sql: "SELECT 1 FROM account WHERE username_key = ?",
            arguments: [Text.caseless(username)]) != nil
    }

    func isEmailTaken(_ email: String) throws -> Bool {
        try Row.fetchOne(
            database, sql: "SELECT 1 FROM account WHERE email_key = ?", arguments: [Text.caseless(email)])
            != nil
    }

    func insert(_ account: Account) throws {
        try database.execute(
            sql: """
                INSERT INTO account (id, username, username_key, email, email_key, first_name, last_name,
                    phone_number, address, role, is_active, is_verified, created_at, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                account.id, account.username, Text.caseless(account.username), account.email,
                Text.caseless(account.email), account.firstName, account.lastName, account.phoneNumber,
                account.address, account.role.rawValue, account.isActive, account.isVerified,
                account.createdAt.milliseconds, instant.milliseconds,
            ])
    }

    func passwordHash(ofAccount id: String) throws -> PasswordHash? {
        try String.fetchOne(
            database, sql: "SELECT password FROM credential WHERE account_id = ?", arguments: [id]
        )
        .flatMap { PasswordHash($0) }
    }

    func setPasswordHash(_ hash: PasswordHash, ofAccount id: String) throws {
        try database.execute(
            sql: """
                INSERT INTO credential (account_id, password, changed_at) VALUES (?, ?, ?)
                ON CONFLICT (account_id) DO UPDATE
                SET password = excluded.password, changed_at = excluded.changed_at
                """, arguments: [id, hash.text, instant.milliseconds])
    }

    /// The key that signs tokens: the newest.
    func signingKey() throws -> [UInt8] {
        let secret = try Row.fetchOne(
            database, sql: "SELECT secret FROM signing_key ORDER BY id DESC LIMIT 1")
        guard let secret else { throw AccessError.invalidToken }
        return [UInt8](blob: secret["secret"])
    }

    func insertSigningKey(_ secret: [UInt8]) throws {
        try database.execute(
            sql: "INSERT INTO signing_key (secret, created_at) VALUES (?, ?)",
            arguments: [secret.blob, instant.milliseconds])
    }

    func insertSession(_ token: SessionToken) throws {
        try database.execute(
            sql: "INSERT INTO session (id, account_id, created_at, expires_at) VALUES (?, ?, ?, ?)",
            arguments: [
                token.sessionID, token.accountID, token.issuedAt.milliseconds, token.expiresAt.milliseconds,
            ])
    }

    func isSessionLive(_ id: String, ofAccount account: String) throws -> Bool {
        try Row.fetchOne(
            database,
            sql: """
                SELECT 1 FROM session
                WHERE id = ? AND account_id = ? AND revoked_at IS NULL AND expires_at > ?
                """, arguments: [id, account, instant.milliseconds]) != nil
    }

    func revokeSession(_ id: String) throws {
        try database.execute(
            sql: "UPDATE session SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL",
            arguments: [instant.milliseconds, id])
    }

    func setting(_ key: String) throws -> String? {
        try String.fetchOne(database, sql: "SELECT value FROM setting WHERE key = ?", arguments: [key])
    }

    func setSetting(_ key: String, _ value: String) throws {
        try database.execute(
            sql: "INSERT INTO setting VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
            arguments: [key, value])
    }
}

extension Account {
    fileprivate init(_ row: Row) throws {
        guard let role = Role(rawValue: row["role"]) else { throw AccountError.notFound(row["username"]) }
        self.init(
            id: row["id"], username: row["username"], email: row["email"], firstName: row["first_name"],
            lastName: row["last_name"], phoneNumber: row["phone_number"], address: row["address"], role: role,
            isActive: row["is_active"], isVerified: row["is_verified"],
            createdAt: Instant(milliseconds: row["created_at"]))
    }
}
