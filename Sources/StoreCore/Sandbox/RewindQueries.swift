import GRDB
import ShopText

extension Store {
    /// Undoes everything after an entry, and deletes the entries too, so that the store is as it was. Only for copies.
    ///
    /// - Throws: ``SandboxError``, ``JournalError/notFound(_:)``
    func rewind(to entry: Int64) throws {
        try withConnectionInTurn { queue in
            try queue.writeWithoutTransaction { database in
                // Has no effect inside a transaction.
                try database.execute(sql: "PRAGMA foreign_keys = OFF")
                defer { try? database.execute(sql: "PRAGMA foreign_keys = ON") }
                try database.inTransaction(.immediate) {
                    var rewinding = Rewinding(database, transaction(database, .anonymous))
                    try rewinding.run(to: entry)
                    return .commit
                }
            }
        }
    }
}

/// Restores the store's rows, entry by entry.
private struct Rewinding {
    let database: Database
    let transaction: Transaction
    private var known: Set<String> = []

    init(_ database: Database, _ transaction: Transaction) {
        (self.database, self.transaction) = (database, transaction)
    }

    mutating func run(to entry: Int64) throws {
        guard let target = try transaction.journalEntry(entry) else { throw JournalError.notFound(entry) }
        try database.withoutTriggers { try goBack(to: entry, at: target.instant) }
    }

    private mutating func goBack(to entry: Int64, at instant: Instant) throws {
        try revertAll(after: entry)
        try database.execute(
            sql: """
                DELETE FROM journal_touch WHERE entry > ?1;
                DELETE FROM journal_part WHERE after_entry > ?1 OR entry > ?1;
                DELETE FROM journal WHERE id > ?1;
                UPDATE sqlite_sequence SET seq = (SELECT coalesce(max(id), 0) FROM journal_part)
                    WHERE name = 'journal_part';
                UPDATE sqlite_sequence SET seq = ?1 WHERE name = 'journal';
                """.replacing("?1", with: String(entry)))
        try forgetLater(than: instant)
    }

    /// The links of the chain, newest first: parts come after their entry.
    private mutating func revertAll(after entry: Int64) throws {
        let parts = try Row.fetchAll(
            database,
            sql: "SELECT id, entry, after_entry FROM journal_part WHERE after_entry > ? ORDER BY id DESC",
            arguments: [entry])
        var next = parts[...]
        let last = try transaction.journalHead().id
        for id in stride(from: last, to: entry, by: -1) {
            while let part = next.first, part["after_entry"] as Int64 >= id {
                next.removeFirst()
                guard let found = try transaction.part(part["id"]) else { continue }
                try revert(found.changeset, found.schemaVersion, entry: found.entry)
            }
            guard let found = try transaction.journalEntry(id) else { throw JournalError.missing(entry: id) }
            try revert(found.changeset, found.schemaVersion, entry: id)
        }
    }

    private mutating func revert(_ changeset: [UInt8]?, _ schema: Int, entry: Int64) throws {
        guard let changeset else { throw SandboxError.forgotten(entry: entry) }
        guard !changeset.isEmpty, let connection = database.sqliteConnection else { return }
        if schema != Schema.version { try checkTables(of: changeset, schema, entry: entry) }
        guard try SQLiteSession.revert(changeset, on: connection) else {
            throw SandboxError.unexplained(entry: entry)
        }
    }

    /// Columns added to a table later do no harm; renamed, moved or removed ones do.
    private mutating func checkTables(of changeset: [UInt8], _ schema: Int, entry: Int64) throws {
        var tables: Set<String> = []
        try SQLiteSession.forEachChange(in: changeset) { tables.insert($0.table) }
        for table in tables.sorted() where known.insert("\(schema) \(table)").inserted {
            let (then, now) = (
                try transaction.columnNames(of: table, in: schema),
                try transaction.columnNames(of: table, in: Schema.version)
            )
            guard now.starts(with: then) else { throw SandboxError.olderSchema(entry: entry, table: table) }
        }
    }

    /// Deletes what no changeset records: rows created since, and rows that no longer belong to anything.
    private func forgetLater(than instant: Instant) throws {
        try database.execute(
            sql: "DELETE FROM price_history WHERE until_at > ?", arguments: [instant.milliseconds])
        try database.execute(sql: "DELETE FROM mail WHERE created_at > ?", arguments: [instant.milliseconds])
        try database.execute(
            sql: """
                DELETE FROM session;
                DELETE FROM one_time_code;
                DELETE FROM sign_in_failure;
                DELETE FROM credential WHERE account_id NOT IN (SELECT id FROM account);
                DELETE FROM api_token WHERE account_id NOT IN (SELECT id FROM account);
                DELETE FROM mail WHERE order_id NOT IN (SELECT id FROM orders);
                DELETE FROM price_history WHERE product_id NOT IN (SELECT id FROM product);
                DELETE FROM mail WHERE account_id NOT IN (SELECT id FROM account);
                INSERT INTO product_search (product_search) VALUES ('rebuild');
                """)
    }
}

extension Transaction {
    /// The username of an active admin.
    func anyAdmin() throws -> String? {
        try String.fetchOne(
            database,
            sql:
                "SELECT username FROM account WHERE role = 'admin' AND is_active ORDER BY created_at, id LIMIT 1"
        )
    }
}
