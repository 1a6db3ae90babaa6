import GRDB
import ShopText

/// Recorded changes of a few rows, newest first.
struct PastChange {
    let entry: JournalEntry
    let change: RecordedChange
    let columns: [String]
}

extension Transaction {
    /// The position of a moment in the journal.
    ///
    /// - Throws: ``JournalError/notFound(_:)``
    func place(of moment: PastMoment) throws -> PastPlace {
        switch moment {
        case .entry(let id):
            guard let entry = try journalEntry(id) else { throw JournalError.notFound(id) }
            return PastPlace(entry: id, instant: entry.instant)
        case .day(let day):
            let calendar = try calendar()
            let end = Instant(milliseconds: calendar.start(of: day.next).milliseconds - 1)
            return PastPlace(entry: try lastEntry(until: end), instant: min(end, instant))
        }
    }

    /// The last entry before another that touched a thing.
    func entry(touching noun: Touch.Noun, _ name: String, before entry: Int64) throws -> Int64? {
        try Int64.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT entry FROM journal_touch WHERE noun = ? AND name = ? AND entry < ?
                    ORDER BY entry DESC LIMIT 1
                    """), arguments: [noun.rawValue, name, entry])
    }

    /// The changes of a product's row after an entry, newest first, while `body` returns `true`; and changes of
    /// categories by the same entries.
    /// - Parameter sku: its current or last SKU.
    ///
    func forEachChange(
        ofProduct id: Int64, named sku: String, after target: Int64, _ body: (PastChange) throws -> Bool
    ) throws {
        var sku = sku
        var place: (entry: Int64, part: Int64) = (.max, .max)
        // These stay the same until they are passed.
        var moved = try lastCategoryEntry(before: place.entry)
        var part = try lastPart(aroundProduct: id, before: place.part)
        while true {
            // Whichever comes later in the chain: an entry comes before its parts.
            let named = try entry(touching: .product, sku, before: place.entry)
            if let last = moved, last >= place.entry { moved = try lastCategoryEntry(before: place.entry) }
            if let last = part, last.id >= place.part {
                part = try lastPart(aroundProduct: id, before: place.part)
            }
            let whole = [named, moved].compactMap(\.self).max() ?? 0
            guard max(whole, part?.place ?? 0) > target else { return }
            var found: [PastChange] = []
            if let part, part.place >= whole {
                place.part = part.id
                guard let row = try self.part(part.id), let entry = try journalEntry(row.entry) else {
                    continue
                }
                found = try changes(in: row.changeset, row.schemaVersion, of: entry) {
                    $0.table == "category" || $0.table == "product" && $0.id == id
                }
            } else {
                place.entry = whole
                guard let entry = try journalEntry(whole) else { continue }
                found = try changes(in: entry.changeset, entry.schemaVersion, of: entry) {
                    $0.table == "category" || $0.table == "product" && $0.id == id
                }
            }
            for change in found {
                guard try body(change) else { return }
                if let index = change.columns.firstIndex(of: "sku"), change.change.kind == .update,
                    change.change.table == "product",
                    case .text(let old)?? = change.change.old.dropFirst(index).first
                {
                    sku = old
                }
            }
        }
    }

    /// Changes to categories move products without naming each one.
    private func lastCategoryEntry(before entry: Int64) throws -> Int64? {
        try Transaction.categoryCommands.compactMap { command in
            try Int64.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT id FROM journal INDEXED BY journal_command WHERE command = ? AND id < ? AND EXISTS
                            (SELECT 1 FROM journal_touch INDEXED BY journal_touch_entry
                                WHERE journal_touch.entry = journal.id AND noun = 'category')
                        ORDER BY id DESC LIMIT 1
                        """), arguments: [command, entry])
        }.max()
    }

    /// The commands that change categories, or bring a change of them back or over.
    private static let categoryCommands = [
        "category edit", "category merge", "category delete", "undo", "batch", BroughtCommand.name,
    ]

    private func lastPart(
        aroundProduct id: Int64, before part: Int64
    ) throws -> (id: Int64, place: Int64)? {
        try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT id, after_entry FROM journal_part
                    WHERE id < ?2 AND (first_product <= ?1 AND last_product >= ?1 OR
                        (SELECT command FROM journal WHERE journal.id = journal_part.entry) IN
                            ('category merge', 'category delete', 'undo', 'sandbox bring'))
                    ORDER BY id DESC LIMIT 1
                    """), arguments: [id, part]
        ).map { ($0[0], $0[1]) }
    }

    /// The relevant changes of a changeset, last first.
    ///
    /// - Throws: ``PastError/forgotten(entry:)``
    func changes(
        in changeset: [UInt8]?, _ schema: Int, of entry: JournalEntry, where isWanted: (UndoRow) -> Bool
    ) throws -> [PastChange] {
        guard let changeset else { throw PastError.forgotten(entry: entry.id) }
        var found: [PastChange] = []
        var columns: [String: [String]] = [:]
        try SQLiteSession.forEachChange(in: changeset) { change in
            let names = try columns[change.table] ?? columnNames(of: change.table, in: schema)
            columns[change.table] = names
            if isWanted(UndoRow(change: change, columns: names)) {
                found.append(PastChange(entry: entry, change: change, columns: names))
            }
        }
        return found.reversed()
    }
}

/// Copies of some rows, taken back in time, in temporary tables with the same names, so that queries use them.
struct PastTables {
    private let tables: [String]
    private let database: Database

    /// - Parameter rows: for each table, the condition for the rows to copy.
    init(_ rows: [(table: String, condition: String, arguments: StatementArguments)], in database: Database)
        throws
    {
        self.database = database
        tables = rows.map(\.table)
        do {
            for row in rows {
                let name = row.table.quotedDatabaseIdentifier
                try database.execute(
                    sql: "CREATE TEMP TABLE \(name) AS SELECT * FROM main.\(name) WHERE \(row.condition)",
                    arguments: row.arguments)
            }
        } catch {
            drop()
            throw error
        }
    }

    func drop() {
        for table in tables {
            try? database.execute(sql: "DROP TABLE IF EXISTS temp.\(table.quotedDatabaseIdentifier)")
        }
    }

    /// Undoes a change to a copied row.
    ///
    /// - Throws: ``PastError/olderSchema(entry:table:)``
    func revert(_ past: PastChange) throws {
        let row = UndoRow(change: past.change, columns: past.columns)
        let name = "temp." + row.table.quotedDatabaseIdentifier
        let key = row.key
        let condition = key.map { "\($0.column.quotedDatabaseIdentifier) = ?" }.joined(separator: " AND ")
        let keys = StatementArguments(key.map(\.value.databaseValue))
        do {
            switch past.change.kind {
            case .insert:
                try database.cachedStatement(sql: "DELETE FROM \(name) WHERE \(condition)").execute(
                    arguments: keys)
            case .delete:
                let values = zip(row.columns, past.change.old).compactMap { column, value in
                    value.map { (column, $0.databaseValue) }
                }
                let names = values.map { $0.0.quotedDatabaseIdentifier }.joined(separator: ", ")
                try database.execute(
                    sql:
                        "INSERT INTO \(name) (\(names)) VALUES (\(values.map { _ in "?" }.joined(separator: ", ")))",
                    arguments: StatementArguments(values.map(\.1)))
            case .update:
                let values = row.columns.indices.compactMap { index -> (String, DatabaseValue)? in
                    guard past.change.new[index] != nil, let old = past.change.old[index] else { return nil }
                    return (row.columns[index], old.databaseValue)
                }
                guard !values.isEmpty else { return }
                let assignments = values.map { "\($0.0.quotedDatabaseIdentifier) = ?" }.joined(
                    separator: ", ")
                try database.cachedStatement(sql: "UPDATE \(name) SET \(assignments) WHERE \(condition)")
                    .execute(arguments: StatementArguments(values.map(\.1)) + keys)
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
            // No such column.
            throw PastError.olderSchema(entry: past.entry.id, table: row.table)
        }
    }
}
