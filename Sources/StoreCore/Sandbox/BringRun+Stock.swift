import ShopText

// The stock of a product.
extension BringRun {
    mutating func move(_ stock: BroughtStock, _ transaction: Transaction, _ isWriting: Bool) throws {
        let isNew = names["product \(stock.product)"] != nil
        let own = ids["product"]?[stock.product]
        // A product that has not been written yet has no stock.
        guard !isNew || own != nil else { return noteStock(stock, from: 0, to: stock.movements) }
        let product = own ?? stock.product
        guard let sku = try transaction.sku(ofProduct: product) else { return }
        let later = try transaction.movements(ofProduct: product, after: isNew ? nil : stock.last)
            .withoutUndone
        let before = try later.first.map { $0.onHand - $0.delta } ?? transaction.onHand(product)
        var wanted: [BroughtStock.Movement] = []
        var onHand = before
        for movement in stock.movements {
            let delta = movement.reason == .counted ? movement.onHand - onHand : movement.delta
            guard delta != 0 else { continue }
            onHand += delta
            wanted.append(
                .init(
                    id: 0, delta: delta, onHand: onHand, reason: movement.reason,
                    reference: movement.reference))
        }
        if later.map(\.withoutNumber) == wanted { return }
        guard later.isEmpty, wanted.allSatisfy({ $0.onHand >= 0 }) else {
            let now = try transaction.onHand(product)
            conflicts.append(
                UndoConflict(
                    text: later.isEmpty
                        ? "\(before) pieces of \(sku) are not enough for what the sandbox took"
                        : "stock of \(sku) has moved from \(before) to \(now) since the sandbox was made",
                    table: "stock_movement", name: sku, column: "quantity",
                    entries: try transaction.laterEntries(
                        .dependents(product), touching: (.product, [sku]), after: base),
                    advice: nil))
            return
        }
        if isWriting {
            for movement in wanted {
                try transaction.insertMovement(
                    of: product, by: movement.delta, onHand: movement.onHand, movement.reason,
                    reference: movement.reference)
            }
        }
        noteStock(stock, sku: sku, from: before, to: wanted)
    }

    private mutating func noteStock(
        _ stock: BroughtStock, sku: String? = nil, from before: Int64, to movements: [BroughtStock.Movement]
    ) {
        guard let last = movements.last, last.onHand != before else { return }
        let sku = sku ?? names["product \(stock.product)"] ?? "id:\(stock.product)"
        brought.rows += 1
        effects.stock.append(.init(sku: sku, pieces: last.onHand - before))
        guard brought.changes.count < Undone.shown else { return }
        brought.changes.append(
            Undone.Row(
                kind: "update", table: "stock", name: sku,
                columns: [
                    .init(name: "quantity", before: .integer(before), after: .integer(last.onHand))
                ]))
    }
}

extension BroughtStock.Movement {
    /// The same movement, wherever it is in the ledger.
    fileprivate var withoutNumber: Self {
        .init(id: 0, delta: delta, onHand: onHand, reason: reason, reference: reference)
    }
}
