import Glibc

/// Reads rows of comma-separated values (RFC 4180), one at a time and in memory that does not grow with the
/// file; as suppliers write them: any delimiter, any line ends, and quotes inside an unquoted value taken literally.
/// Blank lines are skipped.
///
/// Works on bytes: a value becomes text only on request.
public final class CSVReader {
    /// The maximum size of one row, so that a broken quote or a hostile file cannot fill up memory.
    public struct Limits: Sendable {
        public var fieldBytes = 1 << 20
        public var rowBytes = 16 << 20
        public var columns = 1000

        public init() {}
    }

    private struct Span {
        var start: Int
        var end: Int
        var isQuoted = false
        var hasQuotePairs = false
    }

    private enum Progress { case fieldEnd, rowEnd, needsMore }

    private let window: ByteWindow
    private let delimiter: UInt8
    private let limits: Limits
    private var spans: [Span] = []
    /// The bytes of the current row, including its line end.
    private var rowLength = 0
    /// Where a value with doubled quotes is assembled: our own memory, whose address stays valid.
    private var unquoted = UnsafeMutableRawBufferPointer(start: nil, count: 0)
    /// The line on which the current row begins, from 1.
    public private(set) var line = 1
    private var lineCount = 0
    private var counted = RunningPosition()
    /// The problem with the current row, whose values then cannot be trusted. After text that follows a
    /// closing quote, the last value is the rest of the line; after a quote that is never closed, the rest of
    /// the file.
    public private(set) var fault: MalformedTable?

    public init(_ source: @escaping ByteSource, delimiter: UInt8, limits: Limits = Limits()) {
        window = ByteWindow(source)
        self.delimiter = delimiter
        self.limits = limits
    }

    deinit { unquoted.deallocate() }

    /// How many values the current row has.
    public var count: Int { spans.count }

    /// The line on which the current row ends.
    public var lastLine: Int { line + lineCount - 1 }

    /// Advances to the next row.
    ///
    /// - Returns: whether there is one.
    /// - Throws: ``MalformedTable``, after which nothing more can be read; or what the source throws. An
    ///   error in a single row is its ``fault``.
    public func next() throws -> Bool {
        repeat {
            window.consume(rowLength)
            counted.forget()
            line += lineCount
            (rowLength, lineCount) = (0, 0)
            fault = nil
            spans.removeAll(keepingCapacity: true)
            guard try readRow() else { return false }
        } while spans.count == 1 && spans[0].start == spans[0].end && !spans[0].isQuoted
        return true
    }

    private func readRow() throws -> Bool {
        var start = 0
        while true {
            var span = Span(start: start, end: start)
            switch try scan(&span) {
            case .needsMore:
                if let excess = excess(from: start) { return try passOverRow(excess, from: start) }
                if try !window.more(), window.isEmpty { return false }
                continue
            case .fieldEnd:
                try append(span)
                start = rowLength
            case .rowEnd:
                try append(span)
                lineCount += 1
                // Nothing is kept of a row with a value that is too long, in whatever pieces it came.
                if case .fieldTooLong? = fault?.problem { spans.removeAll(keepingCapacity: true) }
                return true
            }
        }
    }

    private func append(_ span: Span) throws(MalformedTable) {
        spans.append(span)
        if span.end - span.start > limits.fieldBytes, fault == nil {
            fault = MalformedTable(.fieldTooLong(limit: limits.fieldBytes), at: position(of: span.start))
        }
        if spans.count > limits.columns {
            throw MalformedTable(.tooManyColumns(limit: limits.columns), at: position(of: span.start))
        }
    }

    /// The part that is too long to be held, if any.
    private func excess(from start: Int) -> MalformedTable? {
        let count = window.bytes.count
        if count - start > limits.fieldBytes {
            return MalformedTable(.fieldTooLong(limit: limits.fieldBytes), at: position(of: start))
        }
        return count > limits.rowBytes
            ? MalformedTable(.rowTooLong(limit: limits.rowBytes), at: position(of: 0)) : nil
    }

    /// Advances to the end of a row too long to be held, without keeping any of it.
    private func passOverRow(_ excess: MalformedTable, from start: Int) throws -> Bool {
        fault = excess
        spans.removeAll(keepingCapacity: true)
        var (place, isAfterReturn) = (Place.start, false)
        window.consume(start)
        counted.forget()
        lineCount = excess.position.line - line
        while true {
            for (index, byte) in window.bytes.enumerated() {
                let isFeed = byte == 0x0A
                if isFeed && !isAfterReturn || byte == 0x0D { lineCount += 1 }
                isAfterReturn = byte == 0x0D
                place = place.after(byte, delimiter: delimiter)
                guard place == .rowEnd else { continue }
                rowLength = index + 1
                // A line feed may follow a carriage return.
                if byte == 0x0D, try window.bytes.count > rowLength || window.more(),
                    window.bytes.count > rowLength, window.bytes[rowLength] == 0x0A
                {
                    rowLength += 1
                }
                return true
            }
            window.consume(window.bytes.count)
            counted.forget()
            guard try window.more() else {
                rowLength = 0
                lineCount += 1
                return true
            }
        }
    }

    /// The state at a byte within a row.
    private enum Place {
        case start, plain, quoted, quoteInQuoted, rowEnd

        func after(_ byte: UInt8, delimiter: UInt8) -> Place {
            switch (self, byte) {
            case (.quoted, UInt8(ascii: "\"")): .quoteInQuoted
            case (.quoted, _), (.start, UInt8(ascii: "\"")), (.quoteInQuoted, UInt8(ascii: "\"")): .quoted
            case (_, 0x0A), (_, 0x0D): .rowEnd
            case (_, delimiter): .start
            default: .plain
            }
        }
    }

    /// Finds the end of the value, and what ends it; `rowLength` is then the start of the next one.
    private func scan(_ span: inout Span) throws(MalformedTable) -> Progress {
        let bytes = window.bytes
        guard span.start < bytes.count else {
            return window.isComplete && span.start > 0 ? end(at: span.start, .rowEnd, &span) : .needsMore
        }
        if bytes[span.start] == UInt8(ascii: "\"") { return try scanQuoted(bytes, &span) }
        var index = span.start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == delimiter { return end(at: index, .fieldEnd, &span) }
            if byte == 0x0A { return end(at: index, .rowEnd, &span) }
            if byte == 0x0D {
                // First check whether a line feed belongs to it.
                guard index + 1 < bytes.count || window.isComplete else { return .needsMore }
                return end(at: index, .rowEnd, &span)
            }
            index += 1
        }
        return window.isComplete ? end(at: index, .rowEnd, &span) : .needsMore
    }

    private func end(at index: Int, _ progress: Progress, _ span: inout Span) -> Progress {
        let bytes = window.bytes
        if !span.isQuoted { span.end = index }
        rowLength = min(index + 1, bytes.count)
        if index + 1 < bytes.count, bytes[index] == 0x0D, bytes[index + 1] == 0x0A { rowLength = index + 2 }
        return progress
    }

    private func scanQuoted(
        _ bytes: UnsafeRawBufferPointer, _ span: inout Span
    ) throws(MalformedTable) -> Progress {
        let opening = span.start
        span.isQuoted = true
        var index = opening + 1
        span.start = index
        span.hasQuotePairs = false
        while true {
            guard let base = bytes.baseAddress, index < bytes.count,
                let found = memchr(base + index, Int32(UInt8(ascii: "\"")), bytes.count - index)
            else {
                guard window.isComplete else { return .needsMore }
                var last = bytes.count
                if last > opening + 1, bytes[last - 1] == 0x0A { last -= 1 }
                if last > opening + 1, bytes[last - 1] == 0x0D { last -= 1 }
                return passOver(bytes, &span, opening: opening, through: last, .openQuote, at: opening)
            }
            index = UnsafeRawPointer(found) - base
            guard index + 1 < bytes.count else {
                guard window.isComplete else { return .needsMore }
                span.end = index
                countLines(bytes, span)
                return end(at: index + 1, .rowEnd, &span)
            }
            if bytes[index + 1] == UInt8(ascii: "\"") {
                span.hasQuotePairs = true
                index += 2
                continue
            }
            span.end = index
            let after = bytes[index + 1]
            if after == 0x0D, index + 2 >= bytes.count, !window.isComplete { return .needsMore }
            guard after == delimiter || after == 0x0A || after == 0x0D else {
                let lineEnd = bytes[(index + 1)...].firstIndex { $0 == 0x0A || $0 == 0x0D }
                guard let place = lineEnd ?? (window.isComplete ? bytes.count : nil) else {
                    return .needsMore
                }
                if bytes.count == place + 1, bytes[place] == 0x0D, !window.isComplete { return .needsMore }
                return passOver(
                    bytes, &span, opening: opening, through: place, .textAfterQuote, at: index + 1)
            }
            countLines(bytes, span)
            return end(at: index + 1, after == delimiter ? .fieldEnd : .rowEnd, &span)
        }
    }

    /// Reads everything from an opening quote to the end of the line, or of the file, as one value.
    private func passOver(
        _ bytes: UnsafeRawBufferPointer, _ span: inout Span, opening: Int, through end: Int,
        _ problem: MalformedTable.Problem, at wrong: Int
    ) -> Progress {
        fault = MalformedTable(problem, at: position(of: wrong))
        span = Span(start: opening, end: end)
        countLines(bytes, span)
        return self.end(at: end, .rowEnd, &span)
    }

    private func countLines(_ bytes: UnsafeRawBufferPointer, _ span: Span) {
        let value = UnsafeRawBufferPointer(rebasing: bytes[span.start..<span.end])
        guard let base = value.baseAddress,
            memchr(base, 0x0A, value.count) != nil || memchr(base, 0x0D, value.count) != nil
        else { return }
        lineCount += value.position(after: TextPosition(line: 0, column: 1)).line
    }
}

extension CSVReader {
    /// The bytes of one value of the current row; valid until the next call of this or ``next()``.
    public func bytes(_ index: Int) -> UnsafeRawBufferPointer {
        let span = spans[index]
        let raw = UnsafeRawBufferPointer(rebasing: window.bytes[span.start..<span.end])
        guard span.hasQuotePairs else { return raw }
        if unquoted.count < raw.count {
            unquoted.deallocate()
            unquoted = .allocate(byteCount: raw.count, alignment: 1)
        }
        var count = 0
        var isSecond = false
        for byte in raw {
            if byte == UInt8(ascii: "\""), isSecond {
                isSecond = false
                continue
            }
            isSecond = byte == UInt8(ascii: "\"")
            unquoted[count] = byte
            count += 1
        }
        return UnsafeRawBufferPointer(rebasing: unquoted[..<count])
    }

    /// One value of the current row as text; `nil` if its bytes are not UTF-8.
    public func text(_ index: Int) -> String? { String(validating: bytes(index), as: UTF8.self) }

    /// Where a value of the current row begins: its quote, if it has one.
    public func position(_ index: Int) -> TextPosition {
        let span = spans[index]
        return position(of: span.isQuoted ? span.start - 1 : span.start)
    }

    private func position(of place: Int) -> TextPosition {
        counted.position(of: place, in: window.bytes, line: line)
    }
}
