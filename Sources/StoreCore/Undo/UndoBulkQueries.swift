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
    /// The columns in ``referring``.
    private let references: Set<Int>
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

    init(_ part: UndoMany, isResumed: Bool, in transaction: Transaction) {
        reader = part.reader
        self.isResumed = isResumed
        columns = part.columns
        self.transaction = transaction
        updatedAt = part.columns.firstIndex(of: "updated_at") ?? -1
        references = Set(UndoBulk.referring.compactMap { part.columns.firstIndex(of: $0) })
        searched = Set(ProductField.searched.compactMap { part.columns.firstIndex(of: $0.column) })
    }

    private func statement(_ sql: String) throws -> RawStatement { try transaction.rawStatement(sql) }

    /// A statement about the products with these ids.
    private func statement(
        _ sql: String, of ids: [Int64], by column: String = "id", end: String = ""
    ) throws -> RawStatement {
        guard let first = ids.first, let last = ids.last, last - first == ids.count - 1 else {
            let list = try statement("\(sql) WHERE \(column) IN (SELECT value FROM json_each(?1))\(end)")
            list.bind("[\(ids.map(String.init).joined(separator: ","))]", at: 1)
            return list
        }
        let range = try statement("\(sql) WHERE \(column) BETWEEN ?1 AND ?2\(end)")
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
        if rows.isEmpty { return [] }
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
    /// The columns of products that foreign keys are about, on either side.
    static let referring = ["id", "category_id", "parent_id"]

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
        let pass = UndoEditPass(edit, reader)
        let ids = edit.rows.map(\.id)
        let isSearched = edit.changed.contains(where: searched.contains)
        if !isWriting || isSearched { try look(pass, ids) }
        if !isWriting { try fit(pass, ids) }
        guard isWriting else { return pass.outcomes }
        let going =
            isSearched ? pass.outcomes.indices.filter { pass.outcomes[$0] == .done }.map { ids[$0] } : []
        try index(going, isRemoving: true)
        try write(pass, ids)
        try index(going, isRemoving: false)
        for (index, row) in edit.rows.enumerated() where pass.outcomes[index] == .done {
            try transaction.noted.addRestoration(
                of: reader.records[row.record], in: reader, restored: edit.changed,
                touched: (updatedAt, pass.touched[index], transaction.instant.milliseconds))
        }
        return pass.outcomes
    }

    /// The values of an edit's rows as they are, as arguments of a function.
    private func present(_ edit: Edit) -> String {
        (["id", "updated_at"] + edit.changed.map { columns[$0].quotedDatabaseIdentifier })
            .joined(separator: ", ")
    }

    /// Finds out which rows are as the edits left them.
    private func look(_ pass: UndoEditPass, _ ids: [Int64]) throws {
        let meets = try transaction.rowFunction("undo_meets")
        let look = try statement(
            "SELECT count(*) FROM product", of: ids, end: " AND undo_meets(\(present(pass.edit)))")
        try meets.mean(pass.meet) {
            defer { look.reset() }
            _ = try look.next()
        }
    }

    /// Leaves rows for a closer look whose old values would break a rule about two columns.
    private func fit(_ pass: UndoEditPass, _ ids: [Int64]) throws {
        let value = try transaction.rowFunction("undo_value")
        let changed = pass.edit.changed.map { columns[$0] }
        for pair in UndoRun.ascending where changed.contains(pair.low) != changed.contains(pair.high) {
            let (low, high) = (old(pair.low, changed), old(pair.high, changed))
            let unfit = try statement("SELECT id FROM product", of: ids, end: " AND \(low) > \(high)")
            try value.mean(pass.answer) {
                while try unfit.next() {
                    if let id = unfit.integer(at: 0) { pass.doubt(id) }
                }
            }
        }
    }

    /// What a column will hold, in SQL.
    private func old(_ column: String, _ changed: [String]) -> String {
        changed.firstIndex(of: column).map { "undo_value(id, \($0))" } ?? column.quotedDatabaseIdentifier
    }

    /// Writes the old values of those rows that are as the edits left them.
    private func write(_ pass: UndoEditPass, _ ids: [Int64]) throws {
        let (meets, value) = (
            try transaction.rowFunction("undo_meets"), try transaction.rowFunction("undo_value")
        )
        let assignments = pass.edit.changed.indices.map {
            "\(columns[pass.edit.changed[$0]].quotedDatabaseIdentifier) = undo_value(id, \($0))"
        }
        // If a row fails, those before it stay written: with ABORT, SQLite would copy each page that a statement
        // changes.
        func run() throws -> Bool {
            let update = try statement(
                "UPDATE OR FAIL product SET \(assignments.joined(separator: ", ")), updated_at = ?3", of: ids,
                end: " AND undo_meets(\(present(pass.edit)))")
            update.bind(transaction.instant.milliseconds, at: 3)
            return try isWritten(update)
        }
        let isWhole = try meets.mean(pass.meet) {
            try value.mean(pass.answer) {
                guard pass.edit.changed.allSatisfy({ !references.contains($0) }) else { return try run() }
                // Foreign keys, which these columns do not have, are the other reason for it to do so.
                return try transaction.withoutForeignKeys(run)
            }
        }
        if isWhole { return }
        let tried = pass.outcomes
        try look(pass, ids)
        for index in tried.indices where tried[index] == .done {
            pass.outcomes[index] = pass.outcomes[index] == .isBack ? .done : .unclear
        }
    }
}

extension RawStatement {
    fileprivate func integer(at column: Int) -> Int64? {
        if case .integer(let number) = value(at: column) { number } else { nil }
    }
}
