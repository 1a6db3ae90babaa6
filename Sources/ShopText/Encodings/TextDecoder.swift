/// Turns bytes of one encoding into UTF-8, chunk by chunk.
final class TextDecoder {
    private let encoding: TextEncoding
    /// Bytes of a code unit, or a lead surrogate, that the next chunk completes.
    private var rest: [UInt8] = []
    private var offset = 0
    /// The current line, from 1; UTF-16 has none.
    private var line = 1

    /// The upper half of a single-byte encoding.
    private let upper: [Unicode.Scalar]?
    private let double: DoubleByteDecoder?

    init(_ encoding: TextEncoding) {
        self.encoding = encoding
        upper = encoding.upperHalf
        double = DoubleByteDecoder(encoding)
    }

    func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
        let mark: [UInt8] =
            switch encoding {
            case .utf8: [0xEF, 0xBB, 0xBF]
            case .utf16LittleEndian: [0xFF, 0xFE]
            case .utf16BigEndian: [0xFE, 0xFF]
            default: []
            }
        return !mark.isEmpty && bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    }

    func decode(_ bytes: [UInt8]) throws(MalformedText) -> [UInt8] {
        switch encoding {
        case .utf8: return bytes
        case .utf16LittleEndian: return try utf16(rest + bytes) { UInt16($0) | UInt16($1) << 8 }
        case .utf16BigEndian: return try utf16(rest + bytes) { UInt16($0) << 8 | UInt16($1) }
        default:
            if let upper { return try single(bytes, upper) }
            guard let double else { return bytes }
            return try sequences(rest + bytes, double)
        }
    }

    /// At the end of the input: nothing, unless a character was incomplete.
    func end() throws(MalformedText) -> [UInt8] {
        guard rest.isEmpty else { throw .cutShort(encoding) }
        return []
    }

    private func utf16(
        _ bytes: [UInt8], _ unit: (UInt8, UInt8) -> UInt16
    ) throws(MalformedText) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var index = 0
        rest = []
        while index + 1 < bytes.count {
            let first = unit(bytes[index], bytes[index + 1])
            if let scalar = Unicode.Scalar(UInt32(first)) {
                text.append(utf8: scalar)
                index += 2
            } else {
                guard UTF16.isLeadSurrogate(first) else { throw .loneSurrogate(offset: offset + index) }
                guard index + 3 < bytes.count else { break }
                let second = unit(bytes[index + 2], bytes[index + 3])
                guard UTF16.isTrailSurrogate(second) else { throw .loneSurrogate(offset: offset + index) }
                text.append(utf8: UTF16.decode(UTF16.EncodedScalar([first, second])))
                index += 4
            }
        }
        rest = Array(bytes[index...])
        offset += index
        return text
    }

    /// A byte that the encoding does not define is an error, because then it is probably another encoding.
    private func single(_ bytes: [UInt8], _ upper: [Unicode.Scalar]) throws(MalformedText) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for (index, byte) in bytes.enumerated() {
            if byte < 0x80 {
                text.append(byte)
                if byte == 0x0A { line += 1 }
            } else {
                let scalar = upper[Int(byte) - 0x80]
                guard scalar != "\u{FFFD}" else {
                    throw .notInEncoding(encoding, byte: byte, offset: offset + index, line: line)
                }
                text.append(utf8: scalar)
            }
        }
        offset += bytes.count
        return text
    }

    private func sequences(_ bytes: [UInt8], _ decoder: DoubleByteDecoder) throws(MalformedText) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 3 / 2)
        var index = 0
        rest = []
        while index < bytes.count {
            if bytes[index] < 0x80 {
                text.append(bytes[index])
                if bytes[index] == 0x0A { line += 1 }
                index += 1
                continue
            }
            switch decoder.scalar(bytes[index...]) {
            case .character(let scalar, let length):
                text.append(utf8: scalar)
                index += length
            case .needsMore:
                rest = Array(bytes[index...])
                offset += index
                return text
            case .malformed:
                throw .notInEncoding(encoding, byte: bytes[index], offset: offset + index, line: line)
            }
        }
        offset += index
        return text
    }
}

extension [UInt8] {
    mutating func append(utf8 scalar: Unicode.Scalar) {
        if scalar.value < 0x80 {
            append(UInt8(scalar.value))
        } else {
            append(contentsOf: UTF8.encode(scalar) ?? .init())
        }
    }
}
