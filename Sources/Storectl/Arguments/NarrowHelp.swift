import ShopText

/// The parser's help for a terminal narrower than the parser makes it for: each line broken between words. The
/// examples stay as they are: a line that is broken cannot be pasted into a shell.
enum NarrowHelp {
    /// Below this it is used.
    static let limit = 80
    /// What the parser is asked for, so that it breaks no line itself.
    static let unbroken = 100_000
    /// Where the parser's tables have what a word means.
    private static let column = 26
    /// Below this, what a word means is below it.
    private static let tableWidth = 60

    static func text(_ text: String, columns: Int) -> String {
        var isExample = false
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            isExample = line == "Examples:" || isExample && line.hasPrefix("  ")
            if isExample { return String(line) }
            if line.hasPrefix("USAGE: ") { return HelpText.usage(line, columns: columns) }
            return wrapped(String(line), columns)
        }.joined(separator: "\n")
    }

    private static func wrapped(_ line: String, _ columns: Int) -> String {
        guard line.displayWidth > columns else { return line }
        let indent = line.prefix { $0 == " " }.count
        guard let (label, meaning) = row(line) else {
            return String(repeating: " ", count: indent)
                + TextWrap.hanging(String(line.dropFirst(indent)), indent: indent, width: columns)
        }
        guard columns < tableWidth else {
            let head =
                label.isEmpty
                ? String(repeating: " ", count: column) : label.padded(toWidth: column, on: .left)
            return head + TextWrap.hanging(meaning, indent: column, width: columns)
        }
        let below = 6
        let space = String(repeating: " ", count: below)
        return (label.isEmpty ? "" : label + "\n") + space
            + TextWrap.hanging(meaning, indent: below, width: columns)
    }

    /// `  --limit <n>` and what it means; `nil` for what is no line of a table.
    private static func row(_ line: String) -> (label: String, meaning: String)? {
        guard line.hasPrefix("  "), line.count > column else { return nil }
        let place = line.index(line.startIndex, offsetBy: column)
        guard line[place] != " ", line[line.index(before: place)] == " " else { return nil }
        var label = line[..<place]
        let isLabelled = label.contains { $0 != " " }
        // Words with single spaces between them are a paragraph.
        guard !isLabelled || label.hasSuffix("  ") || label.split(separator: " ").count < 4 else {
            return nil
        }
        while label.last == " " { label.removeLast() }
        return (String(label), String(line[place...]))
    }
}
