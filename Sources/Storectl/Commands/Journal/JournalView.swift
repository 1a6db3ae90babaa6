import ShopText
import StoreCore

/// A journal entry as lists show it.
struct JournalEntryView: View {
    let entry: StoredJournalEntry

    init(_ entry: StoredJournalEntry) { self.entry = entry }

    static let fields: [Field<JournalEntryView>] = entryFields { $0.entry }

    static let columns = [
        Column("id"), Column("instant"), Column("actor", isProse: false), Column("command", isProse: false),
        Column("touched", isProse: true),
    ]
}

/// A journal entry with the rows it changed.
struct JournalChangesView: View {
    let entry: StoredJournalEntry
    let changes: JournalChanges

    static let fields: [Field<JournalChangesView>] =
        entryFields { $0.entry } + [
            Field("changes") { .array($0.changes.rows.map(\.json)) },
            Field("parts") { .integer($0.changes.parts) },
        ]

    static let columns = JournalEntryView.columns

    var detail: [DetailPart]? {
        let (entry, hash) = (entry.entry, entry.hashText)
        let head: [DetailPart] = [
            .line("Entry", String(entry.id)),
            .line("Time", entry.instant.rfc3339),
            .line("Actor", entry.actor),
            .line("Command", entry.command),
            .line("Arguments", entry.arguments ?? "no longer kept"),
            .line("Touched", ((try? JSONReader.value(of: entry.touched)) ?? .null).peopleText),
            .line("Key", entry.idempotencyKey ?? "none"),
            .line("Hash", hash),
        ]
        let parts: [DetailPart] =
            changes.parts == 0
            ? [] : [.line("Parts", "\(changes.parts), of \(changes.products) products")]
        return head + parts + (changes.rows.isEmpty ? [] : [.text("")]) + changes.rows.map { .text($0.text) }
    }
}

private func entryFields<Source>(
    _ stored: @escaping @Sendable (Source) -> StoredJournalEntry
) -> [Field<Source>] {
    let entry = { @Sendable (source: Source) in stored(source).entry }
    return [
        Field("id") { .integer(entry($0).id) },
        Field("instant") { .string(entry($0).instant.rfc3339) },
        Field("actor_id") { .text(entry($0).actorID) },
        Field("actor") { .string(entry($0).actor) },
        Field("command") { .string(entry($0).command) },
        Field("arguments") { entry($0).arguments.flatMap { try? JSONReader.value(of: $0) } ?? .null },
        Field("touched") { (try? JSONReader.value(of: entry($0).touched)) ?? .null },
        Field("idempotency_key") { .text(entry($0).idempotencyKey) },
        Field("hash") { .string(stored($0).hashText) },
    ]
}

extension JournalChange {
    var json: JSONValue {
        [
            "kind": .string(kind), "table": .string(table), "row": .string(row),
            "columns": .array(
                columns.map {
                    ["name": .string($0.name), "before": $0.before ?? .null, "after": $0.after ?? .null]
                }),
        ]
    }

    /// `update product 12`, and each column's value before and after.
    var text: String {
        let lines = columns.map { column in
            let sides = [column.before, column.after].compactMap {
                $0.map { $0.stringValue ?? $0.compactText }
            }
            return "  \(column.name): \(sides.joined(separator: " → "))"
        }
        return (["\(kind) \(table) \(row)"] + lines).joined(separator: "\n")
    }
}

/// What a sound journal amounts to.
struct JournalSummaryView: View {
    let summary: JournalSummary

    init(_ summary: JournalSummary) { self.summary = summary }

    static let fields: [Field<JournalSummaryView>] = [
        Field("entries") { .integer($0.summary.entries) },
        Field("head") { .string($0.summary.head) },
    ]

    static let columns = [Column("entries"), Column("head")]

    var detail: [DetailPart]? {
        [
            .text("The journal is sound: \(summary.entries) entries."),
            .line("Head", summary.head),
        ]
    }
}
