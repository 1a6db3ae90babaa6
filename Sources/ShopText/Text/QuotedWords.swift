/// A line of words as a POSIX shell splits it: single and double quotes, backslashes, `$'…'`, comments. Nothing is
/// expanded: if a shell would do more than split, the line is refused, so that it never means something different here.
public enum QuotedWords {
    /// - Returns: the words; none for an empty line or a comment.
    public static func words(in line: String) throws(MalformedWords) -> [String] {
        var reader = Reader(line)
        var words: [String] = []
        while let word = try reader.word() { words.append(word) }
        return words
    }

    private struct Reader {
        private var rest: Substring.UnicodeScalarView

        init(_ line: String) { rest = line[...].unicodeScalars }

        /// The next word; `nil` at the end and at a comment.
        mutating func word() throws(MalformedWords) -> String? {
            rest = rest.drop { isSpace($0) }
            guard let first = rest.first, first != "#" else { return nil }
            var word = String.UnicodeScalarView()
            while let scalar = rest.first, !isSpace(scalar) {
                rest.removeFirst()
                switch scalar {
                case "'": word += try quoted()
                case "\"": word += try doubleQuoted()
                case "\\":
                    guard let next = rest.popFirst() else { throw .endsInBackslash }
                    word.append(next)
                case "$" where rest.first == "'":
                    rest.removeFirst()
                    word += try escaped()
                case "$", "`", "|", "&", ";", "<", ">", "(", ")": throw .active(String(scalar))
                default: word.append(scalar)
                }
            }
            return String(word)
        }

        private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
            scalar == " " || scalar == "\t" || scalar == "\r"
        }

        private mutating func quoted() throws(MalformedWords) -> String.UnicodeScalarView {
            guard let end = rest.firstIndex(of: "'") else { throw .openQuote("'") }
            defer { rest = rest[rest.index(after: end)...] }
            return String.UnicodeScalarView(rest[..<end])
        }

        private mutating func doubleQuoted() throws(MalformedWords) -> String.UnicodeScalarView {
            var text = String.UnicodeScalarView()
            while let scalar = rest.popFirst() {
                switch scalar {
                case "\"": return text
                case "$", "`": throw .active(String(scalar))
                case "\\":
                    guard let next = rest.popFirst() else { throw .openQuote("\"") }
                    if !["$", "`", "\"", "\\"].contains(next) { text.append("\\") }
                    text.append(next)
                default: text.append(scalar)
                }
            }
            throw .openQuote("\"")
        }

        /// The rest of `$'…'`: the escapes that ``Swift/String/shellWord`` writes, and the usual ones.
        private mutating func escaped() throws(MalformedWords) -> String.UnicodeScalarView {
            var bytes: [UInt8] = []
            while let scalar = rest.popFirst() {
                if scalar == "'" { return String(systemBytes: bytes).unicodeScalars }
                guard scalar == "\\" else {
                    bytes += String(scalar).systemBytes
                    continue
                }
                guard let next = rest.popFirst() else { break }
                switch next {
                case "n": bytes.append(10)
                case "t": bytes.append(9)
                case "r": bytes.append(13)
                case "x":
                    let digits = String(rest.prefix(2))
                    guard digits.unicodeScalars.count == 2, let byte = UInt8(digits, radix: 16) else {
                        throw .active("\\x")
                    }
                    rest = rest.dropFirst(2)
                    bytes.append(byte)
                default: bytes += String(next).systemBytes
                }
            }
            throw .openQuote("$'")
        }
    }
}

/// A line that is not a list of words.
public enum MalformedWords: StoreError, Equatable {
    case openQuote(String)
    case endsInBackslash
    /// A shell would interpret it.
    case active(String)

    public var kind: ErrorKind { .invalidInput }
    public var code: String { "malformed_line" }
    public var message: String {
        switch self {
        case .openQuote(let quote): "the quote \(quote) is not closed"
        case .endsInBackslash: "the line ends with a backslash"
        case .active(let character): "\(character) has a special meaning in a shell"
        }
    }
    public var hint: String? {
        switch self {
        case .openQuote: "close it on the same line"
        case .endsInBackslash: "write each command on one line"
        case .active(let character):
            "put it in single quotes, such as '\(character)', or write the line as a JSON array"
        }
    }
}
