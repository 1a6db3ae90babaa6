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
            let all = "compare with a backup, and with `storectl journal list --limit 0`"
            let deletion = try RowRepair.deletion(of: key, in: table, transaction)
            return Finding(
                "unexplained", "\(name) was created by no entry",
                hint: deletion.map { "\(all); to delete it, run `\($0)`" } ?? all)
        case .has(let column, let now, let given):
            let kind: String? =
                if table == "coupon",
                    case .text(let kind)? = try transaction.value("kind", of: key, in: table)
                {
                    kind
                } else { nil }
            let word = ColumnWord.of(column)
            let called = word.hasPrefix("is ") ? String(word.dropFirst(3)) : word
            func told(_ value: StoredValue) throws -> String {
                let text = try transaction.written(value, as: column, in: table, couponKind: kind)
                return text.count > UnexplainedRow.length ? text.prefix(UnexplainedRow.length) + "…" : text
            }
            let repair = RowRepair(
                table: table, key: key, column: column, given: given, transaction: transaction)
            return Finding(
                "unexplained",
                try "\(name) has \(called) \(told(now)), and entry \(entry) made it \(told(given))",
                hint: try repair.command.map { "to go back, run `\($0)`" } ?? see)
        }
    }

    /// Values in findings are cut to this.
    private static let length = 80
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
