import ShopText

/// Lines of plain text for terminals and receipt printers, each at most a given number of columns wide.
///
/// The core knows nothing about terminals, so the caller provides the width of a text.
struct TextPage {
    typealias Measure = (String) -> Int

    let width: Int
    let measure: Measure
    private(set) var lines: [String] = []

    init(width: Int, measure: @escaping Measure) {
        self.width = width
        self.measure = measure
    }

    var text: String { lines.map { $0 + "\n" }.joined() }

    mutating func blank() { if lines.last?.isEmpty == false { lines.append("") } }
    mutating func append(_ line: String) { lines.append(line.withoutTrailingSpaces) }
    mutating func rule() { lines.append(String(repeating: "-", count: width)) }

    /// A paragraph, wrapped between words if it is too long.
    mutating func paragraph(_ text: String, indent: Int = 0) {
        for line in wrapped(text, to: width - indent) {
            lines.append(line.isEmpty ? "" : String(repeating: " ", count: indent) + line)
        }
    }

    mutating func centered(_ text: String) {
        for line in wrapped(text, to: width) {
            lines.append(String(repeating: " ", count: (width - measure(line)) / 2) + line)
        }
    }

    /// A label on the left and a value at the right edge; on two lines if they do not fit on one.
    mutating func pair(_ label: String, _ value: String, indent: Int = 0) {
        let value = TextPage.plain(value)
        let left = String(repeating: " ", count: indent)
        let room = width - indent - measure(value) - 1
        let isCramped = room < 8 && measure(label) > room
        var parts = wrapped(label, to: isCramped ? width - indent : room)
        if isCramped {
            lines += parts.map { left + $0 }
            parts = [""]
        }
        lines += parts.dropLast().map { left + $0 }
        let last = left + (parts.last ?? "")
        lines.append(
            last + String(repeating: " ", count: max(1, width - measure(last) - measure(value))) + value)
    }

    /// Cells side by side, each wrapped to its own width.
    mutating func row(_ cells: [(text: String, column: Column)]) {
        let broken = cells.map { wrapped($0.text, to: $0.column.width) }
        for index in 0..<(broken.map(\.count).max() ?? 0) {
            var line = ""
            for (cell, parts) in zip(cells, broken) {
                let part = index < parts.count ? parts[index] : ""
                let space = String(repeating: " ", count: max(0, cell.column.width - measure(part)))
                line += (cell.column.isRight ? space + part : part + space) + " "
            }
            lines.append(line.withoutTrailingSpaces)
        }
    }

    struct Column {
        let width: Int
        var isRight = false
    }

    /// The text in lines of at most this width: broken at spaces, and inside words that are too long.
    func wrapped(_ text: String, to limit: Int) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
            wrappedLine(TextPage.plain(String($0)), to: max(1, limit))
        }
    }

    private func wrappedLine(_ text: String, to limit: Int) -> [String] {
        guard measure(text) > limit else { return [text] }
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, measure(line) + 1 + measure(String(word)) > limit {
                lines.append(line)
                line = ""
            }
            if !line.isEmpty { line += " " }
            for character in word {
                if !line.isEmpty, measure(line) + measure(String(character)) > limit {
                    lines.append(line)
                    line = ""
                }
                line.append(character)
            }
        }
        if !line.isEmpty { lines.append(line) }
        return lines
    }

    /// The text without characters that a terminal would obey.
    private static func plain(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: \.actsOrHides) else { return text }
        var plain = ""
        for scalar in text.unicodeScalars {
            plain.unicodeScalars.append(scalar.actsOrHides ? (scalar == "\t" ? " " : "\u{FFFD}") : scalar)
        }
        return plain
    }
}
