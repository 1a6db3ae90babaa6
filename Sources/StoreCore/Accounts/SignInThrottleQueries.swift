import GRDB
import ShopText

extension Transaction {
    /// The failed sign-ins of a subject.
    func signInThrottle(of subject: String) throws -> SignInThrottle {
        let row = try Row.fetchOne(
            database, sql: "SELECT * FROM sign_in_failure WHERE subject = ? AND last_failure_at > ?",
            arguments: [subject, instant.adding(seconds: -SignInThrottle.memory).milliseconds])
        guard let row else { return SignInThrottle() }
        let until: Int64? = row["locked_until"]
        return SignInThrottle(
            failures: row["failures"], locks: row["locks"],
            lockedUntil: until.map { Instant(milliseconds: $0) })
    }

    /// Stores them, and deletes old ones of others.
    func save(_ throttle: SignInThrottle, of subject: String) throws {
        try database.execute(
            sql: "DELETE FROM sign_in_failure WHERE last_failure_at <= ?",
            arguments: [instant.adding(seconds: -SignInThrottle.memory).milliseconds])
        try database.execute(
            sql: """
                INSERT INTO sign_in_failure (subject, failures, locks, locked_until, last_failure_at)
                VALUES (?1, ?2, ?3, ?4, ?5)
                ON CONFLICT (subject) DO UPDATE
                SET failures = ?2, locks = ?3, locked_until = ?4, last_failure_at = ?5
                """,
            arguments: [
                subject, throttle.failures, throttle.locks, throttle.lockedUntil?.milliseconds,
                instant.milliseconds,
            ])
    }

    /// - Returns: whether there was anything to forget.
    func forgetSignInFailures(of subject: String) throws -> Bool {
        try database.execute(sql: "DELETE FROM sign_in_failure WHERE subject = ?", arguments: [subject])
        return database.changesCount > 0
    }
}
