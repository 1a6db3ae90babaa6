extension JSONScanner {
    /// Reads one value; whitespace before it is skipped, and what follows it is left.
    /// - Parameter onMember: receives the start of each member's value in the outermost object.
    ///
    mutating func value(
        depth: Int = 0, onMember: ((String, TextPosition) -> Void)? = nil
    ) throws(MalformedJSON) -> JSONValue {
        skipSpace()
        guard let byte = peek else { throw failure(.unexpectedEnd(expected: "a value")) }
        switch byte {
        case UInt8(ascii: "{"): return .object(try object(depth: depth, onMember: onMember))
        case UInt8(ascii: "["): return .array(try array(depth: depth))
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw failure(.expectedValue)
        }
    }

    private mutating func word(_ text: StaticString, _ value: JSONValue) throws(MalformedJSON) -> JSONValue {
        let count = text.utf8CodeUnitCount
        let expected = UnsafeRawBufferPointer(start: text.utf8Start, count: count)
        guard offset + count <= bytes.count, bytes[offset..<offset + count].elementsEqual(expected) else {
            throw failure(.expectedValue)
        }
        advance(by: count)
        if let next = peek, next.isLetterOrDigit { throw failure(.expectedValue, at: offset - count) }
        return value
    }

    private mutating func array(depth: Int) throws(MalformedJSON) -> [JSONValue] {
        guard depth < depthLimit else { throw failure(.tooDeep(limit: depthLimit)) }
        advance()
        var elements: [JSONValue] = []
        skipSpace()
        if peek == UInt8(ascii: "]") {
            advance()
            return elements
        }
        while true {
            elements.append(try value(depth: depth + 1))
            guard try hasAnother(in: "element", close: UInt8(ascii: "]")) else { return elements }
        }
    }

    private mutating func object(
        depth: Int, onMember: ((String, TextPosition) -> Void)?
    ) throws(MalformedJSON) -> [JSONValue.Member] {
        guard depth < depthLimit else { throw failure(.tooDeep(limit: depthLimit)) }
        advance()
        var members: [JSONValue.Member] = []
        var names: Set<String> = []
        skipSpace()
        if peek == UInt8(ascii: "}") {
            advance()
            return members
        }
        while true {
            skipSpace()
            guard peek == UInt8(ascii: "\"") else {
                throw failure(isAtEnd ? .unexpectedEnd(expected: "a member name") : .expectedMemberName)
            }
            let start = offset
            let name = try string()
            // A short list is searched faster than a set is built.
            if members.count == 16 { names = Set(members.map(\.name)) }
            let isKnown =
                members.count < 16 ? members.contains { $0.name == name } : !names.insert(name).inserted
            if isKnown { throw failure(.duplicateMember(name), at: start) }
            skipSpace()
            guard peek == UInt8(ascii: ":") else {
                throw failure(isAtEnd ? .unexpectedEnd(expected: "a colon") : .expectedColon)
            }
            advance()
            skipSpace()
            if let onMember { onMember(name, position()) }
            members.append(JSONValue.Member(name, try value(depth: depth + 1)))
            guard try hasAnother(in: "member", close: UInt8(ascii: "}")) else { return members }
        }
    }

    /// Consumes the comma or the closing bracket after an element.
    mutating func hasAnother(in noun: String, close: UInt8) throws(MalformedJSON) -> Bool {
        let closing = String(UnicodeScalar(close))
        skipSpace()
        switch peek {
        case nil: throw failure(.unexpectedEnd(expected: "a comma or \(closing)"))
        case close:
            advance()
            return false
        case UInt8(ascii: ","):
            advance()
            skipSpace()
            if peek == close { throw failure(.trailingComma) }
            return true
        default: throw failure(.expectedCommaOrEnd(of: noun, close: closing))
        }
    }

    /// A number as RFC 8259 section 6 writes it, as its own text.
    private mutating func number() throws(MalformedJSON) -> String {
        let start = offset
        if peek == UInt8(ascii: "-") { advance() }
        if peek == UInt8(ascii: "0") {
            advance()
        } else if digits() == 0 {
            throw failure(.invalidNumber, at: start)
        }
        if peek == UInt8(ascii: ".") {
            advance()
            if digits() == 0 { throw failure(.invalidNumber, at: start) }
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            advance()
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { advance() }
            if digits() == 0 { throw failure(.invalidNumber, at: start) }
        }
        if let next = peek, next.isLetterOrDigit || next == UInt8(ascii: ".") {
            throw failure(.invalidNumber, at: start)
        }
        return ascii(from: start)
    }

    private mutating func digits() -> Int {
        let start = offset
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { advance() }
        return offset - start
    }
}
