import ArgumentParser
import ShopText
import StoreCore

/// A parsed command line.
enum ParsedCommand {
    case command(any StoreCommand)
    /// Help, the version, or a completion script: text for standard output.
    case text(String)

    init(_ root: any ParsableCommand.Type, _ arguments: [String], columns: Int) throws {
        let path = try CommandPath(root, arguments)
        if let command = PlainCommands.command(path.command, path.rest) {
            self = .command(command)
            return
        }
        if arguments == ["--version"], !root.configuration.version.isEmpty {
            self = .text(root.configuration.version)
            return
        }
        if arguments.count == 2, arguments.contains("--version"),
            arguments.contains(where: { ["-v", "--verbose"].contains($0) })
        {
            self = .text(VersionText.text(root.configuration.version))
            return
        }
        let rest = path.isLeaf ? NegativeNumbers.asValues(path.rest, of: path.command) : path.rest
        // The command alone parses in a fraction of the time the whole tree takes; if that fails, the root has the
        // better message, and help.
        if path.isLeaf, path.commands.count > 1, let command = try? path.command.parseAsRoot(rest),
            let command = command as? any StoreCommand
        {
            self = .command(command)
            return
        }
        do {
            var command = try root.parseAsRoot(path.names + rest)
            if let command = command as? any StoreCommand {
                self = .command(command)
                return
            }
            try command.run()
            self = .text("")
        } catch {
            if root.exitCode(for: error) == .success {
                // The parser takes the h in `-hello` for a call for help, and nothing would be done.
                if let word = ParsedCommand.cluster(in: path) {
                    throw ParsedCommand.unknownOption(word, root: root, path: path)
                }
                self = .text(root.fullMessage(for: error, columns: columns))
            } else {
                throw ParsedCommand.failure(error, root: root, path: path)
            }
        }
    }

    /// The parser's message in our style: lowercase, one sentence, the rest as the hint.
    private static func failure(
        _ error: any Error, root: any ParsableCommand.Type, path: CommandPath
    ) -> any Error {
        let text = root.message(for: error)
        if let inner = SandboxCommand.unmarked(path) { return inner }
        // Before what is wrong with the words taken for more: the value of an option that there is not is one too many.
        if path.isLeaf, !text.hasPrefix("Missing expected argument"), let word = CommandWords(path).stray,
            word.hasPrefix("--")
        {
            return unknownOption(word, root: root, path: path)
        }
        if let inner = storeError(in: error, depth: 4) { return inner }
        let end = text.firstRange(of: ". ") ?? text.endIndex..<text.endIndex
        var message = text[..<end.lowerBound]
        if message.hasSuffix(".") { message.removeLast() }
        if let word = unknownOption(message) { return unknownOption(word, root: root, path: path) }
        if let wrong = InvalidValue(message, CommandArguments(of: path.command)) {
            return UsageError.parse(message: wrong.message, hint: wrong.hint)
        }
        if let (one, other) = contradiction(message) { return UsageError.conflictingOptions(one, other) }
        let command = ([root._commandName] + path.names).joined(separator: " ")
        if message.hasPrefix("Missing expected argument"), case let words = CommandWords(path),
            let word = words.stray
        {
            // A missing option, `--name`, is not what the word was to be; nor is an option of other commands.
            guard message.contains("'<"), !ParsedCommand.flags.contains(word) else {
                return unknownOption(word, root: root, path: path)
            }
            return UsageError.dashed(
                message: message.lowercasedFirst,
                command: ([command] + words.withDashes.map(\.shellWord)).joined(separator: " "))
        }
        if let item = stray(in: message, path) {
            return UsageError.parse(
                message: message.lowercasedFirst, hint: "for the quantity, write \(item.shellWord)")
        }
        var advice = text[end.upperBound...].replacing(":\n  - ", with: ": ").replacing("\n  - ", with: ", ")
        if advice.hasSuffix(".") { advice.removeLast() }
        return UsageError.parse(
            message: message.lowercasedFirst,
            hint: advice.isEmpty
                ? "see '\(command) --help'" : advice[...].lowercasedFirst)
    }

    /// `MUG=3`, where a number follows a product: `--item MUG 3`.
    private static func stray(in message: Substring, _ path: CommandPath) -> String? {
        let start = "Unexpected argument '"
        guard message.hasPrefix(start), message.hasSuffix("'") else { return nil }
        let word = String(message.dropFirst(start.count).dropLast())
        guard !word.isEmpty, word.allSatisfy({ $0.isASCII && $0.isNumber }),
            let place = path.rest.lastIndex(of: word), place >= 2, path.rest[place - 2] == "--item",
            !path.rest[place - 1].contains("=")
        else { return nil }
        return "\(path.rest[place - 1])=\(word)"
    }

    /// The flags of one letter that many commands have, and others do not.
    private static let flags: Set = ["-h", "-n", "-q", "-v", "-y"]

    /// A word of several letters behind one dash, with an h among them, where nothing else calls for help.
    private static func cluster(in path: CommandPath) -> String? {
        let words = path.rest.prefix { $0 != "--" }
        guard !words.contains(where: { $0 == "-h" || $0.hasPrefix("--help") || $0.hasPrefix("-help") }) else {
            return nil
        }
        return words.first { word in
            word.hasPrefix("-") && !word.hasPrefix("--") && word.count > 2
                && word.prefix { $0 != "=" }.contains("h")
        }
    }

    private static func unknownOption(
        _ word: String, root: any ParsableCommand.Type, path: CommandPath
    ) -> UsageError {
        let known = CommandArguments(of: path.command)
        return .unknownOption(
            word, known: Nearest.options(to: word, among: known.optionNames(withValue: false)),
            help: ([root._commandName] + path.names + ["--help"]).joined(separator: " "),
            takesWords: CommandWords(path).lacksWords && !flags.contains(word))
    }

    /// The two flags in `Value to be set with flag '--no-visible' had already been set with flag '--visible'`.
    private static func contradiction(_ message: Substring) -> (String, String)? {
        guard message.hasPrefix("Value to be set with flag '") else { return nil }
        let parts = message.split(separator: "'", omittingEmptySubsequences: false)
        return parts.count == 5 ? (String(parts[3]), String(parts[1])) : nil
    }

    /// `--limt` in `Unknown option '--limt'`. The parser's own suggestion goes further than ours would: for
    /// `--role` it proposes `--phone`.
    private static func unknownOption(_ message: Substring) -> String? {
        let start = "Unknown option '"
        guard message.hasPrefix(start), message.hasSuffix("'") else { return nil }
        return String(message.dropFirst(start.count).dropLast())
    }

    /// A `StoreError` thrown in `validate()` or a `transform`; the parser wraps it in errors of its own,
    /// which it keeps private.
    private static func storeError(in value: Any, depth: Int) -> (any StoreError)? {
        if let error = value as? any StoreError { return error }
        guard depth > 0 else { return nil }
        for child in Mirror(reflecting: value).children {
            if let error = storeError(in: child.value, depth: depth - 1) { return error }
        }
        return nil
    }
}

extension Substring {
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
