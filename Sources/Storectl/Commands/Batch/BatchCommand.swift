import ArgumentParser
import ShopText
import StoreCore

/// `storectl batch`
struct BatchCommand: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "Run many commands, one per line.",
        discussion: """
            Each line is a command in shell words, without `storectl` in front, or a JSON array of words. Empty \
            lines and lines that start with # are skipped. Nothing is expanded: no variables, no patterns. \
            The store is opened once; lines cannot name another, ask questions or read standard input.

            A line that fails changes nothing, and the batch continues; the exit code is then 5. With --json there \
            is one object per line: its number, its exit code, and its answer or error.

            Each line is saved to disk before the next begins. --group 100 saves once every hundred lines, which is \
            faster, but other commands wait longer. --atomic makes the whole batch one change: one journal entry, \
            one undo, nothing at all if a line fails. With --idempotency-key too, a repeat of the same lines with \
            the same key runs nothing and returns the first answers.

            A line that starts with --as USER runs as USER, who has signed in with \
            STORECTL_SESSION_FILE=DIR/USER.

            Examples:
              storectl batch monday.txt
              storectl batch --json --stop-on-error < commands.txt
              storectl batch --atomic --idempotency-key prices-48 prices.txt
              storectl batch --sessions people visits.txt
            """)
    static let view: (any View.Type)? = nil
    static let batchPlace = BatchPlace.nowhere

    @Argument(help: "The file with the lines, or - for standard input.", completion: .file())
    var file = "-"
    @Flag(help: "Stop at the first line that fails, with its exit code.") var stopOnError = false
    @Flag(help: "All lines or none of them, as one journal entry.") var atomic = false
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Commit this many lines at a time.", valueName: "n"))
    var group: Int?
    @Option(
        help: ArgumentHelp("The folder with a session file for each USER.", valueName: "dir"),
        completion: .directory)
    var sessions: String?
    @Option(
        help: ArgumentHelp(
            "Run an --atomic batch only once: a repeat with the same key returns the first answers.",
            valueName: "key"))
    var idempotencyKey: String?
    @OptionGroup var options: GlobalOptions

    /// The longest line, in bytes.
    static let longestLine = 1 << 20

    mutating func validate() throws {
        if let group, !(1...100_000).contains(group) {
            throw ValidationError("A group must have 1 to 100,000 lines, not \(group)")
        }
        if atomic, group != nil { throw UsageError.conflictingOptions("--atomic", "--group") }
        if atomic, sessions != nil { throw UsageError.conflictingOptions("--atomic", "--sessions") }
        if idempotencyKey != nil, !atomic {
            throw ValidationError(
                "--idempotency-key needs --atomic; without it, give each line its own key")
        }
    }

    func answer(_ context: Context) throws -> Answer {
        let batch = try Batch(self, in: context)
        var answer = Answer(body: .file { try batch.next() })
        answer.endingWhenDone = { batch.ending }
        return answer
    }
}

/// Where in a batch a command is allowed.
enum BatchPlace {
    case anywhere
    /// Not where several lines share a transaction, because it has effects outside the store.
    case ownTransaction
    /// It creates, replaces or leaves the store that the batch has open.
    case nowhere
}

/// The batch that a command is a line of.
struct BatchScope {
    let store: Store
    /// Whether lines share a transaction.
    let isShared: Bool
    /// Whether the answers are kept in the journal, which must not hold secrets.
    let keepsAnswers: Bool

    /// - Throws: `BatchError` for a command that cannot be in this batch.
    func check(_ command: any StoreCommand.Type) throws(BatchError) {
        switch command.batchPlace {
        case .anywhere: return
        case .ownTransaction: if isShared { throw .ownTransaction }
        case .nowhere: throw .notInBatch
        }
    }
}

/// Why a line of a batch cannot be run.
enum BatchError: StoreError, Equatable {
    case notInBatch
    case ownTransaction
    case secret
    case otherStore
    case standardInput
    case notWords
    case noCommand
    case tooLong
    case noSessions
    case notAUser(String)
    case noSession(user: String, path: String)

    var kind: ErrorKind {
        switch self {
        case .notInBatch, .ownTransaction, .secret, .otherStore, .standardInput, .noSessions: .usage
        case .notWords, .noCommand, .tooLong, .notAUser: .invalidInput
        case .noSession: .notPermitted
        }
    }
    var code: String {
        switch self {
        case .notInBatch: "not_in_batch"
        case .ownTransaction: "needs_own_transaction"
        case .secret: "secret_in_batch"
        case .otherStore: "other_store"
        case .standardInput: "input_in_batch"
        case .notWords, .noCommand, .tooLong, .notAUser: "malformed_line"
        case .noSessions: "no_sessions"
        case .noSession: "not_signed_in"
        }
    }
    var message: String {
        switch self {
        case .notInBatch: "this command cannot run in a batch"
        case .ownTransaction: "this command cannot share a transaction with others"
        case .secret: "a generated password cannot be kept for a repeat"
        case .otherStore: "a line cannot name another store"
        case .standardInput: "a line cannot read standard input"
        case .notWords: "the line is not a JSON array of words"
        case .noCommand: "the line has no command"
        case .tooLong: "the line is longer than \(BatchCommand.longestLine) bytes"
        case .noSessions: "--as needs session files"
        case .notAUser(let name): "\"\(name)\" is not the name of a session file"
        case .noSession(let user, _): "\(user) is not signed in"
        }
    }
    var hint: String? {
        switch self {
        case .notInBatch: "run it by itself"
        case .ownTransaction: "run it without --group and --atomic"
        case .secret: "use --password-file, or run it by itself"
        case .otherStore: "run a batch for each store, with --store FILE"
        case .standardInput: "name a file instead of -"
        case .notWords: #"write it as ["cart", "add", "MUG", 2]"#
        case .noCommand: "write one, such as cart add MUG 2"
        case .tooLong, .notAUser: nil
        case .noSessions: "name their folder with --sessions DIR"
        case .noSession(let user, let path):
            "run `STORECTL_SESSION_FILE=\(path.shellWord) storectl login \(user.shellWord)`"
        }
    }
}
