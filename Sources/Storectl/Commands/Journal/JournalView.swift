import ShopText
import StoreCore

/// A journal entry as lists show it.
struct JournalEntryView: View {
    let entry: StoredJournalEntry

    init(_ entry: StoredJournalEntry) { self.entry = entry }

    static let fields: [Field<JournalEntryView>] = entryFields { $0.entry }

    static let columns = [
        Column("id"), Column("instant", title: "TIME"), Column("actor", isProse: false),
        Column("command", isProse: false),
        Column("touched", title: "AFFECTED", isProse: true),
    ]
}

/// A journal entry with the rows it changed.
struct JournalChangesView: View {
    let entry: StoredJournalEntry
    let changes: JournalChanges
    /// How times are said to people; `nil`: as they are stored.
    var times: ShortTime?

    static let fields: [Field<JournalChangesView>] =
        entryFields { $0.entry } + [
            Field("changes") { .array($0.changes.rows.map(\.json)) },
            Field("parts") { .integer($0.changes.parts) },
            Field("forgotten") { .bool($0.changes.isForgotten || $0.entry.entry.arguments == nil) },
        ]

    static let columns = JournalEntryView.columns

    var detail: [DetailPart]? {
        let (entry, hash) = (entry.entry, entry.hashText)
        let head: [DetailPart] =
            [
                .line("Entry", String(entry.id)),
                .line("Time", entry.instant.rfc3339),
                .line("Actor", entry.actor),
                .line("Command", entry.command),
                .line("Arguments", entry.writtenArguments?.compactText ?? "no longer stored"),
                .line("Affected", ((try? JSONReader.value(of: entry.touched)) ?? .null).peopleText),
                .line("Took", Milliseconds(entry.took).text),
                .line("Key", entry.idempotencyKey ?? "none"),
            ] + (entry.undoes.map { [.line("Undoes", "entry \($0)")] } ?? []) + [
                .line("Hash", hash)
            ]
        let span = changes.lastPart.map { $0.milliseconds - entry.instant.milliseconds } ?? 0
        let time = span > 0 ? ", the last one after \(Milliseconds(span * 1000).text)" : ""
        let parts: [DetailPart] =
            changes.parts == 0
            ? [] : [.line("Parts", "\(changes.parts), of \(changes.products) products\(time)")]
        let forgotten: [DetailPart] = changes.isForgotten ? [.line("Rows", "no longer stored")] : []
        return head + parts + forgotten + (changes.rows.isEmpty ? [] : [.text("")])
            + changes.rows.map { .text($0.text(times)) }
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
        Field("arguments") { entry($0).writtenArguments ?? .null },
        Field("touched") { (try? JSONReader.value(of: entry($0).touched)) ?? .null },
        Field("undoes") { entry($0).undoes.map { .integer($0) } ?? .null },
        Field("took_us") { .integer(entry($0).took) },
        Field("idempotency_key") { .text(entry($0).idempotencyKey) },
        Field("hash") { .string(stored($0).hashText) },
    ]
}

extension JournalChange {
    var json: JSONValue {
        [
            "kind": .string(kind), "table": .string(table), "row": .string(row), "name": .string(name),
            "columns": .array(
                columns.map {
                    ["name": .string($0.name), "before": $0.before ?? .null, "after": $0.after ?? .null]
                }),
        ]
    }

    /// `update product MUG`, and each column's value before and after.
    func text(_ times: ShortTime?) -> String {
        let lines = columns.map { column in
            let values = [(column.before, column.nameBefore), (column.after, column.nameAfter)]
            let sides = values.compactMap { value, name in
                name
                    ?? value.map { $0.stringValue ?? $0.compactText }.map {
                        times?.text(rfc3339: $0, hasClock: true) ?? $0
                    }
            }
            return "  \(column.name): \(sides.joined(separator: " → "))"
        }
        return (["\(kind) \(table) \(name)"] + lines).joined(separator: "\n")
    }
}

/// The summary of an intact journal.
struct JournalSummaryView: View {
    let summary: JournalSummary
    /// The entry of a checkpoint that is in it.
    private var checkpoint: Int64?

    init(_ summary: JournalSummary, checkpoint: Int64? = nil) {
        (self.summary, self.checkpoint) = (summary, checkpoint)
    }

    static let fields: [Field<JournalSummaryView>] = [
        Field("entries") { .integer($0.summary.entries) },
        Field("head") { .string($0.summary.head) },
        Field("forgotten") { .integer($0.summary.forgotten) },
        Field("checkpoint") { $0.checkpoint.map { .integer($0) } ?? .null },
    ]

    static let columns = [Column("entries"), Column("head")]

    var detail: [DetailPart]? {
        [
            .text("The journal is intact: \(summary.entries) entries."),
            .line("Head", summary.head),
        ]
            + (summary.forgotten == 0
                ? [] : [.line("Shortened", "\(summary.forgotten) entries no longer hold all their rows")])
    }
}
