import ArgumentParser
import ShopText
import StoreCore

/// Options of commands that change something.
struct MutationOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Make the change only once: a repeat with the same key returns the first answer.",
            valueName: "key"))
    var idempotencyKey: String?

    @Flag(name: [.customShort("n"), .long], help: "Show what would change, without changing anything.")
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            "Read options from a JSON object in this file, or - for standard input; options on the command line win.",
            valueName: "file"),
        completion: .file())
    var input: String?

    var request: Request { Request(idempotencyKey: idempotencyKey, isPreview: dryRun) }

    /// Whether the key has been used, so that there is only an answer to repeat.
    func isDone(in shop: OpenShop) throws -> Bool {
        try idempotencyKey.map { try shop.store.isDone(idempotencyKey: $0, as: shop.actor) } ?? false
    }
}

/// Options of commands that change something and can be run again as they are, so that they take no key.
struct PreviewOptions: ParsableArguments {
    @Flag(name: [.customShort("n"), .long], help: "Show what would change, without changing anything.")
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            "Read options from a JSON object in this file, or - for standard input; options on the command line win.",
            valueName: "file"),
        completion: .file())
    var input: String?
}

/// Options of commands that change or delete many things.
struct ConfirmOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Skip the confirmation prompt.")
    var yes = false

    /// Whether confirmation is needed: not for a dry run, nor for a change already done with the same
    /// idempotency key.
    func isNeeded(_ mutation: MutationOptions, in shop: OpenShop) throws -> Bool {
        if mutation.dryRun || yes { return false }
        return try !mutation.isDone(in: shop)
    }

    /// Returns if the person agrees; throws `Declined` if not, and a usage error if no one can be asked.
    func confirm(
        _ question: String, _ options: GlobalOptions, in context: Context, hasPreview: Bool = true
    ) throws {
        if yes { return }
        guard options.mayAsk(in: context) else {
            throw UsageError.confirmationNeeded(question: question, hasPreview: hasPreview)
        }
        guard try context.ask(question) else { throw Declined() }
    }
}

/// The person was asked and did not agree.
struct Declined: StoreError, Equatable {
    var kind: ErrorKind { .refused }
    var code: String { "declined" }
    var message: String { "not confirmed; nothing was changed" }
}

/// Options of commands that list: page size and cursor.
struct PageOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: ArgumentHelp("Show at most this many; 0 for all.", valueName: "n"))
    var limit = 50

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Continue after this cursor, printed by the previous page.", valueName: "cursor"))
    var after: String?

    static let maximumLimit = 1_000_000_000

    mutating func validate() throws { try PageOptions.checkLimit(limit) }

    static func checkLimit(_ limit: Int) throws {
        if limit < 0 { throw ValidationError("The limit must be 0 (for all) or more, not \(limit)") }
        if limit > maximumLimit {
            throw ValidationError("The limit must be at most \(maximumLimit), not \(limit); 0 means all")
        }
    }

    /// `nil` for all.
    var count: Int? { limit == 0 ? nil : limit }
}

/// Options of commands with a choice of sort order.
struct ListOptions: ParsableArguments {
    @OptionGroup var page: PageOptions

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Sort by this field; -field for descending order.", valueName: "field"))
    var sort: String?
}

extension MutationOptions: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        idempotencyKey = try words.option("--idempotency-key")
        dryRun = try words.flag("--dry-run", "-n")
        // The members it names are already among the words.
        input = nil
    }
}

extension PageOptions: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        limit = try words.option("--limit") ?? 50
        after = try words.option("--after")
    }
}

extension ListOptions: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        page = try words.group()
        sort = try words.option("--sort")
    }
}
