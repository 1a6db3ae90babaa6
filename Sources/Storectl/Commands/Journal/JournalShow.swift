import ArgumentParser
import ShopText
import StoreCore

/// `storectl journal show`
struct JournalShow: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a journal entry, with each changed row before and after.",
        discussion: """
            Of a long import, only the first rows are shown; --limit shows more, --limit 0 all.

            Examples:
              storectl journal show 57
              storectl journal show 57 --json
            """)
    static let view: (any View.Type)? = JournalChangesView.self

    @Argument(help: "The entry's number.") var entry: String
    @Option(
        parsing: .unconditional, help: ArgumentHelp("Show at most this many rows; 0 for all.", valueName: "n")
    )
    var limit = 1000
    @OptionGroup var options: GlobalOptions

    mutating func validate() throws { try PageOptions.checkLimit(limit) }

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let id = try WholeNumber.read(entry, "entry", 1...Int64.max)
        let (found, changes) = try shop.store.journalEntry(
            id, limit: limit > 0 ? limit : .max, as: shop.actor)
        let answer = Answer.record(
            JournalChangesView(entry: found, changes: changes, times: context.shortTime))
        return changes.isCut ? answer.noting("there are more rows; --limit 0 shows all") : answer
    }
}
