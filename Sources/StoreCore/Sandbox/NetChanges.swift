import ShopText

/// Recorded changes combined: for each row, its state before the first of them and after the last.
struct NetChanges {
    private var changes: [String: RecordedChange?] = [:]
    /// The rows in the order in which they were first changed.
    private var order: [String] = []

    mutating func add(_ change: RecordedChange) {
        let key = NetChanges.identity(change)
        guard let known = changes[key] else {
            order.append(key)
            changes[key] = .some(change)
            return
        }
        // A row that was added and deleted leaves nothing to combine with.
        changes[key] = .some(known.map { NetChanges.joined($0, change) } ?? change)
    }

    /// The remaining changes, in order.
    var all: [RecordedChange] { order.compactMap { changes[$0] ?? nil } }

    private static func identity(_ change: RecordedChange) -> String {
        let row = change.kind == .insert ? change.new : change.old
        return change.table
            + zip(change.isKey, row).reduce(into: "") { text, value in
                if value.0 { text += "\u{0}\(value.1?.json.compactText ?? "")" }
            }
    }

    private static func joined(_ first: RecordedChange, _ then: RecordedChange) -> RecordedChange? {
        func change(
            _ kind: RecordedChange.Kind, _ old: [StoredValue?], _ new: [StoredValue?]
        ) -> RecordedChange {
            RecordedChange(kind: kind, table: first.table, isKey: first.isKey, old: old, new: new)
        }
        switch (first.kind, then.kind) {
        case (.insert, .delete): return nil
        case (.insert, _): return change(.insert, [], over(first.new, then.new))
        case (_, .delete): return change(.delete, over(then.old, first.old), [])
        case (.delete, _): return update(change(.update, first.old, then.new))
        case (.update, _):
            return update(change(.update, over(then.old, first.old), over(first.new, then.new)))
        }
    }

    /// The values of the second, if it has any, otherwise of the first.
    private static func over(_ lower: [StoredValue?], _ upper: [StoredValue?]) -> [StoredValue?] {
        zip(lower, upper).map { $1 ?? $0 }
    }

    /// An update without unchanged values; `nil` if they are all unchanged.
    private static func update(_ change: RecordedChange) -> RecordedChange? {
        var (old, new) = (change.old, change.new)
        for index in new.indices where change.isKey[index] || new[index] == nil || new[index] == old[index] {
            new[index] = nil
            if !change.isKey[index] { old[index] = nil }
        }
        guard new.contains(where: { $0 != nil }) else { return nil }
        return RecordedChange(
            kind: .update, table: change.table, isKey: change.isKey, old: old, new: new)
    }
}
