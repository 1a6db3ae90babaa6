import GRDB
import ShopText

extension Transaction {
    /// The key that signs tokens: the newest.
    func signingKey() throws -> [UInt8] {
        let secret = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT secret FROM signing_key ORDER BY id DESC LIMIT 1"))
        guard let secret else { throw AccessError.invalidToken }
        return [UInt8](blob: secret["secret"])
    }

    /// Deletes all keys but the newest, so that nothing they signed is valid any more.
    func removeOlderSigningKeys() throws {
        try database.execute(sql: "DELETE FROM signing_key WHERE id < (SELECT max(id) FROM signing_key)")
    }

    func insertSigningKey(_ secret: [UInt8]) throws {
        try database.execute(
            sql: "INSERT INTO signing_key (secret, created_at) VALUES (?, ?)",
            arguments: [secret.blob, instant.milliseconds])
    }

    /// Stores a session, and deletes the account's expired ones.
    func insertSession(_ id: String, _ token: SessionToken) throws {
        try database.execute(
            sql: "DELETE FROM session WHERE account_id = ? AND expires_at <= ?",
            arguments: [token.accountID, instant.milliseconds])
        try database.execute(
            sql: "INSERT INTO session (id, hash, account_id, created_at, expires_at) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                id, token.digest.blob, token.accountID, token.issuedAt.milliseconds,
                token.expiresAt.milliseconds,
            ])
    }

    /// Ends every sign-in, as after a new signing key.
    func revokeAllSessions() throws {
        try database.execute(
            sql: "UPDATE session SET revoked_at = ? WHERE revoked_at IS NULL",
            arguments: [instant.milliseconds])
        note("session", .delete, database.changesCount)
    }

    /// Ends all sessions of an account but one.
    func revokeSessions(ofAccount id: String, except kept: String? = nil) throws -> Int {
        try database.execute(
            sql: """
                UPDATE session SET revoked_at = ?
                WHERE account_id = ? AND revoked_at IS NULL AND expires_at > ?1 AND id IS NOT ?
                """, arguments: [instant.milliseconds, id, kept])
        let count = database.changesCount
        note("session", .delete, count)
        return count
    }

    /// Active sessions, newest first.
    func liveSessions(ofAccount id: String) throws -> [Session] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM session WHERE account_id = ? AND revoked_at IS NULL AND expires_at > ?
                ORDER BY created_at DESC, id
                """, arguments: [id, instant.milliseconds]
        ).map(Session.init)
    }

    func liveSession(id: String) throws -> Session? {
        try Row.fetchOne(
            database, sql: "SELECT * FROM session WHERE id = ? AND revoked_at IS NULL AND expires_at > ?",
            arguments: [id, instant.milliseconds]
        ).map(Session.init)
    }

    /// The active session of a token.
    func liveSession(of token: SessionToken) throws -> Session? {
        try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT * FROM session
                    WHERE hash = ? AND account_id = ? AND revoked_at IS NULL AND expires_at > ?
                    """), arguments: [token.digest.blob, token.accountID, instant.milliseconds]
        ).map(Session.init)
    }

    /// Whose session it is or was.
    func accountID(ofSession id: String) throws -> String? {
        try String.fetchOne(
            database, sql: "SELECT account_id FROM session WHERE id = ?", arguments: [id])
    }

    /// Gives a session a new token; the old one is no longer valid.
    func renew(_ id: String, by token: SessionToken) throws {
        try database.execute(
            sql: "UPDATE session SET hash = ?, expires_at = ? WHERE id = ?",
            arguments: [token.digest.blob, token.expiresAt.milliseconds, id])
    }

    func revokeSession(_ id: String) throws {
        try database.execute(
            sql: "UPDATE session SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL",
            arguments: [instant.milliseconds, id])
        note("session", .delete, database.changesCount)
    }
}

extension Session {
    fileprivate init(_ row: Row) {
        self.init(
            id: row["id"], accountID: row["account_id"], createdAt: Instant(milliseconds: row["created_at"]),
            expiresAt: Instant(milliseconds: row["expires_at"]))
    }
}
