import ArgumentParser
import ShopText
import StoreCore

/// Asks a person for what a command line lacks: the rule first, then the question, and again when the shop refuses
/// the answer.
struct MissingWords {
    private struct Asked {
        /// As the parser names it: `--name` or `user`.
        let name: String
        let rule: String
        let label: String
        var value: String
    }

    private let root: any ParsableCommand.Type
    private let arguments: [String]
    private let columns: Int
    private let context: Context
    private var asked: [Asked] = []

    init(root: any ParsableCommand.Type, _ arguments: [String], columns: Int, in context: Context) {
        (self.root, self.arguments, self.columns, self.context) = (root, arguments, columns, context)
    }

    /// The command line with what was asked for.
    private var words: [String] {
        let options = asked.filter { $0.name.hasPrefix("-") }.map { "\($0.name)=\($0.value)" }
        let others = asked.filter { !$0.name.hasPrefix("-") }.map(\.value)
        let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
        let isOver = end < arguments.endIndex
        let dashed = !isOver && others.contains { $0.hasPrefix("-") } ? ["--"] : []
        return arguments[..<end] + options + arguments[end...] + dashed + others
    }

    private var mayAsk: Bool { context.input.isTerminal && !arguments.contains("--no-input") }

    /// What the command line says; what it lacks is asked for.
    mutating func parsed() throws -> ParsedCommand {
        while true {
            do {
                return try ParsedCommand(root, words, columns: columns)
            } catch let error as UsageError {
                guard mayAsk, let name = MissingWords.name(in: error),
                    !asked.contains(where: { $0.name == name }),
                    let path = try? CommandPath(root, words),
                    let argument = CommandArguments(of: path.command).argument(named: name),
                    let answer = try ask(name, argument, path)
                else { throw error }
                asked.append(answer)
            }
        }
    }

    /// The command's answer. Where the shop refuses a value that was asked for, it says why and asks again.
    mutating func answer(of command: any StoreCommand) throws -> Answer {
        var command = command
        while true {
            do {
                return try command.answer(context)
            } catch let error as any StoreError where !asked.isEmpty && MissingWords.isAboutValues(error) {
                try context.errorOutput.write(ErrorReport(error).text(verbose: false))
                for index in asked.indices {
                    let old = asked[index].value
                    guard let new = try context.askLine("\(asked[index].label) [\(old)]") else { throw error }
                    if !new.isEmpty { asked[index].value = new }
                }
                guard case .command(let next) = try ParsedCommand(root, words, columns: columns) else {
                    throw error
                }
                command = next
            }
        }
    }

    private static func isAboutValues(_ error: any StoreError) -> Bool {
        error.kind == .invalidInput || error.code.hasSuffix("_taken")
    }

    /// `--name` or `user` in the parser's words about what is missing.
    private static func name(in error: UsageError) -> String? {
        let start = "missing expected argument '"
        guard case .parse(let message, _) = error, message.hasPrefix(start) else { return nil }
        let word = message.dropFirst(start.count).prefix { $0 != " " && $0 != "'" }
        return word.hasPrefix("<") ? String(word.dropFirst().prefix { $0 != ">" }) : String(word)
    }

    private func ask(_ name: String, _ argument: JSONValue, _ path: CommandPath) throws -> Asked? {
        let words = name.drop { $0 == "-" }.replacing("-", with: " ")
        let label = words == "sku" ? "SKU" : words.prefix(1).uppercased() + words.dropFirst()
        let rule = argument["abstract"]?.stringValue ?? ""
        let globals = path.rest.filter { $0.hasPrefix("--store=") || $0.hasPrefix("--token-file=") }
        let known = WordKind(argument, of: path.names).completion(of: "", globals, in: context).candidates
        var lines = rule.isEmpty ? [] : [rule]
        if (1...MissingWords.few).contains(known.count) {
            let width = known.map(\.value.displayWidth).max() ?? 0
            lines += known.map {
                $0.about.isEmpty
                    ? "  \($0.value)" : "  \($0.value.padded(toWidth: width, on: .left))  \($0.about)"
            }
        }
        for line in lines { try context.errorOutput.printLine(line.visible) }
        while let answer = try context.askLine(label) {
            // A few letters are enough where they can mean one alone.
            let meant = known.filter { $0.value.hasPrefix(answer) }.map(\.value)
            let value = meant.count == 1 ? meant[0] : answer
            if !value.isEmpty { return Asked(name: name, rule: rule, label: label, value: value) }
        }
        return nil
    }

    /// The most choices that are listed.
    private static let few = 12
}

extension CommandArguments {
    /// An option by its long name, or a word by what the parser calls it.
    fileprivate func argument(named name: String) -> JSONValue? {
        name.hasPrefix("-") ? option(name) : positionals.first { $0["valueName"]?.stringValue == name }
    }
}
