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
        // The command alone parses in a fraction of the time the whole tree takes; whenever it cannot,
        // the root knows the better message, and help.
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
                self = .text(root.fullMessage(for: error, columns: columns))
            } else {
                throw ParsedCommand.failure(error, root: root, path: path)
            }
        }
    }

    /// The parser's words in our style: lower case, one sentence, the rest as the hint.
    private static func failure(
        _ error: any Error, root: any ParsableCommand.Type, path: CommandPath
    ) -> any Error {
        if let inner = storeError(in: error, depth: 4) { return inner }
        let text = root.message(for: error)
        let end = text.firstRange(of: ". ") ?? text.endIndex..<text.endIndex
        var message = text[..<end.lowerBound]
        if message.hasSuffix(".") { message.removeLast() }
        let command = ([root._commandName] + path.names).joined(separator: " ")
        let known = CommandArguments(of: path.command)
        func unknown(_ word: String) -> UsageError {
            .unknownOption(
                word, known: Nearest.options(to: word, among: known.optionNames(withValue: false)),
                help: "\(command) --help", takesWords: !known.positionals.isEmpty)
        }
        if let word = unknownOption(message) { return unknown(word) }
        if let (one, other) = contradiction(message) { return UsageError.conflictingOptions(one, other) }
        if message.hasPrefix("Missing expected argument"), let word = NegativeNumbers.stray(path) {
            // A missing option, `--name`, is not what the word was to be.
            guard message.contains("'<") else { return unknown(word) }
            return UsageError.dashed(word, message: message.lowercasedFirst, command: command)
        }
        var advice = text[end.upperBound...].replacing(":\n  - ", with: ": ").replacing("\n  - ", with: ", ")
        if advice.hasSuffix(".") { advice.removeLast() }
        return UsageError.parse(
            message: message.lowercasedFirst,
            hint: advice.isEmpty
                ? "see '\(command) --help'" : advice[...].lowercasedFirst)
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
