import GRDB
import ShopText

extension Transaction {
    /// Drops changesets of entries and then of parts from before an instant, until so many bytes are gone.
    ///
    /// - Returns: where to go on, or `nil` when all are dropped.
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
            forgotten.bytes += Int64(stored.entry.changeset?.count ?? 0)
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
            forgotten.bytes += Int64(part.changeset?.count ?? 0)
        }
        return (place, forgotten)
    }

    /// Empties entries: all that can be forgotten of them is, the salt too.
    ///
    /// - Throws: ``JournalError/altered(entry:)`` for one that is not as it was written.
    func forgetContents(of entries: [Int64]) throws -> Forgotten {
        var forgotten = Forgotten()
        for id in entries {
            guard let stored = try storedJournalEntry(id), stored.entry.salt != nil,
                stored.entry.command != JournalUpgrade.command
            else { continue }
            guard stored.entry.isSound(stored.hash) else { throw JournalError.altered(entry: id) }
            try database.execute(
                sql: """
                    UPDATE journal SET idempotency_key = NULL, arguments = NULL, answer = NULL, changeset = NULL,
                        salt = NULL
                    WHERE id = ?
                    """, arguments: [id])
            forgotten.entries += 1
            forgotten.bytes += Int64(stored.entry.changeset?.count ?? 0)
        }
        return forgotten
    }

    func usernames(ofAccount id: String) throws -> Set<String> {
        try String.fetchSet(database, sql: "SELECT username FROM account WHERE id = ?", arguments: [id])
    }

    func orderIDs(ofAccount id: String) throws -> Set<Int64> {
        try Int64.fetchSet(database, sql: "SELECT id FROM orders WHERE account_id = ?", arguments: [id])
    }

    /// The entries that touch somebody of these names, or their cart.
    func entries(touchingPerson names: Set<String>) throws -> Set<Int64> {
        try names.reduce(into: []) { entries, name in
            entries.formUnion(
                try Int64.fetchAll(
                    database,
                    sql: "SELECT entry FROM journal_touch WHERE noun IN ('user', 'cart') AND name = ?",
                    arguments: [name]))
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
                UPDATE journal SET idempotency_key = NULL, answer = NULL WHERE id IN
                    (SELECT id FROM journal WHERE idempotency_key IS NOT NULL AND instant < ? LIMIT ?)
                """, arguments: [try firstInstantOfKeys().milliseconds, limit])
        return database.changesCount
    }
}
