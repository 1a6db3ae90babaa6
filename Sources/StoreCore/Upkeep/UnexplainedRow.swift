import ShopText

/// A row that no entry of the journal explains.
struct UnexplainedRow {
    let table: String
    let key: [StoredValue]
    /// The entry that says otherwise.
    var entry: Int64?
    let fault: Fault

    enum Fault {
        case isThere, isGone, isNew
        case has(String, StoredValue, insteadOf: StoredValue)
    }

    /// Rows of a table are told in the order of their keys.
    var order: String { key.map(\.sortable).joined(separator: " ") }

    func finding(in transaction: Transaction) throws -> Finding {
        let name = try transaction.name(ofRow: key, in: table)
        let entry = entry ?? 0
        let see = "see what the entry did with `storectl journal show \(entry)`, and compare with a backup"
        switch fault {
        case .isThere:
            return Finding("unexplained", "\(name) is there, and entry \(entry) deleted it", hint: see)
        case .isGone:
            return Finding(
                "unexplained", "\(name) is gone, and no entry after \(entry) deleted it", hint: see)
        case .isNew:
            let all = "storectl journal list --limit 0"
            return Finding(
                "unexplained", "\(name) was created by no entry",
                hint: "compare with a backup, and with `\(all)`")
        case .has(let column, let now, let given):
            let (present, made) = try (
                transaction.written(now, as: column, in: table),
                transaction.written(given, as: column, in: table)
            )
            return Finding(
                "unexplained", "\(name) has \(column) \(present), and entry \(entry) made it \(made)",
                hint: try repair(column, given, transaction) ?? see)
        }
    }

    /// The command that gives a row what its entry gave it.
    private func repair(
        _ column: String, _ given: StoredValue, _ transaction: Transaction
    ) throws -> String? {
        guard let first = key.first else { return nil }
        let text = given == .null ? "" : try transaction.written(given, as: column, in: table)
        let word = text.isEmpty ? "\"\"" : text.shellWord
        switch table {
        case "setting": return "to go back, run `storectl config set \(first.written.shellWord) \(word)`"
        case "product":
            guard UnexplainedRow.plain.contains(column),
                let sku = try transaction.name(ofRow: first, in: "product")
            else { return nil }
            let option = column == "category_id" ? "category" : column.replacing("_", with: "-")
            return "to go back, run `storectl product edit \(sku.shellWord) --\(option) \(word)`"
        default: return nil
        }
    }

    /// Columns of products that an edit sets as they are told.
    private static let plain: Set<String> = [
        "title", "description", "price", "category_id", "image", "release_date", "compare_at_price",
        "sale_price",
        "barcode", "weight_grams", "tax_class", "low_stock_at",
    ]
}

extension StoredValue {
    /// Numbers by their size.
    fileprivate var sortable: String {
        guard let number = integerValue else { return written }
        let digits = String(number)
        return String(repeating: "0", count: max(0, 20 - digits.count)) + digits
    }

    init(_ value: RawStatement.Value) {
        self =
            switch value {
            case .integer(let number): .integer(number)
            case .real(let number): .real(number)
            case .text(let text): .text(String(decoding: text, as: UTF8.self))
            case .blob(let bytes): .blob(Array(bytes))
            case .null: .null
            }
    }
}
