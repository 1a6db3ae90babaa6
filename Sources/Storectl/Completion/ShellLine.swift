/// A command line being typed, split as a shell does: spaces, quotes, backslashes.
struct ShellLine: Equatable {
    /// The words before the one being typed, the program's name first.
    var words: [String] = []
    /// The part of the current word typed so far.
    var current = ""

    /// - Parameter line: up to the cursor. Anything before the last `;`, `|` or `&` belongs to another command.
    init(_ line: some StringProtocol) {
        var quote: Character?
        var hasWord = false
        var characters = line.makeIterator()
        while let character = characters.next() {
            switch (character, quote) {
            case ("'", "'"), ("\"", "\""): quote = nil
            case ("\\", "\""), ("\\", nil):
                guard let next = characters.next() else { break }
                let isKept = quote == "\"" && !["\"", "\\", "$", "`"].contains(next)
                current += (isKept ? "\\" : "") + String(next)
                hasWord = true
            case (_, .some): current.append(character)
            case ("'", nil), ("\"", nil):
                quote = character
                hasWord = true
            case (";", nil), ("|", nil), ("&", nil):
                words = []
                current = ""
                hasWord = false
            case _ where character.isWhitespace:
                if hasWord { words.append(current) }
                current = ""
                hasWord = false
            default:
                current.append(character)
                hasWord = true
            }
        }
    }
}
