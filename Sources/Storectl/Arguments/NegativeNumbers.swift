import ArgumentParser

/// Lets a negative number be a value: none of our options begins with a digit, yet the parser would take `-2` for an
/// unknown option and hide from the shopkeeper that the quantity is wrong.
///
/// `--price -1` becomes `--price=-1`, and positional words from anywhere move behind `--`, in their order.
/// This needs to know which options take a value. That comes from the parser's description of the command, which is
/// slow and therefore used only if there is a negative number.
enum NegativeNumbers {
    static func asValues(_ words: [String], of command: any ParsableCommand.Type) -> [String] {
        guard words.prefix(while: { $0 != "--" }).contains(where: isNegativeNumber) else { return words }
        let takesValue = optionsWithValue(of: command)
        var options: [String] = []
        var positionals: [String] = []
        var rest = words[...]
        while let word = rest.popFirst() {
            if word == "--" {
                positionals += rest
                break
            } else if takesValue.contains(word), let value = rest.first {
                if isNegativeNumber(value) {
                    options.append("\(word)=\(value)")
                    rest.removeFirst()
                } else {
                    options.append(word)
                    if value == "-" || !value.hasPrefix("-") { options += [rest.removeFirst()] }
                }
            } else if word.hasPrefix("-"), word != "-", !isNegativeNumber(word) {
                options.append(word)
            } else {
                positionals.append(word)
            }
        }
        return positionals.isEmpty ? options : options + ["--"] + positionals
    }

    static func isNegativeNumber(_ word: String) -> Bool {
        let digits = word.utf8.dropFirst().drop { $0 == UInt8(ascii: ".") }
        guard word.hasPrefix("-"), let first = digits.first else { return false }
        return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
    }

    static func optionsWithValue(of command: any ParsableCommand.Type) -> Set<String> {
        Set(CommandArguments(of: command).optionNames(withValue: true))
    }
}
