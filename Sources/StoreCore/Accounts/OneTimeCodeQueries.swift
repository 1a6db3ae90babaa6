import GRDB
import ShopText

extension Transaction {
    /// Stores a code for an account, or, so as to take equally long, for no one. It replaces older codes with the same
    /// purpose, except those that restore an address.
    ///
    /// - Parameter address: the address that the code gives to the account.
    /// - Throws: ``AccessError/clockOutOfRange``
    func insert(
        _ code: OneTimeCode, for purpose: OneTimeCode.Purpose, account: Account?, address: String? = nil
    ) throws {
        let expiry = try SessionToken.expiry(after: purpose.lifetime, from: instant)
        if purpose != .undo {
            try endCodes(for: purpose, ofAccount: account?.id, because: .replaced)
        }
        try database.execute(
            sql: "DELETE FROM one_time_code WHERE expires_at <= ?", arguments: [instant.milliseconds])
        try database.execute(
            sql: """
                INSERT INTO one_time_code (purpose, hash, account_id, email_key, created_at, expires_at, email)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                purpose.rawValue, code.hash.blob, account?.id,
                (address ?? account?.email).map(Text.caseless) ?? "", instant.milliseconds,
                expiry.milliseconds, address,
            ])
    }

    /// Ends an account's unused codes for a purpose, and marks the queued mail with them dead.
    func endCodes(
        for purpose: OneTimeCode.Purpose, ofAccount id: String?, because reason: CodeEnd
    ) throws {
        try database.execute(
            sql: "DELETE FROM one_time_code WHERE account_id = ? AND purpose = ? AND used_at IS NULL",
            arguments: [id, purpose.rawValue])
        try giveUpCodeMails(purpose.mailKind, ofAccount: id, because: reason)
    }

    /// Ends what was asked for with the password before: another one, and another address.
    func endPasswordCodes(ofAccount id: String) throws {
        for purpose in [OneTimeCode.Purpose.reset, .email] {
            try endCodes(for: purpose, ofAccount: id, because: .passwordChanged)
        }
    }

    /// The active account for which the code is valid now: unused, neither expired nor from the future, and
    /// sent to the account's current address, or to the one that the code gives it.
    ///
    /// - Throws: ``OneTimeCodeError/invalid``
    func account(holding code: OneTimeCode, for purpose: OneTimeCode.Purpose) throws -> Account {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT account.* FROM one_time_code
                JOIN account ON account.id = one_time_code.account_id
                WHERE hash = ?1 AND purpose = ?2 AND used_at IS NULL
                    AND one_time_code.created_at <= ?3 AND one_time_code.expires_at > ?3
                    AND account.is_active
                    AND (one_time_code.email IS NOT NULL OR account.email_key = one_time_code.email_key)
                """, arguments: [code.hash.blob, purpose.rawValue, instant.milliseconds])
        guard let row else { throw OneTimeCodeError.invalid(purpose.mailKind) }
        return try Account(row)
    }

    /// The active account that used the code, as long as the code would have been valid.
    func account(whoUsed code: OneTimeCode, for purpose: OneTimeCode.Purpose) throws -> Account? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT account.* FROM one_time_code
                JOIN account ON account.id = one_time_code.account_id
                WHERE hash = ? AND purpose = ? AND used_at IS NOT NULL
                    AND one_time_code.expires_at > ? AND account.is_active
                """, arguments: [code.hash.blob, purpose.rawValue, instant.milliseconds]
        ).map(Account.init)
    }

    /// The address that a code gives to an account.
    func address(by code: OneTimeCode) throws -> String? {
        try String.fetchOne(
            database, sql: "SELECT email FROM one_time_code WHERE hash = ?", arguments: [code.hash.blob])
    }

    /// Whether the owner of another account can still restore this address.
    func isAwaited(email: String, besides id: String?) throws -> Bool {
        try Row.fetchOne(
            database,
            sql: """
                SELECT 1 FROM one_time_code
                WHERE purpose = 'undo' AND email_key = ? AND used_at IS NULL AND expires_at > ?
                    AND account_id IS NOT ?
                """, arguments: [Text.caseless(email), instant.milliseconds, id]) != nil
    }

    /// Whether a code was made for the account and its current address a moment ago, and has not been used.
    func hasFreshCode(for purpose: OneTimeCode.Purpose, account: Account) throws -> Bool {
        try Row.fetchOne(
            database,
            sql: """
                SELECT 1 FROM one_time_code
                WHERE account_id = ?1 AND purpose = ?2 AND (email IS NOT NULL OR email_key = ?3)
                    AND used_at IS NULL
                    AND created_at > ?4 AND created_at <= ?5
                """,
            arguments: [
                account.id, purpose.rawValue, Text.caseless(account.email),
                instant.adding(seconds: -OneTimeCode.pause).milliseconds, instant.milliseconds,
            ]) != nil
    }

    func removeAllCodes() throws { try database.execute(sql: "DELETE FROM one_time_code") }

    func markUsed(_ code: OneTimeCode) throws {
        try database.execute(
            sql: "UPDATE one_time_code SET used_at = ? WHERE hash = ?",
            arguments: [instant.milliseconds, code.hash.blob])
    }
}
