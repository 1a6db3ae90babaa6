import ShopText

// What is there now, and what that means.
extension UndoRun {
    static let searched: Set<String> = ["sku", "title", "description", "tags", "barcode"]

    /// Where the row is now; while nothing is written, as it will be by then.
    func present(
        _ columns: [String], _ row: UndoRow, _ transaction: Transaction, _ isWriting: Bool
    ) throws -> [StoredValue]? {
        let stored = try transaction.values(of: columns, in: row)
        guard !isWriting, let later = foreseen[identity(row)] else { return stored }
        guard !later.isEmpty else { return nil }
        return columns.indices.map { index in (later[columns[index]] ?? nil) ?? stored?[index] ?? .null }
    }

    mutating func foresee(_ row: UndoRow, _ values: [String: StoredValue?]) {
        // Only what an older part can meet again needs to be known.
        guard !parts.isEmpty || !isEntryTaken && entry.changeset?.isEmpty == false else { return }
        if values.isEmpty {
            foreseen[identity(row)] = [:]
        } else {
            foreseen[identity(row), default: [:]].merge(values) { $1 }
        }
    }

    private func identity(_ row: UndoRow) -> String {
        row.table + row.key.reduce(into: "") { $0 += "\u{0}\($1.value.json.compactText)" }
    }

    /// Why a product that was created cannot go.
    func blocked(product row: UndoRow, _ transaction: Transaction) throws -> String? {
        if try transaction.orderCount(ofProduct: row.id) > 0 { return "has been sold since" }
        if let variant = try transaction.variantSKUs(of: row.id, limit: 1).first, parts.isEmpty, isEntryTaken
        {
            return "has variants by now, such as \(variant)"
        }
        if let last = try transaction.lastOwnMovement(ofProduct: row.id), last > created[row.id] ?? 0 {
            return "has had stock movements since"
        }
        return nil
    }

    static func archive(_ row: UndoRow) -> String? {
        guard row.table == "product", case .text(let sku)? = row.value("sku") else { return nil }
        return "archive it instead with `storectl product delete \(sku.shellWord)`"
    }

    func told(
        _ row: UndoRow, _ column: String, _ made: StoredValue, _ now: StoredValue, _ transaction: Transaction
    ) throws -> String {
        func words(_ value: StoredValue) throws -> String {
            let change = RecordedChange(
                kind: .insert, table: row.table, isKey: [false], old: [], new: [value])
            let told = try JournalChange(change, columns: [column], currency: transaction.currency) {
                try transaction.name(ofRow: $1, in: $0)
            }.columns.first
            let text = told?.nameAfter ?? told?.after.map { $0.stringValue ?? $0.compactText } ?? "nothing"
            return text == "null" || text.isEmpty ? "empty" : text
        }
        return "has \(column) \(try words(now)), and the entry made it \(try words(made))"
    }

    mutating func conflict(
        _ row: UndoRow, _ what: String, _ transaction: Transaction, column: String? = nil,
        advice: String? = nil
    ) throws {
        let key = row.key.first?.value
        let name =
            try key.flatMap { try transaction.name(ofRow: $0, in: row.table) }
            ?? key.map { $0.json.stringValue ?? $0.json.compactText } ?? row.table
        var entries: [Int64] = []
        if let touch = row.touch, let named = row.value(touch.column) ?? key {
            let text = named.json.stringValue ?? named.json.compactText
            entries = try transaction.laterEntries(
                touching: (touch.noun, row.table == "product" ? name : text), after: entry.id)
        }
        conflicts.append(
            UndoConflict(
                text: "\(row.table) \(name) \(what)", table: row.table, name: name, column: column,
                entries: entries, advice: advice))
    }
}
