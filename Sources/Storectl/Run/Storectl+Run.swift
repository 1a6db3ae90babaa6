import ArgumentParser
import ShopText
import StoreCore

extension Storectl {
    /// arguments → command → answer → standard output → exit status.
    static func run(root: any ParsableCommand.Type, _ arguments: [String], _ context: Context) -> Ending {
        let asked = RawArguments(arguments, context)
        if asked.wantsJSON {
            context.interruption.say { ErrorReport(of: $0, isPlain: true).json(verbose: false) }
        }
        do {
            let status = try answer(root: root, arguments, context)
            try context.output.flush()
            if asked.tellsTime { tellTime(context) }
            return status
        } catch OutputFailure.readerGone {
            return .done
        } catch {
            // Output written before the failure comes first, in order.
            try? context.output.flush()
            let report = ErrorReport(error, isForCustomer: context.facts.isForCustomer)
            let text =
                asked.wantsJSON
                ? report.json(verbose: asked.isVerbose)
                : context.wrappedForErrors(report.text(verbose: asked.isVerbose))
            try? context.errorOutput.write(text)
            // In JSON, the error is the only thing on standard error.
            if asked.tellsTime, !asked.wantsJSON { tellTime(context) }
            try? context.errorOutput.flush()
            return report.status
        }
    }

    /// How long it took and, for a change, where the time went.
    private static func tellTime(_ context: Context) {
        let watch = context.environment.stopwatch
        let text = { (microseconds: Int64) in Milliseconds(microseconds).text }
        var line = "took \(text(watch.elapsed))"
        if let start = watch.untilFirst {
            line += ": start \(text(start)), waiting in line \(text(watch.spent(.waiting))), "
            line += "work \(text(watch.spent(.work))), commit \(text(watch.spent(.commit)))"
        }
        try? context.errorOutput.printLine(line)
        try? context.errorOutput.flush()
    }

    /// The columns of help: those of the terminal, from 40 on.
    private static func helpWidth(_ context: Context) -> Int {
        guard context.output.isTerminal else { return 80 }
        return min(max(context.terminalWidth ?? 80, 40), 100)
    }

    private static func answer(
        root: any ParsableCommand.Type, _ arguments: [String], _ context: Context
    ) throws -> Ending {
        if let text = CompletionRequest.answer(arguments, root: root, in: context) {
            try context.output.write(text)
            return .done
        }
        // Even if the answer cannot be written: the change has been made.
        defer { context.afterwards.run() }
        return try perform(root: root, arguments, context).ending
    }

    /// `@tea` before the command selects the store of that name; alone on a terminal, it shows its status.
    /// - Throws: `UsageError` where another store is named beside it.
    private static func withShop(_ arguments: [String], _ context: Context) throws -> [String] {
        guard let shop = arguments.first, shop.hasPrefix("@") else { return arguments }
        let rest = arguments.dropFirst()
        if rest.prefix(while: { $0 != "--" }).contains(where: { $0 == "--store" || $0.hasPrefix("--store=") })
        {
            throw UsageError.conflictingOptions(shop, "--store")
        }
        return rest.isEmpty && context.output.isTerminal
            ? ["status", "--store", shop] : ["--store", shop] + rest
    }

    /// Runs a command line and writes the answer; work for afterwards is left to the caller.
    static func perform(
        root: any ParsableCommand.Type, _ given: [String], _ context: Context
    ) throws -> Performed {
        let named = try withShop(given, context)
        try StrayArguments.check(named, of: root)
        let isTerminal = context.output.isTerminal
        if isTerminal, let page = ManualPage.name(named, of: root), ManualPage.show(page, in: context) {
            return Performed(ending: .done, form: .text)
        }
        if isTerminal, named.isEmpty, let greeting = try Greeting(in: context) {
            try context.output.write(greeting.text(in: context))
            return Performed(ending: .done, form: .text)
        }
        let words = isTerminal && named.isEmpty ? StatusCommand.wordsAtStart(in: context) : named
        let (arguments, context) = try InputObject.applied(to: words, of: root, in: context)
        let columns = helpWidth(context)
        let asked = columns < NarrowHelp.limit ? NarrowHelp.unbroken : columns
        var missing = MissingWords(root: root, arguments, columns: asked, in: context)
        switch try missing.parsed() {
        case .text(let text):
            let text = HelpText.text(text, columns: columns, wraps: isTerminal)
            try context.paged { context in
                try context.output.write(text.isEmpty || text.hasSuffix("\n") ? text : text + "\n")
                try context.output.flush()
            }
            return Performed(ending: .done, form: .text)
        case .command(let command):
            try context.batch?.check(type(of: command))
            try command.checkOptions(context)
            let answer = try missing.answer(of: command)
            assert(
                command.shapes != nil || answer.shapes.isEmpty || !command.isMutation,
                "\(type(of: command)) changes the shop before its --fields are checked: it needs `shapes`")
            let format = try command.options.format(in: context)
            let isPaged = !command.options.noInput && !answer.isLive
            let count: Int?
            do {
                count = try context.paged(isWanted: isPaged) { context in
                    try Renderer(
                        format: format, fields: command.options.fieldPaths,
                        names: command.options.fieldNames,
                        template: command.options.lineTemplate(in: context), context: context
                    ).render(answer)
                }
                try context.output.flush()
            } catch OutputFailure.failed(let reason) where context.facts.hasChanged && !answer.isPreview {
                throw OutputFailure.answerLost(reason: reason)
            }
            let isEmpty = count == 0 && format == .table && context.output.isTerminal
            if !command.options.quiet {
                // What was done stays done, whether or not anybody reads the rest.
                for notice in context.notices.lines + answer.notices + (isEmpty ? ["nothing found"] : []) {
                    try? context.errorOutput.printLine(context.wrappedForErrors(notice.visible))
                }
                try? context.errorOutput.flush()
            }
            return Performed(
                ending: answer.endingWhenDone?() ?? answer.ending, form: Performed.Form(answer, format))
        }
    }
}

/// A command line that has run.
struct Performed {
    /// The form of its output, for embedding it in something else.
    enum Form: String, Codable {
        case text
        /// One JSON value.
        case value
        /// A JSON value on each line.
        case lines
        case nothing
    }

    let ending: Ending
    let form: Form
}

extension Performed.Form {
    init(_ answer: Answer, _ format: OutputFormat) {
        switch answer.body {
        case .nothing: self = .nothing
        case .file, .live: self = .text
        case .text, .record: self = format.isJSON ? .value : .text
        case .list: self = format == .jsonl ? .lines : format == .json ? .value : .text
        }
    }
}

/// The options needed even if the command line cannot be parsed.
struct RawArguments {
    var wantsJSON: Bool
    var isVerbose = false
    private var isQuiet = false
    var tellsTime: Bool { isVerbose && !isQuiet }

    init(_ arguments: [String], _ context: Context) {
        var format = context.variable("STORECTL_FORMAT") ?? (try? context.preferences())?["format"]
        var flag = false
        let words = arguments.prefix { $0 != "--" }
        for (index, word) in words.enumerated() {
            switch word {
            case "--json": flag = true
            case "--format": format = index + 1 < words.count ? words[index + 1] : format
            case "-v", "--verbose": isVerbose = true
            case "-q", "--quiet": isQuiet = true
            default: if word.hasPrefix("--format=") { format = String(word.dropFirst(9)) }
            }
        }
        wantsJSON = flag || format == "json" || format == "jsonl"
    }
}
