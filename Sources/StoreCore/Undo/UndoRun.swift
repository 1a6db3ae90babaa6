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
    /// The coupons whose limits go.
    private(set) var unlimited: Set<Int64> = []
    /// Whether an earlier run was cut short, so that some rows are back already.
    var isResumed = false
    /// The tables whose rows were met.
    var tables: Set<String> = []
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
    private var places: [Int64: Int] = [:]
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
        return true
    }

    private mutating func take(_ change: RecordedChange, _ names: [String]) {
        let row = UndoRow(change: change, columns: names)
        if row.table == "product", change.kind == .insert {
            created[row.id] = 0
            going.insert(row.id)
        }
        if row.table == "coupon_scope", change.kind == .insert { unlimited.insert(row.id) }
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

// Each kind of change.
extension UndoRun {
    private mutating func undoUpdate(
        _ row: UndoRow, _ transaction: Transaction, _ isWriting: Bool
    ) throws {
        let changed = row.changed
        guard !changed.isEmpty else { return }
        guard let present = try present(changed.map(\.column), row, transaction, isWriting) else {
            return try conflict(row, "no longer exists", transaction)
        }
        var restored: [(column: String, value: StoredValue)] = []
        for (value, present) in zip(changed, present) where present != value.old {
            guard present == value.new else {
                let told = try told(row, value.column, value.new, present, transaction)
                return try conflict(row, told, transaction, column: value.column)
            }
            restored.append((value.column, value.old))
        }
        if isWriting, let kept = aside.take(row) {
            for (column, value) in kept where !restored.contains(where: { $0.column == column }) {
                restored.append((column, value))
            }
        }
        guard !restored.isEmpty else { return }
        if isWriting {
            let isSearched =
                row.table == "product"
                && restored.contains { value in
                    ProductField.searched.contains { $0.column == value.column }
                }
            if isSearched { try transaction.removeFromSearch(product: row.id) }
            let done = try isAllowed(row, restored, transaction) {
                try transaction.restore(restored, in: row, at: transaction.instant)
            }
            guard done else { return try conflict(row, "no longer fits what else has changed", transaction) }
            if isSearched { try transaction.addToSearch(product: row.id) }
        } else {
            foresee(row, Dictionary(uniqueKeysWithValues: restored.map { ($0.column, .some($0.value)) }))
        }
        try note(row, in: transaction)
    }

    private mutating func undoInsertion(
        _ row: UndoRow, _ transaction: Transaction, _ isWriting: Bool
    ) throws {
        let columns = row.columns.filter { $0 != "updated_at" }
        guard let present = try present(columns, row, transaction, isWriting) else {
            // It went when this undo was begun.
            if !isResumed { try conflict(row, "is no longer there", transaction) }
            return
        }
        for (column, value) in zip(columns, present) where value != row.value(column) {
            let told = try told(row, column, row.value(column) ?? .null, value, transaction)
            return try conflict(row, told, transaction, column: column, advice: UndoRun.archive(row))
        }
        if let blocked = try blocked(row, transaction) {
            return try conflict(
                row, blocked, transaction, advice: UndoRun.archive(row), because: .dependents(row.id))
        }
        if isWriting {
            if row.table == "product" { try transaction.removeFromSearch(product: row.id) }
            let removed = try transaction.isAllowed { try transaction.remove(row) }
            guard removed, !row.isBase || !transaction.hasDanglingReferences else {
                return try conflict(row, "is in use now", transaction, advice: UndoRun.archive(row))
            }
        } else {
            foresee(row, [:])
        }
        try note(row, in: transaction)
    }

    private mutating func undoDeletion(
        _ row: UndoRow, _ transaction: Transaction, _ isWriting: Bool
    ) throws {
        if let present = try present(row.columns, row, transaction, isWriting) {
            // Already restored by an interrupted undo.
            if zip(row.columns, present).allSatisfy({ $0 == "updated_at" || row.value($0) == $1 }) { return }
            return try conflict(row, "exists again, but not as it was", transaction)
        }
        if isWriting {
            let values = row.columns.compactMap { column in row.value(column).map { (column, $0) } }
            let isBack = try isAllowed(row, values, transaction) { try transaction.bringBack(row) }
            guard isBack else {
                return try conflict(
                    row, "cannot be restored: something else has taken its place", transaction)
            }
            if row.table == "product" { try transaction.addToSearch(product: row.id) }
        } else {
            foresee(row, Dictionary(uniqueKeysWithValues: row.columns.map { ($0, row.value($0)) }))
        }
        try note(row, in: transaction)
    }

    private mutating func compensate(
        _ row: UndoRow, _ transaction: Transaction, _ isWriting: Bool
    ) throws {
        guard let product = row.productID, let delta = row.value("delta")?.integerValue,
            // What was created with the product is deleted with it.
            created[product] == nil, let sku = try transaction.sku(ofProduct: product),
            try !transaction.isCompensated(movement: row.id, ofProduct: product)
        else { return }
        let place = places[product]
        let moved = place.map { effects.stock[$0].pieces } ?? 0
        let onHand = try transaction.onHand(product) + (isWriting ? 0 : moved)
        guard onHand - delta >= 0 else {
            conflicts.append(
                UndoConflict(
                    text: "\(delta) pieces of \(sku) came in, but only \(onHand) are left", table: row.table,
                    name: sku, column: "quantity",
                    entries: try transaction.laterEntries(
                        .dependents(product), touching: (.product, [sku]), after: entry.id),
                    advice: "see where they went with `storectl stock history \(sku.shellWord)`"))
            return
        }
        if isWriting {
            try transaction.insertMovement(
                of: product, by: -delta, onHand: onHand - delta, .undone,
                reference: Transaction.reference(toMovement: row.id))
        }
        if let place {
            effects.stock[place].pieces -= delta
        } else {
            places[product] = effects.stock.count
            effects.stock.append(.init(sku: sku, pieces: -delta))
        }
        undone.rows += 1
        guard undone.changes.count < Undone.shown else { return }
        undone.changes.append(
            Undone.Row(
                kind: "update", table: "stock", name: sku,
                columns: [.init(name: "quantity", before: .integer(onHand), after: .integer(onHand - delta))])
        )
    }
}
