import GRDB
import ShopText

// What a changed row is part of, and whose it is.
extension Transaction {
    /// The thing that entries about a row name, by what it is called now and by what the row says.
    func thing(of row: UndoRow) throws -> (noun: Touch.Noun, names: [String])? {
        func own(_ noun: Touch.Noun, _ column: String) throws -> (noun: Touch.Noun, names: [String]) {
            let now = try row.key.first.flatMap { try name(ofRow: $0.value, in: row.table) }
            return (noun, ([now].compactMap(\.self) + row.texts(column)).withoutRepeats)
        }
        func only(_ noun: Touch.Noun, _ name: String?) -> (noun: Touch.Noun, names: [String])? {
            name.map { (noun, [$0]) }
        }
        let key = row.key.first.map { $0.value.json.stringValue ?? $0.value.json.compactText }
        switch row.table {
        case "product": return try own(.product, "sku")
        case "category": return try own(.category, "path")
        case "coupon": return try own(.coupon, "code")
        case "shipping_method": return try own(.shipping, "code")
        case "stock_movement": return only(.product, try row.productID.flatMap { try sku(ofProduct: $0) })
        case "setting": return only(.setting, key)
        case "tax_rate": return only(.tax, key)
        case "review": return only(.review, key)
        case "store": return only(.store, try storeName())
        case "coupon_scope": return only(.coupon, try name(of: row, by: "coupon_id", in: "coupon"))
        case "shipping_rate":
            return only(.shipping, try name(of: row, by: "method_id", in: "shipping_method"))
        case "order_note": return only(.order, try value("order_id", of: row)?.integerValue.map(String.init))
        case "cart", "cart_line", "address":
            let noun: Touch.Noun = row.table == "address" ? .user : .cart
            return only(noun, try owner(of: row).flatMap { try name(ofRow: .text($0), in: "account") })
        default: return nil
        }
    }

    /// `percent` or `fixed`, if the row is a coupon's.
    func couponKind(of row: UndoRow) throws -> String? {
        guard row.table == "coupon" else { return nil }
        if case .text(let kind)? = try value("kind", of: row) { return kind }
        return nil
    }

    private func name(of row: UndoRow, by column: String, in table: String) throws -> String? {
        try value(column, of: row).flatMap { try name(ofRow: $0, in: table) }
    }

    /// A value of the row; of an update, which has only what changed, that of the row in the store.
    private func value(_ column: String, of row: UndoRow) throws -> StoredValue? {
        if let value = row.value(column) { return value }
        guard row.columns.contains(column) else { return nil }
        return try values(of: [column], in: row)?.first
    }

    /// The account whose cart, address or review a row is of.
    func owner(of row: UndoRow) throws -> String? {
        if case .text(let account)? = try value("account_id", of: row) { return account }
        guard let cart = try value("cart_id", of: row)?.integerValue else { return nil }
        return try String.fetchOne(
            database.cachedStatement(sql: "SELECT account_id FROM cart WHERE id = ?"), arguments: [cart])
    }

    /// The one account that an entry names: of a row that is gone, only that tells whose it was.
    private func owner(of entry: JournalEntry) throws -> String? {
        let touched = (try? JSONReader.value(of: entry.touched))?.arrayValue ?? []
        let names = touched.compactMap { $0.stringValue?.split(separator: ":", maxSplits: 1) }
            .filter { $0.first == "cart" || $0.first == "user" }.compactMap(\.last)
        guard let name = names.first, Set(names).count == 1 else { return nil }
        return try account(named: String(name))?.id
    }

    /// What taking a row back needs: what is one's own is one's own affair.
    func permission(for row: UndoRow, of entry: JournalEntry? = nil) throws -> Permission {
        func isOwn() throws -> Bool {
            guard let id = actor.id else { return false }
            return try (owner(of: row) ?? entry.flatMap(owner(of:))) == id
        }
        return switch row.table {
        case "cart", "cart_line": try isOwn() ? .ownShopping : .customersAct
        case "address": try isOwn() ? .ownAccount : .customersAct
        case "review": try isOwn() ? .ownShopping : .catalogWrite
        case "product", "category", "coupon", "coupon_scope": .catalogWrite
        case "stock_movement": .stockWrite
        case "order_note": .ordersWrite
        default: .configWrite
        }
    }

    /// What a setting takes by which mailed codes can be had: as in `config set`, everything that the account itself
    /// may do; nothing for other rows.
    func permissionsToOpenAccounts(by row: UndoRow) throws -> Set<Permission> {
        guard row.table == "setting", let id = actor.id else { return [] }
        let key: String? = if case .text(let key)? = row.value("key") { key } else { nil }
        guard key.flatMap({ try? Setting.named($0) })?.opensAccounts ?? true else { return [] }
        return try permissions(ofActiveAccount: id) ?? []
    }

    /// What belongs to nothing at this moment, among the rows of some tables, and the later entries that took away what
    /// it belonged to.
    func danglingRows(in tables: Set<String>, after entry: Int64) throws -> [UndoConflict] {
        guard hasDanglingReferences else { return [] }
        return try tables.sorted().flatMap { table in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT found.rowid, found.parent, key."from" FROM pragma_foreign_key_check(?1) AS found
                    JOIN pragma_foreign_key_list(?1) AS key ON key.id = found.fkid LIMIT 10
                    """, arguments: [table]
            ).map { row in
                let (id, parent, column): (Int64?, String, String) = (row[0], row[1], row[2])
                let name = try id.map { try self.name(ofRow: .integer($0), in: table) ?? String($0) } ?? ""
                let value = try id.flatMap {
                    try Int64.fetchOne(
                        database,
                        sql:
                            "SELECT \(column.quotedDatabaseIdentifier) FROM \(table.quotedDatabaseIdentifier) WHERE rowid = ?",
                        arguments: [$0])
                }
                let gone = try value.map { try self.deletion(of: $0, in: parent, after: entry) } ?? nil
                let word = { (table: String) in table.replacing("_", with: " ") }
                let called = gone?.name ?? value.map(String.init) ?? ""
                return UndoConflict(
                    text: "\(word(table)) \(name) would belong to \(word(parent)) \(called), which is gone",
                    table: table, name: name, column: column, entries: gone.map { [$0.entry] } ?? [],
                    advice: nil)
            }
        }
    }

    /// The entry after another that deleted a row.
    func deletion(
        of id: Int64, in table: String, after entry: Int64
    ) throws -> (entry: Int64, name: String)? {
        let noun: Touch.Noun? =
            switch table {
            case "product": .product
            case "category": .category
            case "coupon": .coupon
            case "shipping_method": .shipping
            default: nil
            }
        guard let noun else { return nil }
        let entries = try Int64.fetchAll(
            database,
            sql:
                "SELECT DISTINCT entry FROM journal_touch WHERE noun = ? AND entry > ? ORDER BY entry DESC LIMIT 1000",
            arguments: [noun.rawValue, entry])
        for later in entries {
            guard let found = try journalEntry(later), let changeset = found.changeset else { continue }
            let columns = try columnNames(of: table, in: found.schemaVersion)
            var name: String?
            try SQLiteSession.forEachChange(in: changeset) { change in
                guard change.table == table, change.kind == .delete, change.old.first == .integer(id) else {
                    return
                }
                let row = UndoRow(change: change, columns: columns)
                name = row.texts(JournalChange.ownName[table] ?? "id").first ?? String(id)
            }
            if let name { return (later, name) }
        }
        return nil
    }
}

extension UndoRow {
    /// What a column was and became, as far as the change has it.
    func texts(_ column: String) -> [String] {
        guard let index = columns.firstIndex(of: column) else { return [] }
        return [change.new, change.old].compactMap { values in
            guard values.indices.contains(index), case .text(let text)? = values[index] else { return nil }
            return text
        }
    }
}

extension [String] {
    fileprivate var withoutRepeats: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
