/// Walks over the bytes of a JSON text and tracks the current line and column.
///
/// Works on bytes: every structural character of JSON is ASCII, so text is decoded only where a string is
/// read, and characters are counted only when a column is needed.
struct JSONScanner {
    let bytes: UnsafeRawBufferPointer
    let depthLimit: Int
    private(set) var offset = 0
    private var line = 1
    private var lineStart = 0
    /// The position of the bytes in their text.
    private var firstLine = TextPosition(line: 1, column: 1)
    /// The last place whose column was counted, so that a long line is not counted again and again.
    private var counted = (offset: 0, column: 1)

    /// - Parameter bytes: must stay valid as long as the scanner is used.
    init(_ bytes: UnsafeRawBufferPointer, depthLimit: Int) {
        self.bytes = bytes
        self.depthLimit = depthLimit
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
        lineStart = offset
        counted.offset = offset
    }

    /// For bytes that are part of a longer text.
    init(_ bytes: UnsafeRawBufferPointer, depthLimit: Int, startingAt start: TextPosition) {
        self.bytes = bytes
        self.depthLimit = depthLimit
        line = start.line
        firstLine = start
        counted.column = start.column
    }

    var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }
    var isAtEnd: Bool { offset >= bytes.count }
    var currentLine: Int { line }

    mutating func advance(by count: Int = 1) { offset += count }

    mutating func skipSpace() {
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): offset += 1
            case UInt8(ascii: "\n"):
                offset += 1
                line += 1
                lineStart = offset
                counted = (offset, 1)
            default: return
            }
        }
    }

    /// The line and column of a place on the current line.
    mutating func position(of place: Int? = nil) -> TextPosition {
        let place = min(place ?? offset, bytes.count)
        if place < counted.offset { counted = (lineStart, line == firstLine.line ? firstLine.column : 1) }
        let segment = UnsafeRawBufferPointer(rebasing: bytes[counted.offset..<place])
        let characters =
            segment.allSatisfy { $0 < 0x80 } ? segment.count : String(decoding: segment, as: UTF8.self).count
        counted = (place, counted.column + characters)
        return TextPosition(line: line, column: counted.column)
    }

    mutating func failure(_ problem: MalformedJSON.Problem, at place: Int? = nil) -> MalformedJSON {
        MalformedJSON(problem, at: position(of: place))
    }

    /// The bytes from a place up to here, as text known to be ASCII.
    func ascii(from start: Int) -> String {
        String(decoding: UnsafeRawBufferPointer(rebasing: bytes[start..<offset]), as: UTF8.self)
    }
}
