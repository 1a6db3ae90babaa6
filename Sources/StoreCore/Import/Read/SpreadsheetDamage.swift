/// What spreadsheets and data tools do to SKUs, and the errors that they write into cells.
enum SpreadsheetDamage {
    /// The error that a cell has instead of a value: `#N/A`.
    static func error(_ bytes: UnsafeRawBufferPointer) -> String? {
        guard (4...12).contains(bytes.count) else { return nil }
        let text = String(decoding: bytes, as: UTF8.self).uppercased()
        return errors.contains(text) ? text : nil
    }

    private static let errors: Set<String> = [
        "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
        "#GETTING_DATA",
        "#FIELD!", "#BLOCKED!", "#BUSY!", "#NV", "#BEZUG!", "#WERT!", "#ZAHL!", "#VALEUR!", "#NOMBRE!",
        "#NOM?",
        "#VALOR!", "#¿NOMBRE?", "#ERROR!", "#N/D", "#VALORE!", "#RIF!", "#NOME?", "#WAARDE!", "#VERW!",
        "#NAAM?",
        "#ARG!", "#ADR!", "#NAZWA?", "#LICZBA!", "#####", "######", "#######", "########",
    ]

    /// Why a SKU is probably not what it was; `nil` for nearly all.
    static func doubt(_ bytes: UnsafeRawBufferPointer) -> ImportDoubt? {
        guard let first = bytes.first, bytes.count <= 30 else { return nil }
        switch first {
        case 0x30...0x39: return number(bytes) ?? date(bytes)
        case UInt8(ascii: "N"), UInt8(ascii: "n"), UInt8(ascii: "u"), UInt8(ascii: "U"), UInt8(ascii: "-"),
            UInt8(ascii: "("):
            let text = String(decoding: bytes, as: UTF8.self)
            let words = [
                "nan", "null", "none", "nil", "n/a", "na", "undefined", "-", "(null)", "(blank)", "nat",
            ]
            return words.contains(text.lowercased()) ? .empty(text) : date(bytes)
        default: return date(bytes)
        }
    }

    /// `4.00638E+12` and `1001.0`.
    private static func number(_ bytes: UnsafeRawBufferPointer) -> ImportDoubt? {
        var digits = 0
        var point: Int?
        var exponent: Int?
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x30...0x39: digits += 1
            case UInt8(ascii: "."),
                UInt8(ascii: ",") where exponent == nil && byte == UInt8(ascii: ","):
                guard point == nil, exponent == nil else { return nil }
                point = index
            case UInt8(ascii: "E"), UInt8(ascii: "e"):
                guard exponent == nil, index > 0 else { return nil }
                exponent = index
            case UInt8(ascii: "+"), UInt8(ascii: "-"): guard exponent == index - 1 else { return nil }
            default: return nil
            }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        if let exponent {
            // `1E5` may be a SKU; with a sign or decimals it is a number.
            let isNumber = point != nil || text.contains("+")
            return isNumber && exponent < bytes.count - 1 ? .shortened(text) : nil
        }
        guard let point, point > 0, point < bytes.count - 1, bytes[(point + 1)...].allSatisfy({ $0 == 0x30 })
        else {
            return nil
        }
        return .decimal(text, whole: String(decoding: bytes[..<point], as: UTF8.self))
    }

    private static let months: Set<String> = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mrz", "mai",
        "okt", "dez",
        "janv", "févr", "mars", "avr", "juin", "juil", "août", "sept", "ene", "abr", "ago", "dic", "mär",
    ]

    /// `Mar-26`, `26-Mar`, `1-Mar-26`, and `01.03.2026`.
    private static func date(_ bytes: UnsafeRawBufferPointer) -> ImportDoubt? {
        guard (5...11).contains(bytes.count) else { return nil }
        let marks: [UInt8] = [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: " ")]
        guard let mark = bytes.first(where: { marks.contains($0) }) else { return nil }
        let parts = bytes.split(separator: mark).map { String(decoding: $0, as: UTF8.self).lowercased() }
        let text = String(decoding: bytes, as: UTF8.self)
        func isNumber(_ part: String, _ range: ClosedRange<Int>, digits: ClosedRange<Int>) -> Bool {
            digits.contains(part.utf8.count) && Int(part).map { range.contains($0) } ?? false
        }
        let names = parts.filter { months.contains($0) }
        if names.count == 1, (2...3).contains(parts.count),
            parts.allSatisfy({
                months.contains($0) || isNumber($0, 1...2099, digits: 1...4) && $0.utf8.count != 3
            })
        {
            return .date(text)
        }
        let isDay =
            parts.count == 3 && mark != UInt8(ascii: " ") && isNumber(parts[2], 1950...2099, digits: 4...4)
            && isNumber(parts[0], 1...31, digits: 1...2) && isNumber(parts[1], 1...31, digits: 1...2)
        return isDay ? .date(text) : nil
    }
}
