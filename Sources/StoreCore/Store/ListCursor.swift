import ShopText

/// Where a sorted list goes on: behind its last row, by what that row was sorted by when it was read. So the rest
/// of the list is the same whatever becomes of the row.
public struct ListCursor: Equatable, Sendable {
    /// What a row is sorted by.
    public enum Value: Equatable, Sendable {
        case integer(Int64)
        case text(String)
    }

    /// Which list, and in which order: `product -price`. Another list cannot go on from there.
    let list: String
    public let value: Value
    /// Orders rows of the same value.
    public let id: String

    init(list: String, value: Value, id: String) {
        self.list = list
        self.value = value
        self.id = id
    }

    private static let version = 1
    /// How its word begins: as no id and no username does.
    private static let mark = "_"
    private static let checkLength = 3

    /// Whether a text is meant as the word of a cursor, and not as an id.
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

    /// - Throws: ``ListCursorError`` for a word that is none, or of another list.
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

    /// Tells a word that was cut off or mistyped.
    private static func check(_ bytes: [UInt8]) -> [UInt8] {
        Array(Cryptography.sha256(bytes).prefix(checkLength))
    }
}

/// A word to go on from that this list cannot go on from.
public enum ListCursorError: StoreError, Equatable {
    case malformed(String)
    /// Written by a newer version.
    case newer(String)
    case otherList(String, wanted: String)

    public var kind: ErrorKind { .invalidInput }
    public var code: String { "invalid_cursor" }
    public var message: String {
        switch self {
        case .malformed(let word): "--after \"\(word)\" is not a place in a list"
        case .newer(let word): "--after \"\(word)\" was written by a newer version"
        case .otherList(let list, let wanted):
            "--after is a place in the list \"\(list)\", not in \"\(wanted)\""
        }
    }
    public var hint: String? {
        switch self {
        case .malformed, .newer:
            "copy the whole word that the page before named, or begin again without --after"
        case .otherList: "give the same --sort as on the page before, or begin again without --after"
        }
    }
}
