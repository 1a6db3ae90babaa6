import GRDB
import ShopText

extension Transaction {
    func startRecording() throws -> SQLiteSession {
        guard let connection = database.sqliteConnection else { throw SQLiteSessionError.failed(code: 21) }
        return try SQLiteSession(connection, tables: Schema.journaledTables)
    }

    func insert(_ entry: JournalEntry) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO journal (id, instant, actor_id, actor, command, arguments, touched,
                    idempotency_key, answer, changeset, previous_hash, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            entry.id, entry.instant.milliseconds, entry.actorID, entry.actor, entry.command, entry.arguments,
            entry.touched, entry.idempotencyKey, entry.answer, entry.changeset.blob, entry.previousHash.blob,
            entry.hash.blob,
        ])
        let statement = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO journal_touch (noun, name, entry) VALUES (?, ?, ?)")
        for touch in touched {
            try statement.execute(arguments: [touch.noun.rawValue, touch.name, entry.id])
        }
    }

    /// The last entry's id, and the hash of the chain's last link, which is the entry or a part after it; id 0
    /// and the genesis hash where there is none.
    func journalHead() throws -> (id: Int64, hash: [UInt8]) {
        let row = try Row.fetchOne(database, sql: "SELECT id, hash FROM journal ORDER BY id DESC LIMIT 1")
        guard let row else { return (0, JournalEntry.genesis) }
        let id: Int64 = row["id"]
        return (id, try lastPartHash(after: id) ?? [UInt8](blob: row["hash"]))
    }

    /// The highest id ever given, even if its entry is gone.
    func lastJournalIDEverGiven() throws -> Int64 {
        try Int64.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'journal'") ?? 0
    }

    func journalEntry(_ id: Int64) throws -> JournalEntry? {
        try Row.fetchOne(database, sql: "SELECT * FROM journal WHERE id = ?", arguments: [id])
            .map(JournalEntry.init)
    }

    func journalEntry(idempotencyKey: String, actorID: String?) throws -> JournalEntry? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT * FROM journal
                WHERE idempotency_key = ? AND coalesce(actor_id, '') = ?
                """, arguments: [idempotencyKey, actorID ?? ""]
        ).map(JournalEntry.init)
    }

    /// Entries with their stored hash, in the chain's order, from after this id.
    func storedChain(after id: Int64, limit: Int) throws -> [StoredJournalEntry] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM journal WHERE id > ? ORDER BY id LIMIT ?", arguments: [id, limit]
        ).map(StoredJournalEntry.init)
    }

    func storedJournalEntry(_ id: Int64) throws -> StoredJournalEntry? {
        try Row.fetchOne(database, sql: "SELECT * FROM journal WHERE id = ?", arguments: [id])
            .map(StoredJournalEntry.init)
    }

    /// What the index says that an entry touched, as `noun:name`.
    func indexedTouches(of entry: Int64) throws -> [String] {
        try String.fetchAll(
            database.cachedStatement(
                sql:
                    "SELECT noun || ':' || name FROM journal_touch INDEXED BY journal_touch_entry WHERE entry = ?"
            ),
            arguments: [entry])
    }

    /// Entries that match the filter, in its order, from beyond the page's cursor.
    func journalEntries(_ filter: JournalFilter, page: Page) throws -> [StoredJournalEntry] {
        var conditions: [String] = []
        var arguments: StatementArguments = []
        if let after = page.after {
            conditions.append("journal.id \(filter.isOldestFirst ? ">" : "<") ?")
            arguments += [after]
        }
        if let command = filter.command {
            conditions.append("(journal.command = ? OR substr(journal.command, 1, length(?) + 1) = ? || ' ')")
            arguments += [command, command, command]
        }
        if let actor = filter.actor {
            // Also when they acted by a token: `ann (token nightly)`.
            conditions.append(
                "(journal.actor = ? OR substr(journal.actor, 1, length(?) + 8) = ? || ' (token ')")
            arguments += [actor, actor, actor]
        }
        if let key = filter.idempotencyKey {
            conditions.append("journal.idempotency_key = ?")
            arguments += [key]
        }
        if let (noun, name) = filter.touching {
            var entries = try Int64.fetchSet(
                database, sql: "SELECT entry FROM journal_touch WHERE noun = ? AND name = ?",
                arguments: [noun, name])
            if noun == Touch.Noun.product.rawValue, let product = try product(sku: name) {
                // Long imports note the range of products only, in their parts.
                entries.formUnion(try entriesWithParts(touchingProduct: product.id))
            }
            conditions.append("journal.id IN (\(entries.map(String.init).joined(separator: ",")))")
        }
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        let order = filter.isOldestFirst ? "ASC" : "DESC"
        return try Row.fetchAll(
            database,
            sql:
                "SELECT journal.* FROM journal \(condition) ORDER BY journal.id \(order) LIMIT \(page.sqlLimit)",
            arguments: arguments
        ).map(StoredJournalEntry.init)
    }

    func columnNames(of table: String) throws -> [String] {
        try String.fetchAll(
            database, sql: "SELECT name FROM pragma_table_info(?) ORDER BY cid", arguments: [table])
    }
}

extension StoredJournalEntry {
    fileprivate init(_ row: Row) {
        self.init(entry: JournalEntry(row), hash: [UInt8](blob: row["hash"]))
    }
}

extension JournalEntry {
    fileprivate init(_ row: Row) {
        self.init(
            id: row["id"], instant: Instant(milliseconds: row["instant"]), actorID: row["actor_id"],
            actor: row["actor"], command: row["command"], arguments: row["arguments"],
            touched: row["touched"],
            idempotencyKey: row["idempotency_key"], answer: row["answer"],
            changeset: [UInt8](blob: row["changeset"]), previousHash: [UInt8](blob: row["previous_hash"]))
    }
}
