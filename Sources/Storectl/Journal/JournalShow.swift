import ArgumentParser
import StoreCore

/// `storectl journal show`
struct JournalShow: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show one journal entry, and each row it changed, before and after.",
        discussion: """
            Examples:
              storectl journal show 57
              storectl journal show 57 --json
            """)
    static let view: (any View.Type)? = JournalChangesView.self

    @Argument(help: "The entry's number.") var entry: String
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        let id = try ProductChange.wholeNumber(entry, "entry", 1...Int64.max)
        let (found, changes) = try shop.store.journalEntry(id, as: shop.actor)
        return .record(JournalChangesView(entry: found, changes: changes))
    }
}
