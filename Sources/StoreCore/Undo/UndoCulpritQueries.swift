import GRDB
import ShopText

/// What a later entry must have changed, to be why another cannot be undone.
enum UndoCulprit {
    /// A column of a row.
    case column(String, UndoRow)
    /// Anything of a row.
    case row(UndoRow)
    /// What hangs on a product, by its id: its pieces and variants.
    case dependents(Int64)
    /// What is part of a row, and goes with it.
    case parts(UndoRow)
    /// A product that got this SKU.
    case sku(String)
}

extension Transaction {
    /// Whether another product has a SKU.
    func isTaken(sku: String, fromProduct id: Int64) throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM product WHERE sku = ? AND id <> ?)"),
            arguments: [sku, id]) ?? false
    }

    /// The entries after this one that changed a row and still count: neither undone, nor the undo of one after it.
    ///
    /// - Parameters:
    ///   - culprit: what they changed; `nil` for anything.
    ///   - thing: what such entries name.
    /// - Returns: the ten newest, oldest first.
    func laterEntries(
        _ culprit: UndoCulprit?, touching thing: (noun: Touch.Noun, names: [String]), after entry: Int64
    ) throws -> [Int64] {
        let found = try thing.names.flatMap { name in
            try Int64.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT entry FROM journal_touch WHERE noun = ? AND name = ? AND entry > ?
                        ORDER BY entry DESC LIMIT 1000
                        """), arguments: [thing.noun.rawValue, name, entry])
        }
        var counting: [Int64] = []
        for id in Set(found).sorted(by: >) where counting.count < 10 {
            guard let later = try journalEntry(id), try counts(later, after: entry),
                try culprit.map({ try changes(later, $0) }) ?? true
            else { continue }
            counting.append(id)
        }
        return counting.reversed()
    }

    /// Whether an entry changed such a thing. What one in parts changed is not looked at, only that it names it.
    private func changes(_ entry: JournalEntry, _ culprit: UndoCulprit) throws -> Bool {
        guard let changeset = entry.changeset, !changeset.isEmpty else {
            return try partSummary(of: entry.id).parts > 0
        }
        var isFound = false
        var columns: [String: [String]] = [:]
        try SQLiteSession.forEachChange(in: changeset) { change in
            guard !isFound, culprit.tables.contains(change.table) else { return }
            if columns[change.table] == nil {
                columns[change.table] = try columnNames(of: change.table, in: entry.schemaVersion)
            }
            isFound = UndoRow(change: change, columns: columns[change.table] ?? []).isCulprit(culprit)
        }
        return isFound
    }
}

extension UndoCulprit {
    fileprivate var tables: [String] {
        switch self {
        case .column(_, let row), .row(let row): [row.table]
        case .dependents: ["stock_movement", "product"]
        case .parts(let row): [row.parts?.table ?? row.table]
        case .sku: ["product"]
        }
    }
}

extension UndoRow {
    /// Whether a later change is why this one cannot be undone.
    fileprivate func isCulprit(_ culprit: UndoCulprit) -> Bool {
        func isSame(_ row: UndoRow) -> Bool {
            table == row.table && key.map(\.value) == row.key.map(\.value)
        }
        switch culprit {
        case .column(let column, let row):
            return isSame(row) && (change.kind != .update || changed.contains { $0.column == column })
        case .row(let row): return isSame(row)
        case .dependents(let product):
            return table == "stock_movement"
                ? productID == product : table == "product" && value("parent_id")?.integerValue == product
        case .parts(let row):
            return row.parts.map { value($0.column)?.integerValue == row.id } ?? false
        case .sku(let sku):
            let given =
                change.kind == .update ? changed.first { $0.column == "sku" }?.new : value("sku")
            return table == "product" && change.kind != .delete
                && given?.textValue?.lowercased() == sku.lowercased()
        }
    }
}
