import ArgumentParser
import ShopText
import StoreCore

/// `storectl journal …`
struct JournalGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal",
        abstract: "See who changed what, and when (admins only).",
        discussion: """
            Examples:
              storectl journal list --touching product:MUG
              storectl journal show 57
              storectl journal verify
            """,
        subcommands: [
            JournalList.self, JournalShow.self, JournalHead.self, JournalSign.self, JournalVerify.self,
            JournalCompact.self,
        ])
}

/// `storectl journal list`
struct JournalList: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List journal entries, newest first.",
        discussion: """
            --before N continues with entries older than entry N. --after N lists the entries that follow it \
            instead, oldest first: a feed that misses nothing. --after 0 starts with the first entry. --follow waits \
            for more until Ctrl-C; to continue later, pass the last number you saw to --after.

            Examples:
              storectl journal list --touching product:MUG
              storectl journal list --command cart --by ann
              storectl journal list --since 2026-11-01 --until 2026-11-30 --by ann
              storectl journal list --after 120 --limit 0 --format jsonl
              storectl journal list --after 120 --follow --format jsonl
            """)
    static let view: (any View.Type)? = JournalEntryView.self

    @Option(
        help: ArgumentHelp(
            "Only entries that affect this, such as product:MUG or order:17.", valueName: "thing"))
    var touching: String?
    @Option(help: "Only this command or group of commands.") var command: String?
    @Option(help: ArgumentHelp("Only changes by this user.", valueName: "user")) var by: String?
    @Option(help: "Only the entry with this idempotency key.") var key: String?
    @Option(help: ArgumentHelp("Only entries on or after this day.", valueName: "day")) var since: String?
    @Option(help: ArgumentHelp("Only entries on or before this day.", valueName: "day")) var until: String?
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Only entries before this one, newest first.", valueName: "id"))
    var before: String?
    @Flag(help: "Wait for more entries, and list them as they come.") var follow = false
    @OptionGroup var list: PageOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        var filter = JournalFilter()
        if let touching { try filter.setTouching(touching) }
        if let command { try JournalCommandName.check(command, in: shop) }
        filter.command = command
        filter.actor = by
        filter.idempotencyKey = key
        let days = try shop.store.period(since: since, until: until)
        (filter.since, filter.until) = (days.start, days.end)
        if follow {
            if context.batch != nil { throw BatchError.notInBatch }
            if before != nil { throw UsageError.conflictingOptions("--follow", "--before") }
            if until != nil { throw UsageError.conflictingOptions("--follow", "--until") }
            return try JournalFeed(filter, after: try list.afterID(), in: shop, options, context).answer
        }
        if before != nil, list.after != nil { throw UsageError.conflictingOptions("--before", "--after") }
        filter.isOldestFirst = list.after != nil
        let order = try before.map { PageOrder(cursor: try PageOptions.id($0, "--before"), flag: "--before") }
        return try .page(
            list,
            order: order
                ?? PageOrder(cursor: try list.afterID(), flag: list.after == nil ? "--before" : "--after"),
            id: \.entry.id, view: JournalEntryView.init
        ) { [filter] page in
            try shop.store.journal(filter, page: page, as: shop.actor)
        }
    }
}

/// A command, or a group of commands, as named in an option.
enum JournalCommandName {
    /// - Throws: ``UsageError/unknownCommand(_:known:help:)`` for what is neither a command of this version nor one
    ///   that the journal has.
    static func check(_ name: String, in shop: OpenShop) throws {
        let known = Storectl.configuration.subcommands.flatMap { names(of: $0) }
        guard try !known.contains(name) && !shop.store.hasJournaled(name, as: shop.actor) else { return }
        throw UsageError.unknownCommand(
            name, known: Nearest.names(to: name, among: known), help: "storectl --help")
    }

    private static func names(of command: any ParsableCommand.Type, in group: String = "") -> [String] {
        let name = group + command._commandName
        return [name] + command.configuration.subcommands.flatMap { names(of: $0, in: name + " ") }
    }
}
