/// Bytes that are not text in the stated encoding.
public enum MalformedText: StoreError, Equatable {
    case loneSurrogate(offset: Int)
    case cutShort(TextEncoding)
    /// A byte that is undefined in this encoding.
    case notInEncoding(TextEncoding, byte: UInt8, offset: Int, line: Int)
    case unknownEncoding(String)
    /// No encoding makes sense of it.
    case unguessable
    /// Several encodings make sense of it: what each of the most likely ones reads.
    case unclear([EncodingReading])

    public var kind: ErrorKind {
        if case .unknownEncoding = self { .usage } else { .invalidInput }
    }
    public var code: String {
        if case .unknownEncoding = self { "unknown_encoding" } else { "malformed_text" }
    }
    public var message: String {
        switch self {
        case .loneSurrogate(let offset): "half of a surrogate pair at byte \(offset): not valid UTF-16"
        case .notInEncoding(let encoding, let byte, let offset, let line):
            "byte \(offset + 1) (0x\(String(byte, radix: 16, uppercase: true)), line \(line)) is undefined in "
                + encoding.rawValue
        case .unguessable: "no encoding makes sense of this file"
        case .unclear(let readings):
            "the encoding cannot be told for certain: "
                + readings.map { "\($0.encoding.rawValue) reads \($0.sample)" }.joined(separator: "; ")
        case .cutShort(let encoding): "the file ends inside a character of \(encoding.rawValue)"
        case .unknownEncoding(let name): "unknown encoding \"\(name)\""
        }
    }
    public var hint: String? {
        switch self {
        case .unknownEncoding:
            "the encodings are \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")); guess finds it"
        case .unguessable: "ask the person who made the file"
        case .unclear(let readings):
            "name the right one, such as --encoding \(readings.first?.encoding.rawValue ?? "windows-1252")"
        case .loneSurrogate, .cutShort, .notInEncoding:
            "give the right one with --encoding, or find it with --encoding guess"
        }
    }
}
