import ShopText

/// An undo in progress: what an entry changed, undone from the newest to the oldest change. It examines each row before
/// writing it, so that it works the same for the full check, for the change itself, and for a run that resumes an
/// interrupted one.
struct UndoRun: Sendable {
    let entry: JournalEntry
    /// Rows of the current part, last first.
    var rows: [UndoRow] = []
    /// Rows of a part with many plain ones, which are read in place.
    var many: UndoMany?
    /// Whether such parts are undone many rows at a time.
    private let isQuick: Bool
    /// The products in those parts.
    private var met = IDSet()
    /// Whether a product is in two parts, so that its future state must be tracked row by row.
    private(set) var meetsAgain = false
    /// Parts still to undo, oldest first.
    private(set) var parts: [Int64]
    private(set) var isEntryTaken = false
    private var columns: [String: [String]] = [:]
    /// The movements of products that this part created, which are deleted with them.
    var created: [Int64: Int64] = [:]
    var aside = NamesAside()
    /// The products that are deleted.
    var going: Set<Int64> = []
    /// The products deleted in this transaction that are still in the search index.
    var deleted: [DeletedProducts] = []
    /// The products and categories that come back, as limits of coupons say them.
    private(set) var comingBack: Set<String> = []
    /// The parts of other rows that go.
    private(set) var partsGoing: Set<String> = []
    /// The coupons whose limits go.
    private(set) var unlimited: Set<Int64> = []
    /// Whether an earlier run was cut short, so that some rows are back already.
    var isResumed = false
    /// The tables whose rows were met.
    var tables: Set<String> = []
    /// The rows that were given back what they were, and may break a rule of the shop: their ids, by table.
    var ruled: [String: Set<Int64>] = [:]
    /// What became of categories, or will become of them.
    var categories: [CategoryTree.Change] = []
    var hasMovedCategories = false

    var undone: Undone
    /// How many rows were examined, including those already restored.
    var seen = 0
    /// Everything that has changed since, as far as it is reported.
    var conflicts: [UndoConflict] = []
    var effects = Effects()
    /// The position of a product in the stock of ``effects``.
    var places: [Int64: Int] = [:]
    var permissions: Set<Permission> = []
    /// In a dry run, the future state of examined rows, because an older part of the entry may meet them again.
    var foreseen: [String: [String: StoredValue?]] = [:]

    init(_ entry: JournalEntry, parts: [Int64], isQuick: Bool) {
        self.entry = entry
        self.isQuick = isQuick
        self.parts = parts.reversed()
        undone = Undone(entry: entry.id, command: entry.command, rows: 0)
    }

    /// Starts on the next part, or the entry's own changes.
    ///
    /// - Returns: whether there was any.
    mutating func takePart(in transaction: Transaction) throws -> Bool {
        let changeset: [UInt8]?
        let schema: Int
        if let id = parts.popLast() {
            guard let part = try transaction.part(id) else { throw UndoError.forgotten(entry: entry.id) }
            (changeset, schema) = (part.changeset, part.schemaVersion)
        } else if !isEntryTaken {
            isEntryTaken = true
            (changeset, schema) = (entry.changeset, entry.schemaVersion)
        } else {
            return false
        }
        guard let changeset else { throw UndoError.forgotten(entry: entry.id) }
        created = [:]
        comingBack = []
        let reader = try ChangesetReader(changeset)
        let names = try reader.tables.map { table in
            if case .refuse(let instead)? = Schema.undoRule(of: table.name) {
                throw UndoError.notByUndo(
                    entry: entry.id, command: entry.command,
                    instead: UndoInstead.of(entry, instead))
            }
            return try columns(of: table.name, schema, in: transaction)
        }
        if isQuick, takeMany(reader, names) { return true }
        for record in reader.records { take(try reader.change(record), names[record.table]) }
        for row in rows where row.table == "stock_movement" && row.change.kind == .insert {
            guard let product = row.productID, let last = created[product] else { continue }
            created[product] = max(last, row.id)
        }
        // Each turn is calculated once.
        rows = rows.map { ($0.turn, $0) }.sorted { $0.0 > $1.0 }.map(\.1)
        keepLedgersTogether()
        return true
    }

    /// Restores the movements of a deleted product right after it, so that both are in one part of the journal, which
    /// undoing that needs.
    private mutating func keepLedgersTogether() {
        var ledgers: [Int64: [UndoRow]] = [:]
        for row in rows where row.isRestoredMovement {
            if let product = row.productID { ledgers[product, default: []].append(row) }
        }
        guard !ledgers.isEmpty else { return }
        let products = Set(rows.filter { $0.table == "product" && $0.change.kind == .delete }.map(\.id))
        // The last comes first.
        rows = rows.flatMap { row -> [UndoRow] in
            if row.isRestoredMovement, let product = row.productID, products.contains(product) { return [] }
            guard row.table == "product", row.change.kind == .delete else { return [row] }
            return (ledgers[row.id] ?? []) + [row]
        }
    }

    private mutating func take(_ change: RecordedChange, _ names: [String]) {
        let row = UndoRow(change: change, columns: names)
        if row.table == "product", change.kind == .insert {
            created[row.id] = 0
            going.insert(row.id)
        }
        if change.kind == .delete, ["product", "category"].contains(row.table) {
            comingBack.insert("\(row.table) \(row.id)")
        }
        if row.table == "coupon_scope", change.kind == .insert { unlimited.insert(row.id) }
        if UndoRow.partTables.contains(row.table), change.kind == .insert {
            partsGoing.insert(row.identity)
        }
        rows.append(row)
    }

    private mutating func columns(
        of table: String, _ schema: Int, in transaction: Transaction
    ) throws -> [String] {
        if let known = columns["\(schema) \(table)"] { return known }
        let names = try transaction.columnNames(of: table, in: schema)
        let present = try transaction.columnNames(of: table, in: Schema.version)
        guard Set(names).isSubset(of: present) else {
            throw UndoError.olderSchema(entry: entry.id, table: table)
        }
        columns["\(schema) \(table)"] = names
        return names
    }

    /// Undoes the next row.
    /// - Parameter isWriting: whether to write, or only to check whether it is possible.
    /// - Returns: the row; `nil` if there are no more.
    mutating func next(in transaction: Transaction, isWriting: Bool) throws -> UndoRow? {
        while rows.isEmpty, many == nil {
            if try takePart(in: transaction) { continue }
            if !isWriting { try foreseeCategories(in: transaction) }
            return nil
        }
        guard let row = try many.map({ _ in try nextOfMany() }) ?? rows.popLast() else { return nil }
        return try take(row, transaction, isWriting)
    }

    /// Undoes a row, however it was changed.
    mutating func take(_ row: UndoRow, _ transaction: Transaction, _ isWriting: Bool) throws -> UndoRow {
        seen += 1
        if !isWriting, row.table == "product", isQuick { meet(row.id) }
        permissions.insert(try transaction.permission(for: row, of: entry))
        permissions.formUnion(try transaction.permissionsToOpenAccounts(by: row))
        tables.insert(row.table)
        if row.change.kind != .insert, isWriting, row.isRuled { ruled[row.table, default: []].insert(row.id) }
        if row.table == "category", !isWriting { categories.append(CategoryTree.Change(undoing: row)) }
        if row.table == "category", isWriting { hasMovedCategories = true }
        let later = try transaction.laterScopes(of: row, after: entry.id)
        if !later.isEmpty { return try conflict(row, later, transaction) }
        switch row.change.kind {
        case .update: try undoUpdate(row, transaction, isWriting)
        case .insert where row.table == "stock_movement": try compensate(row, transaction, isWriting)
        case .insert: try undoInsertion(row, transaction, isWriting)
        case .delete: try undoDeletion(row, transaction, isWriting)
        }
        return row
    }

    /// Notes that a product was encountered.
    mutating func meet(_ id: Int64) { if !met.insert(id) { meetsAgain = true } }
}
