/// A part with so many plain rows that each is read in place in the changeset: products that were created, with their
/// initial stock, or edited.
struct UndoMany: Sendable {
    let reader: ChangesetReader
    /// The columns of the products.
    let columns: [String]
    /// Rows to undo, last first.
    var rows: [(record: Int, id: Int64)]
    /// The movements that came with created products, in order, as records.
    let movements: [Int64: [Int]]

    /// Fewer rows are undone one by one.
    static let fewest = 100
    /// How many are undone before checking the clock.
    static let stride = 2000

    /// The next rows: those created, those edited, each sorted by id, and the rest.
    mutating func take(
        _ count: Int, _ bulk: UndoBulk
    ) throws -> (created: [UndoBulk.Row], edits: [UndoBulk.Edit], others: [UndoBulk.Row]) {
        var (created, others): ([UndoBulk.Row], [UndoBulk.Row]) = ([], [])
        var edits: [UndoBulk.Edit] = []
        let next = rows.suffix(count).sorted { $0.id < $1.id }
        rows.removeLast(next.count)
        for row in next {
            if reader.records[row.record].kind == .insert {
                created.append(row)
            } else if try !bulk.add(row, to: &edits) {
                others.append(row)
            }
        }
        return (created, edits, others)
    }
}

extension UndoMany {
    /// Whether products got SKUs that others had until then: one of them must step aside, which only single rows do.
    fileprivate static func exchangesSKUs(_ reader: ChangesetReader, table: Int, column: Int?) -> Bool {
        guard let column else { return false }
        var (taken, left): (Set<String>, Set<String>) = ([], [])
        for record in reader.records where record.table == table && record.kind == .update {
            guard let old = sku(at: record.old, column, reader),
                let new = sku(at: record.new, column, reader),
                old != new
            else { continue }
            left.insert(old)
            taken.insert(new)
        }
        return !taken.isDisjoint(with: left)
    }

    /// In the form in which SKUs are compared; `nil` where the record has none.
    private static func sku(at start: Int, _ column: Int, _ reader: ChangesetReader) -> String? {
        var place = start
        for _ in 0..<column {
            guard let slice = try? reader.slice(at: place) else { return nil }
            place = slice.end
        }
        guard let slice = try? reader.slice(at: place), case .text(let text)? = reader.value(slice) else {
            return nil
        }
        return SKU.key(text) ?? text.lowercased()
    }
}

extension UndoRun {
    /// Undoes a part with many plain rows.
    /// - Returns: `false` if it has other rows too, or only a few, or products that took each other's SKUs.
    ///
    mutating func takeMany(_ reader: ChangesetReader, _ names: [[String]]) -> Bool {
        guard reader.records.count >= UndoMany.fewest,
            let product = reader.tables.firstIndex(where: { $0.name == "product" }),
            reader.tables.allSatisfy({ ["product", "stock_movement", "category"].contains($0.name) }),
            !UndoMany.exchangesSKUs(reader, table: product, column: names[product].firstIndex(of: "sku"))
        else { return false }
        let parent = names[product].firstIndex(of: "parent_id") ?? 0
        var rows: [(record: Int, id: Int64, turn: Int)] = []
        var movements: [(product: Int64, id: Int64, record: Int)] = []
        var created: [Int64: Int64] = [:]
        // They come last, one by one.
        var categories: [UndoRow] = []
        for (index, record) in reader.records.enumerated() {
            guard let id = reader.id(of: record) else { return false }
            if reader.tables[record.table].name == "stock_movement" {
                guard record.kind == .insert, let first = try? reader.slice(at: record.new),
                    let second = try? reader.slice(at: first.end), let product = reader.integer(second)
                else { return false }
                movements.append((product, id, index))
            } else if reader.tables[record.table].name == "category" {
                guard record.kind == .insert, let change = try? reader.change(record) else { return false }
                categories.append(UndoRow(change: change, columns: names[record.table]))
            } else if record.kind == .insert {
                var place = record.new
                for _ in 0..<parent { place = (try? reader.slice(at: place).end) ?? place }
                let isVariant = (try? reader.slice(at: place).type) == 1
                created[id] = 0
                rows.append((index, id, isVariant ? 0 : 1))
            } else {
                guard record.kind == .update else { return false }
                rows.append((index, id, 2))
            }
        }
        // Stock received for existing products is moved back, row by row.
        movements.sort { $0.id < $1.id }
        var byProduct: [Int64: [Int]] = [:]
        for movement in movements {
            byProduct[movement.product, default: []].append(movement.record)
            guard let last = created[movement.product] else { return false }
            created[movement.product] = max(last, movement.id)
        }
        self.created = created
        self.rows = categories.map { ($0.turn, $0) }.sorted { $0.0 > $1.0 }.map(\.1)
        going.formUnion(created.keys)
        seen += movements.count
        permissions.insert(.catalogWrite)
        if !movements.isEmpty { permissions.insert(.stockWrite) }
        // In the order in which single rows are undone: see UndoRow.turn.
        rows.sort { one, other in
            guard one.turn == other.turn else { return one.turn > other.turn }
            return one.turn == 2 ? one.id > other.id : one.id < other.id
        }
        many = UndoMany(
            reader: reader, columns: names[product], rows: rows.map { ($0.record, $0.id) },
            movements: byProduct)
        return true
    }

    /// The next of many rows, read as a whole; those reported one by one are undone one by one.
    mutating func nextOfMany() throws -> UndoRow? {
        guard let row = many?.rows.popLast(), let reader = many?.reader, let columns = many?.columns else {
            return nil
        }
        let found = UndoRow(change: try reader.change(reader.records[row.record]), columns: columns)
        if many?.rows.isEmpty == true { many = nil }
        return found
    }

    /// Undoes many rows at once.
    /// - Parameter changed: called for each product that is changed.
    ///
    /// - Returns: whether it did; `false` if the next rows have to be undone one by one.
    mutating func takeMany(
        in transaction: Transaction, isWriting: Bool, _ changed: (Int64) -> Void = { _ in }
    ) throws -> Bool {
        guard undone.changes.count >= Undone.shown else { return false }
        while rows.isEmpty, many == nil { guard try takePart(in: transaction) else { return false } }
        tables.insert("product")
        guard var part = many else { return false }
        // Two of it would copy all its rows with the first that is taken.
        many = nil
        let bulk = UndoBulk(part, isResumed: isResumed, in: transaction)
        let (created, edits, others) = try part.take(UndoMany.stride, bulk)
        var unclear = others
        func note(_ rows: [UndoBulk.Row], _ outcomes: [UndoBulk.Outcome], _ kind: RecordedChange.Kind) {
            for (row, outcome) in zip(rows, outcomes) {
                if outcome == .unclear { unclear.append(row) }
                guard outcome != .unclear else { continue }
                seen += 1
                if !isWriting { meet(row.id) }
                changed(row.id)
                guard outcome == .done else { continue }
                undone.rows += 1
                effects.count(kind, of: "product")
            }
        }
        let removed = try bulk.remove(created, movements: part.movements, isWriting: isWriting)
        if isWriting {
            let records = zip(created, removed).filter { $1 == .done }.map(\.0.record)
            deleted.append(DeletedProducts(reader: part.reader, columns: part.columns, records: records))
        }
        note(created, removed, .delete)
        for edit in edits { note(edit.rows, try bulk.restore(edit, isWriting: isWriting), .update) }
        for row in unclear {
            let found = UndoRow(
                change: try part.reader.change(part.reader.records[row.record]), columns: part.columns)
            _ = try take(found, transaction, isWriting)
            changed(row.id)
            if conflicts.count >= Undone.shown || isWriting && !conflicts.isEmpty { break }
        }
        if !part.rows.isEmpty { many = part }
        return true
    }
}

/// A set of row numbers that are close together: one bit for each.
struct IDSet: Sendable {
    private var bits: [UInt64] = []
    private var others: Set<Int64> = []

    /// - Returns: whether it was added.
    mutating func insert(_ id: Int64) -> Bool {
        // Too sparse a range for a bit set.
        guard id >= 0, id < 1 << 32 else { return others.insert(id).inserted }
        let (word, bit) = (Int(id >> 6), UInt64(1) << UInt64(id & 63))
        if word >= bits.count {
            bits += [UInt64](repeating: 0, count: max(word + 1 - bits.count, bits.count))
        }
        defer { bits[word] |= bit }
        return bits[word] & bit == 0
    }
}
