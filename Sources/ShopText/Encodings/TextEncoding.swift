/// The encoding of a text file, under the name by which the shop knows it.
public enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case windows1252 = "windows-1252"
    case latin1 = "iso-8859-1"
    case windows1250 = "windows-1250"
    case windows1251 = "windows-1251"
    case windows1253 = "windows-1253"
    case windows1254 = "windows-1254"
    case windows1255 = "windows-1255"
    case windows1256 = "windows-1256"
    case windows1257 = "windows-1257"
    case windows1258 = "windows-1258"
    case windows874 = "windows-874"
    case iso8859x2 = "iso-8859-2"
    case iso8859x3 = "iso-8859-3"
    case iso8859x4 = "iso-8859-4"
    case iso8859x5 = "iso-8859-5"
    case iso8859x6 = "iso-8859-6"
    case iso8859x7 = "iso-8859-7"
    case iso8859x8 = "iso-8859-8"
    case iso8859x9 = "iso-8859-9"
    case iso8859x10 = "iso-8859-10"
    case iso8859x11 = "iso-8859-11"
    case iso8859x13 = "iso-8859-13"
    case iso8859x14 = "iso-8859-14"
    case iso8859x15 = "iso-8859-15"
    case iso8859x16 = "iso-8859-16"
    case ibm437, ibm737, ibm775, ibm850, ibm852, ibm855, ibm857, ibm858
    case ibm860, ibm861, ibm862, ibm863, ibm864, ibm865, ibm866, ibm869
    case macintosh
    case macCentralEurope = "mac-centraleurope"
    case macCyrillic = "mac-cyrillic"
    case macGreek = "mac-greek"
    case macTurkish = "mac-turkish"
    case macIceland = "mac-iceland"
    case koi8R = "koi8-r"
    case koi8U = "koi8-u"
    case shiftJIS = "shift_jis"
    case eucJP = "euc-jp"
    case eucKR = "euc-kr"
    case gb18030
    case big5

    /// Reads a name as people, programs and XML declarations write it: ignoring case, with or without punctuation
    /// between its parts.
    public init?(name: String) {
        let plain = String(name.lowercased().filter { $0.isLetter || $0.isNumber })
        guard let encoding = TextEncoding.byName[plain] else { return nil }
        self = encoding
    }

    /// - Throws: ``MalformedText/unknownEncoding(_:)``
    public static func named(_ name: String) throws(MalformedText) -> TextEncoding {
        guard let encoding = TextEncoding(name: name) else { throw .unknownEncoding(name) }
        return encoding
    }

    private static let byName: [String: TextEncoding] = {
        var names: [String: TextEncoding] = [:]
        for encoding in allCases {
            let plain = String(encoding.rawValue.filter { $0.isLetter || $0.isNumber })
            names[plain] = encoding
            // windows-1250 is cp1250, ibm852 is cp852 and dos852, iso-8859-2 is 8859-2, mac-greek is x-mac-greek.
            for (start, others) in [
                ("windows", ["cp", "win", "ms"]), ("ibm", ["cp", "dos", "oem"]),
                ("iso8859", ["8859", "isoir8859"]),
                ("mac", ["xmac"]),
            ] where plain.hasPrefix(start) && encoding != .macintosh {
                for other in others { names[other + plain.dropFirst(start.count)] = encoding }
            }
        }
        return names.merging(otherNames) { known, _ in known }
    }()

    private static let otherNames: [String: TextEncoding] = [
        "usascii": .utf8, "ascii": .utf8, "utf8sig": .utf8, "utf8bom": .utf8, "cp65001": .utf8,
        "unicode": .utf16LittleEndian, "utf16": .utf16LittleEndian,
        "ansi": .windows1252,
        "latin1": .latin1, "l1": .latin1, "latin2": .iso8859x2, "latin3": .iso8859x3, "latin4": .iso8859x4,
        "cyrillic": .iso8859x5, "arabic": .iso8859x6, "greek": .iso8859x7, "hebrew": .iso8859x8,
        "latin5": .iso8859x9, "latin6": .iso8859x10, "latin7": .iso8859x13, "latin8": .iso8859x14,
        "latin9": .iso8859x15, "latin10": .iso8859x16, "tis620": .windows874, "cp936": .gb18030,
        "gbk": .gb18030,
        "gb2312": .gb18030, "euccn": .gb18030, "windows936": .gb18030, "cp950": .big5, "big5hkscs": .big5,
        "windows950": .big5, "sjis": .shiftJIS, "mskanji": .shiftJIS, "cp932": .shiftJIS, "ms932": .shiftJIS,
        "xsjis": .shiftJIS,
        "windows31j": .shiftJIS,
        "windows932": .shiftJIS, "ujis": .eucJP, "cp949": .eucKR, "uhc": .eucKR, "ksc5601": .eucKR,
        "windows949": .eucKR, "koi8": .koi8R, "mac": .macintosh, "macroman": .macintosh,
        "xmacroman": .macintosh,
        "maclatin2": .macCentralEurope, "macce": .macCentralEurope, "xmacce": .macCentralEurope,
        "xmacukrainian": .macCyrillic,
    ]

    /// The encoding given by a byte order mark.
    package static func marked(in bytes: [UInt8]) -> TextEncoding? {
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

    /// The input as UTF-8, without a byte order mark. UTF-8 itself is passed on unchecked: the code that turns it into
    /// text checks it and can locate errors.
    ///
    /// - Parameter encoding: `nil` to detect it from the first bytes, or else use UTF-8. A byte
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

    /// The complete characters in these bytes.
    public static func beginning(of bytes: [UInt8], as encoding: TextEncoding) throws -> String {
        let decoder = TextDecoder(encoding)
        return String(decoding: try decoder.decode(decoder.withoutMark(bytes)), as: UTF8.self)
    }
}
