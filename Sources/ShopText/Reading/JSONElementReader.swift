/// The elements of a JSON array or of JSON Lines, one at a time, from an input of any length: memory holds one element.
/// Each element is read from the available part of the input. If that part may end inside the element, more is read and
/// the element is started again.
public final class JSONElementReader {
    private enum Progress { case start, inArray, inLines, done }

    private let window: ByteWindow
    private let depthLimit: Int
    private let elementLimit: Int
    private var progress = Progress.start
    private var position = TextPosition(line: 1, column: 1)

    /// - Parameters:
    ///   - source: UTF-8, without a byte order mark.
    ///   - elementLimit: the maximum number of bytes in one element.
    public init(_ source: @escaping ByteSource, depthLimit: Int = 64, elementLimit: Int = 16 << 20) {
        window = ByteWindow(source)
        self.depthLimit = depthLimit
        self.elementLimit = elementLimit
    }

    /// The next element, or `nil` after the last.
    ///
    /// - Throws: ``MalformedJSON``, or what the source throws.
    public func next() throws -> LocatedJSON? {
        while progress != .done {
            var scanner = JSONScanner(window.bytes, depthLimit: depthLimit, startingAt: position)
            var progress = progress
            do throws(MalformedJSON) {
                let element = try JSONElementReader.step(&scanner, &progress)
                // An element that ends at the window's end, such as a number, may continue beyond it.
                if !scanner.isAtEnd || window.isComplete {
                    position = scanner.position()
                    window.consume(scanner.offset)
                    self.progress = progress
                    if let element { return element }
                    continue
                }
            } catch {
                if window.isComplete { throw error }
                if window.bytes.count > elementLimit {
                    // More would follow if there were room for it.
                    guard case .unexpectedEnd = error.problem else { throw error }
                    throw MalformedJSON(.elementTooLong(limit: elementLimit), at: error.position)
                }
            }
            guard window.bytes.count <= elementLimit else {
                throw MalformedJSON(.elementTooLong(limit: elementLimit), at: position)
            }
            _ = try window.more()
        }
        return nil
    }

    /// Passes over an element that is too long to be held, without keeping any of it.
    ///
    /// - Throws: ``MalformedJSON`` if the input ends inside it, or what the source throws.
    public func skip() throws {
        var end = JSONElementEnd(isInArray: progress == .inArray, mayOpenArray: progress == .start)
        while true {
            let bytes = window.bytes
            let count = end.find(in: bytes)
            position = UnsafeRawBufferPointer(rebasing: bytes[..<count]).position(after: position)
            window.consume(count)
            if end.isFound { break }
            guard try window.more() else {
                throw MalformedJSON(.unexpectedEnd(expected: "a value"), at: position)
            }
        }
        if progress == .start { progress = end.hasOpenedArray ? .inArray : .inLines }
    }

    /// One element with its separator from the previous one, or the end, or only the opening bracket.
    private static func step(
        _ scanner: inout JSONScanner, _ progress: inout Progress
    ) throws(MalformedJSON) -> LocatedJSON? {
        switch progress {
        case .start:
            scanner.skipSpace()
            guard scanner.peek == UInt8(ascii: "[") else {
                progress = .inLines
                return scanner.isAtEnd ? nil : try element(&scanner, depth: 0)
            }
            scanner.advance()
            progress = .inArray
            scanner.skipSpace()
            guard scanner.peek == UInt8(ascii: "]") else { return try element(&scanner, depth: 1) }
            scanner.advance()
            return try end(&scanner, &progress)
        case .inArray:
            guard try scanner.hasAnother(in: "element", close: UInt8(ascii: "]")) else {
                return try end(&scanner, &progress)
            }
            return try element(&scanner, depth: 1)
        case .inLines:
            let line = scanner.currentLine
            scanner.skipSpace()
            if scanner.isAtEnd { return try end(&scanner, &progress) }
            if scanner.currentLine == line { throw scanner.failure(.expectedLineBreak) }
            return try element(&scanner, depth: 0)
        case .done: return nil
        }
    }

    private static func element(
        _ scanner: inout JSONScanner, depth: Int
    ) throws(MalformedJSON) -> LocatedJSON {
        scanner.skipSpace()
        let position = scanner.position()
        var places: [String: TextPosition] = [:]
        let value = try scanner.value(depth: depth) { places[$0] = $1 }
        return LocatedJSON(value: value, position: position, memberPositions: places)
    }

    private static func end(
        _ scanner: inout JSONScanner, _ progress: inout Progress
    ) throws(MalformedJSON) -> LocatedJSON? {
        scanner.skipSpace()
        guard scanner.isAtEnd else { throw scanner.failure(.trailingText) }
        progress = .done
        return nil
    }
}
