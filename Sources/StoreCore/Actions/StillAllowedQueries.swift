import GRDB
import ShopText

/// What the runner needs to know about accounts, sessions and tokens, which belong to features above it.
extension Transaction {
    /// The permissions of an account; `nil` if it was deleted or deactivated.
    func permissions(ofActiveAccount id: String) throws -> Set<Permission>? {
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: "SELECT role, allowed, denied FROM account WHERE id = ? AND is_active"),
            arguments: [id])
        guard let row, let role = Role(rawValue: row["role"]) else { return nil }
        return role.permissions(allowing: .init(row["allowed"]), denying: .init(row["denied"]))
    }

    func isSessionLive(_ id: String, ofAccount account: String) throws -> Bool {
        try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT 1 FROM session
                    WHERE id = ? AND account_id = ? AND revoked_at IS NULL AND expires_at > ?
                    """), arguments: [id, account, instant.milliseconds]) != nil
    }

    func isAPITokenLive(_ id: String) throws -> Bool {
        try Row.fetchOne(
            database, sql: "SELECT 1 FROM api_token WHERE id = ? AND revoked_at IS NULL AND expires_at > ?",
            arguments: [id, instant.milliseconds]) != nil
    }
}
