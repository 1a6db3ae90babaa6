import ShopText

// Each kind of change.
extension UndoRun {
    mutating func undoUpdate(
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
            guard done else {
                if try conflictOfSKU(row, restored.first { $0.column == "sku" }?.value, transaction) {
                    return
                }
                return try conflict(row, "no longer fits what else has changed", transaction)
            }
            if isSearched { try transaction.addToSearch(product: row.id) }
        } else {
            if try conflictOfSKU(
                row, restored.first { $0.column == "sku" }?.value, transaction, isLater: true)
            {
                return
            }
            if let other = try unfit(restored, row, transaction) {
                return try conflict(
                    row, "no longer fits what else has changed", transaction, because: .column(other, row))
            }
            foresee(row, Dictionary(uniqueKeysWithValues: restored.map { ($0.column, .some($0.value)) }))
        }
        try note(row, in: transaction)
    }

    /// Notes that another product has the SKU that a product is to have again.
    ///
    /// - Parameter isLater: only if a later entry gave it that SKU: what this undo gives back may be in its way now.
    /// - Returns: whether one has.
    private mutating func conflictOfSKU(
        _ row: UndoRow, _ value: StoredValue?, _ transaction: Transaction, isLater: Bool = false
    ) throws -> Bool {
        guard row.table == "product", let sku = value?.textValue,
            try transaction.isTaken(sku: sku, fromProduct: row.id)
        else { return false }
        let entries = try transaction.laterEntries(.sku(sku), touching: (.product, [sku]), after: entry.id)
        if isLater, entries.isEmpty { return false }
        conflicts.append(
            UndoConflict(
                text: "another product has SKU \(sku) now", table: row.table, name: sku, column: "sku",
                entries: entries, advice: nil))
        return true
    }

    /// Columns of products of which the first is never above the second.
    static let ascending = [
        (low: "sale_price", high: "price"), (low: "sale_starts_on", high: "sale_ends_on"),
    ]

    /// The column with which a product's restored values would break such a rule, if there is one.
    private func unfit(
        _ restored: [(column: String, value: StoredValue)], _ row: UndoRow, _ transaction: Transaction
    ) throws -> String? {
        guard row.table == "product" else { return nil }
        for (low, high) in UndoRun.ascending {
            let values = [low, high].map { name in restored.first { $0.column == name }?.value }
            // What was together before goes together.
            guard (values[0] == nil) != (values[1] == nil) else { continue }
            let other = values[0] == nil ? low : high
            guard let present = try present([other], row, transaction, false)?.first else { continue }
            if (values[0] ?? present).isAbove(values[1] ?? present) { return other }
        }
        return nil
    }

    mutating func undoInsertion(
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
        let parts = try transaction.parts(of: row).filter { !partsGoing.contains($0) }
        if !parts.isEmpty {
            // A cart stays for what was put into it since.
            if row.table == "cart" { return }
            return try conflict(row, UndoRun.hasParts(row), transaction, because: .parts(row))
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

    mutating func undoDeletion(
        _ row: UndoRow, _ transaction: Transaction, _ isWriting: Bool
    ) throws {
        if let present = try present(row.columns, row, transaction, isWriting) {
            // Already restored by an interrupted undo.
            if zip(row.columns, present).allSatisfy({ $0 == "updated_at" || row.value($0) == $1 }) { return }
            return try conflict(row, "exists again, but not as it was", transaction)
        }
        let code = try row.table == "coupon_scope" ? transaction.name(of: row) : ""
        if let aimless = try transaction.aim(
            ofScope: row, of: code, besides: comingBack, after: entry.id)
        {
            conflicts.append(aimless)
            return
        }
        if isWriting {
            let values = row.columns.compactMap { column in row.value(column).map { (column, $0) } }
            let isBack = try isAllowed(row, values, transaction) { try transaction.bringBack(row) }
            guard isBack else {
                if try conflictOfSKU(row, row.value("sku"), transaction) { return }
                return try conflict(
                    row, "cannot be restored: something else has taken its place", transaction)
            }
            if row.table == "product" { try transaction.addToSearch(product: row.id) }
        } else {
            if try conflictOfSKU(row, row.value("sku"), transaction, isLater: true) { return }
            foresee(row, Dictionary(uniqueKeysWithValues: row.columns.map { ($0, row.value($0)) }))
        }
        try note(row, in: transaction)
    }

    mutating func compensate(
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
        if delta < 0, let variant = try transaction.variants(of: product).first?.sku {
            conflicts.append(
                UndoConflict(
                    text: "product \(sku) comes in variants now, such as \(variant), which hold the stock",
                    table: row.table, name: sku, column: "quantity",
                    entries: try transaction.laterEntries(
                        .dependents(product), touching: (.product, [sku, variant]), after: entry.id),
                    advice: nil))
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
