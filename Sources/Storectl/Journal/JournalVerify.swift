import ArgumentParser
import StoreCore

/// `storectl journal verify`
struct JournalVerify: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check that no journal entry was altered, removed or slipped in.",
        discussion: """
            Keep the head somewhere else. Given again with --expect, it proves that the journal up to there is \
            still the same, even against someone who rewrote the whole file.

            Examples:
              storectl journal verify
              storectl journal verify --expect "$(cat head-of-yesterday)"
            """)
    static let view: (any View.Type)? = JournalSummaryView.self

    @Option(help: ArgumentHelp("A head noted earlier, that must be in the chain.", valueName: "hash"))
    var expect: String?
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        return .record(JournalSummaryView(try shop.store.verifyJournal(containing: expect, as: shop.actor)))
    }
}
