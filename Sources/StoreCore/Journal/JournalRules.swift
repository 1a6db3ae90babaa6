/// What the journal accepts.
enum JournalRules {
    /// A key is 1 to 200 printable characters.
    static func check(key: String) throws(JournalError) {
        guard (1...200).contains(key.unicodeScalars.count),
            !key.unicodeScalars.contains(where: Text.actsOrHides)
        else { throw .invalidKey(key) }
    }
}

/// Which entries of the journal to list.
public struct JournalFilter: Sendable {
    /// Only entries after this id, oldest first: the cursor of a feed.
    public var after: Int64?
    /// A command (`cart add`) or a group of them (`cart`).
    public var command: String?
    /// A username.
    public var actor: String?
    public var idempotencyKey: String?
    /// A thing that was touched: its noun and its name.
    public var touching: (noun: String, name: String)?

    public init() {}

    /// Reads `product:MUG`.
    public mutating func setTouching(_ text: String) throws {
        guard let colon = text.firstIndex(of: ":"), Touch.Noun(rawValue: String(text[..<colon])) != nil else {
            throw JournalFilterError.notATouch(text)
        }
        touching = (String(text[..<colon]), String(text[text.index(after: colon)...]))
    }
}

/// One row that an entry changed.
public struct JournalChange: Equatable, Sendable {
    /// `insert`, `update` or `delete`.
    public let kind: String
    public let table: String
    /// The primary key, as text.
    public let row: String
    /// Each column that changed: before and after; `nil` where the row was not there.
    public let columns: [Column]

    public struct Column: Equatable, Sendable {
        public let name: String
        public let before: JSONValue?
        public let after: JSONValue?
    }

    init(_ change: RecordedChange, columns names: [String]) {
        kind =
            switch change.kind {
            case .insert: "insert"
            case .update: "update"
            case .delete: "delete"
            }
        table = change.table
        let present = change.kind == .insert ? change.new : change.old
        row = zip(change.isKey, present).compactMap { isKey, value in
            isKey ? value?.stringValue ?? value?.compactText : nil
        }.joined(separator: ",")
        self.columns = names.indices.compactMap { index in
            let before = index < change.old.count ? change.old[index] : nil
            let after = index < change.new.count ? change.new[index] : nil
            // In an update, the key is told though it did not change.
            if change.kind == .update, after == nil { return nil }
            return before == nil && after == nil
                ? nil : Column(name: names[index], before: before, after: after)
        }
    }
}

/// The state of a sound journal.
public struct JournalSummary: Equatable, Sendable {
    public let entries: Int64
    /// The last entry's hash, 64 hexadecimal digits.
    public let head: String
}

/// A filter that cannot be.
public enum JournalFilterError: StoreError, Equatable {
    case notATouch(String)

    public var kind: ErrorKind { .usage }
    public var code: String { "invalid_touch" }
    public var message: String {
        switch self {
        case .notATouch(let text): "\"\(text)\" does not name a thing"
        }
    }
    public var hint: String? { "write a noun and a name, such as product:MUG, order:17 or user:ann" }
}
