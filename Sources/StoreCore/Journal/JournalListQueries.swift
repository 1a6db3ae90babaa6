import GRDB
import ShopText

extension Transaction {
    /// Entries that match the filter, in its order, from beyond the page's cursor; without their changesets, which a
    /// list does not show. Filters by command or by touched thing use an index, in order, and stop at the end of the
    /// page.
    /// An import that does not list its products one by one is not found as touching a product: see
    /// ``entryWithParts(aroundProduct:_:after:)``.
    func journalEntries(_ filter: JournalFilter, page: Page) throws -> [StoredJournalEntry] {
        if let (noun, name) = filter.touching {
            let touch = JournalCondition(sql: "touch.noun = ? AND touch.name = ?", arguments: [noun, name])
            return try entries(
                from: "journal_touch AS touch CROSS JOIN journal ON journal.id = touch.entry",
                id: "touch.entry", [touch] + conditions(of: filter, id: "touch.entry"), filter, page)
        }
        guard let command = filter.command else {
            return try entries(from: "journal", id: "journal.id", conditions(of: filter), filter, page)
        }
        var filter = filter
        filter.command = nil
        // A group is a few commands, each in order; the page takes the first entries of all of them.
        let found = try commands(in: command).flatMap { name in
            try entries(
                from: "journal INDEXED BY journal_command", id: "journal.id",
                [JournalCondition(sql: "journal.command = ?", arguments: [name])] + conditions(of: filter),
                filter, page)
        }.sorted { filter.isOldestFirst ? $0.entry.id < $1.entry.id : $0.entry.id > $1.entry.id }
        return page.limit == 0 ? found : Array(found.prefix(page.limit))
    }

    /// The commands of this name, or in this group, that are in the journal.
    func commands(in group: String) throws -> [String] {
        var names: [String] = []
        var next = try String.fetchOne(
            database, sql: "SELECT min(command) FROM journal WHERE command >= ?", arguments: [group])
        while let name = next, name.hasPrefix(group) {
            if name == group || name.hasPrefix(group + " ") { names.append(name) }
            next = try String.fetchOne(
                database, sql: "SELECT min(command) FROM journal WHERE command > ?", arguments: [name])
        }
        return names
    }

    /// The first entry beyond the cursor with a part that may have changed this product: its range of product ids
    /// includes this one.
    func entryWithParts(
        aroundProduct id: Int64, _ filter: JournalFilter, after cursor: Int64?
    ) throws -> StoredJournalEntry? {
        let part = JournalCondition(
            sql: "part.first_product <= ? AND part.last_product >= ?", arguments: [id, id])
        return try entries(
            from: """
                journal_part AS part INDEXED BY journal_part_products
                CROSS JOIN journal ON journal.id = part.entry
                """, id: "part.entry", [part] + conditions(of: filter), filter, Page(limit: 1, after: cursor)
        ).first
    }

    /// The next part of an entry that may have changed this product.
    func part(of entry: Int64, aroundProduct id: Int64, after part: Int64) throws -> JournalPart? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT * FROM journal_part INDEXED BY journal_part_entry
                WHERE entry = ? AND id > ? AND first_product <= ? AND last_product >= ? ORDER BY id LIMIT 1
                """, arguments: [entry, part, id, id]
        ).map(JournalPart.init)
    }

    /// The product that has this SKU now.
    func productID(ofSKU sku: String) throws -> Int64? {
        try Int64.fetchOne(
            database,
            sql: """
                SELECT id FROM product WHERE sku = ?1
                UNION ALL SELECT id FROM product WHERE sku_key = sku_key(?1)
                """, arguments: [sku])
    }

    /// The last entry at this moment or before. Entries have no index by time, but they are in time order.
    func lastEntry(until instant: Instant) throws -> Int64 {
        var (low, high) = (Int64(0), try journalHead().id)
        let statement = try database.cachedStatement(sql: "SELECT instant FROM journal WHERE id = ?")
        while low < high {
            let middle = low + (high - low + 1) / 2
            let time = try Int64.fetchOne(statement, arguments: [middle]) ?? .max
            if time <= instant.milliseconds { low = middle } else { high = middle - 1 }
        }
        return low
    }

    private func conditions(of filter: JournalFilter, id: String = "journal.id") throws -> [JournalCondition]
    {
        var conditions: [JournalCondition] = []
        if let command = filter.command {
            conditions.append(
                JournalCondition(
                    sql: "(journal.command = ? OR substr(journal.command, 1, length(?) + 1) = ? || ' ')",
                    arguments: [command, command, command]))
        }
        if let since = filter.since {
            let last = try lastEntry(until: Instant(milliseconds: since.milliseconds - 1))
            conditions.append(JournalCondition(sql: "\(id) > ?", arguments: [last]))
        }
        if let until = filter.until {
            let last = try lastEntry(until: Instant(milliseconds: until.milliseconds - 1))
            conditions.append(JournalCondition(sql: "\(id) <= ?", arguments: [last]))
        }
        if let actor = filter.actor {
            // Including when they acted with a token: `ann (token nightly)`.
            conditions.append(
                JournalCondition(
                    sql: "(journal.actor = ? OR substr(journal.actor, 1, length(?) + 8) = ? || ' (token ')",
                    arguments: [actor, actor, actor]))
        }
        if let key = filter.idempotencyKey {
            conditions.append(JournalCondition(sql: "journal.idempotency_key = ?", arguments: [key]))
        }
        return conditions
    }

    private func entries(
        from source: String, id: String, _ conditions: [JournalCondition], _ filter: JournalFilter,
        _ page: Page
    ) throws -> [StoredJournalEntry] {
        var conditions = conditions
        if let after = page.after {
            conditions.append(
                JournalCondition(sql: "\(id) \(filter.isOldestFirst ? ">" : "<") ?", arguments: [after]))
        }
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.map(\.sql).joined(separator: " AND ")
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT \(StoredJournalEntry.listColumns) FROM \(source) \(condition)
                ORDER BY \(id) \(filter.isOldestFirst ? "ASC" : "DESC") LIMIT \(page.sqlLimit)
                """, arguments: conditions.reduce(into: []) { $0 += $1.arguments })
        var entries: [StoredJournalEntry] = []
        // Not copied first: a row that the statement is on knows its columns by name.
        while let row = try rows.next() { entries.append(StoredJournalEntry(row)) }
        return entries
    }
}

private struct JournalCondition {
    let sql: String
    let arguments: StatementArguments
}

extension StoredJournalEntry {
    fileprivate static let listColumns =
        [
            "id", "instant", "actor_id", "actor", "command", "touched", "schema_version", "undoes", "took",
            "previous_hash", "hash", "key_digest", "arguments_digest", "answer_digest", "changeset_digest",
            "salt", "idempotency_key", "arguments", "answer",
        ].map { "journal.\($0)" }.joined(separator: ", ") + ", NULL AS changeset"
}
