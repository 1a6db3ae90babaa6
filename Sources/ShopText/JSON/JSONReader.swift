/// Reads JSON text strictly (RFC 8259): numbers keep their own text, and anything that decoders disagree about is
/// refused: duplicate member names, invalid UTF-8, lone surrogates, text after the value. A byte order mark at the
/// start is skipped.
///
/// Foundation's `JSONDecoder` turns `109.95` into binary floating point and gives no line and column.
public enum JSONReader {
    /// The single value in the bytes.
    ///
    /// - Parameter depthLimit: how many arrays and objects may be nested.
    public static func value(of bytes: [UInt8], depthLimit: Int = 64) throws(MalformedJSON) -> JSONValue {
        let result = bytes.withUnsafeBytes { (buffer) -> Result<JSONValue, MalformedJSON> in
            var scanner = JSONScanner(buffer, depthLimit: depthLimit)
            do throws(MalformedJSON) {
                let value = try scanner.value()
                scanner.skipSpace()
                guard scanner.isAtEnd else { return .failure(scanner.failure(.trailingText)) }
                return .success(value)
            } catch { return .failure(error) }
        }
        return try result.get()
    }

    public static func value(of text: String, depthLimit: Int = 64) throws(MalformedJSON) -> JSONValue {
        try value(of: Array(text.utf8), depthLimit: depthLimit)
    }

    /// Passes on the elements of a top-level array, or the values of JSON Lines, one at a time.
    public static func forEachElement(
        of bytes: [UInt8], depthLimit: Int = 64, _ body: (LocatedJSON) throws -> Void
    ) throws {
        try bytes.withUnsafeBytes { buffer in
            var elements = JSONElements(buffer, depthLimit: depthLimit)
            while let element = try elements.next() { try body(element) }
        }
    }
}
