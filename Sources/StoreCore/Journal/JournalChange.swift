import ShopText

/// One row that an entry changed.
public struct JournalChange: Equatable, Sendable {
    /// `insert`, `update` or `delete`.
    public let kind: String
    public let table: String
    /// The primary key, as text.
    public let row: String
    /// The row's name for people: a product's SKU, an account's username, a category's path; otherwise its key.
    public let name: String
    /// Each changed column, before and after; `nil` if the row did not exist. Money, times and flags have the usual
    /// form.
    public let columns: [Column]

    public struct Column: Equatable, Sendable {
        public let name: String
        public let before: JSONValue?
        public let after: JSONValue?
        /// The name for people of the row that a key refers to, such as the SKU of a `product_id`.
        public let nameBefore: String?
        public let nameAfter: String?
    }

    init(
        _ change: RecordedChange, columns names: [String], currency: Currency, arguments: JSONValue? = nil,
        couponKind: String? = nil, called: (_ table: String, _ key: StoredValue) throws -> String?
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
        // A deleted row keeps its last name.
        let own = JournalChange.ownName[table].flatMap { names.firstIndex(of: $0) }.flatMap { index in
            [change.new, change.old].lazy.compactMap { $0.indices.contains(index) ? $0[index] : nil }.first
        }
        let key = present.first ?? nil
        let form = ColumnForm(
            change, columns: names, currency, arguments: arguments, couponKind: couponKind)
        name =
            try key.flatMap { try called(table, $0) } ?? own?.json.stringValue
            ?? JournalChange.limit(table, present, called) ?? row
        self.columns = try names.indices.compactMap { index in
            let before = index < change.old.count ? change.old[index] : nil
            let after = index < change.new.count ? change.new[index] : nil
            // In an update, the key is present although it did not change.
            if change.kind == .update, after == nil { return nil }
            guard before != nil || after != nil else { return nil }
            let named = JournalChange.table(named: names[index], in: table)
            return Column(
                name: names[index], before: before.map { form.told($0, as: names[index], isAfter: false) },
                after: after.map { form.told($0, as: names[index], isAfter: true) },
                nameBefore: try before.flatMap { value in try named.flatMap { try called($0, value) } },
                nameAfter: try after.flatMap { value in try named.flatMap { try called($0, value) } })
        }
    }

    /// What a coupon is limited to: `TEN, product MUG`.
    private static func limit(
        _ table: String, _ row: [StoredValue?], _ called: (String, StoredValue) throws -> String?
    ) throws -> String? {
        guard table == "coupon_scope", row.count == 3, let coupon = row[0], case .text(let noun)? = row[1],
            case .text(let name)? = row[2], let code = try called("coupon", coupon)
        else { return nil }
        let key = Int64(name).map(StoredValue.integer) ?? .text(name)
        return try "\(code), \(noun) \(called(noun == "customer" ? "account" : noun, key) ?? name)"
    }

    /// The column by which people know a table's rows.
    static let ownName = [
        "product": "sku", "account": "username", "category": "path", "coupon": "code",
        "shipping_method": "code",
    ]

    /// The table whose rows a column names, if people know them by a name.
    private static func table(named column: String, in table: String) -> String? {
        switch column {
        case "product_id": "product"
        case "account_id": "account"
        case "category_id": "category"
        case "coupon_id": "coupon"
        case "method_id": "shipping_method"
        case "parent_id": ownName[table] == nil ? nil : table
        default: nil
        }
    }

    /// An argument as it was written: a percentage is stored as parts per million, `price=-200000 ppm`.
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
            return .string("\(text[...equals])\(sign)\(ColumnForm.percent(millionths: millionths))")
        default: return argument
        }
    }
}

/// The rows an entry changed, or the first of them.
public struct JournalChanges: Equatable, Sendable {
    public internal(set) var rows: [JournalChange] = []
    /// Whether there are more rows than these.
    public internal(set) var isCut = false
    /// Whether some of the changed rows are no longer stored.
    public internal(set) var isForgotten = false
    /// In how many transactions a long import was committed; 0 for every other change.
    public let parts: Int
    /// How many products those changed.
    public let products: Int64
    /// When the last of them began.
    public let lastPart: Instant?

    init(parts: Int, products: Int64, lastPart: Instant?) {
        self.parts = parts
        self.products = products
        self.lastPart = lastPart
    }
}

extension Transaction {
    /// Adds the rows of a changeset written by a schema; if it was forgotten, records that.
    /// - Parameter arguments: the arguments of the entry's command.
    ///
    func append(
        _ changeset: [UInt8]?, _ schemaVersion: Int, arguments: JSONValue?, to changes: inout JournalChanges,
        limit: Int
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
                try JournalChange(change, columns: columns, currency: currency, arguments: arguments) {
                    table, key in
                    try name(ofRow: key, in: table)
                })
        }
        changes.rows = rows
        changes.isCut = isCut
    }
}
