import ArgumentParser
import ShopText
import StoreCore

/// Refuses arguments that are not UTF-8 text, except file names, which keep their bytes.
/// Which values are file names comes from the parser's description of the command, which is slow and therefore used
/// only if there is such an argument.
enum StrayArguments {
    /// - Throws: `UsageError.notText` for words that would have to be options or commands, `NotText` for values.
    static func check(_ arguments: [String], of root: any ParsableCommand.Type) throws {
        guard arguments.contains(where: \.hasStrayBytes) else { return }
        let path = try CommandPath(root, arguments)
        guard path.isLeaf else {
            throw UsageError.notText(arguments.first(where: \.hasStrayBytes) ?? "")
        }
        let known = CommandArguments(of: path.command)
        var rest = path.rest[...]
        var place = 0
        var isOver = false
        while let word = rest.popFirst() {
            if !isOver, word == "--" {
                isOver = true
            } else if !isOver, known.takesValue(word), let value = rest.popFirst() {
                try checkValue(value, of: word, isFile: known.isFile(option: word))
            } else if !isOver, word.hasPrefix("-"), word != "-" {
                let name = String(word.prefix { $0 != "=" })
                if name.hasStrayBytes || !known.takesValue(name), word.hasStrayBytes {
                    throw UsageError.notText(word)
                }
                try checkValue(
                    String(word.dropFirst(name.count + 1)), of: name, isFile: known.isFile(option: name))
            } else {
                try checkValue(word, of: nil, isFile: known.isFile(positional: place))
                place += 1
            }
        }
    }

    private static func checkValue(_ value: String, of option: String?, isFile: Bool) throws(NotText) {
        if value.hasStrayBytes, !isFile { throw NotText(value: value, option: option) }
    }
}

/// The arguments of a command, from the parser's own description.
struct CommandArguments {
    private let arguments: [JSONValue]

    init(of command: any ParsableCommand.Type) {
        let description = try? JSONReader.value(of: command._dumpHelp())
        arguments = description?["command"]?["arguments"]?.arrayValue ?? []
    }

    /// Its words without a dash, in their order.
    var positionals: [JSONValue] { arguments.filter { $0["kind"] == "positional" } }

    /// Its options and flags.
    var named: [JSONValue] { arguments.filter { $0["kind"] != "positional" } }

    /// Its options that take a value, as they are written, with the parser's description of each.
    func option(_ name: String) -> JSONValue? {
        arguments.first { $0["kind"] == "option" && CommandArguments.names($0).contains(name) }
    }

    func takesValue(_ option: String) -> Bool { self.option(option) != nil }

    /// Whether it is an option with one value.
    func isSingle(_ name: String) -> Bool { option(name).map { $0["isRepeating"] != true } ?? false }

    func isFile(option name: String) -> Bool { option(name).map(CommandArguments.isFile) ?? false }

    func isFile(positional place: Int) -> Bool {
        let positionals = positionals
        guard let last = positionals.last else { return false }
        let argument = place < positionals.count ? positionals[place] : last
        guard place < positionals.count || last["isRepeating"] == true else { return false }
        return CommandArguments.isFile(argument)
    }

    private static func isFile(_ argument: JSONValue) -> Bool { argument["completionKind"]?["file"] != nil }

    /// The names of an option or a flag as they are written, `--limit` and `-q`.
    static func names(_ argument: JSONValue) -> [String] {
        (argument["names"]?.arrayValue ?? []).compactMap { name in
            guard let text = name["name"]?.stringValue else { return nil }
            return (name["kind"] == "long" ? "--" : "-") + text
        }
    }

    /// Every option and flag, or only those that take a value.
    func optionNames(withValue: Bool) -> [String] {
        arguments.filter { !withValue || $0["kind"] == "option" }.flatMap(CommandArguments.names)
    }
}

/// A value that is not text: two different ones would be stored as one.
struct NotText: StoreError, Equatable {
    let value: String
    /// The option whose value it is; `nil` for a separate word.
    let option: String?

    var kind: ErrorKind { .invalidInput }
    var code: String { "not_text" }
    var message: String {
        (option.map { "the value of \($0)" } ?? "the argument") + " is not UTF-8 text: \(value)"
    }
}
