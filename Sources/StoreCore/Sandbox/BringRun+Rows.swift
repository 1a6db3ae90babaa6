import ShopText

// Each kind of change of a row.
extension BringRun {
    mutating func insert(_ row: UndoRow, _ transaction: Transaction, _ isWriting: Bool) throws {
        let now = StoredValue.integer(transaction.instant.milliseconds)
        let times: Set = ["created_at", "updated_at"]
        let hasNumber = row.columns.first == "id"
        if isWriting, row.columns.contains(where: { isAhead(row.value($0) ?? .null, $0, of: row) }) {
            return try refuse(row, "belongs to something that cannot be brought", transaction, true)
        }
        let code =
            try row.table == "coupon_scope" ? name(ofRow: row.key[0].value, in: "coupon", transaction) : ""
        if let aimless = try transaction.aim(ofScope: row, of: code ?? "", besides: new, after: base) {
            conflicts.append(aimless)
            return
        }
        let path = try path(ofNew: row, transaction)
        let values = row.columns.compactMap { column in
            row.value(column).map {
                (
                    column: column,
                    value: path[column] ?? (times.contains(column) ? now : mapped($0, column, of: row))
                )
            }
        }
        let place = try transaction.row(
            inPlaceOf: values.filter { !times.contains($0.column) }, in: row.table)
        if let place {
            let compared = values.filter { !times.contains($0.column) }
            let isSame = zip(compared, place).allSatisfy { $0.column == "id" || $0.value == $1 }
            if isSame {
                if hasNumber, let id = place.first?.integerValue { ids[row.table, default: [:]][row.id] = id }
                return try moveStock(ofNew: row, transaction, isWriting)
            }
            let mayLeave = place.first?.integerValue.map { leaving.contains("\(row.table) \($0)") } ?? false
            if !isWriting, mayLeave {
                if row.table == "category" { categories.append(row) }
                try note(row, row.change, in: transaction)
                return try moveStock(ofNew: row, transaction, isWriting)
            }
            return try refuse(
                row, "is already in the shop, but not as in the sandbox", transaction, isWriting)
        }
        if isWriting {
            var id: Int64 = 0
            let isDone = try transaction.isAllowed {
                id = try transaction.write(values.filter { !hasNumber || $0.column != "id" }, to: row.table)
            }
            guard isDone else {
                return try refuse(row, "conflicts with what is in the shop", transaction, true)
            }
            if hasNumber { ids[row.table, default: [:]][row.id] = id }
            if row.table == "product" { try transaction.addToSearch(product: id) }
        }
        if !isWriting, row.table == "category" { categories.append(row) }
        try note(row, row.change, in: transaction)
        try moveStock(ofNew: row, transaction, isWriting)
    }

    /// Where a new category comes to be: what is above it may have another name in the shop.
    private func path(ofNew row: UndoRow, _ transaction: Transaction) throws -> [String: StoredValue] {
        guard row.table == "category", case .text(let name)? = row.value("name"),
            let parent = mapped(row.value("parent_id") ?? .null, "parent_id", of: row).integerValue,
            let above = try transaction.category(id: parent)
        else { return [:] }
        let path = "\(above.path) > \(name)"
        return ["path": .text(path), "name_key": .text(CategoryPath.key(path))]
    }

    private mutating func moveStock(
        ofNew row: UndoRow, _ transaction: Transaction, _ isWriting: Bool
    ) throws {
        guard row.table == "product", let stock = stockOfNew.removeValue(forKey: row.id) else { return }
        permissions.insert(.stockWrite)
        try move(stock, transaction, isWriting)
    }

    mutating func update(_ row: UndoRow, _ transaction: Transaction, _ isWriting: Bool) throws {
        let changed = row.changed
        if isWriting, changed.contains(where: { isAhead($0.new, $0.column, of: row) }) {
            return try refuse(row, "belongs to something that cannot be brought", transaction, true)
        }
        guard var present = try transaction.values(of: changed.map(\.column), in: row) else {
            return try conflict(row, "no longer exists", transaction)
        }
        let kept = aside.names(of: row) ?? [:]
        present = zip(changed, present).map { kept[$0.column] ?? $1 }
        var values: [(column: String, value: StoredValue)] = []
        for (value, present) in zip(changed, present) {
            let new = mapped(value.new, value.column, of: row)
            if present == new { continue }
            guard present == value.old else {
                let (now, then) = try (
                    told(present, value.column, row, transaction),
                    told(value.old, value.column, row, transaction)
                )
                return try conflict(
                    row, "has \(value.column) \(now), but had \(then) when the sandbox was made", transaction,
                    column: value.column)
            }
            values.append((value.column, new))
        }
        for (column, value) in kept where !values.contains(where: { $0.column == column }) {
            values.append((column, value))
        }
        guard !values.isEmpty else { return }
        if isWriting {
            let isSearched =
                row.table == "product"
                && values.contains { value in ProductField.searched.contains { $0.column == value.column } }
            if isSearched { try transaction.removeFromSearch(product: row.id) }
            let isDone = try isAllowed(row, values, transaction) {
                try transaction.restore(values, in: row, at: transaction.instant)
            }
            if isDone { _ = aside.take(row) }
            if isSearched { try transaction.addToSearch(product: row.id) }
            guard isDone else {
                return try refuse(row, "conflicts with what is in the shop", transaction, true)
            }
        }
        try note(row, row.change, in: transaction)
    }

    /// Runs `body`, which gives a row these values, with those out of the way that get other names from the sandbox.
    private mutating func isAllowed(
        _ row: UndoRow, _ values: [(column: String, value: StoredValue)], _ transaction: Transaction,
        _ body: () throws -> Void
    ) throws -> Bool {
        let (rows, postponed) = (rows, postponed)
        return try aside.isAllowed(
            makingRoomFor: row, values, transaction,
            giver: { id, columns in
                (rows + postponed.map(\.row)).last { other in
                    other.table == row.table && other.id == id && other.change.kind == .update
                        && other.changed.contains { columns.contains($0.column) }
                }
            }, body)
    }

    mutating func delete(_ row: UndoRow, _ transaction: Transaction, _ isWriting: Bool) throws {
        let columns = row.columns.filter { $0 != "updated_at" }
        guard let present = try transaction.values(of: columns, in: row) else { return }
        for (column, value) in zip(columns, present) where value != row.value(column) {
            let (now, then) = try (
                told(value, column, row, transaction),
                told(row.value(column) ?? .null, column, row, transaction)
            )
            return try conflict(
                row, "has \(column) \(now), but had \(then) when the sandbox was made", transaction,
                column: column)
        }
        if row.table == "product", let last = try transaction.lastOwnMovement(ofProduct: row.id),
            last > lastMovements[row.id] ?? 0
        {
            return try conflict(
                row, "has had stock movements since the sandbox was made", transaction,
                because: .dependents(row.id))
        }
        if let limit = try transaction.limit(to: row, after: base) {
            conflicts.append(limit)
            return
        }
        if try transaction.parts(of: row).contains(where: { !going.contains($0) }) {
            return try conflict(row, UndoRun.hasParts(row), transaction, because: .parts(row))
        }
        if isWriting {
            let wasDangling = transaction.hasDanglingReferences
            if row.table == "product" { try transaction.removeFromSearch(product: row.id) }
            let isDone = try transaction.isAllowed { try transaction.remove(row) }
            guard isDone, wasDangling || !transaction.hasDanglingReferences else {
                return try conflict(row, "is in use now", transaction)
            }
        }
        try note(row, row.change, in: transaction)
    }
}

// What has moved.
extension BringRun {
    /// What a coupon is limited to is one value, however many rows it has.
    mutating func isScopeMoved(_ row: UndoRow, _ transaction: Transaction) throws -> Bool {
        guard row.table == "coupon_scope", !isNew("coupon", row.id) else { return false }
        let later = try transaction.laterScopes(of: row, after: base, besides: heads)
        guard !later.isEmpty else { return false }
        let code = try transaction.name(of: row)
        let told = UndoConflict(
            text: "what coupon \(code) is for has changed since the sandbox was made", table: row.table,
            name: code, column: nil, entries: Array(later.prefix(10)), advice: nil)
        if !conflicts.contains(told) { conflicts.append(told) }
        return true
    }

    /// Finds out whether the categories will be a tree.
    mutating func foreseeCategories(in transaction: Transaction) throws {
        guard !categories.isEmpty else { return }
        var tree = try transaction.categoryTree()
        for row in categories {
            var change = CategoryTree.Change(making: row)
            // New ones get other numbers.
            if isNew("category", row.id) { change.id = -row.id }
            if case .some(.some(let parent)) = change.parent, isNew("category", parent) {
                change.parent = .some(-parent)
            }
            tree.apply(change)
        }
        categories = []
        if let fault = tree.settled().fault { conflicts.append(UndoConflict(fault)) }
    }

    /// Gives the categories the paths that the names above them make: others may have moved in the shop.
    mutating func settleCategories(in transaction: Transaction) throws {
        guard hasMovedCategories else { return }
        hasMovedCategories = false
        if let fault = try transaction.settleCategoryPaths() { conflicts.append(UndoConflict(fault)) }
    }

    private func told(
        _ value: StoredValue, _ column: String, _ row: UndoRow, _ transaction: Transaction
    ) throws -> String {
        let change = RecordedChange(kind: .insert, table: row.table, isKey: [false], old: [], new: [value])
        let told = try JournalChange(change, columns: [column], currency: transaction.currency) {
            try name(ofRow: $1, in: $0, transaction)
        }.columns.first
        let text = told?.nameAfter ?? told?.after.map { $0.stringValue ?? $0.compactText } ?? "nothing"
        return text == "null" || text.isEmpty ? "nothing" : text
    }

    /// Tries a row again after others have moved, or reports that it cannot be brought.
    private mutating func refuse(
        _ row: UndoRow, _ what: String, _ transaction: Transaction, _ isWriting: Bool
    ) throws {
        let conflict = try made(row, what, transaction)
        if isWriting { postponed.append((row, conflict)) } else { conflicts.append(conflict) }
    }

    private mutating func conflict(
        _ row: UndoRow, _ what: String, _ transaction: Transaction, column: String? = nil,
        because culprit: UndoCulprit? = nil
    ) throws {
        conflicts.append(try made(row, what, transaction, column: column, because: culprit))
    }

    private func made(
        _ row: UndoRow, _ what: String, _ transaction: Transaction, column: String? = nil,
        because culprit: UndoCulprit? = nil
    ) throws -> UndoConflict {
        let key = row.key.first?.value
        let own = JournalChange.ownName[row.table].flatMap { row.value($0) } ?? key
        let name =
            try key.flatMap { try self.name(ofRow: $0, in: row.table, transaction) }
            ?? own.map { $0.json.stringValue ?? $0.json.compactText } ?? row.table
        var thing = try transaction.thing(of: row)
        thing?.names.append(name)
        let entries =
            try thing.map {
                try transaction.laterEntries(
                    culprit ?? column.map { .column($0, row) } ?? .row(row), touching: $0, after: base)
            } ?? []
        let word = row.table.replacing("_", with: " ")
        return UndoConflict(
            text: "\(word) \(name) \(what)", table: row.table, name: name, column: column, entries: entries,
            advice: nil)
    }
}
