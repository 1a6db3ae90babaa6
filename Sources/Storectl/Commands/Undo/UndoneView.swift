import ShopText
import StoreCore

/// What an undo changes back.
struct UndoneView: View {
    let undone: Undone

    init(_ undone: Undone) { self.undone = undone }

    static let fields: [Field<UndoneView>] = [
        Field("entry") { .integer($0.undone.entry) },
        Field("command") { .string($0.undone.command) },
        Field("rows") { .integer($0.undone.rows) },
        Field("changes") { .array($0.undone.changes.map(\.json)) },
    ]

    static let columns = [Column("entry"), Column("command", isProse: false), Column("rows")]

    var detail: [DetailPart]? {
        [
            .line("Undone", "entry \(undone.entry), \(undone.command)"),
            .line("Changes", String(undone.rows)),
            .text(""),
        ] + lines.map { .text($0) }
    }

    /// Each row that goes back, and its values now and then.
    var lines: [String] {
        let shown = undone.changes.prefix(20)
        let rest = undone.rows - shown.count
        return shown.flatMap { $0.lines(added: "is restored", deleted: "is deleted") }
            + (rest > 0 ? ["… and \(rest) more"] : [])
    }

    var question: String {
        let changes = Text.count(undone.rows, "change")
        return "Undo entry \(undone.entry), \(undone.command), with \(changes)?"
    }
}

extension Undone.Row {
    var json: JSONValue {
        [
            "kind": .string(kind), "table": .string(table), "name": .string(name),
            "columns": .array(
                columns.map {
                    ["name": .string($0.name), "before": $0.before ?? .null, "after": $0.after ?? .null]
                }),
        ]
    }

    /// What happens to it, a line for each value.
    func lines(added: String, deleted: String) -> [String] {
        let word = table.replacing("_", with: " ")
        switch kind {
        case "insert": return ["\(word) \(name) \(added)"]
        case "delete": return ["\(word) \(name) \(deleted)"]
        default:
            // The forms in which names are compared are not what people know.
            return columns.filter { !["name_key", "sku_key"].contains($0.name) }.map { column in
                let (before, after) = (told(column.before), told(column.after))
                return "\(word) \(name): \(ColumnWord.of(column.name)) \(before) → \(after)"
            }
        }
    }

    private func told(_ value: JSONValue?) -> String {
        guard let value, value != .null else { return "nothing" }
        let text = value.stringValue ?? value.compactText
        return text.isEmpty ? "nothing" : text
    }
}
