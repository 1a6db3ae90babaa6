import Glibc

/// The values of JSON Lines (https://jsonlines.org) one at a time, from an input of any length: each line is a separate
/// value, so that a malformed one does not affect the others. Memory holds one line; blank ones are skipped.
public final class JSONLineReader {
    private let window: ByteWindow
    private let depthLimit: Int
    private let lineLimit: Int
    /// The bytes of the current line, including its line end.
    private var length = 0
    /// Whether the current line is too long to be held, so that nothing of it is kept.
    private var isTooLong = false
    /// The number of the current line, from 1.
    public private(set) var line = 0

    /// - Parameters:
    ///   - source: UTF-8, without a byte order mark.
    ///   - lineLimit: the maximum number of bytes in one line.
    public init(_ source: @escaping ByteSource, depthLimit: Int = 64, lineLimit: Int = 16 << 20) {
        window = ByteWindow(source)
        self.depthLimit = depthLimit
        self.lineLimit = lineLimit
    }

    /// The value of the next line, or its error; `nil` after the last.
    ///
    /// - Throws: what the source throws.
    public func next() throws -> Result<LocatedJSON, MalformedJSON>? {
        while try findLine() {
            if isTooLong {
                let position = TextPosition(line: line, column: 1)
                return .failure(MalformedJSON(.elementTooLong(limit: lineLimit), at: position))
            }
            var scanner = JSONScanner(
                text, depthLimit: depthLimit, startingAt: TextPosition(line: line, column: 1))
            scanner.skipSpace()
            if scanner.isAtEnd { continue }
            do throws(MalformedJSON) {
                return .success(try JSONLineReader.value(&scanner))
            } catch { return .failure(error) }
        }
        return nil
    }

    /// The current line, without its line end.
    public var bytes: [UInt8] { Array(text) }

    private var text: UnsafeRawBufferPointer {
        let whole = window.bytes[..<length]
        let isEnded = whole.last == 0x0A
        let ended = isEnded ? whole.dropLast() : whole
        return UnsafeRawBufferPointer(rebasing: isEnded && ended.last == 0x0D ? ended.dropLast() : ended)
    }

    /// Advances to the next line.
    ///
    /// - Returns: whether there is one.
    private func findLine() throws -> Bool {
        window.consume(length)
        length = 0
        isTooLong = false
        line += 1
        var searched = 0
        while true {
            let bytes = window.bytes
            if let base = bytes.baseAddress,
                let found = memchr(base + searched, 0x0A, bytes.count - searched)
            {
                length = UnsafeRawPointer(found) - base + 1
            }
            if max(length - 1, length > 0 ? 0 : bytes.count) > lineLimit { isTooLong = true }
            if isTooLong {
                let isEnded = length > 0
                window.consume(isEnded ? length : bytes.count)
                (length, searched) = (0, 0)
                if try isEnded || !window.more() { return true }
                continue
            }
            if length > 0 { return true }
            searched = bytes.count
            if try !window.more() {
                length = bytes.count
                return length > 0
            }
        }
    }

    private static func value(_ scanner: inout JSONScanner) throws(MalformedJSON) -> LocatedJSON {
        let position = scanner.position()
        var places: [String: TextPosition] = [:]
        let value = try scanner.value(depth: 0) { places[$0] = $1 }
        scanner.skipSpace()
        guard scanner.isAtEnd else { throw scanner.failure(.expectedLineBreak) }
        return LocatedJSON(value: value, position: position, memberPositions: places)
    }
}

extension JSONLineReader {
    /// How many bytes of a file are enough to detect its format.
    public static let startLength = 1 << 16

    /// Whether a file that starts like this has one value per line, rather than an array or objects that span
    /// lines. It does if its first line is a whole value, or, if that line is malformed, if the next line
    /// starts another object.
    ///
    /// - Parameters:
    ///   - start: all of a shorter file, or its first ``startLength`` bytes or fewer, with the second line that
    ///     is not blank begun.
    ///   - isNamed: whether the file's name says so.
    public static func isLines(_ start: [UInt8], isNamed: Bool) -> Bool {
        let lines = start.split(separator: 0x0A, maxSplits: 100).lazy
            .map { $0.filter { !" \t\r".utf8.contains($0) } }.filter { !$0.isEmpty }.prefix(2)
        let (first, second) = (Array(lines.first ?? []), Array(lines.dropFirst().first ?? []))
        guard let mark = first.first, mark != UInt8(ascii: "[") else { return false }
        // Nobody breaks the lines of an object after this many bytes.
        if second.isEmpty, start.count >= startLength { return true }
        if let whole = start.split(separator: 0x0A).first(where: { !isBlank($0) }), isValue(whole) {
            return true
        }
        let goesOn = first.last.map { "{[,:".utf8.contains($0) } ?? false
        return !goesOn && (isNamed || second.first == UInt8(ascii: "{"))
    }

    private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
        line.allSatisfy { " \t\r".utf8.contains($0) }
    }

    /// Whether a line begins with a whole value.
    private static func isValue(_ line: ArraySlice<UInt8>) -> Bool {
        line.withUnsafeBytes { bytes in
            var scanner = JSONScanner(bytes, depthLimit: 64)
            return (try? scanner.value(depth: 0)) != nil
        }
    }
}
