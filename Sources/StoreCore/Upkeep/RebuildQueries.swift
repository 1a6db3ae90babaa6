import GRDB
import ShopText

// What is made from the journal and can be made again.
extension Store {
    /// Makes the price history of products again from the journal, as far back as it goes, where it differs.
    public func rebuildPrices(as actor: Actor) throws {
        try actor.require(.backup)
        try writeUnrecorded(as: actor) { transaction in
            let wrong = try walk(JournaledRows(in: transaction), transaction).prices.wrong.keys
            guard !wrong.isEmpty else { return }
            let rows = try walk(JournaledRows(in: transaction, remaking: Set(wrong)), transaction)
            for (product, history) in rows.prices.remade.sorted(by: { $0.key < $1.key }) {
                try transaction.replacePrices(ofProduct: product, by: history)
            }
        }
    }

    /// Makes the search index anew from the products; nothing else changes.
    public func rebuildSearch(as actor: Actor) throws {
        try actor.require(.backup)
        try writeUnrecorded(as: actor) { transaction in
            let rebuild = "INSERT INTO product_search (product_search) VALUES ('rebuild')"
            do {
                try transaction.database.execute(sql: rebuild)
            } catch let error as DatabaseError
                where [.SQLITE_CORRUPT, .SQLITE_ERROR].contains(error.resultCode)
            {
                try transaction.recreateSearch()
                try transaction.database.execute(sql: rebuild)
            }
        }
    }

    private func walk(_ rows: JournaledRows, _ transaction: Transaction) throws -> JournaledRows {
        while try rows.walk(in: transaction, links: 200) { try checkInterruption() }
        try rows.prices.finish(in: transaction)
        return rows
    }

    /// Lets the ids of each table continue after the highest that was ever used.
    public func rebuildIDs(as actor: Actor) throws {
        try actor.require(.backup)
        let highest = try journaledRows(as: actor).highest
        try writeUnrecorded(as: actor) { transaction in
            for (table, _, used) in try transaction.staleCounters(highest) {
                try transaction.database.execute(
                    sql: "DELETE FROM sqlite_sequence WHERE name = ?", arguments: [table])
                try transaction.database.execute(
                    sql: "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", arguments: [table, used])
            }
        }
    }
}

extension Transaction {
    /// Drops the search index and creates an empty one. Damaged, it cannot be dropped as a table; so its parts are,
    /// and then its line in the schema (https://sqlite.org/pragma.html#pragma_writable_schema).
    fileprivate func recreateSearch() throws {
        let golden = try Migrator.golden(environment)
        let sql = try golden.unsafeRead {
            try String.fetchOne($0, sql: "SELECT sql FROM sqlite_schema WHERE name = 'product_search'")
        }
        guard let sql, let connection = database.sqliteConnection else { return }
        SQLiteSession.setDefensive(connection, isOn: false)
        defer { SQLiteSession.setDefensive(connection) }
        for part in ["data", "idx", "docsize", "config", "content"] {
            try database.execute(sql: "DROP TABLE IF EXISTS main.product_search_\(part)")
        }
        try database.execute(sql: "PRAGMA writable_schema = ON")
        defer { try? database.execute(sql: "PRAGMA writable_schema = OFF") }
        try database.execute(sql: "DELETE FROM sqlite_schema WHERE name = 'product_search'")
        try database.execute(sql: "PRAGMA writable_schema = RESET")
        try database.execute(sql: sql)
    }

    fileprivate func replacePrices(ofProduct id: Int64, by history: JournaledPrices.Remade) throws {
        try database.execute(
            sql: "DELETE FROM price_history WHERE product_id = ? AND until_at > ?",
            arguments: [id, history.after])
        for row in history.rows {
            try database.cachedStatement(
                sql: """
                    INSERT INTO price_history (product_id, until_at, \(PriceColumns.all.joined(separator: ", ")))
                    SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE EXISTS (SELECT 1 FROM product WHERE id = ?1)
                    """
            ).execute(
                arguments: StatementArguments(
                    [id.databaseValue, row.until.databaseValue] + row.terms.map(\.databaseValue)))
        }
    }

    /// The tables that would use an id again: what they count from, and the highest id that was used.
    ///
    /// - Parameter highest: the highest ids known from the journal.
    func staleCounters(_ highest: [String: Int64]) throws -> [(table: String, counter: Int64?, used: Int64)] {
        let tables = try String.fetchAll(
            database,
            sql: """
                SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%' ORDER BY name
                """)
        return try tables.compactMap { table in
            let last = try Int64.fetchOne(
                database, sql: "SELECT max(rowid) FROM main.\(table.quotedDatabaseIdentifier)")
            let counter = try Int64.fetchOne(
                database, sql: "SELECT max(seq) FROM sqlite_sequence WHERE name = ?", arguments: [table])
            let used = max(last ?? 0, highest[table] ?? 0)
            return used > counter ?? 0 ? (table, counter, used) : nil
        }
    }

    func counterFindings(_ highest: [String: Int64]) throws -> [Finding] {
        try staleCounters(highest).map { table, counter, used in
            Finding(
                "ids",
                counter.map { "table \(table) counts its ids to \($0), but the last was \(used)" }
                    ?? "table \(table) has lost count of its ids: the last was \(used)",
                hint: "run `storectl check --rebuild-ids`")
        }
    }
}
