/// Reads JSON text strictly (RFC 8259): numbers keep their own text, and what decoders disagree about is
/// refused: duplicate member names, invalid UTF-8, lone surrogates, text after the value. A byte order
/// mark at the start is skipped.
///
/// Foundation's `JSONDecoder` turns `109.95` into binary floating point and tells no line and column.
public enum JSONReader {
    /// The one value the bytes hold.
    ///
    /// - Parameter depthLimit: how many arrays and objects may lie inside one another.
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

    /// Hands over the elements of a top-level array, or the values of JSON Lines, one at a time.
    public static func forEachElement(
        of bytes: [UInt8], depthLimit: Int = 64, _ body: (LocatedJSON) throws -> Void
    ) throws {
        try bytes.withUnsafeBytes { buffer in
            var elements = JSONElements(buffer, depthLimit: depthLimit)
            while let element = try elements.next() { try body(element) }
        }
    }
}

/// A value and where it stands in its file.
public struct LocatedJSON: Equatable, Sendable {
    public let value: JSONValue
    /// Where the value begins.
    public let position: TextPosition
    /// Where the value of each member begins, when this is an object.
    public let memberPositions: [String: TextPosition]

    public init(value: JSONValue, position: TextPosition, memberPositions: [String: TextPosition] = [:]) {
        self.value = value
        self.position = position
        self.memberPositions = memberPositions
    }

    /// Where the value of this member begins, or the whole value where there is no such member.
    public func position(of name: String) -> TextPosition { memberPositions[name] ?? position }
}

/// The elements of a file one at a time: of a top-level array, or else values each on lines of their own
/// (JSON Lines; a value may span several lines). Memory holds one element, so over a mapped file it does
/// not grow with the file.
public struct JSONElements {
    private enum Progress { case start, inArray, inLines, done }

    private var scanner: JSONScanner
    private var progress = Progress.start

    /// - Parameter bytes: must stay valid as long as elements are read.
    public init(_ bytes: UnsafeRawBufferPointer, depthLimit: Int = 64) {
        scanner = JSONScanner(bytes, depthLimit: depthLimit)
    }

    /// The next element, or `nil` after the last.
    public mutating func next() throws(MalformedJSON) -> LocatedJSON? {
        switch progress {
        case .start: return try first()
        case .inArray:
            guard try scanner.hasAnother(in: "element", close: UInt8(ascii: "]")) else { return try end() }
            return try element()
        case .inLines:
            let line = scanner.currentLine
            scanner.skipSpace()
            if scanner.isAtEnd { return try end() }
            if scanner.currentLine == line { throw scanner.failure(.expectedLineBreak) }
            return try element()
        case .done: return nil
        }
    }

    private mutating func first() throws(MalformedJSON) -> LocatedJSON? {
        scanner.skipSpace()
        guard scanner.peek == UInt8(ascii: "[") else {
            progress = .inLines
            return scanner.isAtEnd ? try end() : try element()
        }
        progress = .inArray
        scanner.advance()
        scanner.skipSpace()
        guard scanner.peek == UInt8(ascii: "]") else { return try element() }
        scanner.advance()
        return try end()
    }

    private mutating func element() throws(MalformedJSON) -> LocatedJSON {
        scanner.skipSpace()
        let position = scanner.position()
        var memberPositions: [String: TextPosition] = [:]
        // Inside an array the element is one level down already.
        let value = try scanner.value(depth: progress == .inArray ? 1 : 0) { memberPositions[$0] = $1 }
        return LocatedJSON(value: value, position: position, memberPositions: memberPositions)
    }

    private mutating func end() throws(MalformedJSON) -> LocatedJSON? {
        scanner.skipSpace()
        guard scanner.isAtEnd else { throw scanner.failure(.trailingText) }
        progress = .done
        return nil
    }
}
