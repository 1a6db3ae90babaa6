import ShopText

/// The rules of the journal.
enum JournalRules {
    /// A key is 1 to 200 printable characters, and not one by which another command repeats itself.
    /// - Parameter isOwn: whether the key is the action's own.
    ///
    static func check(key: String, isOwn: Bool = false) throws(JournalError) {
        guard isOwn || !isReserved(key) else { throw .reservedKey(key) }
        guard (1...200).contains(key.unicodeScalars.count),
            !key.unicodeScalars.contains(where: \.actsOrHides)
        else { throw .invalidKey(key) }
    }

    /// Whether a key is like those by which `undo` and `sandbox --bring` resume: `undo 57`, `sandbox 9f3c… after 60`.
    private static func isReserved(_ key: String) -> Bool {
        let words = key.split(separator: " ", omittingEmptySubsequences: false)
        func isNumber(_ word: Substring) -> Bool {
            !word.isEmpty && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
        guard words.count == 2 || words.count == 4 && words[2] == "after" && isNumber(words[3]) else {
            return false
        }
        return switch words[0] {
        case "undo": isNumber(words[1])
        case "sandbox": words[1].utf8.count == 64 && words[1].utf8.allSatisfy(\.isLetterOrDigit)
        default: false
        }
    }
}

/// Which entries of the journal to list.
public struct JournalFilter: Sendable {
    /// A command (`cart add`) or a group of them (`cart`).
    public var command: String?
    /// A username.
    public var actor: String?
    public var idempotencyKey: String?
    /// A thing that was touched: its noun and its name.
    public var touching: (noun: String, name: String)?

    /// At this moment or later.
    public var since: Instant?
    /// Before this moment.
    public var until: Instant?

    /// Oldest first, like a feed; otherwise newest first. A page's cursor follows the same order.
    public var isOldestFirst = false

    public init() {}

    /// Reads `product:MUG`.
    public mutating func setTouching(_ text: String) throws {
        guard let colon = text.firstIndex(of: ":"), colon != text.startIndex else {
            throw JournalFilterError.notATouch(text)
        }
        guard Touch.Noun(rawValue: String(text[..<colon])) != nil else {
            throw JournalFilterError.unknownNoun(String(text[..<colon]))
        }
        touching = (String(text[..<colon]), String(text[text.index(after: colon)...]))
    }
}

/// The state of an intact journal.
public struct JournalSummary: Equatable, Sendable {
    public let entries: Int64
    /// The last entry's hash, 64 hexadecimal digits.
    public let head: String
    /// How many of the entries no longer hold their rows, because of `journal compact` or a deleted
    /// person; their hashes still verify.
    public let forgotten: Int
}

/// An invalid filter.
public enum JournalFilterError: StoreError, Equatable {
    case notATouch(String)
    case unknownNoun(String)

    public var kind: ErrorKind { .usage }
    public var code: String { "invalid_touch" }
    public var message: String {
        switch self {
        case .notATouch(let text): "\"\(text)\" is not of the form noun:name"
        case .unknownNoun(let noun): "entries are about no \"\(noun)\""
        }
    }
    public var hint: String? {
        switch self {
        case .notATouch: "write a noun and a name, such as product:MUG, order:17 or user:ann"
        case .unknownNoun:
            "the nouns are " + Touch.Noun.allCases.map(\.rawValue).sorted().joined(separator: ", ")
        }
    }
}
