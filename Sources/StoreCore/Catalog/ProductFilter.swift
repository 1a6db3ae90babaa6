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
        let words = text.split { !$0.isLetter && !$0.isNumber }
        guard !words.isEmpty else { return nil }
        return words.map { "\"\($0)\"" }.joined(separator: " ") + "*"
    }
}
