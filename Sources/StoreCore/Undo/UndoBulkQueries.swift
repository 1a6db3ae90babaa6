import GRDB
import ShopText

/// The plain rows of a long entry, examined and undone many at a time: products that were created and not touched
/// since, and values of products. It handles no other rows.
/// The time of a product's last change, `updated_at`, is not restored.
final class UndoBulk {
    private let reader: ChangesetReader
    private let transaction: Transaction
    private let columns: [String]
    private let updatedAt: Int
    private let isResumed: Bool
    private let searched: Set<Int>
    /// The changed columns of the current row, with their old and new values.
    private var changed: [Int] = []
    private var values: [(old: ChangesetReader.Slice, new: ChangesetReader.Slice)] = []

    typealias Row = (record: Int, id: Int64)

    /// The outcome for a row.
    enum Outcome {
        /// It was restored, or could be.
        case done
        /// It has already been restored.
        case isBack
        /// It needs a closer look.
        case unclear
    }

    /// How many rows one statement writes; the maximum possible.
    private static let widths = [200, 20, 1]

    init(_ part: UndoMany, isResumed: Bool, in transaction: Transaction) {
        reader = part.reader
        self.isResumed = isResumed
        columns = part.columns
        self.transaction = transaction
        updatedAt = part.columns.firstIndex(of: "updated_at") ?? -1
        searched = Set(ProductField.searched.compactMap { part.columns.firstIndex(of: $0.column) })
    }

    private func statement(_ sql: String) throws -> RawStatement { try transaction.rawStatement(sql) }

    /// A statement about the products with these ids.
    private func statement(
        _ sql: String, of ids: [Int64], by column: String = "id", end: String = ""
    ) throws -> RawStatement {
        guard let first = ids.first, let last = ids.last, last - first == ids.count - 1 else {
            let list = try statement("\(sql) WHERE \(column) IN (SELECT value FROM json_each(?))\(end)")
            list.bind("[\(ids.map(String.init).joined(separator: ","))]", at: 1)
            return list
        }
        let range = try statement("\(sql) WHERE \(column) BETWEEN ? AND ?\(end)")
        range.bind(first, at: 1)
        range.bind(last, at: 2)
        return range
    }

    /// Removes the products with these ids from the search index, or adds them.
    private func index(_ ids: [Int64], isRemoving: Bool) throws {
        guard !ids.isEmpty else { return }
        let names = ProductField.searchedColumns
        let (head, value) = isRemoving ? ("product_search, ", "'delete', ") : ("", "")
        try statement(
            "INSERT INTO product_search (\(head)rowid, \(names)) SELECT \(value)id, \(names) FROM product",
            of: ids
        ).run()
    }

    // MARK: Products that were created

    /// Undoes creations, if the products are still as they were created. They stay in the search index until
    /// ``Transaction/removeFromSearch(_:)``.
    ///
    /// - Parameters:
    ///   - rows: by id.
    ///   - movements: the movements that came with them, as records.
    func remove(_ rows: [Row], movements: [Int64: [Int]], isWriting: Bool) throws -> [Outcome] {
        // What is not there went when this undo was begun; else somebody else has deleted it.
        var outcomes = [Outcome](repeating: isResumed ? .isBack : .unclear, count: rows.count)
        var touched: [Int64] = Array(repeating: 0, count: rows.count)
        let names = columns.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
        let present = try statement(
            """
            SELECT \(names), EXISTS (SELECT 1 FROM order_line WHERE product_id = product.id)
                OR EXISTS (SELECT 1 FROM product AS variant WHERE variant.parent_id = product.id)
                OR EXISTS (SELECT 1 FROM cart_line WHERE product_id = product.id)
                OR EXISTS (SELECT 1 FROM review WHERE product_id = product.id)
                OR id IN (SELECT CAST(name AS INTEGER) FROM coupon_scope WHERE noun = 'product'),
                (SELECT id FROM stock_movement WHERE product_id = product.id ORDER BY id DESC LIMIT 1)
            FROM product
            """, of: rows.map(\.id), end: " ORDER BY id")
        try forEach(rows, of: present) { index in
            let record = reader.records[rows[index].record]
            let last = movements[rows[index].id]?.last.flatMap { reader.id(of: reader.records[$0]) }
            touched[index] = updatedAt < 0 ? 0 : present.integer(at: updatedAt) ?? 0
            let isPlain =
                present.integer(at: columns.count) == 0 && present.integer(at: columns.count + 1) == last
            outcomes[index] = try isPlain && isCreated(record, present) ? .done : .unclear
        }
        guard isWriting else { return outcomes }
        let going = rows.indices.filter { outcomes[$0] == .done }
        guard !going.isEmpty else { return outcomes }
        guard try delete(going.map { rows[$0].id }) else {
            for index in going { outcomes[index] = .unclear }
            return outcomes
        }
        for index in going {
            try transaction.noted.addDeletion(
                of: reader.records[rows[index].record], in: reader, touched: (updatedAt, touched[index]))
            for movement in movements[rows[index].id] ?? [] {
                try transaction.noted.addDeletion(of: reader.records[movement], in: reader)
            }
        }
        return outcomes
    }

    /// Deletes products that nothing refers to but their movements, which are as they were created, and their earlier
    /// prices.
    /// - Returns: `false` if the schema forbids it.
    ///
    private func delete(_ ids: [Int64]) throws -> Bool {
        try transaction.withoutForeignKeys {
            guard try isWritten(statement("DELETE FROM product", of: ids)) else { return false }
            try transaction.withoutRecording {
                for table in UndoBulk.owned {
                    try statement("DELETE FROM \(table)", of: ids, by: "product_id").run()
                }
            }
            return true
        }
    }

    /// The tables whose rows go with their product; a test compares them with the schema.
    static let owned = ["stock_movement", "price_history"]
    /// The tables that may refer to a product that then stays.
    static let others = ["order_line", "product", "cart_line", "review"]

    private func isCreated(_ record: ChangesetReader.Record, _ present: RawStatement) throws -> Bool {
        var place = record.new
        for column in columns.indices {
            let slice = try reader.slice(at: place)
            place = slice.end
            if column != updatedAt, !reader.isSame(slice, as: present.value(at: column)) { return false }
        }
        return true
    }

    /// Calls `body` with the index of each existing row; the statement has the id first.
    private func forEach(_ rows: [Row], of present: RawStatement, _ body: (Int) throws -> Void) throws {
        var index = 0
        defer { present.reset() }
        while try present.next() {
            guard let id = present.integer(at: 0) else { continue }
            while index < rows.count, rows[index].id < id { index += 1 }
            guard index < rows.count, rows[index].id == id else { continue }
            try body(index)
        }
    }

    /// Runs a statement that is not recorded; `false` if a constraint of the schema forbids it.
    private func isWritten(_ statement: RawStatement) throws -> Bool {
        do {
            try transaction.withoutRecording { try statement.run() }
            return true
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT { return false }
    }

    // MARK: Products that were edited

    /// Rows that were edited in the same columns.
    struct Edit {
        let changed: [Int]
        var rows: [Row] = []
        /// For each row, the old and new value of each column.
        var values: [(old: ChangesetReader.Slice, new: ChangesetReader.Slice)] = []
    }

    /// Adds a row to those that were edited in the same columns.
    ///
    /// - Returns: whether any column was.
    func add(_ row: Row, to edits: inout [Edit]) throws -> Bool {
        let record = reader.records[row.record]
        var (oldPlace, newPlace) = (record.old, record.new)
        changed.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        for column in columns.indices {
            // For most columns, neither is present.
            if reader.bytes[newPlace] == 0, reader.bytes[oldPlace] == 0 {
                (oldPlace, newPlace) = (oldPlace + 1, newPlace + 1)
                continue
            }
            let (old, new) = (try reader.slice(at: oldPlace), try reader.slice(at: newPlace))
            (oldPlace, newPlace) = (old.end, new.end)
            guard new.type != 0, old.type != 0, column != updatedAt else { continue }
            changed.append(column)
            values.append((old, new))
        }
        guard !changed.isEmpty else { return false }
        let place =
            edits.firstIndex { $0.changed == changed }
            ?? {
                edits.append(Edit(changed: changed))
                return edits.count - 1
            }()
        edits[place].rows.append(row)
        edits[place].values += values
        return true
    }

    /// Undoes edits, if the values are still as the edits left them. The rows are sorted by id.
    func restore(_ edit: Edit, isWriting: Bool) throws -> [Outcome] {
        var outcomes = [Outcome](repeating: .unclear, count: edit.rows.count)
        var touched: [Int64] = Array(repeating: 0, count: edit.rows.count)
        let count = edit.changed.count
        let names = edit.changed.map { columns[$0].quotedDatabaseIdentifier }.joined(separator: ", ")
        let present = try statement(
            "SELECT id, \(names), updated_at FROM product", of: edit.rows.map(\.id), end: " ORDER BY id")
        try forEach(edit.rows, of: present) { index in
            func isPresent(_ slice: (Int) -> ChangesetReader.Slice) -> Bool {
                (0..<count).allSatisfy {
                    reader.isSame(slice(index * count + $0), as: present.value(at: $0 + 1))
                }
            }
            touched[index] = present.integer(at: count + 1) ?? 0
            if isPresent({ edit.values[$0].new }) {
                outcomes[index] = .done
            } else if isPresent({ edit.values[$0].old }) {
                outcomes[index] = .isBack
            }
        }
        guard isWriting else { return outcomes }
        let going = outcomes.indices.filter { outcomes[$0] == .done }
        let searched = edit.changed.contains(where: searched.contains) ? going.map { edit.rows[$0].id } : []
        try index(searched, isRemoving: true)
        var start = 0
        while start < going.count {
            let width = UndoBulk.widths.first { $0 <= going.count - start } ?? 1
            let some = going[start..<start + width]
            start += width
            guard try isWritten(update(edit, some)) else {
                for index in some { outcomes[index] = .unclear }
                continue
            }
            for index in some {
                try transaction.noted.addRestoration(
                    of: reader.records[edit.rows[index].record], in: reader, restored: edit.changed,
                    touched: (updatedAt, touched[index], transaction.instant.milliseconds))
            }
        }
        try index(searched, isRemoving: false)
        return outcomes
    }

    /// The statement that writes the old values of some rows.
    private func update(_ edit: Edit, _ rows: ArraySlice<Int>) throws -> RawStatement {
        let count = edit.changed.count
        let assignments = edit.changed.enumerated().map {
            "\(columns[$1].quotedDatabaseIdentifier) = v.column\($0 + 2)"
        }
        let marks = "(" + Array(repeating: "?", count: count + 1).joined(separator: ", ") + ")"
        let update = try statement(
            """
            UPDATE product SET \(assignments.joined(separator: ", ")), updated_at = ?
            FROM (VALUES \(Array(repeating: marks, count: rows.count).joined(separator: ", "))) AS v
            WHERE product.id = v.column1
            """)
        update.bind(transaction.instant.milliseconds, at: 1)
        var place = 2
        for index in rows {
            update.bind(edit.rows[index].id, at: place)
            for column in 0..<count {
                reader.bind(edit.values[index * count + column].old, to: update, at: place + 1 + column)
            }
            place += count + 1
        }
        return update
    }
}

extension RawStatement {
    fileprivate func integer(at column: Int) -> Int64? {
        if case .integer(let number) = value(at: column) { number } else { nil }
    }
}
