import ShopText

/// Breaks lines between words, so that a terminal does not do it within them.
enum TextWrap {
    /// The lines of one line of text. A word longer than a line is left as it is, and so is a command in backticks,
    /// which is pasted; elsewhere a command starts a line of its own where that keeps it whole. The further lines of an
    /// indented one are indented more.
    static func lines(_ text: String, width: Int) -> [String] {
        guard text.displayWidth > width else { return [text] }
        let indent = text.prefix { $0 == " " }.count
        if indent > 0 {
            let more = String(repeating: " ", count: 2 * indent)
            let first = lines(String(text.dropFirst(indent)), width: max(8, width - more.count))
            return first.enumerated().map {
                $0.offset == 0 ? more.prefix(indent) + $0.element : more + $0.element
            }
        }
        var lines = [""]
        for piece in pieces(text) {
            let last = lines[lines.count - 1]
            if last.isEmpty {
                lines[lines.count - 1] = piece
            } else if last.displayWidth + 1 + piece.displayWidth <= width {
                lines[lines.count - 1] = last + " " + piece
            } else {
                lines.append(piece)
            }
        }
        return lines
    }

    /// The text with its further lines below its first, as far in.
    static func hanging(_ text: String, indent: Int, width: Int) -> String {
        lines(text, width: max(8, width - indent))
            .joined(separator: "\n" + String(repeating: " ", count: indent))
    }

    /// Words, and what is in backticks as one.
    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var isOpen = false
        for word in text.split(separator: " ").map(String.init) {
            if isOpen { pieces[pieces.count - 1] += " " + word } else { pieces.append(word) }
            if word.count(where: { $0 == "`" }) % 2 == 1 { isOpen.toggle() }
        }
        return pieces
    }
}
