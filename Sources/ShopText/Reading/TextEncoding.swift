/// The encoding of a text file.
public enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case windows1252 = "windows-1252"
    case latin1 = "iso-8859-1"

    /// Reads a name as people and XML declarations write it, in any letter case.
    public init?(name: String) {
        let name = name.lowercased()
        let others: [String: TextEncoding] = [
            "utf8": .utf8, "us-ascii": .utf8, "ascii": .utf8, "utf-16": .utf16LittleEndian,
            "utf16": .utf16LittleEndian, "cp1252": .windows1252, "latin1": .latin1, "latin-1": .latin1,
            "iso8859-1": .latin1,
        ]
        guard let encoding = TextEncoding(rawValue: name) ?? others[name] else { return nil }
        self = encoding
    }

    /// The encoding given by a byte order mark.
    static func marked(in bytes: [UInt8]) -> TextEncoding? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        return bytes.starts(with: [0xFE, 0xFF]) ? .utf16BigEndian : nil
    }

    /// The encoding detected from the first bytes without a mark: from the zero bytes of UTF-16, or the
    /// declaration of an XML file; `nil` if unknown.
    static func recognised(in bytes: [UInt8]) -> TextEncoding? {
        if bytes.count >= 4 {
            if bytes[0] != 0, bytes[1] == 0, bytes[2] != 0, bytes[3] == 0 { return .utf16LittleEndian }
            if bytes[0] == 0, bytes[1] != 0, bytes[2] == 0, bytes[3] != 0 { return .utf16BigEndian }
        }
        guard bytes.starts(with: "<?xml".utf8), let end = bytes.prefix(200).firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        let declaration = String(decoding: bytes[..<end], as: UTF8.self)
        guard let name = declaration.split(separator: "encoding=").dropFirst().first else { return nil }
        return TextEncoding(name: String(name.dropFirst().prefix { $0 != "\"" && $0 != "'" }))
    }

    /// The input as UTF-8, without a byte order mark. UTF-8 itself is passed on unchecked: the code that
    /// makes text of it checks it and can locate errors.
    ///
    /// - Parameter encoding: `nil` to go by the first bytes, and take UTF-8 where they say nothing. A byte
    ///   order mark always overrides it (https://encoding.spec.whatwg.org/#decode).
    public static func decoding(
        _ source: @escaping ByteSource, as encoding: TextEncoding?
    ) throws -> ByteSource {
        var first = try source()
        while first.count < 200 {
            let more = try source()
            if more.isEmpty { break }
            first += more
        }
        let decoder = TextDecoder(
            marked(in: first) ?? encoding ?? recognised(in: first) ?? .utf8)
        var pending: [UInt8]? = decoder.withoutMark(first)
        return {
            while true {
                let chunk = try pending ?? source()
                pending = nil
                if chunk.isEmpty { return try decoder.end() }
                let text = try decoder.decode(chunk)
                if !text.isEmpty { return text }
            }
        }
    }
}

/// Turns bytes of one encoding into UTF-8, chunk by chunk.
private final class TextDecoder {
    private let encoding: TextEncoding
    /// Bytes of a code unit, or a lead surrogate, that the next chunk completes.
    private var rest: [UInt8] = []
    private var offset = 0

    init(_ encoding: TextEncoding) { self.encoding = encoding }

    func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
        let mark: [UInt8] =
            switch encoding {
            case .utf8: [0xEF, 0xBB, 0xBF]
            case .utf16LittleEndian: [0xFF, 0xFE]
            case .utf16BigEndian: [0xFE, 0xFF]
            case .windows1252, .latin1: []
            }
        return !mark.isEmpty && bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    }

    func decode(_ bytes: [UInt8]) throws(MalformedText) -> [UInt8] {
        switch encoding {
        case .utf8: return bytes
        case .latin1: return TextDecoder.utf8(bytes) { UInt16($0) }
        case .windows1252: return TextDecoder.utf8(bytes, TextDecoder.windows1252)
        case .utf16LittleEndian: return try utf16(rest + bytes) { UInt16($0) | UInt16($1) << 8 }
        case .utf16BigEndian: return try utf16(rest + bytes) { UInt16($0) << 8 | UInt16($1) }
        }
    }

    /// At the end of the input: nothing, unless a character was left half done.
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

    private static func utf8(_ bytes: [UInt8], _ scalar: (UInt8) -> UInt16) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 {
                text.append(byte)
            } else if let scalar = Unicode.Scalar(UInt32(scalar(byte))) {
                text.append(utf8: scalar)
            }
        }
        return text
    }

    /// https://encoding.spec.whatwg.org/#windows-1252: 0x80 to 0x9F differ from ISO-8859-1.
    private static func windows1252(_ byte: UInt8) -> UInt16 {
        guard (0x80...0x9F).contains(byte) else { return UInt16(byte) }
        return [
            0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
            0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
            0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
        ][Int(byte) - 0x80]
    }
}

extension [UInt8] {
    fileprivate mutating func append(utf8 scalar: Unicode.Scalar) {
        if scalar.value < 0x80 {
            append(UInt8(scalar.value))
        } else {
            append(contentsOf: UTF8.encode(scalar) ?? .init())
        }
    }
}
