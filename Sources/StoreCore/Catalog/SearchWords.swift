import Foundation

/// Search words, made safe: everything typed is treated as words, never as FTS5's query language.
public enum SearchWords {
    /// An FTS5 expression that finds every word, the last as a prefix
    /// (https://sqlite.org/fts5.html#full_text_query_syntax); `nil` if there is no word.
    static func match(_ text: String) -> String? {
        let words = split(text)
        guard !words.isEmpty else { return nil }
        return words.map { "\"" + $0 + "\"" }.joined(separator: " ") + "*"
    }

    /// An FTS5 expression that finds the products whose tags have every word of this tag; whether it is the same tag
    /// has yet to be checked. `nil` for a tag that consists only of symbols.
    static func match(tag: String) -> String? {
        let words = split(tag)
        guard !words.isEmpty else { return nil }
        return words.map { "tags: \"" + $0 + "\"" }.joined(separator: " AND ")
    }

    /// Where a text contains the search words, as the index compares them: ignoring case and accents, the last word as
    /// a prefix.
    public static func places(of words: String, in text: String) -> [Range<String.Index>] {
        let wanted = split(words).map(folded)
        guard let last = wanted.last else { return [] }
        let scalars = text.unicodeScalars
        return scalars.split { !isIndexed($0) && !isMark($0) }.compactMap { word in
            let word = (range: word.startIndex..<word.endIndex, key: folded(String(word)))
            if wanted.contains(word.key) { return word.range }
            guard word.key.hasPrefix(last) else { return nil }
            let end = text.index(
                word.range.lowerBound, offsetBy: last.count, limitedBy: word.range.upperBound)
            return word.range.lowerBound..<(end ?? word.range.upperBound)
        }
    }

    private static func split(_ text: String) -> [String] {
        text.precomposedStringWithCanonicalMapping.unicodeScalars.split { !isIndexed($0) }.map { String($0) }
    }

    private static func folded(_ word: String) -> String {
        word.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }

    /// Accents written as separate characters.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .nonspacingMark
    }

    /// Whether FTS5's unicode61 tokenizer treats the character as part of a word: letters, numbers and
    /// private characters of Unicode 6.1. Two of its words in one pair of quotes would be a phrase, which the index
    /// (`detail=column`) cannot search for.
    private static func isIndexed(_ scalar: Unicode.Scalar) -> Bool {
        // Vowel signs of New Tai Lue and Vedic marks, which were not letters in 6.1.
        if [0x19B0...0x19C0, 0x19C8...0x19C9, 0x1CF2...0x1CF3].contains(where: { $0 ~= scalar.value }) {
            return false
        }
        return switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber,
            .letterNumber, .otherNumber, .privateUse:
            scalar.properties.age.map { ($0.major, $0.minor) <= (6, 1) } ?? false
        default: false
        }
    }
}
