import Foundation
import GRDB
import ShopText

/// Tokens with the names of their owners.
private let apiTokenSelection = """
    SELECT api_token.*, account.username FROM api_token JOIN account ON account.id = api_token.account_id
    """

extension Transaction {
    func insert(_ token: APIToken, hash: [UInt8]) throws {
        try database.execute(
            sql: """
                INSERT INTO api_token (id, account_id, name, prefix, hash, permissions, created_at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                token.id, token.accountID, token.name, token.hint, hash.blob,
                JSONValue.array(token.permissions.map { .string($0.rawValue) }).compactText,
                token.createdAt.milliseconds, token.expiresAt.milliseconds,
            ])
        note("token", .insert)
    }

    /// The token with this hash, if it is valid now.
    func liveAPIToken(hash: [UInt8]) throws -> APIToken? {
        try Row.fetchOne(
            database,
            sql: """
                \(apiTokenSelection)
                WHERE hash = ? AND revoked_at IS NULL AND api_token.created_at <= ? AND expires_at > ?
                """, arguments: [hash.blob, instant.milliseconds, instant.milliseconds]
        ).map(APIToken.init)
    }

    /// The tokens of an account, oldest first.
    func apiTokens(ofAccount id: String) throws -> [APIToken] {
        try Row.fetchAll(
            database,
            sql: """
                \(apiTokenSelection) WHERE account_id = ? ORDER BY api_token.created_at, api_token.id
                """, arguments: [id]
        ).map(APIToken.init)
    }

    /// Everyone's tokens, sorted by owner, oldest first.
    func everyAPIToken() throws -> [APIToken] {
        try Row.fetchAll(
            database,
            sql: "\(apiTokenSelection) ORDER BY username_key, api_token.created_at, api_token.id"
        ).map(APIToken.init)
    }

    func apiToken(id: String) throws -> APIToken? {
        try Row.fetchOne(database, sql: "\(apiTokenSelection) WHERE api_token.id = ?", arguments: [id])
            .map(APIToken.init)
    }

    func noteUse(ofAPIToken id: String) throws {
        try database.execute(
            sql: "UPDATE api_token SET last_used_at = ? WHERE id = ?", arguments: [instant.milliseconds, id])
    }

    /// - Returns: how many were valid.
    @discardableResult
    func revokeAPITokens(ofAccount id: String) throws -> Int {
        let valid = try apiTokens(ofAccount: id).filter { $0.isLive(at: instant) }.count
        try database.execute(
            sql: "UPDATE api_token SET revoked_at = ? WHERE account_id = ? AND revoked_at IS NULL",
            arguments: [instant.milliseconds, id])
        note("token", .delete, valid)
        return valid
    }

    func revokeAPIToken(id: String) throws {
        try database.execute(
            sql: "UPDATE api_token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL",
            arguments: [instant.milliseconds, id])
        note("token", .delete, database.changesCount)
    }
}

extension APIToken {
    fileprivate init(_ row: Row) throws {
        let used: Int64? = row["last_used_at"]
        let revoked: Int64? = row["revoked_at"]
        self.init(
            id: row["id"], accountID: row["account_id"], username: row["username"], name: row["name"],
            hint: row["prefix"],
            // A permission that this version no longer knows grants nothing.
            permissions: try JSONReader.value(of: row["permissions"] as String).arrayValue?
                .compactMap { $0.stringValue.flatMap(Permission.init) } ?? [],
            createdAt: Instant(milliseconds: row["created_at"]),
            expiresAt: Instant(milliseconds: row["expires_at"]),
            lastUsedAt: used.map { Instant(milliseconds: $0) },
            revokedAt: revoked.map { Instant(milliseconds: $0) })
    }
}
