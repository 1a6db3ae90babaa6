import ArgumentParser
import StoreCore

extension Storectl {
    /// arguments → command → answer → standard output → exit status.
    static func run(root: any ParsableCommand.Type, _ arguments: [String], _ context: Context) -> Ending {
        let asked = RawArguments(arguments, context)
        if asked.wantsJSON {
            context.interruption.setFarewell(ErrorReport(Interrupted()).json(verbose: false))
        }
        do {
            let status = try answer(root: root, arguments, context)
            try context.output.flush()
            return status
        } catch OutputFailure.readerGone {
            return .done
        } catch {
            // What was answered before the failure comes first, as it happened.
            try? context.output.flush()
            let report = ErrorReport(error)
            let text =
                asked.wantsJSON
                ? report.json(verbose: asked.isVerbose) : report.text(verbose: asked.isVerbose)
            try? context.errorOutput.write(text)
            try? context.errorOutput.flush()
            return report.status
        }
    }

    private static func answer(
        root: any ParsableCommand.Type, _ arguments: [String], _ context: Context
    ) throws -> Ending {
        switch try ParsedCommand(root, arguments, columns: min(context.terminalWidth ?? 80, 100)) {
        case .text(let text):
            try context.output.write(text.isEmpty || text.hasSuffix("\n") ? text : text + "\n")
            return .done
        case .command(let command):
            try command.checkOptions(context)
            let answer = try command.answer(context)
            let format = try command.options.format(in: context)
            try Renderer(format: format, fields: command.options.fieldPaths, context: context).render(answer)
            try context.output.flush()
            if !command.options.quiet {
                for notice in answer.notices { try context.errorOutput.printLine(notice.visible) }
                try context.errorOutput.flush()
            }
            return answer.ending
        }
    }
}

/// What can be told of the options before the command line is parsed, for when it cannot be.
struct RawArguments {
    var wantsJSON: Bool
    var isVerbose = false

    init(_ arguments: [String], _ context: Context) {
        var format = context.variable("STORECTL_FORMAT")
        var flag = false
        let words = arguments.prefix { $0 != "--" }
        for (index, word) in words.enumerated() {
            switch word {
            case "--json": flag = true
            case "--format": format = index + 1 < words.count ? words[index + 1] : format
            case "-v", "--verbose": isVerbose = true
            default: if word.hasPrefix("--format=") { format = String(word.dropFirst(9)) }
            }
        }
        wantsJSON = flag || format == "json" || format == "jsonl"
    }
}
