import ArgumentParser
import ShopText
import StoreCore

/// `storectl journal verify`
struct JournalVerify: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Verify that no journal entry was altered, removed or inserted.",
        discussion: """
            Keep the head somewhere else. Passed to --expect later, it proves that the journal up to that \
            point is unchanged, even if someone rewrote the whole file.

            Examples:
              storectl journal verify
              storectl journal verify --expect "$(cat head-of-yesterday)"
            """)
    static let view: (any View.Type)? = JournalSummaryView.self

    @Option(help: ArgumentHelp("A head noted earlier that must be in the chain.", valueName: "hash"))
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

/// The text given as a head is not a hash.
struct NotAHash: StoreError, Equatable {
    let text: String

    static func isHash(_ text: String) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }

    var kind: ErrorKind { .invalidInput }
    var code: String { "not_a_hash" }
    var message: String { "\"\(text)\" is not a hash" }
    var hint: String? { "give the 64 hexadecimal digits that `storectl journal verify` printed as the head" }
}
