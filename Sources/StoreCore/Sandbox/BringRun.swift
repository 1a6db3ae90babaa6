import ShopText

/// The changes of a sandbox on their way into its shop. It examines each row before writing it, so that it works the
/// same for the full check, for the change itself, and for a run that resumes an interrupted one.
struct BringRun: Sendable {
    let base: Int64
    /// Rows to bring, last first.
    var rows: [UndoRow]
    /// Stock to bring once all rows are there, last first.
    var stock: [BroughtStock]
    /// The stock of new products, which is brought with them, so that undoing their creation needs only one part of the
    /// journal.
    var stockOfNew: [Int64: BroughtStock] = [:]
    /// Rows whose place is taken by others that may still be deleted.
    var postponed: [(row: UndoRow, conflict: UndoConflict)] = []
    /// Rows whose names others have already.
    var aside = NamesAside()
    /// Whether any row has been brought since the postponed ones were tried.
    var hasMoved = false
    /// The ids of new rows in the shop, by their ids in the sandbox.
    var ids: [String: [Int64: Int64]] = [:]
    /// The names of new rows.
    let names: [String: String]
    /// New rows, which others may refer to.
    let new: Set<String>
    /// Rows that are deleted or renamed: whatever is in the place of a new row may be one of them.
    let leaving: Set<String>

    var brought: Brought
    /// How many rows and products' stocks were examined.
    private(set) var seen = 0
    var conflicts: [UndoConflict] = []
    var effects = Effects()
    var permissions: Set<Permission> = []
    /// The hashes of the sandbox's links.
    let heads: Set<String>
    /// The rows that were written and may break a rule of the shop: their ids there, by table.
    var ruled: [String: Set<Int64>] = [:]
    /// The rows that are deleted.
    let going: Set<String>
    /// The last movement that a deleted product had when the sandbox was made.
    let lastMovements: [Int64: Int64]
    /// The changed categories that were looked at.
    var categories: [UndoRow] = []
    var hasMovedCategories = false

    init(_ changes: SandboxChanges) {
        base = changes.base
        heads = changes.heads
        going = Set(changes.rows.filter { $0.change.kind == .delete }.map(\.identity))
        lastMovements = changes.lastMovements
        rows = changes.rows.map { ($0, BringRun.turn($0)) }.sorted { $0.1 > $1.1 }.map(\.0)
        let new = Set(changes.rows.filter { $0.table == "product" && $0.change.kind == .insert }.map(\.id))
        stock = changes.stock.filter { !new.contains($0.product) }.reversed()
        for one in changes.stock where new.contains(one.product) { stockOfNew[one.product] = one }
        var names: [String: String] = [:]
        var leaving: Set<String> = []
        for row in changes.rows {
            let name = JournalChange.ownName[row.table]
            if row.change.kind == .insert, let name, case .text(let text)? = row.value(name) {
                names["\(row.table) \(row.id)"] = text
            }
            let isRenamed = row.change.kind == .update && row.changed.contains { $0.column == name }
            if row.change.kind == .delete || isRenamed {
                leaving.insert("\(row.table) \(row.id)")
            }
        }
        self.names = names
        self.leaving = leaving
        self.new = Set(
            changes.rows.filter { $0.change.kind == .insert && $0.columns.first == "id" }
                .map { "\($0.table) \($0.id)" })
        brought = Brought(since: changes.base, rows: 0, leftBehind: changes.left)
    }

    /// New rows are added before the rows that belong to them, and old ones are deleted when nothing belongs to them
    /// anymore.
    private static func turn(_ row: UndoRow) -> (Int, Int, Int64) {
        let place = SandboxChanges.brought.firstIndex(of: row.table) ?? 0
        switch row.change.kind {
        case .insert where row.table == "product" && row.value("parent_id")?.integerValue != nil:
            return (1, place, row.id)
        case .insert: return (row.isBase ? 0 : 2, place, row.id)
        case .update: return (2, place, row.id)
        case .delete: return (row.isBase ? 4 : 3, -place, -row.id)
        }
    }

    /// Brings the next row, or the stock of the next product.
    /// - Parameter isWriting: whether to write, or only to check whether it is possible.
    ///
    /// - Returns: what was brought; `nil` if there is no more.
    mutating func next(in transaction: Transaction, isWriting: Bool) throws -> BringStep? {
        if rows.isEmpty { takeUpPostponed() }
        if rows.isEmpty, !isWriting { try foreseeCategories(in: transaction) }
        if let row = rows.popLast() {
            seen += 1
            permissions.insert(try transaction.permission(for: row))
            permissions.formUnion(try transaction.permissionsToOpenAccounts(by: row))
            if try isScopeMoved(row, transaction) { return .row(row) }
            if row.table == "category" {
                hasMovedCategories = isWriting
                // What is there already as it is in the sandbox is not new.
                if !isWriting, row.change.kind != .insert { categories.append(row) }
            }
            switch row.change.kind {
            case .insert: try insert(row, transaction, isWriting)
            case .update: try update(row, transaction, isWriting)
            case .delete: try delete(row, transaction, isWriting)
            }
            if isWriting, row.isRuled, row.change.kind != .delete {
                ruled[row.table, default: []].insert(ids[row.table]?[row.id] ?? row.id)
            }
            return .row(row)
        }
        guard conflicts.isEmpty, let product = stock.popLast() else { return nil }
        seen += 1
        permissions.insert(.stockWrite)
        try move(product, transaction, isWriting)
        return .stock(ids["product"]?[product.product] ?? product.product)
    }

    /// Tries the postponed rows again, if others have moved since; otherwise they cannot be brought.
    private mutating func takeUpPostponed() {
        if hasMoved {
            rows = postponed.map(\.row).reversed()
        } else {
            conflicts += postponed.map(\.conflict)
        }
        postponed = []
        hasMoved = false
    }

    mutating func note(
        _ row: UndoRow, _ change: RecordedChange, in transaction: Transaction
    ) throws {
        hasMoved = true
        // A new coupon brings its limits with it.
        if row.table == "coupon_scope", new.contains("coupon \(row.id)") { return }
        brought.rows += 1
        effects.count(change.kind, of: change.table)
        guard brought.changes.count < Undone.shown else { return }
        brought.changes.append(
            Undone.Row(
                try JournalChange(change, columns: row.columns, currency: transaction.currency) {
                    try name(ofRow: $1, in: $0, transaction)
                }))
    }

    func name(ofRow key: StoredValue, in table: String, _ transaction: Transaction) throws -> String? {
        if let id = key.integerValue, let name = names["\(table) \(id)"] { return name }
        return try transaction.name(ofRow: key, in: table)
    }

    /// A value with the shop's id of the row it refers to.
    func mapped(_ value: StoredValue, _ column: String, of row: UndoRow) -> StoredValue {
        guard let (table, id) = named(by: value, column, of: row), let own = ids[table]?[id] else {
            return value
        }
        return column == "name" ? .text(String(own)) : .integer(own)
    }

    func isNew(_ table: String, _ id: Int64) -> Bool { new.contains("\(table) \(id)") }

    /// Whether a value refers to a new row that has not been written yet.
    func isAhead(_ value: StoredValue, _ column: String, of row: UndoRow) -> Bool {
        guard let (table, id) = named(by: value, column, of: row) else { return false }
        return new.contains("\(table) \(id)") && ids[table]?[id] == nil
    }

    /// The row that a value refers to by id.
    private func named(
        by value: StoredValue, _ column: String, of row: UndoRow
    ) -> (table: String, id: Int64)? {
        if column == "name", row.table == "coupon_scope", case .text(let text) = value, let id = Int64(text),
            case .text(let noun)? = row.value("noun")
        {
            return (noun, id)
        }
        let table: String? =
            switch column {
            case "category_id": "category"
            case "parent_id": row.table
            case "method_id": "shipping_method"
            case "coupon_id": "coupon"
            default: nil
            }
        guard let table, let id = value.integerValue else { return nil }
        return (table, id)
    }
}

/// One step of bringing a sandbox.
enum BringStep {
    case row(UndoRow)
    /// The stock of a product of the shop.
    case stock(Int64)
}
