import ArgumentParser
import ShopText
import StoreCore

/// Commands that change something.
struct MutationOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Do this once: a repeat with the same key returns the first answer.", valueName: "key"))
    var idempotencyKey: String?

    @Flag(name: [.customShort("n"), .long], help: "Show what would be done, and change nothing.")
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            "Read the options from a JSON object in this file, or - for standard input; options given here win.",
            valueName: "file"),
        completion: .file())
    var input: String?

    var request: Request { Request(idempotencyKey: idempotencyKey, isPreview: dryRun) }
}

/// Commands that change much, or destroy.
struct ConfirmOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Do not ask for confirmation.")
    var yes = false

    /// Whether a person has to agree. A dry run changes nothing, and what was done before under the same
    /// idempotency key is not asked for again.
    func isNeeded(_ mutation: MutationOptions, in shop: Shop) throws -> Bool {
        if mutation.dryRun || yes { return false }
        guard let key = mutation.idempotencyKey else { return true }
        return try !shop.store.isDone(idempotencyKey: key, as: shop.actor)
    }

    /// Returns when the person agrees; throws `Declined` when not, and a usage error where nobody can be
    /// asked.
    func confirm(_ question: String, _ options: GlobalOptions, in context: Context) throws {
        if yes { return }
        guard options.mayAsk(in: context) else { throw UsageError.confirmationNeeded(question: question) }
        guard try context.ask(question) else { throw Declined() }
    }
}

/// The person was asked and did not agree.
struct Declined: StoreError, Equatable {
    var kind: ErrorKind { .refused }
    var code: String { "declined" }
    var message: String { "not confirmed; nothing was changed" }
}

/// Commands that list: how much, and from where.
struct PageOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: ArgumentHelp("At most this many; 0 for all.", valueName: "n"))
    var limit = 50

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Continue after this place, as the page before named it.", valueName: "cursor"))
    var after: String?

    static let maximumLimit = 1_000_000_000

    mutating func validate() throws { try PageOptions.checkLimit(limit) }

    static func checkLimit(_ limit: Int) throws {
        if limit < 0 { throw ValidationError("The limit is a number from 0 (all) upwards, not \(limit)") }
        if limit > maximumLimit {
            throw ValidationError("The limit is at most \(maximumLimit), not \(limit); 0 is for all")
        }
    }

    /// `nil` for all.
    var count: Int? { limit == 0 ? nil : limit }
}

/// Commands that list in an order that can be chosen.
struct ListOptions: ParsableArguments {
    @OptionGroup var page: PageOptions

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Order by this field; -field for the other way round.", valueName: "field"))
    var sort: String?
}

extension MutationOptions: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        idempotencyKey = try words.option("--idempotency-key")
        dryRun = try words.flag("--dry-run", "-n")
        // What it names is already among the words.
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
