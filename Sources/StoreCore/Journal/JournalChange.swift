import ShopText

/// One row that an entry changed.
public struct JournalChange: Equatable, Sendable {
    /// `insert`, `update` or `delete`.
    public let kind: String
    public let table: String
    /// The primary key, as text.
    public let row: String
    /// Each column that changed: before and after; `nil` where the row was not there. Money, moments and
    /// flags are told as everywhere else.
    public let columns: [Column]

    public struct Column: Equatable, Sendable {
        public let name: String
        public let before: JSONValue?
        public let after: JSONValue?
    }

    init(_ change: RecordedChange, columns names: [String], currency: Currency) {
        kind =
            switch change.kind {
            case .insert: "insert"
            case .update: "update"
            case .delete: "delete"
            }
        table = change.table
        let present = change.kind == .insert ? change.new : change.old
        row = zip(change.isKey, present).compactMap { isKey, value in
            isKey ? value.map { $0.json.stringValue ?? $0.json.compactText } : nil
        }.joined(separator: ",")
        self.columns = names.indices.compactMap { index in
            let before = index < change.old.count ? change.old[index] : nil
            let after = index < change.new.count ? change.new[index] : nil
            // In an update, the key is told though it did not change.
            if change.kind == .update, after == nil { return nil }
            guard before != nil || after != nil else { return nil }
            return Column(
                name: names[index], before: before.map { JournalChange.told($0, as: names[index], currency) },
                after: after.map { JournalChange.told($0, as: names[index], currency) })
        }
    }

    private static let money: Set<String> = [
        "price", "unit_price", "line_total", "amount", "subtotal", "discount_total", "shipping_total",
        "tax_total", "total", "paid_total", "refunded_total",
    ]

    /// A stored value as scripts and people know it; what it is stands in the column's name.
    private static func told(_ value: StoredValue, as column: String, _ currency: Currency) -> JSONValue {
        guard let number = value.integerValue else { return value.json }
        if money.contains(column) {
            return .string(Money(minorUnits: number, currency: currency).decimal)
        }
        if column.hasSuffix("_at") { return .string(Instant(milliseconds: number).rfc3339) }
        return column.hasPrefix("is_") ? .bool(number != 0) : value.json
    }
}

/// The rows an entry changed, or the first of them.
public struct JournalChanges: Equatable, Sendable {
    public internal(set) var rows: [JournalChange] = []
    /// Whether there are more rows than these.
    public internal(set) var isCut = false
    /// Whether rows that it changed are no longer kept.
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
            rows.append(JournalChange(change, columns: columns, currency: currency))
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
