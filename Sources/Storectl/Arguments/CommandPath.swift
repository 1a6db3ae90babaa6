import ArgumentParser
import ShopText

/// Finds the command that a command line names before the parser runs, so that global options can come before the name,
/// a mistyped name gets suggestions, and only that command has to be parsed.
struct CommandPath {
    /// The root first.
    private(set) var commands: [any ParsableCommand.Type]
    /// The words after the name, preceded by the global options that came before it.
    private(set) var rest: [String] = []

    var command: any ParsableCommand.Type { commands[commands.count - 1] }
    var isLeaf: Bool { command.configuration.subcommands.isEmpty }
    var names: [String] { commands.dropFirst().map { $0._commandName } }

    init(_ root: any ParsableCommand.Type, _ arguments: [String]) throws(UsageError) {
        commands = [root]
        var words = arguments[...]
        var hoisted: [String] = []
        while !isLeaf, let word = words.first {
            if let count = CommandPath.globalOptionLength(word), count <= words.count {
                hoisted += words.prefix(count)
                words = words.dropFirst(count)
            } else if word.hasPrefix("-") {
                // Help, version, or a mistake: left to the parser.
                hoisted = []
                break
            } else if let next = command.subcommand(named: word) {
                commands.append(next)
                words = words.dropFirst()
            } else if word == "help", commands.count == 1 {
                _ = try CommandPath(root, words.dropFirst().filter { !$0.hasPrefix("-") })
                hoisted = []
                break
            } else {
                throw unknown(word)
            }
        }
        rest = (isLeaf ? hoisted : []) + words
    }

    private static func globalOptionLength(_ word: String) -> Int? {
        if GlobalOptions.flagNames.contains(word) { return 1 }
        if GlobalOptions.namesWithValue.contains(word) { return 2 }
        guard let equals = word.firstIndex(of: "=") else { return nil }
        return GlobalOptions.namesWithValue.contains(String(word[..<equals])) ? 1 : nil
    }

    private func unknown(_ word: String) -> UsageError {
        let tool = commands[0]._commandName
        let known = command.configuration.subcommands.filter { $0.configuration.shouldDisplay }
            .flatMap { [$0._commandName] + $0.configuration.aliases }
        let path = ([tool] + names).joined(separator: " ")
        let synonyms = Synonyms.commands(for: word, below: self).map { "\(tool) \($0)" }
        return .unknownCommand(
            (names + [word]).joined(separator: " "),
            known: synonyms.isEmpty
                ? Nearest.names(to: word, among: known).map { "\(path) \($0)" } : synonyms,
            help: "\(path) --help")
    }
}
