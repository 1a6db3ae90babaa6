import ArgumentParser
import ShopText

/// The words of a command line as they would have to be written so that none of them is taken for an option.
struct CommandWords {
    /// The command's own options, with their values.
    private(set) var options: [String] = []
    /// The options among them that take a value, each with its value.
    private(set) var values: [(name: String, value: String)] = []
    /// The words of their own, in their order; also those that begin with a dash and are no option.
    private(set) var positionals: [String] = []
    /// The first of those that begin with a dash.
    private(set) var stray: String?
    private let places: Int

    init(_ path: CommandPath) {
        let known = CommandArguments(of: path.command)
        let names = Set(known.optionNames(withValue: false))
        places = known.positionals.count
        var rest = path.rest[...]
        while let word = rest.popFirst() {
            if word == "--" {
                positionals += rest
                break
            }
            let isKnown =
                names.contains(String(word.prefix { $0 != "=" }))
                || (word.count > 1 && !word.hasPrefix("--")
                    && word.dropFirst().allSatisfy { names.contains("-\($0)") })
            if word.hasPrefix("-"), word != "-", isKnown {
                options.append(word)
                if known.takesValue(word), let value = rest.popFirst() {
                    options.append(value)
                    values.append((word, value))
                } else if let sign = word.firstIndex(of: "=") {
                    values.append((String(word[..<sign]), String(word[word.index(after: sign)...])))
                }
                continue
            }
            if word.hasPrefix("-"), word != "-", !NegativeNumbers.isNegativeNumber(word) {
                stray = stray ?? word
            }
            positionals.append(word)
        }
    }

    /// All of them, those that may begin with a dash behind `--`.
    var withDashes: [String] { options + ["--"] + positionals }

    /// Whether the command would take one word more than there are besides the one that is no option.
    var lacksWords: Bool {
        positionals.count(where: { !$0.hasPrefix("-") || $0 == "-" || NegativeNumbers.isNegativeNumber($0) })
            < places
    }
}
