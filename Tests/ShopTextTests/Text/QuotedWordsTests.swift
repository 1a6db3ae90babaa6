import ShopText
import TestSupport
import Testing

/// Words as a shell has them, and nothing that a shell would do with them.
@Suite struct QuotedWordsTests {
    @Test func `words are split as a shell splits them`() throws {
        let lines: [(String, [String])] = [
            ("", []), ("  \t", []), ("# a comment", []), ("a b  c", ["a", "b", "c"]),
            ("a 'b c' \"d e\"", ["a", "b c", "d e"]), ("a\\ b 'c'\\''d'", ["a b", "c'd"]),
            (#""a\"b\\c\d""#, [#"a"b\c\d"#]), ("'' \"\"", ["", ""]), ("a#b #c", ["a#b"]),
            (#"$'a\nb\'c\x41'"#, ["a\nb'cA"]), ("--price=9 * ? ~", ["--price=9", "*", "?", "~"]),
            ("cart add MUG\r", ["cart", "add", "MUG"]),
        ]
        for (line, words) in lines { #expect(try QuotedWords.words(in: line) == words, "\(line)") }
    }

    @Test func `what a shell would act on is refused`() {
        for character in ["$", "`", "|", "&", ";", "<", ">", "(", ")"] {
            #expect(throws: MalformedWords.active(character)) {
                try QuotedWords.words(in: "a \(character) b")
            }
        }
        #expect(throws: MalformedWords.active("$")) { try QuotedWords.words(in: "\"$HOME\"") }
        #expect(throws: MalformedWords.openQuote("'")) { try QuotedWords.words(in: "a 'b") }
        #expect(throws: MalformedWords.openQuote("\"")) { try QuotedWords.words(in: "a \"b\\") }
        #expect(throws: MalformedWords.openQuote("$'")) { try QuotedWords.words(in: "a $'b") }
        #expect(throws: MalformedWords.active("\\x")) { try QuotedWords.words(in: "$'\\xZ'") }
        #expect(throws: MalformedWords.endsInBackslash) { try QuotedWords.words(in: "a \\") }
    }

    @Test func `every text comes back from its shell word`() throws {
        var generator = SeededGenerator(seed: 8)
        let characters = Array("aZ09 '\"\\$`|#\n\t=-é日%*\u{1b}")
        for _ in 0..<2000 {
            let words = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                String(
                    (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                        characters.randomElement(using: &generator)!
                    })
            }
            let line = words.map(\.shellWord).joined(separator: " ")
            // A shell takes a # at the start of a word for a comment; the word is in quotes.
            #expect(try QuotedWords.words(in: line) == words, "\(line)")
        }
    }
}
