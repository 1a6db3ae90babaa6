import ArgumentParser
import ShopText
import StoreCore

/// `storectl journal head`
struct JournalHead: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "head",
        abstract: "Show the last hash of the journal, to store elsewhere.",
        discussion: """
            This is instant and verifies nothing. Pass the hash to `journal verify --expect` later to prove that \
            nothing before it has changed since.

            Examples:
              storectl journal head --fields head --format tsv
            """)
    static let view: (any View.Type)? = CheckpointView.self

    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return .record(CheckpointView(try shop.store.journalHead(as: shop.actor)))
    }
}

/// `storectl journal sign`
struct JournalSign: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: "Sign the last hash of the journal.",
        discussion: """
            The journal is verified first. Keep the output where nobody who can write the store can change it. With \
            the public key, `journal verify --checkpoint` later proves that nothing before it has changed since.

            The key is an Ed25519 key, as made by OpenSSL: `openssl genpkey -algorithm ed25519 -out key.pem`. \
            Its public half: `openssl pkey -in key.pem -pubout -out public.pem`.

            Examples:
              storectl journal sign --key key.pem > monday.txt
            """)
    static let view: (any View.Type)? = CheckpointView.self

    @Option(
        help: ArgumentHelp("The private key, in PEM format.", valueName: "file"), completion: .file())
    var key: String
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let file = try JournalKeyFile.read(key, in: context)
        let shop = try OpenShop(options, in: context)
        _ = try shop.store.verifyJournal(as: shop.actor)
        let checkpoint = try shop.store.journalHead(as: shop.actor).signed(with: file.bytes)
        let notices =
            file.isReadableByOthers
            ? ["warning: others can read \(key); run `chmod 600 \(key.shellWord)`"] : []
        return Answer.record(CheckpointView(checkpoint)).noting(notices)
    }
}

/// A key or a checkpoint in a file.
enum JournalKeyFile {
    static func read(_ path: String, in context: Context) throws(FileError) -> InputFile.Contents {
        try InputFile.read(context.resolved(path), limit: 1 << 16)
    }
}

/// The end of the journal's chain; for people, the text to keep.
struct CheckpointView: View {
    let checkpoint: Checkpoint

    init(_ checkpoint: Checkpoint) { self.checkpoint = checkpoint }

    static let fields: [Field<CheckpointView>] = [
        Field("store") { .string($0.checkpoint.store) },
        Field("entries") { .integer($0.checkpoint.entries) },
        Field("head") { .string($0.checkpoint.head) },
        Field("instant") { .string($0.checkpoint.instant.rfc3339) },
        Field("signature") { .text($0.checkpoint.signatureText) },
    ]

    static let columns = [Column("entries"), Column("head")]

    var detail: [DetailPart]? {
        checkpoint.signature == nil
            ? [.line("Entries", String(checkpoint.entries)), .line("Head", checkpoint.head)]
            : checkpoint.text.split(separator: "\n").map { .text(String($0)) }
    }
}
