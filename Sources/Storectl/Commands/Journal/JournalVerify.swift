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
              storectl journal verify --checkpoint monday.txt --public-key public.pem
            """)
    static let view: (any View.Type)? = JournalSummaryView.self

    @Option(help: ArgumentHelp("A head noted earlier that must be in the chain.", valueName: "hash"))
    var expect: String?
    @Option(
        help: ArgumentHelp(
            "A checkpoint made by `journal sign` that must be in the chain.", valueName: "file"),
        completion: .file())
    var checkpoint: String?
    @Option(
        help: ArgumentHelp("The signer's public key, in PEM format.", valueName: "file"),
        completion: .file())
    var publicKey: String?
    @OptionGroup var options: GlobalOptions

    mutating func validate() throws {
        if expect != nil, checkpoint != nil {
            throw UsageError.conflictingOptions("--expect", "--checkpoint")
        }
        if (checkpoint == nil) != (publicKey == nil) {
            throw ValidationError("Give --checkpoint and --public-key together")
        }
    }

    func answer(_ context: Context) throws -> Answer {
        if let checkpoint, let publicKey {
            let signed = try Checkpoint(
                String(decoding: try JournalKeyFile.read(checkpoint, in: context).bytes, as: UTF8.self))
            let key = try JournalKeyFile.read(publicKey, in: context).bytes
            let shop = try OpenShop(options, in: context)
            let summary = try shop.store.verifyJournal(signed, publicKey: key, as: shop.actor)
            return Answer.record(JournalSummaryView(summary, checkpoint: signed.entries)).noting(
                "it contains the checkpoint of entry \(signed.entries), signed \(signed.instant.rfc3339)")
        }
        if let expect, !NotAHash.isHash(expect) { throw NotAHash(text: expect) }
        let shop = try OpenShop(options, in: context)
        return .record(
            JournalSummaryView(try shop.store.verifyJournal(containing: expect?.lowercased(), as: shop.actor))
        )
    }
}

/// Text given as a head that is not a hash.
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
