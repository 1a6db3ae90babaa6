import ShopText

/// One row that an entry changed.
public struct JournalChange: Equatable, Sendable {
    /// `insert`, `update` or `delete`.
    public let kind: String
    public let table: String
    /// The primary key, as text.
    public let row: String
    /// What people call the row: a product's SKU, an account's username, a category's path; else its key.
    public let name: String
    /// Each changed column, before and after; `nil` if the row did not exist. Money, times and flags are
    /// shown as everywhere else.
    public let columns: [Column]

    public struct Column: Equatable, Sendable {
        public let name: String
        public let before: JSONValue?
        public let after: JSONValue?
        /// What people call the row that a key names, such as the SKU of a `product_id`.
        public let nameBefore: String?
        public let nameAfter: String?
    }

    init(
        _ change: RecordedChange, columns names: [String], currency: Currency,
        called: (_ table: String, _ key: StoredValue) throws -> String?
    ) throws {
        let table = change.table
        kind =
            switch change.kind {
            case .insert: "insert"
            case .update: "update"
            case .delete: "delete"
            }
        self.table = table
        let present = change.kind == .insert ? change.new : change.old
        row = zip(change.isKey, present).compactMap { isKey, value in
            isKey ? value.map { $0.json.stringValue ?? $0.json.compactText } : nil
        }.joined(separator: ",")
        // A row that is gone is called what it was called last.
        let own = JournalChange.ownName[table].flatMap { names.firstIndex(of: $0) }.flatMap { index in
            [change.new, change.old].lazy.compactMap { $0.indices.contains(index) ? $0[index] : nil }.first
        }
        let key = present.first ?? nil
        name = try key.flatMap { try called(table, $0) } ?? own?.json.stringValue ?? row
        self.columns = try names.indices.compactMap { index in
            let before = index < change.old.count ? change.old[index] : nil
            let after = index < change.new.count ? change.new[index] : nil
            // In an update, the key is told though it did not change.
            if change.kind == .update, after == nil { return nil }
            guard before != nil || after != nil else { return nil }
            let named = JournalChange.table(named: names[index], in: table)
            return Column(
                name: names[index], before: before.map { JournalChange.told($0, as: names[index], currency) },
                after: after.map { JournalChange.told($0, as: names[index], currency) },
                nameBefore: try before.flatMap { value in try named.flatMap { try called($0, value) } },
                nameAfter: try after.flatMap { value in try named.flatMap { try called($0, value) } })
        }
    }

    /// The column by which people know a table's rows.
    static let ownName = ["product": "sku", "account": "username", "category": "path"]

    /// The table whose rows a column names, if people know them by a name.
    private static func table(named column: String, in table: String) -> String? {
        switch column {
        case "product_id": "product"
        case "account_id": "account"
        case "category_id": "category"
        case "parent_id": ownName[table] == nil ? nil : table
        default: nil
        }
    }

    private static func isMoney(_ column: String) -> Bool {
        column == "total" || column == "subtotal" || column == "amount" || column.hasSuffix("price")
            || column.hasSuffix("_total")
    }

    /// A stored value in the form people and scripts know, derived from the column's name.
    private static func told(_ value: StoredValue, as column: String, _ currency: Currency) -> JSONValue {
        guard let number = value.integerValue else { return value.json }
        if isMoney(column) { return .string(Money(minorUnits: number, currency: currency).decimal) }
        if column == "ppm" || column.hasSuffix("_ppm") { return .string(percent(millionths: number)) }
        // The one threshold whose name ends like an instant's.
        if column.hasSuffix("_at"), column != "low_stock_at" {
            return .string(Instant(milliseconds: number).rfc3339)
        }
        return column.hasPrefix("is_") ? .bool(number != 0) : value.json
    }

    /// Parts per million as a percentage: `-20%`, `8.25%`.
    private static func percent(millionths: Int64) -> String {
        let (whole, rest) = millionths.magnitude.quotientAndRemainder(dividingBy: 10_000)
        var digits = String(String(rest + 10_000).dropFirst())
        while digits.last == "0" { digits.removeLast() }
        return (millionths < 0 ? "-" : "") + String(whole) + (digits.isEmpty ? "" : "." + digits) + "%"
    }

    /// An argument as it was written: a percentage is kept as parts per million, `price=-200000 ppm`.
    static func written(_ argument: JSONValue) -> JSONValue {
        switch argument {
        case .array(let values): return .array(values.map(written))
        case .object(let members):
            return .object(members.map { JSONValue.Member($0.name, written($0.value)) })
        case .string(let text):
            guard text.hasSuffix(" ppm"), let equals = text.lastIndex(of: "="),
                let millionths = Int64(text[text.index(after: equals)...].dropLast(4))
            else { return argument }
            let sign = millionths < 0 ? "" : "+"
            return .string("\(text[...equals])\(sign)\(percent(millionths: millionths))")
        default: return argument
        }
    }
}

/// The rows an entry changed, or the first of them.
public struct JournalChanges: Equatable, Sendable {
    public internal(set) var rows: [JournalChange] = []
    /// Whether there are more rows than these.
    public internal(set) var isCut = false
    /// Whether rows that it changed are no longer stored.
    public internal(set) var isForgotten = false
    /// In how many transactions a long import was committed; 0 for every other change.
    public let parts: Int
    /// How many products those changed.
    public let products: Int64

    init(parts: Int, products: Int64) {
        self.parts = parts
        self.products = products
    }
}

extension Transaction {
    /// Adds the rows of a changeset that was written by a schema; of one that was forgotten, that it was.
    func append(
        _ changeset: [UInt8]?, _ schemaVersion: Int, to changes: inout JournalChanges, limit: Int
    ) throws {
        guard let changeset else {
            changes.isForgotten = true
            return
        }
        var names: [String: [String]] = [:]
        var rows = changes.rows
        var isCut = changes.isCut
        try SQLiteSession.forEachChange(in: changeset) { change in
            guard rows.count < limit else {
                isCut = true
                return
            }
            let columns = try names[change.table] ?? columnNames(of: change.table, in: schemaVersion)
            names[change.table] = columns
            rows.append(
                try JournalChange(change, columns: columns, currency: currency) { table, key in
                    try name(ofRow: key, in: table)
                })
        }
        changes.rows = rows
        changes.isCut = isCut
    }

    /// Writes the entry of a change that this transaction made.
    ///
    /// - Parameters:
    ///   - undoes: the entry whose change this one takes back.
    ///   - took: microseconds.
    func record(
        _ command: Command, changeset: [UInt8], answer: String?, undoes: Int64? = nil, took: Int64 = 0,
        salt: [UInt8]? = nil
    ) throws -> Int64 {
        try record(
            JournalDraft(
                actorID: actor.id, actor: actor.name, command: command.name,
                arguments: command.arguments.compactText, idempotencyKey: command.idempotencyKey,
                answer: answer, changeset: changeset, undoes: undoes, took: took, salt: salt))
    }
}
