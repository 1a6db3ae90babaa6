import GRDB
import ShopText

extension Transaction {
    /// Drops changesets of entries and then of parts from before an instant, up to a number of bytes.
    /// - Returns: where to continue, or `nil` when all are dropped.
    ///
    func forgetChangesets(
        before instant: Instant, keeping kept: Set<Int64>, after place: (entry: Int64, part: Int64),
        bytes: Int64
    ) throws -> (last: (entry: Int64, part: Int64)?, forgotten: Forgotten) {
        var place = place
        var forgotten = Forgotten()
        while forgotten.bytes < bytes {
            let next = try Row.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT * FROM journal WHERE id > ? AND instant < ? AND length(changeset) > 0
                        ORDER BY id LIMIT 1
                        """), arguments: [place.entry, instant.milliseconds])
            guard let next else { break }
            let stored = StoredJournalEntry(next)
            place.entry = stored.entry.id
            if kept.contains(stored.entry.id) { continue }
            guard stored.entry.isSound(stored.hash) else {
                throw JournalError.altered(entry: stored.entry.id)
            }
            try database.execute(
                sql: "UPDATE journal SET changeset = NULL WHERE id = ?", arguments: [stored.entry.id])
            forgotten.entries += 1
            forgotten.note(entry: stored.entry.id)
            forgotten.bytes += Int64(next.bytes("changeset")?.count ?? 0)
        }
        while forgotten.bytes < bytes {
            let next = try Row.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT * FROM journal_part WHERE id > ? AND instant < ? AND length(changeset) > 0
                        ORDER BY id LIMIT 1
                        """), arguments: [place.part, instant.milliseconds])
            guard let next else { return (nil, forgotten) }
            let part = JournalPart(next)
            place.part = part.id
            if kept.contains(part.entry) { continue }
            guard part.isSound([UInt8](blob: next["hash"])) else {
                throw JournalError.brokenPart(entry: part.entry, part: part.id)
            }
            try database.execute(
                sql: "UPDATE journal_part SET changeset = NULL WHERE id = ?", arguments: [part.id])
            forgotten.parts += 1
            forgotten.note(entry: part.entry)
            forgotten.bytes += Int64(next.bytes("changeset")?.count ?? 0)
        }
        return (place, forgotten)
    }

    /// Empties entries: everything that can be forgotten is, including the salt.
    ///
    /// - Parameter keepingAnswer: whether what a repeat with the same key is told stays as long as the key.
    /// - Throws: ``JournalError/altered(entry:)`` for one that was altered.
    func forgetContents(of entries: [Int64], keepingAnswer: Bool = false) throws -> Forgotten {
        let others = "idempotency_key = NULL, arguments = NULL, answer = NULL, salt = NULL,"
        var forgotten = Forgotten()
        for id in entries {
            guard let stored = try storedJournalEntry(id), stored.entry.salt != nil,
                stored.entry.command != JournalUpgrade.command
            else { continue }
            guard stored.entry.isSound(stored.hash) else { throw JournalError.altered(entry: id) }
            try database.execute(
                sql: """
                    UPDATE journal SET \(keepingAnswer ? "" : others) changeset = NULL WHERE id = ?
                    """, arguments: [id])
            forgotten.entries += 1
            forgotten.bytes += Int64(stored.entry.changeset?.count ?? 0)
            if keepingAnswer { continue }
            // The answer of a long change has its last part.
            for part in try Int64.fetchAll(
                database, sql: "SELECT id FROM journal_part WHERE entry = ? AND answer IS NOT NULL",
                arguments: [id])
            { forgotten.add(try forgetContents(ofPart: part)) }
        }
        return forgotten
    }

    /// Empties a part, in the same way.
    ///
    /// - Throws: ``JournalError/brokenPart(entry:part:)``
    func forgetContents(ofPart id: Int64) throws -> Forgotten {
        let row = try Row.fetchOne(
            database, sql: "SELECT * FROM journal_part WHERE id = ?", arguments: [id])
        guard let row else { return Forgotten() }
        let part = JournalPart(row)
        guard part.isSound([UInt8](blob: row["hash"])) else {
            throw JournalError.brokenPart(entry: part.entry, part: id)
        }
        try database.execute(
            sql: "UPDATE journal_part SET answer = NULL, changeset = NULL, salt = NULL WHERE id = ?",
            arguments: [id])
        return Forgotten(parts: 1, bytes: Int64(part.changeset?.count ?? 0))
    }

    func usernames(ofAccount id: String) throws -> Set<String> {
        try String.fetchSet(database, sql: "SELECT username FROM account WHERE id = ?", arguments: [id])
    }

    /// The orders of a person, by the account or by the address.
    func orderIDs(of person: Person) throws -> Set<Int64> {
        var ids: Set<Int64> = []
        if let id = person.accountID {
            ids = try Int64.fetchSet(
                database, sql: "SELECT id FROM orders WHERE account_id = ?", arguments: [id])
        }
        if let email = person.guestEmail {
            let guests = try Int64.fetchSet(
                database, sql: "SELECT id FROM orders WHERE account_id IS NULL AND email COLLATE NOCASE = ?",
                arguments: [email])
            ids.formUnion(guests)
        }
        return ids
    }

    /// The ids of the rows of some tables that belong to orders.
    func rows(of tables: [String], ofOrders orders: Set<Int64>) throws -> [String: Set<Int64>] {
        let list = orders.map(String.init).joined(separator: ", ")
        return try Dictionary(
            uniqueKeysWithValues: tables.map { table in
                let sql = "SELECT id FROM \(table) WHERE order_id IN (\(list))"
                return (table, try Int64.fetchSet(database, sql: sql))
            })
    }

    /// The entries that touch an account with one of these names, its cart, or one of these orders or their rows.
    func entries(
        touchingPerson names: Set<String>, orders: Set<Int64>, rows: [String: Set<Int64>]
    ) throws -> Set<Int64> {
        let entries = try database.cachedStatement(
            sql: "SELECT entry FROM journal_touch WHERE noun = ? AND name = ?")
        let ids = [("order", orders)] + rows.map { ($0.key, $0.value) }
        let touches =
            names.flatMap { name in [("user", name), ("cart", name)] }
            + ids.flatMap { noun, ids in ids.map { (noun, String($0)) } }
        return try touches.reduce(into: []) { found, touch in
            found.formUnion(try Int64.fetchAll(entries, arguments: [touch.0, touch.1]))
        }
    }

    /// The entries among these that have not been emptied.
    func withContents(_ entries: [Int64]) throws -> [Int64] {
        let isFull = try database.cachedStatement(
            sql: "SELECT 1 FROM journal WHERE id = ? AND salt IS NOT NULL AND command <> ?")
        return try entries.filter {
            try Int.fetchOne(isFull, arguments: [$0, JournalUpgrade.command]) != nil
        }
    }

    /// How many keys are no longer recognized.
    func countOldKeys() throws -> Int {
        try Int.fetchOne(
            database, sql: "SELECT count(*) FROM journal WHERE idempotency_key IS NOT NULL AND instant < ?",
            arguments: [try firstInstantOfKeys().milliseconds]) ?? 0
    }

    /// Forgets some of those keys, with their answers.
    ///
    /// - Returns: how many.
    func forgetOldKeys(limit: Int) throws -> Int {
        try database.execute(
            sql: """
                UPDATE journal SET \(Transaction.withoutKey) WHERE id IN
                    (SELECT id FROM journal WHERE idempotency_key IS NOT NULL AND instant < ? LIMIT ?)
                """, arguments: [try firstInstantOfKeys().milliseconds, limit])
        return database.changesCount
    }
}
