import GRDB
import ShopText

extension Transaction {
    /// The emails to a person and about their orders, oldest first.
    func mails(to person: Person, orders: [Int64]) throws -> [Mail] {
        let ids = try Int64.fetchAll(
            database,
            sql: """
                SELECT id FROM mail WHERE order_id IN (\(orders.map(String.init).joined(separator: ", ")))
                    OR account_id = ?1 OR recipient COLLATE NOCASE = ?2
                ORDER BY id
                """, arguments: [person.accountID, person.guestEmail])
        return try ids.compactMap { try mail(id: $0) }
    }

    /// The codes of the coupons reserved for a person.
    func coupons(for person: Person) throws -> [String] {
        try String.fetchAll(
            database,
            sql: """
                SELECT DISTINCT code FROM coupon_scope JOIN coupon ON coupon.id = coupon_id
                WHERE noun = 'customer' AND coupon_scope.name IN (?, ?) ORDER BY code
                """, arguments: [person.accountID, person.guestEmail.map(Text.caseless)])
    }

    /// What the owner of an account did, and what was done to the account, oldest first. Of what others did it names
    /// only the account.
    func deeds(of account: Account) throws -> [PersonFile.Deed] {
        let about = try entries(about: account)
        let others = about.isEmpty ? "" : "OR id IN (\(about.keys.map(String.init).joined(separator: ", ")))"
        return try Row.fetchAll(
            database,
            sql: """
                SELECT id, instant, command, touched, actor_id, idempotency_key FROM journal
                WHERE actor_id = ? \(others) ORDER BY id
                """, arguments: [account.id]
        ).map { row in
            let id: Int64 = row[0]
            let actor: String? = row[4]
            let isOwn = actor == account.id
            let touched = about[id].map { JSONValue.array([.string("\(Touch.Noun.user.rawValue):\($0)")]) }
            return PersonFile.Deed(
                entry: id, at: Instant(milliseconds: row[1]), command: row[2],
                touched: isOwn ? row[3] : touched?.compactText ?? "[]", key: isOwn ? row[5] : nil)
        }
    }

    /// The entries that touched an account, and the name it had then. The journal names accounts by their usernames,
    /// which others may have had before or have got since.
    private func entries(about account: Account) throws -> [Int64: String] {
        var found: [Int64: String] = [:]
        var (name, end) = (account.username, Int64.max)
        while true {
            let arguments: StatementArguments = [name, end, account.createdAt.milliseconds]
            let renamed = try Row.fetchOne(
                database,
                sql: """
                    \(Transaction.touches) AND journal.command IN ('profile edit', 'user edit')
                        AND (SELECT count(*) FROM journal_touch AS other
                            WHERE other.entry = touch.entry AND other.noun = 'user') > 1
                    ORDER BY touch.entry DESC LIMIT 1
                    """, arguments: arguments)
            let names = try renamed.map { row in
                try JSONReader.value(of: row["touched"] as String).arrayValue?.compactMap(\.stringValue) ?? []
            }
            let start: Int64 = renamed?["entry"] ?? 0
            let before = names?.first.map { String($0.dropFirst("user:".count)) }
            let isTaken = names?.last.map { Text.caseless($0) == Text.caseless("user:\(name)") } ?? true
            for row in try Row.fetchAll(database, sql: Transaction.touches, arguments: arguments) {
                let entry: Int64 = row["entry"]
                if isTaken ? entry >= start : entry > start { found[entry] = name }
            }
            // Where somebody else gave the name up, the account got it when it was made.
            guard isTaken, let before else { return found }
            (name, end) = (before, start)
        }
    }

    private static let touches = """
        SELECT touch.entry, journal.touched FROM journal_touch AS touch JOIN journal ON journal.id = touch.entry
        WHERE touch.noun = 'user' AND touch.name = ?1 AND touch.entry < ?2 AND journal.instant >= ?3
        """
}
