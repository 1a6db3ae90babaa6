/// Reads XML (https://www.w3.org/TR/xml/) token by token, in memory that does not grow with the file, and
/// strictly: elements nest, entities are the five predefined ones and character references, and document type
/// declarations, which can name files and expand without limit, are refused.
///
/// Foundation's `XMLParser` would double the size of the program and its start time.
public final class XMLReader {
    /// A piece of the document.
    public enum Token: Equatable, Sendable {
        /// `<name …>`; for `<name/>`, followed by its end. Names keep their prefix: `g:id`.
        case start(String, attributes: [Attribute])
        case end(String)
        /// Text between tags, with entities and CDATA sections resolved; may come in several pieces.
        case text(String)
    }

    public struct Attribute: Equatable, Sendable {
        public let name: String
        public let value: String
    }

    /// The maximum number of bytes in one tag, or one piece of text.
    static let tokenLimit = 1 << 20

    private let window: ByteWindow
    private let depthLimit: Int
    private var open: [String] = []
    private var isEmptyElement = false
    private var hasRoot = false
    /// Where the next token begins.
    public private(set) var position = TextPosition(line: 1, column: 1)

    /// - Parameter source: UTF-8, without a byte order mark.
    public init(_ source: @escaping ByteSource, depthLimit: Int = 64) {
        window = ByteWindow(source)
        self.depthLimit = depthLimit
    }

    /// The next token, or `nil` at the end of the document.
    ///
    /// - Throws: ``MalformedXML``, or what the source throws.
    public func next() throws -> Token? {
        if isEmptyElement, let name = open.popLast() {
            isEmptyElement = false
            return .end(name)
        }
        while true {
            var scanner = XMLScanner(
                window.bytes, isComplete: window.isComplete,
                isAtStart: position == TextPosition(line: 1, column: 1))
            if window.isEmpty, window.isComplete { return try atEnd() }
            do throws(XMLScanner.Failure) {
                let piece = try scanner.piece()
                let start = position
                position = UnsafeRawBufferPointer(rebasing: window.bytes[..<scanner.offset])
                    .position(after: position)
                window.consume(scanner.offset)
                if let token = try accept(piece, at: start) { return token }
            } catch {
                switch error {
                case .needsMore:
                    guard window.bytes.count <= XMLReader.tokenLimit else {
                        throw MalformedXML(.tokenTooLong(limit: XMLReader.tokenLimit), at: position)
                    }
                    _ = try window.more()
                case .malformed(let problem, let place):
                    throw MalformedXML(
                        problem,
                        at: UnsafeRawBufferPointer(rebasing: window.bytes[..<min(place, window.bytes.count)])
                            .position(after: position))
                case .misplaced(let error): throw error
                }
            }
        }
    }

    /// Passes over text that is too long to be held, up to the next tag.
    ///
    /// - Returns: `false` if it is not text that is too long, but a tag.
    /// - Throws: what the source throws.
    public func skipText() throws -> Bool {
        let section = Array("<![CDATA[".utf8)
        let isSection = window.bytes.starts(with: section)
        guard isSection || window.bytes.first != UInt8(ascii: "<") else { return false }
        let end = Array((isSection ? "]]>" : "<").utf8)
        while true {
            let bytes = window.bytes
            let count = bytes.firstOffset(of: end)
            // Its end may be cut in two.
            let skipped = count.map { isSection ? $0 + end.count : $0 } ?? max(0, bytes.count - end.count + 1)
            position = UnsafeRawBufferPointer(rebasing: bytes[..<skipped]).position(after: position)
            window.consume(skipped)
            if count != nil { return true }
            if try !window.more() { return true }
        }
    }

    /// Checks a piece against the previous ones; `nil` for pieces without content, such as a comment.
    private func accept(
        _ piece: XMLScanner.Piece, at start: TextPosition
    ) throws(XMLScanner.Failure) -> Token? {
        switch piece {
        case .nothing: return nil
        case .text(let text, let isPlain):
            if !open.isEmpty { return text.isEmpty ? nil : .text(text) }
            guard isPlain, text.utf8.allSatisfy(\.isXMLSpace) else {
                throw .misplaced(MalformedXML(.textOutside, at: start))
            }
            return nil
        case .start(let name, let attributes, let isEmpty):
            if open.isEmpty, hasRoot { throw .misplaced(MalformedXML(.textOutside, at: start)) }
            guard open.count < depthLimit else {
                throw .misplaced(MalformedXML(.tooDeep(limit: depthLimit), at: start))
            }
            hasRoot = true
            open.append(name)
            isEmptyElement = isEmpty
            return .start(name, attributes: attributes)
        case .end(let name):
            guard let last = open.popLast(), last == name else {
                throw .misplaced(MalformedXML(.unexpectedEndTag(name), at: start))
            }
            return .end(name)
        }
    }

    private func atEnd() throws(MalformedXML) -> Token? {
        if let name = open.last { throw MalformedXML(.openElement(name), at: position) }
        guard hasRoot else { throw MalformedXML(.noElement, at: position) }
        return nil
    }
}

extension UnsafeRawBufferPointer {
    /// Where these bytes first are.
    fileprivate func firstOffset(of mark: [UInt8]) -> Int? {
        var index = 0
        while index + mark.count <= count {
            guard let found = self[index...].firstIndex(of: mark[0]) else { return nil }
            if found + mark.count <= count, self[found..<found + mark.count].elementsEqual(mark) {
                return found
            }
            index = found + 1
        }
        return nil
    }
}
