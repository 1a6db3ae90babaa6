import ShopText

/// A cursor in a sorted list: the last row's id and its sort value when it was read. So the rest of the list stays the
/// same even if the row changes.
public struct ListCursor: Equatable, Sendable {
    /// The value that a row is sorted by.
    public enum Value: Equatable, Sendable {
        case integer(Int64)
        case text(String)

        /// As a statement compares them: texts by their bytes, or without the case of ASCII letters.
        func precedes(_ other: Value, ignoringCase: Bool) -> Bool {
            switch (self, other) {
            case (.integer(let one), .integer(let other)): return one < other
            case (.text(let one), .text(let other)):
                func bytes(_ text: String) -> [UInt8] {
                    text.utf8.map { ignoringCase && (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
                }
                return bytes(one).lexicographicallyPrecedes(bytes(other))
            case (.integer, .text): return true
            case (.text, .integer): return false
            }
        }
    }

    /// The list and its order: `product -price`. The cursor is not valid for other lists.
    let list: String
    public let value: Value
    /// Orders rows with the same value.
    public let id: String

    init(list: String, value: Value, id: String) {
        self.list = list
        self.value = value
        self.id = id
    }

    private static let version = 1
    /// The prefix of a cursor's text, which no id or username has.
    private static let mark = "_"
    private static let checkLength = 3

    /// Whether a text is a cursor rather than an id.
    public static func isWord(_ text: String) -> Bool { text.hasPrefix(mark) && !text.contains("@") }

    /// One opaque word, safe in a URL and in a shell: base64url of a check and a JSON array of version, list, value
    /// and id.
    public var word: String {
        let value: JSONValue =
            switch value {
            case .integer(let number): .integer(number)
            case .text(let text): .string(text)
            }
        let body: JSONValue = [.integer(ListCursor.version), .string(list), value, .string(id)]
        let bytes = Array(body.compactText.utf8)
        return ListCursor.mark + Base64URL.encode(ListCursor.check(bytes) + bytes)
    }

    /// - Throws: ``ListCursorError`` for a word that is not a cursor, or belongs to another list.
    init(word: String, of list: String) throws(ListCursorError) {
        guard let bytes = Base64URL.decode(word.dropFirst(ListCursor.mark.count)),
            bytes.count > ListCursor.checkLength,
            case let body = Array(bytes.dropFirst(ListCursor.checkLength)),
            ListCursor.check(body) == Array(bytes.prefix(ListCursor.checkLength)),
            let parts = (try? JSONReader.value(of: body))?.arrayValue, let version = parts.first?.integerValue
        else { throw .malformed(word) }
        guard version == Int64(ListCursor.version) else { throw .newer(word) }
        guard parts.count == 4, let own = parts[1].stringValue, let id = parts[3].stringValue else {
            throw .malformed(word)
        }
        guard own == list else { throw .otherList(own, wanted: list) }
        self.list = own
        self.id = id
        if let number = parts[2].integerValue {
            value = .integer(number)
        } else if let text = parts[2].stringValue {
            value = .text(text)
        } else {
            throw .malformed(word)
        }
    }

    /// A check that detects a truncated or mistyped cursor.
    private static func check(_ bytes: [UInt8]) -> [UInt8] {
        Array(Cryptography.sha256(bytes).prefix(checkLength))
    }
}

/// An invalid cursor for this list.
public enum ListCursorError: StoreError, Equatable {
    case malformed(String)
    /// Written by a newer version.
    case newer(String)
    case otherList(String, wanted: String)

    public var kind: ErrorKind { .invalidInput }
    public var code: String { "invalid_cursor" }
    public var message: String {
        switch self {
        case .malformed(let word): "--after \"\(word)\" is not a valid cursor"
        case .newer(let word): "--after \"\(word)\" was written by a newer version"
        case .otherList(let list, let wanted):
            "the cursor given with --after is for the list \"\(list)\", not \"\(wanted)\""
        }
    }
    public var hint: String? {
        switch self {
        case .malformed, .newer:
            "copy the whole cursor that the previous page printed, or start again without --after"
        case .otherList: "use the same --sort as for the previous page, or start again without --after"
        }
    }
}
