import GRDB
import ShopText

/// Products that were edited.
extension UndoBulk {
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

    /// Leaves rows for a closer look whose old values would break a rule about two columns, or whose SKU another
    /// product has.
    private func fit(_ pass: UndoEditPass, _ ids: [Int64]) throws {
        let value = try transaction.rowFunction("undo_value")
        let changed = pass.edit.changed.map { columns[$0] }
        for pair in UndoRun.ascending where changed.contains(pair.low) != changed.contains(pair.high) {
            let (low, high) = (old(pair.low, changed), old(pair.high, changed))
            let unfit = try statement("SELECT id FROM product", of: ids, end: " AND \(low) > \(high)")
            try doubt(pass, unfit, value)
        }
        guard let sku = changed.firstIndex(of: "sku") else { return }
        let taken = try statement(
            "SELECT id FROM product", of: ids,
            end: """
                 AND EXISTS (SELECT 1 FROM product AS other
                WHERE other.sku = undo_value(product.id, \(sku)) AND other.id <> product.id)
                """)
        try doubt(pass, taken, value)
    }

    private func doubt(_ pass: UndoEditPass, _ unfit: RawStatement, _ value: RowFunction) throws {
        try value.mean(pass.answer) {
            while try unfit.next() {
                if let id = unfit.integer(at: 0) { pass.doubt(id) }
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
        let (tried, touched) = (pass.outcomes, pass.touched)
        try look(pass, ids)
        pass.touched = touched
        for index in tried.indices {
            switch (tried[index], pass.outcomes[index]) {
            case (.done, .isBack): pass.outcomes[index] = .done
            case (_, .isBack): break
            // Those after the row that failed may not even have been met.
            default: pass.outcomes[index] = .unclear
            }
        }
    }
}
