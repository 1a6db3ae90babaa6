import ShopText

/// Why an entry cannot be undone.
public enum UndoError: StoreError, Equatable {
    /// The actor has no change to undo.
    case nothingToUndo
    /// The entry changed no rows that the store keeps a record of.
    case changedNothing(entry: Int64)
    case alreadyUndone(entry: Int64, by: Int64)
    /// Its rows are no longer stored.
    case forgotten(entry: Int64)
    /// It changed something that only another command can reverse.
    case notByUndo(entry: Int64, command: String, instead: String)
    /// Recorded by a schema version that had other columns.
    case olderSchema(entry: Int64, table: String)
    /// What it changed has changed since.
    case moved(entry: Int64, [UndoConflict])

    public var kind: ErrorKind {
        switch self {
        case .nothingToUndo: .notFound
        default: .refused
        }
    }

    public var code: String {
        switch self {
        case .nothingToUndo: "nothing_to_undo"
        case .changedNothing: "changed_nothing"
        case .alreadyUndone: "already_undone"
        case .forgotten: "entry_forgotten"
        case .notByUndo: "not_by_undo"
        case .olderSchema: "older_schema"
        case .moved: "changed_since"
        }
    }

    public var message: String {
        switch self {
        case .nothingToUndo: "you have made no change that can be undone"
        case .changedNothing(let entry): "entry \(entry) changed nothing that can be undone"
        case .alreadyUndone(let entry, let by): "entry \(entry) was already undone by entry \(by)"
        case .forgotten(let entry):
            "entry \(entry) cannot be undone: its changes are no longer stored"
        case .notByUndo(let entry, let command, _):
            "entry \(entry) (\(command)) cannot be undone"
        case .olderSchema(let entry, let table):
            "entry \(entry) cannot be undone: an older version of storectl recorded it, when \(table) was different"
        case .moved(let entry, let conflicts):
            "entry \(entry) cannot be undone: "
                + (conflicts.isEmpty
                    ? "the shop has changed since"
                    : conflicts.prefix(5).map(\.words).joined(separator: "; ")
                        + (conflicts.count > 5 ? "; and \(conflicts.count - 5) more" : ""))
        }
    }

    public var hint: String? {
        switch self {
        case .nothingToUndo: "see what was changed with `storectl journal list`"
        case .changedNothing(let entry), .forgotten(let entry), .olderSchema(let entry, _):
            "see it with `storectl journal show \(entry)`"
        case .alreadyUndone(_, let by): "to make the change again, run `storectl undo \(by)`"
        case .notByUndo(_, _, let instead): "use `storectl \(instead)`, which leaves a record"
        case .moved(_, let conflicts):
            conflicts.lazy.compactMap(\.advice).first
                ?? conflicts.lazy.compactMap(\.entries.last).first.map {
                    "undo entry \($0) first, or make the change by hand"
                } ?? "make the change by hand"
        }
    }

    public var details: [JSONValue.Member] {
        switch self {
        case .nothingToUndo: []
        case .changedNothing(let entry), .forgotten(let entry): [.init("entry", .integer(entry))]
        case .alreadyUndone(let entry, let by):
            [.init("entry", .integer(entry)), .init("undone_by", .integer(by))]
        case .notByUndo(let entry, let command, let instead):
            [
                .init("entry", .integer(entry)), .init("command", .string(command)),
                .init("instead", .string(instead)),
            ]
        case .olderSchema(let entry, let table):
            [.init("entry", .integer(entry)), .init("table", .string(table))]
        case .moved(let entry, let conflicts):
            [.init("entry", .integer(entry)), .init("conflicts", .array(conflicts.map(\.json)))]
        }
    }
}

/// Something that an entry changed and that has changed again since.
public struct UndoConflict: Equatable, Sendable {
    /// The whole clause, such as `product MUG has price 12.00, but the entry set it to 10.00`.
    let text: String
    let table: String
    let name: String
    let column: String?
    /// The later entries that changed it, the newest ten, oldest first; empty if not known.
    let entries: [Int64]
    /// What to do instead, if known.
    let advice: String?

    init(
        text: String, table: String, name: String, column: String?, entries: [Int64], advice: String?
    ) {
        (self.text, self.table, self.name) = (text, table, name)
        (self.column, self.entries, self.advice) = (column, entries, advice)
    }

    /// The categories would be no tree.
    init(_ fault: CategoryTree.Fault) {
        self.init(
            text: fault.message, table: "category", name: fault.path, column: "path", entries: [], advice: nil
        )
    }

    /// With the entries that changed it.
    fileprivate var words: String {
        switch entries.count {
        case 0: text
        case 1: "\(text) (entry \(entries[0]))"
        default: "\(text) (entries \(entries.map(String.init).joined(separator: ", ")))"
        }
    }

    var json: JSONValue {
        [
            "table": .string(table), "name": .string(name), "column": .text(column),
            "entries": .array(entries.map { .integer($0) }), "message": .string(text),
        ]
    }
}
