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
            isKey ? value?.stringValue ?? value?.compactText : nil
        }.joined(separator: ",")
        self.columns = names.indices.compactMap { index in
            let before = index < change.old.count ? change.old[index] : nil
            let after = index < change.new.count ? change.new[index] : nil
            // In an update, the key is told though it did not change.
            if change.kind == .update, after == nil { return nil }
            return before == nil && after == nil
                ? nil : Column(name: names[index], before: before, after: after)
        }
    }
}
