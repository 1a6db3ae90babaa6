import ShopText

/// A value that is none of those that an option accepts.
struct InvalidValue {
    private let value: String
    /// `--status`, or the word's name in angle brackets.
    private let option: String
    private let accepted: [String]
    /// The other options of the command that accept the value.
    private let others: [String]

    /// - Parameter message: the parser's: `The value 'gone' is invalid for '--status <status>'`
    /// - Returns: `nil` for other messages, and for options that accept more than a few words.
    init?(_ message: Substring, _ known: CommandArguments) {
        let parts = message.components(between: ["The value '", "' is invalid for '", "'"])
        guard parts.count == 2, let name = parts[1].split(separator: " ").first.map(String.init) else {
            return nil
        }
        let values = { (argument: JSONValue) in
            (argument["allValues"]?.arrayValue ?? []).compactMap(\.stringValue)
        }
        let argument =
            known.option(name)
            ?? known.positionals.first { "<\($0["valueName"]?.stringValue ?? "")>" == name }
        guard let accepted = argument.map(values), !accepted.isEmpty else { return nil }
        value = parts[0]
        option = name
        self.accepted = accepted
        others = known.named.filter { values($0).contains(parts[0]) }.compactMap { other in
            CommandArguments.names(other).first { $0.hasPrefix("--") }
        }
    }

    var message: String { "\(option) cannot be \"\(value)\"" }

    var hint: String {
        if !others.isEmpty { return Nearest.question(others.map { "\($0) \(value)" }) }
        let near = Nearest.names(to: value, among: accepted)
        return near.isEmpty ? "it accepts \(accepted.joined(separator: ", "))" : Nearest.question(near)
    }
}

extension Substring {
    /// The pieces between marks that follow one another, the first at the beginning and the last at the end; none if
    /// one is missing.
    fileprivate func components(between marks: [String]) -> [String] {
        guard hasPrefix(marks[0]), hasSuffix(marks[marks.count - 1]) else { return [] }
        var rest = dropFirst(marks[0].count).dropLast(marks[marks.count - 1].count)
        var pieces: [String] = []
        for mark in marks.dropFirst().dropLast() {
            guard let range = rest.firstRange(of: mark) else { return [] }
            pieces.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return pieces + [String(rest)]
    }
}
