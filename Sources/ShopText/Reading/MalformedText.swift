/// Bytes that are not text in the stated encoding.
public enum MalformedText: StoreError, Equatable {
    case loneSurrogate(offset: Int)
    case cutShort(TextEncoding)
    case unknownEncoding(String)

    public var kind: ErrorKind {
        if case .unknownEncoding = self { .usage } else { .invalidInput }
    }
    public var code: String {
        if case .unknownEncoding = self { "unknown_encoding" } else { "malformed_text" }
    }
    public var message: String {
        switch self {
        case .loneSurrogate(let offset): "half of a surrogate pair at byte \(offset): not valid UTF-16"
        case .cutShort(let encoding): "the file ends inside a character of \(encoding.rawValue)"
        case .unknownEncoding(let name): "unknown encoding \"\(name)\""
        }
    }
    public var hint: String? {
        switch self {
        case .unknownEncoding:
            "the encodings are \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", "))"
        case .loneSurrogate, .cutShort: "give the right one with --encoding"
        }
    }
}
