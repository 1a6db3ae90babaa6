import ShopText
import StoreCore

/// The entries of the journal as they come, until Ctrl-C.
struct JournalFeed {
    private let filter: JournalFilter
    private let after: Int64
    private let shop: OpenShop
    private let context: Context
    private let format: OutputFormat

    /// How often to look for more, in seconds.
    private static let interval = 0.5
    private static let piece = 500

    /// - Parameter after: where to continue; `nil` for entries from now on.
    init(
        _ filter: JournalFilter, after: Int64?, in shop: OpenShop, _ options: GlobalOptions,
        _ context: Context
    ) throws {
        var filter = filter
        filter.isOldestFirst = true
        self.filter = filter
        self.after = try after ?? shop.store.journalHead(as: shop.actor).entries
        (self.shop, self.context) = (shop, context)
        format = try options.format(in: context)
        if format == .json { throw JournalFeedError.notByLine }
    }

    var answer: Answer {
        var last = after
        /// The next entries; `nil` after Ctrl-C.
        func next() throws -> [StoredJournalEntry]? {
            while true {
                let entries = try shop.store.journal(
                    filter, page: Page(limit: JournalFeed.piece, after: last), as: shop.actor)
                if let newest = entries.last {
                    last = newest.entry.id
                    return entries
                }
                try context.output.flush()
                context.pause(JournalFeed.interval)
                if context.interruption.isRequested { return nil }
            }
        }
        var answer =
            format == .table
            ? Answer(body: .file { try next().map { $0.map(JournalFeed.line).joined() } })
            : Answer.list(
                of: JournalEntryView.self,
                .inTurn { try next().map { $0.map { JournalEntryView($0).record } } })
        answer.isEndless = true
        return answer
    }

    /// `57  2026-11-26T14:05:00.000Z  ann  product edit  product:MUG`
    private static func line(_ stored: StoredJournalEntry) -> String {
        let entry = stored.entry
        let touched = ((try? JSONReader.value(of: entry.touched)) ?? .null).peopleText
        let words = [String(entry.id), entry.instant.rfc3339, entry.actor, entry.command, touched]
        return words.map(\.visible).joined(separator: "  ") + "\n"
    }
}

/// A feed in a format that needs an end.
enum JournalFeedError: StoreError, Equatable {
    case notByLine

    var kind: ErrorKind { .usage }
    var code: String { "endless_json" }
    var message: String { "--follow never ends, so it cannot write a JSON array" }
    var hint: String? { "use --format jsonl: one object per line" }
}
