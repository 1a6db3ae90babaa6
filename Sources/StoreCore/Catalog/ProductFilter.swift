import Foundation

/// Which products a list shows, and in which order.
public struct ProductFilter: Sendable {
    public enum Sort: String, CaseIterable, Sendable {
        case id, sku, title, price
    }

    public var category: String?
    public var isVisible: Bool?
    public var isArchived: Bool?
    public var sort: Sort = .id
    public var isDescending = false
    /// Set by the shop from what the actor may see.
    var includesHidden = false

    public init() {}
}

/// One page of a list: how many, and after which id the page before ended.
public struct Page: Sendable {
    /// At most so many; 0 for all.
    public var limit: Int
    public var after: Int64?

    public init(limit: Int, after: Int64? = nil) {
        self.limit = limit
        self.after = after
    }

    var sqlLimit: Int { limit == 0 ? -1 : limit }
}

/// Words to look for, made safe: whatever someone types is words, never FTS5's query language.
enum SearchWords {
    /// An FTS5 expression that finds every word, the last as a beginning
    /// (https://sqlite.org/fts5.html#full_text_query_syntax); `nil` where there is no word.
    static func match(_ text: String) -> String? {
        let words = text.precomposedStringWithCanonicalMapping.unicodeScalars.split { !isIndexed($0) }
        guard !words.isEmpty else { return nil }
        return words.map { "\"" + String($0) + "\"" }.joined(separator: " ") + "*"
    }

    /// Whether FTS5's unicode61 tokenizer takes the character for part of a word: letters, numbers and
    /// private characters of Unicode 6.1. Two of its words in one pair of quotes would be a phrase, which
    /// the index (`detail=column`) cannot look for.
    private static func isIndexed(_ scalar: Unicode.Scalar) -> Bool {
        // Vowel signs of New Tai Lue and Vedic marks, which were no letters in 6.1.
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
