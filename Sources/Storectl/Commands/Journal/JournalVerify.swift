import ArgumentParser
import ShopText
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
        if let expect, !NotAHash.isHash(expect) { throw NotAHash(text: expect) }
        let shop = try Shop(options, in: context)
        return .record(
            JournalSummaryView(try shop.store.verifyJournal(containing: expect?.lowercased(), as: shop.actor))
        )
    }
}

/// What was given as a head and cannot be one.
struct NotAHash: StoreError, Equatable {
    let text: String

    static func isHash(_ text: String) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }

    var kind: ErrorKind { .invalidInput }
    var code: String { "not_a_hash" }
    var message: String { "\"\(text)\" is not a hash" }
    var hint: String? { "give the 64 hexadecimal digits that `storectl journal verify` answered as the head" }
}
