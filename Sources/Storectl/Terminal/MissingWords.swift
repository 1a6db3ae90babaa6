import ArgumentParser
import ShopText
import StoreCore

/// Asks a person for what a command line lacks: the rule first, then the question, and again if the shop refuses the
/// answer.
struct MissingWords {
    private struct Asked {
        /// The parser's name for it: `--name` or `user`.
        let name: String
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

    /// The command line, including the answers.
    private var words: [String] {
        let options = asked.filter { $0.name.hasPrefix("-") }.map { "\($0.name)=\($0.value)" }
        let others = asked.filter { !$0.name.hasPrefix("-") }.map(\.value)
        var arguments = arguments
        // An option without its value is there again with it.
        for one in asked where one.name.hasPrefix("-") { arguments.removeBare(one.name) }
        let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
        let isOver = end < arguments.endIndex
        let dashed = !isOver && others.contains { $0.hasPrefix("-") } ? ["--"] : []
        return arguments[..<end] + options + arguments[end...] + dashed + others
    }

    private var mayAsk: Bool { context.input.isTerminal && !arguments.contains("--no-input") }

    /// The parsed command line, after asking for what it lacks.
    mutating func parsed() throws -> ParsedCommand {
        while true {
            do {
                return try ParsedCommand(root, words, columns: columns)
            } catch let error as UsageError {
                guard mayAsk, let name = MissingWords.gap(in: error),
                    !asked.contains(where: { $0.name == name }),
                    let path = try? CommandPath(root, words),
                    let argument = CommandArguments(of: path.command).argument(named: name)
                else { throw error }
                if asked.isEmpty { try Beforehand.check(path, arguments, in: context) }
                guard let answer = try ask(name, argument, path) else { throw error }
                asked.append(answer)
            }
        }
    }

    /// The command's answer. Where the shop refuses a value that was asked for, it says why and asks again; what was
    /// typed without echo is kept, unless it is that which was refused.
    mutating func answer(of command: any StoreCommand) throws -> Answer {
        if !asked.isEmpty { context.facts.typedSecrets = TypedSecrets() }
        var command = command
        var signInTries = 1
        while true {
            do {
                return try command.answer(context)
            } catch let error as any StoreError where isAboutValues(error) {
                let isSignIn = error.code == AccessError.wrongCredentials.code
                if isSignIn {
                    guard signInTries < SecretInput.attempts else { throw error }
                    signInTries += 1
                }
                let doubtful = isSignIn ? Array(asked.indices) : try questioned(by: error)
                if isSignIn || error.code.hasPrefix("password") { context.facts.typedSecrets?.forget() }
                try context.complain(error)
                for index in doubtful {
                    let old = asked[index].value
                    let label = asked[index].label + (old.isEmpty ? "" : " [\(old)]")
                    guard let new = try context.askLine(label) else { throw error }
                    if !new.isEmpty { asked[index].value = new }
                }
                guard case .command(let next) = try ParsedCommand(root, words, columns: columns) else {
                    throw error
                }
                command = next
            }
        }
    }

    /// What to ask for again: the answers that an error names, else the options on the line that it names, else those
    /// that its hint asks for, else all that was answered.
    private mutating func questioned(by error: any StoreError) throws -> [Int] {
        let named = named(in: error)
        if !named.isEmpty { return named }
        guard let path = try? CommandPath(root, words) else { throw error }
        let known = CommandArguments(of: path.command)
        let given = CommandWords(path).values.filter { known.isSingle($0.name) }
        var more = given.filter { MissingWords.names(error, $0.value) }
        if more.isEmpty {
            more = MissingWords.options(in: error.hint ?? "").filter { name in
                known.isSingle(name) && !given.contains { $0.name == name }
                    && !asked.contains { $0.name == name }
            }.map { ($0, "") }
        }
        if more.isEmpty { return Array(asked.indices) }
        let first = asked.count
        asked += more.map { Asked(name: $0.name, label: MissingWords.label(of: $0.name), value: $0.value) }
        return Array(first..<asked.count)
    }

    /// Whether an error names a value, as a word of its own.
    private static func names(_ error: any StoreError, _ value: String) -> Bool {
        guard !value.isEmpty else { return false }
        return error.message.ranges(of: value).contains { range in
            let (before, after) = (
                error.message[..<range.lowerBound].last, error.message[range.upperBound...].first
            )
            return ![before, after].contains { $0.map { $0.isLetter || $0.isNumber } ?? false }
        }
    }

    /// The options that a hint names.
    private static func options(in hint: String) -> [String] {
        hint.split { !$0.isLetter && $0 != "-" }.map(String.init).filter {
            $0.hasPrefix("--") && $0.count > 2
        }
    }

    private static func label(of name: String) -> String {
        let words = name.drop { $0 == "-" }.prefix { $0 != "[" }.replacing("-", with: " ")
        return words == "sku" ? "SKU" : words.prefix(1).uppercased() + words.dropFirst()
    }

    /// The values that an error names.
    private func named(in error: any StoreError) -> [Int] {
        asked.indices.filter { error.message.contains(asked[$0].value) }
    }

    private func isAboutValues(_ error: any StoreError) -> Bool {
        // All that was needed is there, but for what the shop alone asks for.
        if asked.isEmpty { return mayAsk && error.code == "details_missing" }
        if error.kind == .notFound { return !named(in: error).isEmpty }
        return error.kind == .invalidInput || error.code.hasSuffix("_taken")
            || error.code == AccessError.wrongCredentials.code
    }

    /// `--name` or `user` in the parser's words about what is missing: a word, or the value of an option that ends the
    /// line.
    private static func gap(in error: UsageError) -> String? {
        guard case .parse(let message, _) = error else { return nil }
        let starts = ["missing expected argument '", "missing value for '"]
        guard let start = starts.first(where: message.hasPrefix) else { return nil }
        let word = message.dropFirst(start.count).prefix { $0 != " " && $0 != "'" }
        return word.hasPrefix("<") ? String(word.dropFirst().prefix { $0 != ">" }) : String(word)
    }

    private func ask(_ name: String, _ argument: JSONValue, _ path: CommandPath) throws -> Asked? {
        let label = MissingWords.label(of: name)
        let globals = GlobalOptions.words(among: arguments)
        let kind = WordKind(argument, of: path.names)
        let known = kind.completion(of: "", globals, in: context).candidates
        var none: String?
        if case .order(let choice) = kind { none = choice.noun.map { "there are no \($0)" } }
        let command = path.command as? any ChecksWords.Type
        let options = GlobalOptions(among: arguments)
        let word = try context.askWord(
            label, rule: argument["abstract"]?.stringValue ?? "", among: known, none: none
        ) { word in
            if let command, let options { try command.check(word, of: name, options, in: context) }
        }
        return word.map { Asked(name: name, label: label, value: $0) }
    }
}

extension CommandArguments {
    /// An option by its long name, or a word by what the parser calls it.
    fileprivate func argument(named name: String) -> JSONValue? {
        name.hasPrefix("-") ? option(name) : positionals.first { $0["valueName"]?.stringValue == name }
    }
}

extension [String] {
    /// Takes away an option that has no value behind it.
    fileprivate mutating func removeBare(_ option: String) {
        guard let place = lastIndex(of: option), place + 1 == count || self[place + 1].hasPrefix("-") else {
            return
        }
        remove(at: place)
    }
}
