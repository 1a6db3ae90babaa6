import Glibc

/// Reads one piece of markup from the start of some bytes, or says that more bytes are needed.
struct XMLScanner {
    enum Piece: Equatable {
        /// A comment, a processing instruction or the XML declaration.
        case nothing
        /// - Parameter isPlain: whether it is literal, without references and CDATA sections.
        case text(String, isPlain: Bool)
        case start(String, [XMLReader.Attribute], isEmpty: Bool)
        case end(String)
    }

    enum Failure: Error {
        case needsMore
        case malformed(MalformedXML.Problem, at: Int)
        /// Valid by itself, but not at this position.
        case misplaced(MalformedXML)
    }

    private let bytes: UnsafeRawBufferPointer
    /// Whether no more bytes follow.
    private let isComplete: Bool
    /// Whether the document begins with these, so that they may be its XML declaration.
    private let isAtStart: Bool
    private(set) var offset = 0

    init(_ bytes: UnsafeRawBufferPointer, isComplete: Bool, isAtStart: Bool) {
        self.bytes = bytes
        self.isComplete = isComplete
        self.isAtStart = isAtStart
    }

    mutating func piece() throws(Failure) -> Piece {
        guard let first = peek else { throw .needsMore }
        if first != UInt8(ascii: "<") { return try text() }
        guard bytes.count > 1 else { throw ended }
        switch bytes[1] {
        case UInt8(ascii: "/"): return try endTag()
        case UInt8(ascii: "?"): return try instruction()
        case UInt8(ascii: "!"): return try declaration()
        default: return try startTag()
        }
    }

    private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private var ended: Failure { isComplete ? .malformed(.unexpectedEnd, at: bytes.count) : .needsMore }

    /// Where the mark begins, searched from a place.
    private func find(_ mark: StaticString, from start: Int) throws(Failure) -> Int {
        let mark = UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
        var index = start
        while index + mark.count <= bytes.count {
            if bytes[index] == mark[0],
                UnsafeRawBufferPointer(rebasing: bytes[index..<index + mark.count]).elementsEqual(mark)
            {
                return index
            }
            index += 1
        }
        throw ended
    }

    /// A processing instruction, or the XML declaration, which may only be the first thing in a file.
    private mutating func instruction() throws(Failure) -> Piece {
        offset = 2
        let target = try name()
        let end = try find("?>", from: offset)
        if target.lowercased() == "xml" {
            guard isAtStart, target == "xml" else { throw .malformed(.lateDeclaration, at: 0) }
            try declaration(upTo: end)
        } else if offset < end, !bytes[offset].isXMLSpace {
            throw .malformed(.malformedTag, at: offset)
        }
        offset = end + 2
        return .nothing
    }

    /// The content of the XML declaration: at least the version. The encoding was determined earlier.
    private mutating func declaration(upTo end: Int) throws(Failure) {
        var missing = ["version", "encoding", "standalone"]
        while true {
            let place = offset
            try skipSpace()
            if offset == end, missing.first != "version" { return }
            guard offset > place, offset < end else { throw .malformed(.malformedTag, at: offset) }
            let name = try attribute().name
            guard offset <= end, let index = missing.firstIndex(of: name),
                index == 0 || missing.first != "version"
            else {
                throw .malformed(.malformedTag, at: place)
            }
            missing.removeFirst(index + 1)
        }
    }

    private func starts(with text: StaticString) throws(Failure) -> Bool {
        let text = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        let common = min(text.count, bytes.count)
        guard bytes.prefix(common).elementsEqual(text.prefix(common)) else { return false }
        if common < text.count { throw ended }
        return true
    }

    private mutating func declaration() throws(Failure) -> Piece {
        if try starts(with: "<!--") {
            let end = try find("--", from: 4)
            guard end + 2 < bytes.count else { throw ended }
            guard bytes[end + 2] == UInt8(ascii: ">") else { throw .malformed(.malformedComment, at: end) }
            offset = end + 3
            return .nothing
        }
        if try starts(with: "<![CDATA[") {
            let end = try find("]]>", from: 9)
            offset = end + 3
            return .text(try resolved(9..<end, as: .section).text, isPlain: false)
        }
        throw .malformed(.documentType, at: 0)
    }

    /// Text up to the next tag.
    private mutating func text() throws(Failure) -> Piece {
        var end = bytes.count
        if let base = bytes.baseAddress, let tag = memchr(base, Int32(UInt8(ascii: "<")), bytes.count) {
            end = UnsafeRawPointer(tag) - base
        } else if !isComplete {
            throw .needsMore
        }
        offset = end
        let (text, isPlain) = try resolved(0..<end, as: .text)
        return .text(text, isPlain: isPlain)
    }

    private enum Place { case text, section, attribute }

    /// Text with its references resolved and its line ends as one line feed each or, in attributes, as spaces
    /// (sections 2.11 and 3.3.3 of the standard).
    private func resolved(
        _ range: Range<Int>, as place: Place
    ) throws(Failure) -> (text: String, isPlain: Bool) {
        var text = ""
        var isPlain = true
        var (start, index) = (range.lowerBound, range.lowerBound)
        while index < range.upperBound {
            let byte = bytes[index]
            if byte.isPlainInXML {
                index += 1
                continue
            }
            var end = index + 1
            var replacement: Unicode.Scalar?
            switch byte {
            case UInt8(ascii: "&") where place != .section:
                (replacement, end) = try reference(at: index, upTo: range.upperBound)
                isPlain = false
            case 0x0D:
                if end < range.upperBound, bytes[end] == 0x0A { end += 1 }
                replacement = place == .attribute ? " " : "\n"
            case 0x09, 0x0A: replacement = place == .attribute ? " " : nil
            case UInt8(ascii: "]") where place == .text:
                if isAt(index, "]]>", range) { throw .malformed(.sectionEnd, at: index) }
            case 0xEF:
                // U+FFFE and U+FFFF
                if isAt(index, "\u{FFFE}", range) || isAt(index, "\u{FFFF}", range) {
                    throw .malformed(.forbiddenCharacter, at: index)
                }
            case 0..<0x20: throw .malformed(.forbiddenCharacter, at: index)
            default: break
            }
            if let replacement {
                text += try decoded(start..<index)
                text.unicodeScalars.append(replacement)
                start = end
            }
            index = end
        }
        let rest = try decoded(start..<range.upperBound)
        return (text.isEmpty ? rest : text + rest, isPlain)
    }

    private func isAt(_ index: Int, _ mark: StaticString, _ range: Range<Int>) -> Bool {
        let mark = UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
        guard index + mark.count <= range.upperBound else { return false }
        return UnsafeRawBufferPointer(rebasing: bytes[index..<index + mark.count]).elementsEqual(mark)
    }

    /// The character for `&name;`, and where it ends.
    private func reference(at mark: Int, upTo limit: Int) throws(Failure) -> (Unicode.Scalar, end: Int) {
        guard let end = bytes[mark..<min(mark + 32, limit)].firstIndex(of: UInt8(ascii: ";")) else {
            throw .malformed(.unknownEntity(""), at: mark)
        }
        let name = try decoded(mark + 1..<end)
        guard let scalar = XMLScanner.scalar(named: name) else {
            throw .malformed(.unknownEntity(name), at: mark)
        }
        return (scalar, end + 1)
    }

    private static func scalar(named name: String) -> Unicode.Scalar? {
        let predefined: [String: Unicode.Scalar] = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
        ]
        guard name.hasPrefix("#") else { return predefined[name] }
        let digits = name.dropFirst()
        let isHexadecimal = digits.hasPrefix("x")
        // A sign is not allowed, though Swift would read it.
        guard digits.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else { return nil }
        let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init).flatMap { $0.isAllowedInXML ? $0 : nil }
    }

    private func decoded(_ range: Range<Int>) throws(Failure) -> String {
        let piece = UnsafeRawBufferPointer(rebasing: bytes[range])
        // Most text is ASCII and needs no validation.
        if piece.allSatisfy({ $0 < 0x80 }) { return String(decoding: piece, as: UTF8.self) }
        guard let text = String(validating: piece, as: UTF8.self) else {
            throw .malformed(.invalidUTF8, at: range.lowerBound)
        }
        return text
    }
}

extension XMLScanner {
    private mutating func endTag() throws(Failure) -> Piece {
        offset = 2
        let name = try self.name()
        try skipSpace()
        guard peek == UInt8(ascii: ">") else { throw .malformed(.malformedTag, at: offset) }
        offset += 1
        return .end(name)
    }

    private mutating func startTag() throws(Failure) -> Piece {
        offset = 1
        let name = try self.name()
        var attributes: [XMLReader.Attribute] = []
        while true {
            let before = offset
            try skipSpace()
            switch peek {
            case UInt8(ascii: ">"):
                offset += 1
                return .start(name, attributes, isEmpty: false)
            case UInt8(ascii: "/"):
                offset += 1
                guard let close = peek else { throw ended }
                guard close == UInt8(ascii: ">") else { throw .malformed(.malformedTag, at: offset) }
                offset += 1
                return .start(name, attributes, isEmpty: true)
            default:
                guard offset > before, attributes.count < 1000 else {
                    throw .malformed(.malformedTag, at: offset)
                }
                let place = offset
                let attribute = try attribute()
                if attributes.contains(where: { $0.name == attribute.name }) {
                    throw .malformed(.duplicateAttribute(attribute.name), at: place)
                }
                attributes.append(attribute)
            }
        }
    }

    private mutating func attribute() throws(Failure) -> XMLReader.Attribute {
        let name = try self.name()
        try skipSpace()
        guard peek == UInt8(ascii: "=") else { throw .malformed(.malformedTag, at: offset) }
        offset += 1
        try skipSpace()
        guard let quote = peek, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            throw .malformed(.malformedTag, at: offset)
        }
        let start = offset + 1
        guard let end = bytes[start...].firstIndex(where: { $0 == quote || $0 == UInt8(ascii: "<") }) else {
            throw ended
        }
        guard bytes[end] == quote else { throw .malformed(.malformedTag, at: end) }
        offset = end + 1
        return XMLReader.Attribute(name: name, value: try resolved(start..<end, as: .attribute).text)
    }

    private mutating func name() throws(Failure) -> String {
        let start = offset
        while let byte = peek, byte.isInXMLName { offset += 1 }
        guard offset < bytes.count else { throw ended }
        let name = try decoded(start..<offset)
        guard let first = name.unicodeScalars.first, first.startsXMLName,
            name.unicodeScalars.allSatisfy({ $0.isASCII || $0.isInXMLName })
        else { throw .malformed(.malformedTag, at: start) }
        return name
    }

    private mutating func skipSpace() throws(Failure) {
        while let byte = peek, byte.isXMLSpace { offset += 1 }
        guard offset < bytes.count else { throw ended }
    }
}
