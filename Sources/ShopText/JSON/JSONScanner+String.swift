extension JSONScanner {
    /// A string in double quotes (RFC 8259 section 7), unescaped.
    mutating func string() throws(MalformedJSON) -> String {
        let opening = offset
        advance()
        let start = offset
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                let text = try decoded(start..<offset)
                advance()
                return text
            case UInt8(ascii: "\\"): return try escapedString(from: start)
            case 0..<0x20: throw failure(.controlCharacter)
            default: advance()
            }
        }
        throw failure(.unexpectedEnd(expected: "a closing quote"), at: opening)
    }

    /// A string that has escapes; everything before the first of them has already been scanned.
    private mutating func escapedString(from start: Int) throws(MalformedJSON) -> String {
        var text = ""
        var pieceStart = start
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                text += try decoded(pieceStart..<offset)
                advance()
                return text
            case UInt8(ascii: "\\"):
                text += try decoded(pieceStart..<offset)
                text.unicodeScalars.append(try escape())
                pieceStart = offset
            case 0..<0x20: throw failure(.controlCharacter)
            default: advance()
            }
        }
        throw failure(.unexpectedEnd(expected: "a closing quote"), at: start - 1)
    }

    private mutating func escape() throws(MalformedJSON) -> Unicode.Scalar {
        let start = offset
        advance()
        guard let byte = peek else { throw failure(.unexpectedEnd(expected: "a closing quote")) }
        advance()
        switch byte {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): break
        default: throw failure(.invalidEscape, at: start)
        }
        guard let unit = hexadecimalUnit() else { throw failure(.invalidEscape, at: start) }
        if let scalar = Unicode.Scalar(UInt32(unit)) { return scalar }
        guard UTF16.isLeadSurrogate(unit), peek == UInt8(ascii: "\\") else {
            throw failure(.loneSurrogate, at: start)
        }
        advance()
        guard peek == UInt8(ascii: "u") else { throw failure(.loneSurrogate, at: start) }
        advance()
        guard let trail = hexadecimalUnit(), UTF16.isTrailSurrogate(trail) else {
            throw failure(.loneSurrogate, at: start)
        }
        return UTF16.decode(UTF16.EncodedScalar([unit, trail]))
    }

    /// Four hexadecimal digits.
    private mutating func hexadecimalUnit() -> UInt16? {
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = Character(UnicodeScalar(byte)).hexDigitValue, byte < 0x80
            else {
                return nil
            }
            unit = unit << 4 | UInt16(digit)
            advance()
        }
        return unit
    }

    private mutating func decoded(_ range: Range<Int>) throws(MalformedJSON) -> String {
        let piece = UnsafeRawBufferPointer(rebasing: bytes[range])
        if let text = String(validating: piece, as: UTF8.self) { return text }
        var valid = 0
        var decoder = UTF8()
        var iterator = piece.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { valid += UTF8.width(scalar) }
        throw failure(.invalidUTF8, at: range.lowerBound + valid)
    }
}
