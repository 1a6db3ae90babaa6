import ArgumentParser
import ShopText
import StoreCore

/// `storectl journal compact`
struct JournalCompact: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "compact",
        abstract: "Drop the rows of old journal entries, to save space.",
        discussion: """
            The journal still says who did what and when, and `journal verify` still passes. But the changes of \
            these entries can no longer be undone, and earlier values can no longer be shown. Entries about open \
            orders keep their rows, and nothing from the last 31 days is dropped. All idempotency keys older than \
            the setting journal.keys_days are deleted; a few of them go whenever another key is used. The file keeps its size; free space in it is used again.

            Examples:
              storectl journal compact --older-than 365d --dry-run
              storectl journal compact --older-than 365d --yes
            """)
    static let view: (any View.Type)? = CompactionView.self
    static let batchPlace = BatchPlace.ownTransaction

    @Option(help: ArgumentHelp("The minimum age in days, such as 365d.", valueName: "days")) var olderThan:
        String
    @OptionGroup var confirmation: ConfirmOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let action = try CompactJournal(olderThan: olderThan)
        let shop = try OpenShop(options, in: context)
        if try confirmation.isNeeded(mutation, in: shop) {
            let found = try shop.store.run(action, as: shop.actor, Request(isPreview: true)).value
            if found.entries + found.parts + found.keys == 0 {
                return .record(CompactionView(found)).asPreview(false).noting("nothing to drop")
            }
        }
        return try shop.run(action, mutation, confirmation, options, in: context) {
            "Drop the rows of \($0.entries) entries for good?"
        } show: {
            .record(CompactionView($0))
        }
    }
}

/// What compacting drops.
struct CompactionView: View {
    let compaction: Compaction

    init(_ compaction: Compaction) { self.compaction = compaction }

    static let fields: [Field<CompactionView>] = [
        Field("before") { .string($0.compaction.before.rfc3339) },
        Field("entries") { .integer($0.compaction.entries) },
        Field("parts") { .integer($0.compaction.parts) },
        Field("bytes") { .integer($0.compaction.bytes) },
        Field("keys") { .integer($0.compaction.keys) },
        Field("not_undoable") { view in
            .array(
                (view.compaction.spans ?? []).map {
                    ["first": .integer($0.first), "last": .integer($0.last)]
                })
        },
    ]

    static let columns = [
        Column("before"), Column("entries"), Column("parts"), Column("bytes"), Column("keys"),
    ]

    /// `2-56, 58`
    private var spans: String {
        let all = compaction.spans ?? []
        let told = all.prefix(20).map { $0.first == $0.last ? "\($0.first)" : "\($0.first)-\($0.last)" }
        return told.joined(separator: ", ") + (all.count > 20 ? " …" : "")
    }

    var detail: [DetailPart]? {
        [
            .line("Before", compaction.before.rfc3339),
            .line("Entries", "\(compaction.entries), which can no longer be undone"),
        ] + (spans.isEmpty ? [] : [.line("", spans)]) + [
            .line("Parts", String(compaction.parts)),
            .line("Bytes", String(compaction.bytes)), .line("Keys", String(compaction.keys)),
        ]
    }
}
