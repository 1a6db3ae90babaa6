/// Reads one piece of markup from the start of some bytes, or says that more bytes are needed.
struct XMLScanner {
    enum Piece: Equatable {
        /// A comment, a processing instruction or the XML declaration.
        case nothing
        case text(String)
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
    /// Whether no bytes will follow these.
    private let isComplete: Bool
    private(set) var offset = 0

    init(_ bytes: UnsafeRawBufferPointer, isComplete: Bool) {
        self.bytes = bytes
        self.isComplete = isComplete
    }

    mutating func piece() throws(Failure) -> Piece {
        guard let first = peek else { throw .needsMore }
        if first != UInt8(ascii: "<") { return .text(try text()) }
        guard bytes.count > 1 else { throw ended }
        switch bytes[1] {
        case UInt8(ascii: "/"): return try endTag()
        case UInt8(ascii: "?"): return try skip(to: "?>", from: 2)
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

    private mutating func skip(to mark: StaticString, from start: Int) throws(Failure) -> Piece {
        offset = try find(mark, from: start) + mark.utf8CodeUnitCount
        return .nothing
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
            return .text(try decoded(9..<end))
        }
        throw .malformed(.documentType, at: 0)
    }

    /// Text up to the next tag.
    private mutating func text() throws(Failure) -> String {
        var end = offset
        while end < bytes.count, bytes[end] != UInt8(ascii: "<") { end += 1 }
        if end == bytes.count, !isComplete { throw .needsMore }
        offset = end
        return try resolved(0..<end)
    }

    /// Text with its entities and character references resolved.
    private func resolved(_ range: Range<Int>) throws(Failure) -> String {
        var text = ""
        var start = range.lowerBound
        while let mark = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) {
            text += try decoded(start..<mark)
            guard let end = bytes[mark..<min(mark + 12, range.upperBound)].firstIndex(of: UInt8(ascii: ";"))
            else { throw .malformed(.unknownEntity(""), at: mark) }
            let name = try decoded(mark + 1..<end)
            guard let scalar = XMLScanner.scalar(named: name) else {
                throw .malformed(.unknownEntity(name), at: mark)
            }
            text.unicodeScalars.append(scalar)
            start = end + 1
        }
        return text + (try decoded(start..<range.upperBound))
    }

    private static func scalar(named name: String) -> Unicode.Scalar? {
        let predefined: [String: Unicode.Scalar] = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
        ]
        guard name.hasPrefix("#") else { return predefined[name] }
        let digits = name.dropFirst()
        let isHexadecimal = digits.hasPrefix("x")
        let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init).flatMap { $0.isAllowedInXML ? $0 : nil }
    }

    private func decoded(_ range: Range<Int>) throws(Failure) -> String {
        let piece = UnsafeRawBufferPointer(rebasing: bytes[range])
        guard let text = String(validating: piece, as: UTF8.self) else {
            throw .malformed(.invalidUTF8, at: range.lowerBound)
        }
        if let place = piece.firstIndex(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }) {
            throw .malformed(.forbiddenCharacter, at: range.lowerBound + place)
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
        return XMLReader.Attribute(name: name, value: try resolved(start..<end))
    }

    private mutating func name() throws(Failure) -> String {
        let start = offset
        while let byte = peek, byte.isInXMLName { offset += 1 }
        guard offset < bytes.count else { throw ended }
        guard offset > start, !(0x30...0x39).contains(bytes[start]), bytes[start] != UInt8(ascii: "-"),
            bytes[start] != UInt8(ascii: ".")
        else { throw .malformed(.malformedTag, at: start) }
        return try decoded(start..<offset)
    }

    private mutating func skipSpace() throws(Failure) {
        while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { offset += 1 }
        guard offset < bytes.count else { throw ended }
    }
}

extension UInt8 {
    /// Letters, digits, `_ : - .` and all beyond ASCII, which is a little more than XML allows.
    fileprivate var isInXMLName: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "-"),
            UInt8(ascii: "."), 0x80...0xFF:
            true
        default: false
        }
    }
}

extension Unicode.Scalar {
    /// https://www.w3.org/TR/xml/#charsets
    fileprivate var isAllowedInXML: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
