import GRDB
import ShopText

// What a change by hand checks and the schema does not: undo and `sandbox --bring` write rows, and check it afterwards.
extension Transaction {
    /// The rules that no longer hold for some rows.
    ///
    /// - Parameters:
    ///   - rows: their ids, by table.
    ///   - entry: later entries are named as what stands against it.
    func brokenRules(of rows: [String: Set<Int64>], after entry: Int64) throws -> [UndoConflict] {
        try overlappingTaxRates(rows["tax_rate"] ?? [], after: entry)
            + equalShippingRates(rows["shipping_rate"] ?? [], after: entry)
            + exhaustedCoupons(rows["coupon"] ?? [], after: entry)
    }

    private func broken(
        _ text: String, _ noun: Touch.Noun, _ table: String, names: [String], column: String? = nil,
        after entry: Int64
    ) throws -> UndoConflict {
        UndoConflict(
            text: text, table: table, name: names[0], column: column,
            entries: try laterEntries(nil, touching: (noun, names), after: entry), advice: nil)
    }

    private func overlappingTaxRates(_ ids: Set<Int64>, after entry: Int64) throws -> [UndoConflict] {
        if ids.isEmpty { return [] }
        return try TaxRate.overlaps(among: taxRates()).flatMap { rate, earlier in
            try earlier.filter { ids.contains($0.id) || ids.contains(rate.id) }.map { other in
                let (first, second) = (min(other.id, rate.id), max(other.id, rate.id))
                return try broken(
                    "tax rates \(first) and \(second) would both be for \(other.name) in \(other.place) at the same time",
                    .tax, "tax_rate", names: [String(first), String(second)], after: entry)
            }
        }
    }

    private func equalShippingRates(_ ids: Set<Int64>, after entry: Int64) throws -> [UndoConflict] {
        if ids.isEmpty { return [] }
        return try shippingMethods().flatMap { method in
            try ShippingRate.repeats(among: method.rates).filter { rate, earlier in
                ids.contains(rate.id) || earlier.contains { ids.contains($0.id) }
            }.map { rate, _ in
                try broken(
                    "shipping method \(method.code) would have two rates for \(rate.words)", .shipping,
                    "shipping_rate", names: [method.code], after: entry)
            }
        }
    }

    private func exhaustedCoupons(_ ids: Set<Int64>, after entry: Int64) throws -> [UndoConflict] {
        try ids.sorted().compactMap { id in
            guard let code = try name(ofRow: .integer(id), in: "coupon"),
                let coupon = try coupon(code: code)
            else { return nil }
            do {
                try coupon.checkLimit(uses: uses(ofCoupon: id).total)
                return nil
            } catch CouponRuleError.usedMore(let code, let limit, let uses) {
                return try broken(
                    "coupon \(code) has been used \(uses) times, which is more than \(limit)", .coupon,
                    "coupon", names: [code], column: "max_uses", after: entry)
            }
        }
    }

    /// What stands against limiting a coupon to a product or category: that it is gone.
    ///
    /// - Parameters:
    ///   - code: the coupon's.
    ///   - coming: products and categories that are about to be there, as `product 7`.
    func aim(
        ofScope row: UndoRow, of code: String, besides coming: Set<String>, after entry: Int64
    ) throws -> UndoConflict? {
        guard row.table == "coupon_scope", case .text(let noun)? = row.value("noun"),
            ["product", "category"].contains(noun), case .text(let text)? = row.value("name"),
            let id = Int64(text), !coming.contains("\(noun) \(id)"),
            try name(ofRow: .integer(id), in: noun) == nil
        else { return nil }
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
        let later = try laterEntries(nil, touching: (.coupon, [code]), after: entry)
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
}

extension UndoRow {
    /// Whether rules of the shop that the schema does not have are about it.
    var isRuled: Bool { ["tax_rate", "shipping_rate", "coupon"].contains(table) }

    /// The tables whose rows go with those of others.
    static let partTables: Set<String> = ["shipping_rate", "coupon_scope", "cart_line"]

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
