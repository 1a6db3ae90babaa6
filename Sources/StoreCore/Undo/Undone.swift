import ShopText

/// What an undo reverses, or has reversed.
public struct Undone: Codable, Equatable, Sendable {
    /// How many rows are listed one by one.
    static let shown = 100

    /// The entry that is undone.
    public let entry: Int64
    /// Its command.
    public let command: String
    /// How many rows are restored.
    public internal(set) var rows: Int
    /// The first of them.
    public internal(set) var changes: [Row] = []

    /// One row that is restored.
    public struct Row: Codable, Equatable, Sendable {
        /// What undo does to it: `insert`, `update` or `delete`.
        public let kind: String
        public let table: String
        public let name: String
        public let columns: [Column]
    }

    /// One value that is restored, in the form for people and scripts.
    public struct Column: Codable, Equatable, Sendable {
        public let name: String
        public let before: JSONValue?
        public let after: JSONValue?
    }
}

extension Undone.Row {
    /// - Parameter change: what undo does.
    init(_ change: JournalChange) {
        self.init(
            kind: change.kind, table: change.table, name: change.name,
            columns: change.columns.filter {
                $0.name != "updated_at" && !($0.before ?? .null == .null && $0.after ?? .null == .null)
            }.map { column in
                Undone.Column(
                    name: column.name, before: column.nameBefore.map { .string($0) } ?? column.before,
                    after: column.nameAfter.map { .string($0) } ?? column.after)
            })
    }
}

extension RecordedChange.Kind {
    var inverse: RecordedChange.Kind {
        switch self {
        case .insert: .delete
        case .delete: .insert
        case .update: .update
        }
    }
}

extension RecordedChange {
    /// The change that reverses this one.
    var inverse: RecordedChange {
        let kind = self.kind.inverse
        // In an update, the old values include the key, and the new ones only what changed.
        let changed = zip(old, new).map { $1 == nil ? nil : $0 }
        let before = zip(old, new).map { $1 ?? $0 }
        return self.kind == .update
            ? RecordedChange(kind: kind, table: table, isKey: isKey, old: before, new: changed)
            : RecordedChange(kind: kind, table: table, isKey: isKey, old: new, new: old)
    }
}
