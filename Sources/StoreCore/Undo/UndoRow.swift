import ShopText

/// A recorded change of one row, with the names of its columns.
struct UndoRow: Sendable {
    let change: RecordedChange
    let columns: [String]

    var table: String { change.table }

    /// The row as it was when it existed: after an insertion, before anything else.
    private var row: [StoredValue?] { change.kind == .insert ? change.new : change.old }

    func value(_ column: String) -> StoredValue? {
        guard let index = columns.firstIndex(of: column), row.indices.contains(index) else { return nil }
        return row[index]
    }

    /// The primary key.
    var key: [(column: String, value: StoredValue)] {
        columns.indices.compactMap { index in
            guard change.isKey[index], let value = row[index] else { return nil }
            return (columns[index], value)
        }
    }

    var id: Int64 { key.first?.value.integerValue ?? 0 }

    /// Its table and key, as one text.
    var identity: String {
        table + key.reduce(into: "") { $0 += "\u{0}\($1.value.json.compactText)" }
    }

    /// The product that it is about.
    var productID: Int64? {
        switch table {
        case "product": id
        case "stock_movement": value("product_id")?.integerValue
        default: nil
        }
    }

    /// Whether it is a movement that was deleted with its product.
    var isRestoredMovement: Bool { table == "stock_movement" && change.kind == .delete }

    /// The changed columns of an update, with the old and the new value.
    var changed: [(column: String, old: StoredValue, new: StoredValue)] {
        columns.indices.compactMap { index in
            guard columns[index] != "updated_at", let new = change.new[index], let old = change.old[index]
            else { return nil }
            return (columns[index], old, new)
        }
    }

    /// The order in which changes of one transaction are undone, so that no row is ever without its parent: created
    /// rows are deleted before their parents, deleted ones are restored after them.
    var turn: (Int, Int64) {
        switch change.kind {
        case .insert where isBase && table != "product": return (7, -id)
        case .insert where table == "product": return (value("parent_id")?.integerValue == nil ? 2 : 1, -id)
        case .insert: return (0, -id)
        case .delete where table == "product": return (value("parent_id")?.integerValue == nil ? 4 : 5, id)
        case .delete: return (isBase ? 3 : 6, id)
        case .update: return (6, id)
        }
    }

    /// The tables whose rows belong to a person.
    static let owned: Set<String> = ["cart", "cart_line", "address"]

    /// Whether rows of other tables belong to those of this one.
    var isBase: Bool { ["category", "product", "cart", "shipping_method", "coupon"].contains(table) }

    /// The name that journal entries about it use.
    var touch: (noun: Touch.Noun, column: String)? {
        switch table {
        case "product": (.product, "sku")
        case "category": (.category, "path")
        case "setting": (.setting, "key")
        case "coupon": (.coupon, "code")
        case "tax_rate": (.tax, "id")
        case "shipping_method": (.shipping, "code")
        default: nil
        }
    }
}
