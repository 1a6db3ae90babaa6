import GRDB
import ShopText

extension Transaction {
    func startRecording() throws -> SQLiteSession {
        guard let connection = database.sqliteConnection else { throw SQLiteSessionError.failed(code: 21) }
        let session = try SQLiteSession(connection, tables: Schema.journaledTables)
        recording = session
        return session
    }

    /// Runs a statement whose changes the caller records itself.
    func withoutRecording(_ body: () throws -> Void) throws {
        recording?.pause()
        defer { recording?.goOn() }
        try body()
    }

    func insert(_ entry: JournalEntry) throws {
        if let key = entry.idempotencyKey {
            try forgetOldKey(key, actorID: entry.actorID)
            try forgetOldKeys(after: key)
        }
        try database.cachedStatement(
            sql: """
                INSERT INTO journal (id, instant, actor_id, actor, command, touched, schema_version, undoes, took,
                    previous_hash, hash, key_digest, arguments_digest, answer_digest, changeset_digest, salt,
                    idempotency_key, arguments, answer, changeset)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            entry.id, entry.instant.milliseconds, entry.actorID, entry.actor, entry.command, entry.touched,
            entry.schemaVersion, entry.undoes, entry.took, entry.previousHash.blob,
            entry.hash(after: entry.previousHash).blob, entry.keptKey.digest?.blob,
            entry.keptArguments.digest?.blob, entry.keptAnswer.digest?.blob, entry.keptChangeset.digest?.blob,
            entry.salt?.blob, entry.idempotencyKey, entry.arguments, entry.answer,
            entry.changeset.map { PackedChangeset.packed($0).blob },
        ])
        let statement = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO journal_touch (noun, name, entry) VALUES (?, ?, ?)")
        for touch in touched {
            try statement.execute(arguments: [touch.noun.rawValue, touch.name, entry.id])
        }
    }

    /// The last entry's id, and the hash of the chain's last link, which is the entry or a part after it; id 0 and the
    /// genesis hash if there is none.
    func journalHead() throws -> (id: Int64, hash: [UInt8]) {
        let row = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT id, hash FROM journal ORDER BY id DESC LIMIT 1"))
        guard let row else { return (0, JournalEntry.genesis) }
        let id: Int64 = row[0]
        return (id, try lastPartHash(after: id) ?? [UInt8](blob: row[1]))
    }

    /// The highest id ever given, even if its entry is missing.
    func lastJournalIDEverGiven() throws -> Int64 {
        try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT seq FROM sqlite_sequence WHERE name = 'journal'")) ?? 0
    }

    func journalEntry(_ id: Int64) throws -> JournalEntry? {
        // A row that the statement is on knows its columns by name; in a copy, each is searched for.
        let rows = try Row.fetchCursor(
            database.cachedStatement(sql: "SELECT * FROM journal WHERE id = ?"), arguments: [id])
        return try rows.next().map(JournalEntry.init)
    }

    func journalEntry(idempotencyKey: String, actorID: String?) throws -> JournalEntry? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT * FROM journal
                WHERE idempotency_key = ? AND coalesce(actor_id, '') = ? AND instant >= ?
                """,
            arguments: [idempotencyKey, actorID ?? "", try firstInstantOfKeys().milliseconds]
        ).map(JournalEntry.init)
    }

    /// The entry of a command under a key, whoever used it.
    func journalEntry(idempotencyKey: String, command: String) throws -> JournalEntry? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT * FROM journal WHERE idempotency_key = ? AND command = ? AND instant >= ?
                ORDER BY id DESC LIMIT 1
                """,
            arguments: [idempotencyKey, command, try firstInstantOfKeys().milliseconds]
        ).map(JournalEntry.init)
    }

    /// How long keys and their answers are kept by default, in days.
    static let daysOfKeys = 90
    /// The setting for that.
    static let settingOfKeys = "journal.keys_days"

    /// Keys from before this moment no longer count.
    func firstInstantOfKeys() throws -> Instant {
        let text = try String.fetchOne(
            database.cachedStatement(sql: "SELECT value FROM setting WHERE key = ?"),
            arguments: [Transaction.settingOfKeys])
        let days = text.flatMap { Int64($0) } ?? Int64(Transaction.daysOfKeys)
        return instant.adding(seconds: -days * 86_400)
    }

    /// What goes with a key: its answer, and of an erasure all that a name could be guessed by.
    static let withoutKey = """
        idempotency_key = NULL, answer = NULL,
        arguments = iif(\(isErasure), NULL, arguments), salt = iif(\(isErasure), NULL, salt)
        """
    private static let isErasure =
        #"(command = 'user delete' AND changeset IS NULL AND arguments LIKE '%"erase":true%')"#

    /// Forgets a key that no longer counts, so that it can be used again.
    private func forgetOldKey(_ key: String, actorID: String?) throws {
        try database.cachedStatement(
            sql: """
                UPDATE journal SET \(Transaction.withoutKey)
                WHERE idempotency_key = ? AND coalesce(actor_id, '') = ?
                """
        ).execute(arguments: [key, actorID ?? ""])
    }

    /// Forgets the keys that no longer count among the next ones after a key, and among the first ones: without a walk
    /// through the journal, random keys are met sooner or later, and keys made from numbers or days in their order.
    private func forgetOldKeys(after key: String) throws {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT * FROM (SELECT id, instant FROM journal WHERE idempotency_key > ?1
                        ORDER BY idempotency_key LIMIT 4)
                    UNION ALL SELECT * FROM (SELECT id, instant FROM journal WHERE idempotency_key IS NOT NULL
                        ORDER BY idempotency_key LIMIT 4)
                    """), arguments: [key])
        // A clock that is wrong for a moment must not cost what still counts: the entry before counts, too.
        let latest = try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT instant FROM journal ORDER BY id DESC LIMIT 1"))
        let ahead = max(0, instant.milliseconds - (latest ?? instant.milliseconds))
        let first = try firstInstantOfKeys().milliseconds - ahead
        for row in rows where first > row["instant"] {
            try database.cachedStatement(sql: "UPDATE journal SET \(Transaction.withoutKey) WHERE id = ?")
                .execute(arguments: [row["id"] as Int64])
        }
    }

    func storedJournalEntry(_ id: Int64) throws -> StoredJournalEntry? {
        try Row.fetchOne(database, sql: "SELECT * FROM journal WHERE id = ?", arguments: [id])
            .map(StoredJournalEntry.init)
    }

    /// The current name of a row, in the tables whose rows have names.
    func name(ofRow key: StoredValue, in table: String) throws -> String? {
        guard let column = JournalChange.ownName[table] else { return nil }
        let value: (any DatabaseValueConvertible)? =
            switch key {
            case .integer(let number): number
            case .text(let text): text
            default: nil
            }
        return try String.fetchOne(
            database.cachedStatement(sql: "SELECT \(column) FROM \(table) WHERE id = ?"), arguments: [value])
    }

    /// The column names of a table in a schema, in order.
    func columnNames(of table: String, in schemaVersion: Int) throws -> [String] {
        let key = "\(schemaVersion) \(table)"
        if let known = knownColumns[key] { return known }
        let names = try readColumnNames(of: table, in: schemaVersion)
        knownColumns[key] = names
        return names
    }

    private func readColumnNames(of table: String, in schemaVersion: Int) throws -> [String] {
        if schemaVersion == Schema.version { return try Transaction.columnNames(of: table, database) }
        let queue = try Migrator.golden(
            environment, through: Array(Schema.migrations.prefix(schemaVersion)))
        return try queue.unsafeRead { try Transaction.columnNames(of: table, $0) }
    }

    private static func columnNames(of table: String, _ database: Database) throws -> [String] {
        try String.fetchAll(
            database, sql: "SELECT name FROM pragma_table_info(?) ORDER BY cid", arguments: [table])
    }
}

extension StoredJournalEntry {
    init(_ row: Row) { self.init(entry: JournalEntry(row), hash: [UInt8](blob: row["hash"])) }
}

extension JournalEntry {
    init(_ row: Row) {
        func kept(_ content: String, _ digest: String) -> Forgettable {
            Forgettable(bytes: row.bytes(content), digest: row.bytes(digest + "_digest"))
        }
        let changeset = Forgettable(bytes: row.changeset, digest: row.bytes("changeset_digest"))
        self.init(
            id: row["id"], instant: Instant(milliseconds: row["instant"]), actorID: row["actor_id"],
            actor: row["actor"], command: row["command"], touched: row["touched"],
            schemaVersion: row["schema_version"], undoes: row["undoes"], took: row["took"],
            salt: row.bytes("salt"), keptKey: kept("idempotency_key", "key"),
            keptArguments: kept("arguments", "arguments"), keptAnswer: kept("answer", "answer"),
            keptChangeset: changeset, previousHash: [UInt8](blob: row["previous_hash"]))
    }
}

extension Row {
    /// The bytes of a text or blob.
    func bytes(_ column: String) -> [UInt8]? {
        switch (self[column] as DatabaseValue).storage {
        case .string(let text): Array(text.utf8)
        case .blob(let data): [UInt8](data)
        default: nil
        }
    }

    /// The changeset of an entry or part, as it was recorded.
    var changeset: [UInt8]? { bytes("changeset").map(PackedChangeset.unpacked) }
}
