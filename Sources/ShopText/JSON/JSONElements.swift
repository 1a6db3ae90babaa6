/// The elements of a file, one at a time: those of a top-level array, or else values on separate lines
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
        // Inside an array, the element is already one level down.
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
