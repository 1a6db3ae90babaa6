import ShopText

// The present state, and what it means.
extension UndoRun {
    /// The current state of the row; in a dry run, as it will be by then.
    func present(
        _ columns: [String], _ row: UndoRow, _ transaction: Transaction, _ isWriting: Bool
    ) throws -> [StoredValue]? {
        let stored = try transaction.values(of: columns, in: row)
        if isWriting, let kept = aside.names(of: row) {
            return stored?.enumerated().map { kept[columns[$0.offset]] ?? $0.element }
        }
        guard !isWriting, let later = foreseen[row.identity] else { return stored }
        guard !later.isEmpty else { return nil }
        return columns.indices.map { index in (later[columns[index]] ?? nil) ?? stored?[index] ?? .null }
    }

    mutating func foresee(_ row: UndoRow, _ values: [String: StoredValue?]) {
        // Only rows that an older part may meet again need to be remembered.
        guard !parts.isEmpty || !isEntryTaken && entry.changeset?.isEmpty == false else { return }
        if values.isEmpty {
            foreseen[row.identity] = [:]
        } else {
            foreseen[row.identity, default: [:]].merge(values) { $1 }
        }
    }

    /// Runs `body`, which gives a row these values, with those out of the way that lose such names by this undo, too.
    mutating func isAllowed(
        _ row: UndoRow, _ values: [(column: String, value: StoredValue)], _ transaction: Transaction,
        _ body: () throws -> Void
    ) throws -> Bool {
        let rows = rows
        return try aside.isAllowed(
            makingRoomFor: row, values, transaction,
            giver: { id, columns in
                rows.last { other in
                    guard other.table == row.table, other.id == id else { return false }
                    return switch other.change.kind {
                    case .insert: true
                    case .delete: false
                    case .update: other.changed.contains { columns.contains($0.column) }
                    }
                }
            }, body)
    }

    /// Why what was created cannot go.
    func blocked(_ row: UndoRow, _ transaction: Transaction) throws -> String? {
        guard ["product", "category"].contains(row.table) else { return nil }
        if let coupon = try transaction.coupon(naming: row.table, row.id, besides: unlimited) {
            return "is what coupon \(coupon) is for"
        }
        guard row.table == "product" else { return nil }
        if try transaction.orderCount(ofProduct: row.id) > 0 { return "has been sold since" }
        // Its own variants, created by the same entry, are deleted before it.
        if let variant = try transaction.variants(of: row.id).first(where: { !going.contains($0.id) }) {
            return "has variants now, such as \(variant.sku)"
        }
        if let last = try transaction.lastOwnMovement(ofProduct: row.id), last > created[row.id] ?? 0 {
            return "has had stock movements since"
        }
        return nil
    }

    /// Why something cannot go that others have added to.
    static func hasParts(_ row: UndoRow) -> String {
        row.table == "shipping_method"
            ? "has got other rates since" : "has been limited to other things since"
    }

    static func archive(_ row: UndoRow) -> String? {
        guard row.table == "product", case .text(let sku)? = row.value("sku") else { return nil }
        return "archive it instead with `storectl product delete \(sku.shellWord)`"
    }

    func told(
        _ row: UndoRow, _ column: String, _ made: StoredValue, _ now: StoredValue, _ transaction: Transaction
    ) throws -> String {
        func words(_ value: StoredValue) throws -> String {
            try transaction.written(
                value, as: column, in: row.table, couponKind: try transaction.couponKind(of: row))
        }
        return "has \(ColumnWord.of(column)) \(try words(now)), but the entry set it to \(try words(made))"
    }

    mutating func conflict(
        _ row: UndoRow, _ what: String, _ transaction: Transaction, column: String? = nil,
        advice: String? = nil, because culprit: UndoCulprit? = nil
    ) throws {
        let culprit = culprit ?? column.map { .column($0, row) } ?? .row(row)
        let name = try transaction.name(of: row)
        let thing = try transaction.thing(of: row)
        conflicts.append(
            UndoConflict(
                text: "\(row.table.replacing("_", with: " ")) \(name) \(what)", table: row.table, name: name,
                column: column,
                entries: try thing.map {
                    try transaction.laterEntries(culprit, touching: $0, after: entry.id)
                } ?? [],
                advice: advice))
    }

    /// What a coupon is limited to is one value, however many rows it has.
    mutating func conflict(
        _ row: UndoRow, _ later: [Int64], _ transaction: Transaction
    ) throws -> UndoRow {
        let code = try transaction.name(of: row)
        let told = UndoConflict(
            text: "what coupon \(code) is for has changed since", table: row.table, name: code, column: nil,
            entries: Array(later.prefix(10)), advice: nil)
        if !conflicts.contains(told) { conflicts.append(told) }
        return row
    }

    /// Notes a row that was, or will be, as before.
    mutating func note(_ row: UndoRow, in transaction: Transaction) throws {
        // A product's ledger is deleted and restored with it.
        guard row.table != "stock_movement" else { return }
        undone.rows += 1
        if row.table == "cart_line" {
            effects.cartLines += 1
        } else {
            effects.count(row.change.kind.inverse, of: row.table)
        }
        guard undone.changes.count < Undone.shown else { return }
        undone.changes.append(
            Undone.Row(
                try JournalChange(
                    row.change.inverse, columns: row.columns, currency: transaction.currency,
                    couponKind: try transaction.couponKind(of: row)
                ) {
                    try transaction.name(ofRow: $1, in: $0)
                }))
    }

    /// Finds out whether the categories will be a tree.
    mutating func foreseeCategories(in transaction: Transaction) throws {
        guard !categories.isEmpty else { return }
        var tree = try transaction.categoryTree()
        for change in categories { tree.apply(change) }
        categories = []
        if let fault = tree.settled().fault { conflicts.append(UndoConflict(fault)) }
    }

    /// Gives the categories the paths that the names above them make: others may have moved since.
    mutating func settleCategories(in transaction: Transaction) throws {
        guard hasMovedCategories else { return }
        hasMovedCategories = false
        if let fault = try transaction.settleCategoryPaths() { conflicts.append(UndoConflict(fault)) }
    }
}

extension Transaction {
    /// A value as people write it.
    func written(
        _ value: StoredValue, as column: String, in table: String, couponKind: String? = nil
    ) throws -> String {
        let change = RecordedChange(kind: .insert, table: table, isKey: [false], old: [], new: [value])
        let told = try JournalChange(
            change, columns: [column], currency: currency, couponKind: couponKind
        ) {
            try name(ofRow: $1, in: $0)
        }.columns.first
        let text = told?.nameAfter ?? told?.after.map { $0.stringValue ?? $0.compactText } ?? "nothing"
        return text == "null" || text.isEmpty ? "empty" : text
    }

    /// What people call a changed row, or the thing that it is part of.
    func name(of row: UndoRow) throws -> String {
        let key = row.key.first?.value
        if let name = try key.flatMap({ try name(ofRow: $0, in: row.table) }) { return name }
        if let own = JournalChange.ownName[row.table], let name = row.texts(own).first { return name }
        let number = key.map { $0.json.stringValue ?? $0.json.compactText } ?? row.table
        guard let thing = try thing(of: row), let name = thing.names.first, name != number else {
            return number
        }
        return row.columns.first == "id" ? "\(number) of \(thing.noun.rawValue) \(name)" : name
    }
}
