import GRDB
import ShopText

// What a change by hand checks and the schema does not: undo and `sandbox --bring` write rows, and check it afterwards.
extension Transaction {
    /// The rules that no longer hold among the rows of some tables.
    ///
    /// - Parameter entry: later entries are named as what stands against it.
    func brokenRules(in tables: Set<String>, after entry: Int64) throws -> [UndoConflict] {
        var found: [UndoConflict] = []
        if tables.contains("tax_rate") { found += try overlappingTaxRates(after: entry) }
        if tables.contains("shipping_rate") { found += try equalShippingRates(after: entry) }
        if tables.contains("coupon") { found += try exhaustedCoupons(after: entry) }
        return found
    }

    private func broken(
        _ text: String, _ noun: Touch.Noun, _ table: String, names: [String], column: String? = nil,
        after entry: Int64
    ) throws -> UndoConflict {
        UndoConflict(
            text: text, table: table, name: names[0], column: column,
            entries: try entries(touching: noun, names, after: entry), advice: nil)
    }

    /// The ten newest entries that name something, came after another and still count, oldest first.
    private func entries(touching noun: Touch.Noun, _ names: [String], after entry: Int64) throws -> [Int64] {
        let marks = names.map { _ in "?" }.joined(separator: ", ")
        let found = try Int64.fetchAll(
            database,
            sql: """
                SELECT DISTINCT entry FROM journal_touch WHERE noun = ? AND name IN (\(marks)) AND entry > ?
                ORDER BY entry DESC LIMIT 100
                """, arguments: StatementArguments([noun.rawValue] + names) + [entry])
        let counting = try found.filter { id in
            try journalEntry(id).map { try counts($0, after: entry) } ?? false
        }
        return counting.prefix(10).reversed()
    }

    private func overlappingTaxRates(after entry: Int64) throws -> [UndoConflict] {
        let rates = try taxRates()
        return try rates.indices.flatMap { index in
            try rates[..<index].filter { $0.overlaps(rates[index]) }.map { other in
                let (first, second) = (min(other.id, rates[index].id), max(other.id, rates[index].id))
                return try broken(
                    "tax rates \(first) and \(second) would both be for \(other.name) in \(other.place) at the same time",
                    .tax, "tax_rate", names: [String(first), String(second)], after: entry)
            }
        }
    }

    private func equalShippingRates(after entry: Int64) throws -> [UndoConflict] {
        try shippingMethods().flatMap { method in
            let rates = method.rates
            return try rates.indices.filter { index in
                rates[..<index].contains { $0.isSame(as: rates[index]) }
            }.map { index in
                try broken(
                    "shipping method \(method.code) would have two rates for \(rates[index].words)",
                    .shipping, "shipping_rate", names: [method.code], after: entry)
            }
        }
    }

    private func exhaustedCoupons(after entry: Int64) throws -> [UndoConflict] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT code, max_uses, uses FROM (SELECT code, max_uses, (SELECT count(*) FROM coupon_use
                    WHERE coupon_id = coupon.id AND is_released = 0) AS uses FROM coupon WHERE max_uses IS NOT NULL)
                WHERE uses > max_uses ORDER BY code LIMIT 10
                """
        ).map { row in
            let (code, limit, uses): (String, Int64, Int64) = (row[0], row[1], row[2])
            return try broken(
                "coupon \(code) has been used \(uses) times, which is more than \(limit)", .coupon, "coupon",
                names: [code], column: "max_uses", after: entry)
        }
    }

    /// What stands against limiting a coupon to a product or category again: that it is gone.
    func aim(ofScope row: UndoRow, after entry: Int64) throws -> UndoConflict? {
        guard row.table == "coupon_scope", case .text(let noun)? = row.value("noun"),
            ["product", "category"].contains(noun), case .text(let text)? = row.value("name"),
            let id = Int64(text), try name(ofRow: .integer(id), in: noun) == nil
        else { return nil }
        let code = try name(ofRow: row.key[0].value, in: "coupon") ?? ""
        let gone = try deletion(of: id, in: noun, after: entry)
        return UndoConflict(
            text: "coupon \(code) would be for \(noun) \(gone?.name ?? "id:\(id)"), which is gone",
            table: row.table, name: code, column: nil, entries: gone.map { [$0.entry] } ?? [], advice: nil)
    }

    /// What stands against deleting a product or category: a coupon that was limited to it after an entry.
    func limit(to row: UndoRow, after entry: Int64) throws -> UndoConflict? {
        guard ["product", "category"].contains(row.table),
            let code = try coupon(naming: row.table, row.id, besides: [])
        else { return nil }
        let later = try entries(touching: .coupon, [code], after: entry)
        guard !later.isEmpty else { return nil }
        return UndoConflict(
            text: "\(row.table) \(try name(of: row)) is what coupon \(code) is for now", table: row.table,
            name: try name(of: row), column: nil, entries: later, advice: nil)
    }

    /// The rows that go with one when it is deleted, as ``UndoRow/identity`` says them.
    func parts(of row: UndoRow) throws -> [String] {
        guard let parts = row.parts else { return [] }
        return try Row.fetchAll(
            database.cachedStatement(
                sql: "SELECT \(parts.key) FROM \(parts.table) WHERE \(parts.column) = ?"),
            arguments: [row.id]
        ).map { found in
            found.reduce(into: parts.table) {
                $0 += "\u{0}\(StoredValue($1.1).json.compactText)"
            }
        }
    }

    /// Why stock may not come back to a product: it has variants, which are what is sold.
    func variantBarringStock(ofProduct id: Int64) throws -> String? {
        try String.fetchOne(
            database.cachedStatement(sql: "SELECT sku FROM product WHERE parent_id = ? ORDER BY id LIMIT 1"),
            arguments: [id])
    }
}

extension UndoRow {
    /// The table of the rows that are deleted with this one, its column that names this one, and its key.
    var parts: (table: String, column: String, key: String)? {
        switch table {
        case "shipping_method": ("shipping_rate", "method_id", "id")
        case "coupon": ("coupon_scope", "coupon_id", "coupon_id, noun, name")
        case "cart": ("cart_line", "cart_id", "id")
        default: nil
        }
    }
}
