import ArgumentParser
import ShopText
import StoreCore

/// `storectl sandbox`
struct SandboxCommand: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "sandbox",
        abstract: "Run a command on a throwaway copy of the shop.",
        discussion: """
            The copy is deleted when the command ends, and the command's exit code is passed on. Commands inside \
            cannot touch another store, and email goes into a folder of the copy. Without a command, on a terminal, \
            it runs your shell.

            --empty and --demo make a new shop instead, with the users admin and, for --demo, sam (staff), ann and \
            bob (customers). --as-of shows the whole shop as it was after a journal entry, or at the end of a day. --as signs in other \
            users; the command acts as the first. In a batch inside, a line that starts with --as USER acts as that \
            user.

            --now fixes the clock, and --seed fixes ids and codes, so that the same commands give the same answers.

            --bring applies the changes made in a kept sandbox to the shop it was copied from, as one journal entry: \
            the catalog, stock, prices, coupons, rates and settings, never orders, people or payments. If any of \
            that has changed in the shop since, nothing is applied, and the conflicts are listed.

            Examples:
              storectl sandbox -- storectl checkout --name Ann --address "1 Main St" \\
                  --postal-code 10001
              storectl sandbox --as-of 57 -- storectl product list --limit 0
              storectl sandbox --demo --now 2026-12-24T10:00:00Z --seed 1 -- sh ./test.sh
              storectl sandbox --keep tried.db -- sh ./new-prices.sh
              storectl sandbox --bring tried.db --dry-run
            """)
    static let view: (any View.Type)? = nil
    var shapes: [FieldShape]? { bring == nil ? SandboxView.shapes : BroughtView.shapes }
    static let batchPlace = BatchPlace.nowhere

    @Flag(help: "Use an empty new shop instead of a copy.") var empty = false
    @Flag(help: "Use a new shop with sample data instead of a copy.") var demo = false
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Use the shop as it was after this journal entry, or at the end of this day.",
            valueName: "entry-or-day"))
    var asOf: String?
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Sign in this user, without a password; may be repeated.", valueName: "user"))
    var users: [String] = []
    @Option(help: ArgumentHelp("The time inside it, such as 2026-12-24T10:00:00Z.", valueName: "time"))
    var now: String?
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The seed for the ids and codes inside it.", valueName: "n"))
    var seed: String?
    @Option(help: "Keep the copy in this file when the command ends.", completion: .file())
    var keep: String?
    @Option(
        help: "Apply the changes made in this sandbox, saved with --keep, to its shop.", completion: .file())
    var bring: String?
    @Argument(parsing: .postTerminator, help: "The command to run, after --.") var command: [String] = []
    @OptionGroup var confirmation: ConfirmOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    /// What is to run, without the `--` before it: `storectl sandbox product list`.
    static func unmarked(_ path: CommandPath) -> UsageError? {
        guard path.command == SandboxCommand.self, !path.rest.contains("--") else { return nil }
        let known = CommandArguments(of: path.command)
        var words = path.rest[...]
        while let word = words.first, word.hasPrefix("-") {
            words = words.dropFirst(known.takesValue(word) ? 2 : 1)
        }
        guard let first = words.first else { return nil }
        let program = Storectl.subcommand(named: first) == nil ? [] : ["storectl"]
        let line = ["storectl", "sandbox"] + path.rest.dropLast(words.count) + ["--"] + program + words
        return .parse(
            message: "the command to run comes after --",
            hint: "run `\(line.map(\.shellWord).joined(separator: " "))`")
    }

    mutating func validate() throws {
        if bring != nil { return try checkBring() }
        let misplaced = [
            ("--yes", confirmation.yes), ("--dry-run", mutation.dryRun),
            ("--idempotency-key", mutation.idempotencyKey != nil),
        ].first { $0.1 }
        if let misplaced { throw ValidationError("\(misplaced.0) needs --bring") }
        if empty, demo { throw UsageError.conflictingOptions("--empty", "--demo") }
        guard empty || demo else { return }
        let name = empty ? "--empty" : "--demo"
        if asOf != nil { throw UsageError.conflictingOptions("--as-of", name) }
        if !users.isEmpty { throw UsageError.conflictingOptions("--as", name) }
    }

    private func checkBring() throws {
        let others = [
            ("--empty", empty), ("--demo", demo), ("--as-of", asOf != nil), ("--as", !users.isEmpty),
            ("--now", now != nil), ("--seed", seed != nil), ("--keep", keep != nil),
        ]
        if let other = others.first(where: \.1) { throw UsageError.conflictingOptions("--bring", other.0) }
        guard command.isEmpty else { throw ValidationError("--bring takes no command") }
    }

    func answer(_ context: Context) throws -> Answer {
        if let bring { return try bringing(bring, in: context) }
        let words = try wordsToRun(in: context)
        let clock = try now.map { try SandboxTime.read($0) }
        let seed = try self.seed.map { UInt64(try WholeNumber.read($0, "--seed", 0...Int64.max)) }
        let kept = try keep.map { name in
            guard !name.isEmpty else { throw BackupError.noName }
            guard name != "-" else { throw BackupError.standardOutput }
            let path = context.resolved(name)
            guard !Store.isAnything(at: path) else { throw BackupError.exists(path) }
            return path
        }
        let source = empty || demo ? nil : try OpenShop(options, in: context)
        let folder = try SandboxFolder(in: context)
        defer { folder.remove() }
        // The folder is deleted however the command ends.
        return try context.interruption.protect(onInterrupt: {}) {
            let inside = SandboxWorld.environment(context.environment, instant: clock, seed: seed)
            let signIns = try make(folder, of: source, inside)
            let store = try Store(at: folder.store, environment: inside)
            context.keep(store)
            try folder.keep(signIns, for: store, at: inside.now())
            try folder.fix(clock: clock, seed: seed)
            var ending = Ending.done
            if let words {
                let variables = folder.variables(context.variables, user: signIns[0].username)
                guard let status = context.runProgram(words, variables) else {
                    throw SandboxCommandError.cannotStart(words[0])
                }
                ending = Ending(rawValue: status)
            }
            guard let kept else { return Answer.nothing.ending(ending) }
            let backup = try Store.restore(
                from: folder.store, to: kept, isForced: true, environment: context.environment)
            return Answer.record(SandboxView(path: kept, entries: backup.entries)).ending(ending)
        }
    }

    private func bringing(_ file: String, in context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let path = context.resolved(file)
        let changes: SandboxChanges
        do {
            changes = try shop.store.changes(inSandbox: path, as: shop.actor)
        } catch let error as StoreFileError where SandboxCommandError.isOfFile(error) {
            throw BackupError.unusable(error, isSandbox: true)
        }
        let action = BringSandbox(changes)
        var mutation = mutation
        // An interrupted one is resumed by the same command.
        if mutation.idempotencyKey == nil {
            mutation.idempotencyKey = try shop.store.keyForBringing(changes, as: shop.actor)
        }
        if try confirmation.isNeeded(mutation, in: shop) {
            let preview = try shop.store.run(action, as: shop.actor, Request(isPreview: true))
            if options.mayAsk(in: context) {
                for line in BroughtView(preview.value).lines {
                    try context.errorOutput.printLine(line.visible)
                }
            }
            try confirmation.confirm(BroughtView(preview.value).question, options, in: context)
        }
        return try shop.run(action, mutation) { .record(BroughtView($0)) }
    }

    /// The command; `nil` where a copy is all that is wanted.
    private func wordsToRun(in context: Context) throws -> [String]? {
        if !command.isEmpty { return command }
        if keep != nil { return nil }
        guard options.mayAsk(in: context) else { throw SandboxCommandError.noCommand }
        return [context.variable("SHELL") ?? "/bin/sh"]
    }

    private func make(
        _ folder: SandboxFolder, of source: OpenShop?, _ environment: StoreCore.Environment
    ) throws -> [SandboxSignIn] {
        guard let source else {
            return try Store.makeSandbox(
                at: folder.store, currency: "USD", isEmpty: empty, mailFolder: SandboxFolder.mail,
                environment: environment)
        }
        let moment = try asOf.map { try PastMoment($0) }
        return try source.store.makeSandbox(
            at: folder.store, asOf: moment, signingIn: users, mailFolder: SandboxFolder.mail,
            environment: environment, as: source.actor)
    }
}

/// A sandbox that was kept.
struct SandboxView: View {
    let path: String
    let entries: Int64

    static let fields: [Field<SandboxView>] = [
        Field("path") { .string($0.path) },
        Field("entries") { .integer($0.entries) },
    ]

    static let columns = [Column("path"), Column("entries")]

    var detail: [DetailPart]? { [.line("Kept", path), .line("Entries", String(entries))] }
}
