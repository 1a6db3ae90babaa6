import ShopText

/// What spreadsheets and data tools do to SKUs, and the errors that they write into cells.
enum SpreadsheetDamage {
    /// Whether an error, or what may have one inside, begins so: nearly nothing does.
    static func mayBeError(_ first: UInt8) -> Bool {
        switch first {
        case UInt8(ascii: "#"), UInt8(ascii: "E"), UInt8(ascii: "e"), UInt8(ascii: "F"), UInt8(ascii: "["),
            UInt8(ascii: "{"):
            true
        default: false
        }
    }

    /// The error that a cell has instead of a value: `#N/A`, `#¡REF!`, `Err:502`, or the marks of a column that was too
    /// narrow for its numbers.
    ///
    /// - Parameter isText: whether people write it, in capitals too: then only errors that are known count.
    static func error(_ bytes: UnsafeRawBufferPointer, isText: Bool) -> String? {
        guard bytes.count >= 3, let first = bytes.first else { return nil }
        switch first {
        case UInt8(ascii: "#"):
            if bytes.allSatisfy({ $0 == UInt8(ascii: "#") }) { return "#####" }
            guard bytes.count <= 50 else { return nil }
            let text = String(decoding: bytes, as: UTF8.self)
            if errors.contains(text.uppercased()) { return text.uppercased() }
            return !isText && isError(text.dropFirst()) ? text : nil
        case UInt8(ascii: "E"), UInt8(ascii: "e"), UInt8(ascii: "F"):
            // LibreOffice: `Err:502`
            guard bytes.count <= 12, let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
            let text = String(decoding: bytes, as: UTF8.self)
            let digits = bytes[(colon + 1)...]
            let isNumber = digits.count == 3 && digits.allSatisfy { (0x30...0x39).contains($0) }
            return isNumber && ["err", "fehler"].contains(String(text.prefix { $0 != ":" }).lowercased())
                ? text : nil
        default: return nil
        }
    }

    /// The same in the texts of a list, of options or of a category's path.
    static func error(inside bytes: UnsafeRawBufferPointer, _ field: ProductField) -> String? {
        guard bytes.contains(UInt8(ascii: "#")) else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        let parts: [String]
        switch field {
        case .options, .tags, .moreImages:
            guard let value = try? JSONReader.value(of: text) else { return nil }
            switch value {
            case .array(let elements): parts = elements.compactMap(\.stringValue)
            case .object(let members): parts = members.compactMap(\.value.stringValue)
            default: return nil
            }
        case .category: parts = text.split(separator: ">").map(\.trimmedSpace)
        default: return nil
        }
        for var part in parts {
            if let word = part.withUTF8({ error(UnsafeRawBufferPointer($0), isText: true) }) { return word }
        }
        return nil
    }

    /// `REF!`, `¡VALOR!`, `DZIEL/0!`, `ИМЯ?` and `Н/Д`: capitals of any script.
    private static func isError(_ text: Substring) -> Bool {
        let isCapital = text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isUppercase || "¡¿/0_!?.".unicodeScalars.contains(scalar)
        }
        guard isCapital, text.contains(where: \.isLetter) else { return false }
        if text.last == "!" || text.last == "?" { return true }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { $0.count == 1 }
    }

    /// In the languages of Excel and of LibreOffice.
    private static let errors: Set<String> = [
        "#N/A", "#N/A!", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
        "#GETTING_DATA", "#FIELD!", "#BLOCKED!", "#BUSY!", "#CONNECT!", "#UNKNOWN!", "#ERROR!", "#PYTHON!",
        // de, fr, es, it, nl, pl, pt
        "#NV", "#BEZUG!", "#WERT!", "#ZAHL!", "#ÜBERLAUF!", "#KALK!", "#VALEUR!", "#NOMBRE!", "#NOM?",
        "#NUL!",
        "#PROPAGATION!", "#CALCUL!", "#VALOR!", "#¡VALOR!", "#¡REF!", "#¿NOMBRE?", "#¡NUM!", "#NÚM!",
        "#¡NÚM!",
        "#¡DIV/0!", "#¡NULO!", "#¡DESBORDAMIENTO!", "#N/D", "#N/D!", "#VALORE!", "#RIF!", "#NOME?", "#NULLO!",
        "#ESPANSIONE!", "#N/B", "#WAARDE!", "#VERW!", "#NAAM?", "#GETAL!", "#DEEL/0!", "#LEEG!", "#ARG!",
        "#ADR!", "#NAZWA?", "#LICZBA!", "#DZIEL/0!", "#ZERO!", "#NULO!", "#DESPEJAR!",
        // sv, da, no, fi, cs, hu, ro, tr, ru, el
        "#SAKNAS!", "#REFERENS!", "#VÄRDEFEL!", "#NAMN?", "#DIVISION/0!", "#OGILTIGT!", "#SKÄRNING!", "#I/T",
        "#REFERENCE!", "#VÆRDI!", "#NAVN?", "#NULL!", "#VERDI!", "#PUUTTUU!", "#PUUTTUU", "#VIITTAUS!",
        "#ARVO!",
        "#NIMI?", "#JAKO/0!", "#LUKU!", "#ODKAZ!", "#HODNOTA!", "#NÁZEV?", "#DĚLENÍ_NULOU!", "#ČÍSLO!",
        "#NENÍ_K_DISPOZICI", "#HIÁNYZIK", "#HIV!", "#ÉRTÉK!", "#NÉV?", "#ZÉRÓOSZTÓ!", "#SZÁM!", "#YOK",
        "#BAŞV!",
        "#DEĞER!", "#AD?", "#SAYI!", "#SAYI/0!", "#Н/Д", "#ССЫЛКА!", "#ЗНАЧ!", "#ИМЯ?", "#ДЕЛ/0!", "#ЧИСЛО!",
        "#ПУСТО!", "#Δ/Υ", "#ΑΝΑΦ!", "#ΤΙΜΗ!", "#ΟΝΟΜΑ?", "#ΔΙΑΙΡ/0!", "#ΑΡΙΘ!",
    ]

    /// Why a SKU was probably altered; `nil` for nearly all.
    static func doubt(_ bytes: UnsafeRawBufferPointer) -> ImportDoubt? {
        guard let first = bytes.first, bytes.count <= 100 else { return nil }
        if let space = oddSpace(bytes) { return space }
        if first == UInt8(ascii: "'") { return .apostrophe(String(decoding: bytes, as: UTF8.self)) }
        if first == UInt8(ascii: "=") { return .formula(String(decoding: bytes, as: UTF8.self)) }
        guard bytes.count <= 30 else { return nil }
        if bytes.contains(UInt8(ascii: ":")), let moment = moment(bytes) { return moment }
        if (0x30...0x39).contains(first) { return number(bytes) ?? date(bytes) }
        if let word = emptyWord(bytes) { return .empty(.sku, word) }
        if bytes.count <= 11, firstOfNothing[Int(first)] {
            let text = String(decoding: bytes, as: UTF8.self)
            if infinite.contains(text.lowercased()) { return .infinite(text) }
        }
        if bytes.count <= 12, let word = logical(bytes) { return .logical(word) }
        return date(bytes)
    }

    /// A text by which programs say that there is none: `nan`, `NULL`, `(blank)`.
    static func emptyWord(_ bytes: UnsafeRawBufferPointer) -> String? {
        guard let first = bytes.first, bytes.count <= 11, firstOfNothing[Int(first)] else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        return nothing.contains(text.lowercased()) ? text : nil
    }

    /// `TRUE` and `FALSE` as spreadsheets write them, and as programs do.
    private static func logical(_ bytes: UnsafeRawBufferPointer) -> String? {
        // Letters only.
        guard let first = bytes.first, firstOfLogical[Int(first)], bytes.allSatisfy({ $0 > 0x40 }) else {
            return nil
        }
        let text = String(decoding: bytes, as: UTF8.self)
        return logicalWords.contains(text) || ["true", "false"].contains(text.lowercased()) ? text : nil
    }

    /// In the languages of Excel and of LibreOffice. In small letters they may be SKUs.
    private static let logicalWords: Set<String> = [
        "WAHR", "FALSCH", "VRAI", "FAUX", "VERDADERO", "FALSO", "VERO", "WAAR", "ONWAAR", "PRAWDA", "FAŁSZ",
        "VERDADEIRO", "PRAVDA", "NEPRAVDA", "SANT", "FALSKT", "SAND", "FALSK", "SANN", "USANN", "TOSI",
        "EPÄTOSI",
        "IGAZ", "HAMIS", "ADEVĂRAT", "FALS", "DOĞRU", "YANLIŞ", "ИСТИНА", "ЛОЖЬ",
    ]
    /// By bytes.
    private static let firstOfLogical: [Bool] = {
        let first = Set((logicalWords + ["t", "T", "f"]).compactMap(\.utf8.first))
        return (0...255).map { first.contains($0) }
    }()
    /// Numbers too large for the program that read them: `1E999`.
    private static let infinite: Set<String> = [
        "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity", "∞",
    ]

    private static let nothing: Set<String> = [
        "nan", "null", "none", "nil", "n/a", "na", "n.a.", "n.a", "n/d", "undefined", "-", "--", "?",
        "(null)",
        "(blank)", "(none)", "(empty)", "nat", "<na>", "<null>", "<none>", "[null]", "{null}", "\\n", "k.a.",
        "nul",
        "ninguno", "missing", "empty", "#null", "unknown",
    ]
    /// By bytes.
    private static let firstOfNothing: [Bool] = {
        let first = Set("NnUuKkMmEeIi+-?(<[{\\#".utf8).union("∞".utf8.prefix(1))
        return (0...255).map { first.contains($0) }
    }()

    /// Spaces beyond ASCII inside it, by the bytes that they begin with.
    private static func oddSpace(_ bytes: UnsafeRawBufferPointer) -> ImportDoubt? {
        guard bytes.contains(where: { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xE3 }) else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        let inner = text.trimmedSpace.unicodeScalars
        guard inner.contains(where: { $0.value >= 0x80 && $0.properties.generalCategory == .spaceSeparator })
        else {
            return nil
        }
        return .oddSpace(text)
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
            return exponent < bytes.count - 1 ? .shortened(text) : nil
        }
        guard let point, point > 0, point < bytes.count - 1 else { return nil }
        if !bytes[(point + 1)...].allSatisfy({ $0 == 0x30 }) {
            // Numbers of articles may have a point before three digits: `302.758`.
            return bytes.count - point <= 3 ? .fraction(text) : nil
        }
        return .decimal(text, whole: String(decoding: bytes[..<point], as: UTF8.self))
    }

    /// `2026-03-01 00:00:00`, `01.03.2026 0:00` and `3/1/2026 12:00 AM`.
    private static func moment(_ bytes: UnsafeRawBufferPointer) -> ImportDoubt? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let mark = text.firstIndex(where: { $0 == " " || $0 == "T" }),
            text[text.index(after: mark)...].wholeMatch(of: /[0-9]{1,2}:[0-9]{2}(:[0-9.]+)?( ?[AaPp][Mm]|Z)?/)
                != nil
        else { return nil }
        var day = String(text[..<mark])
        let isDate = Day(day) != nil || day.withUTF8 { date(UnsafeRawBufferPointer($0)) } != nil
        return isDate ? .date(text) : nil
    }

    /// `Mar-26`, `26-Mar`, `1-Mar-26`, `01. Mrz` and `01.03.2026`.
    private static func date(_ bytes: UnsafeRawBufferPointer) -> ImportDoubt? {
        guard (5...20).contains(bytes.count), bytes.contains(where: isMark),
            bytes.contains(where: { (0x30...0x39).contains($0) }), hasPartsOfDates(bytes)
        else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        let parts = bytes.split(whereSeparator: isMark).map { String(decoding: $0, as: UTF8.self) }
        guard (2...3).contains(parts.count) else { return nil }
        func isNumber(_ part: String, _ range: ClosedRange<Int>, digits: ClosedRange<Int>) -> Bool {
            digits.contains(part.utf8.count) && Int(part).map { range.contains($0) } ?? false
        }
        func isMonth(_ part: String) -> Bool {
            MonthNames.all.contains(part.lowercased())
                // Words of SKUs too: only as a spreadsheet writes them, behind the day.
                || MonthNames.words.contains(part) && isNumber(parts[0], 1...31, digits: 1...2)
        }
        if parts.count(where: isMonth) == 1,
            parts.allSatisfy({ isMonth($0) || isNumber($0, 1...2099, digits: 1...4) && $0.utf8.count != 3 })
        {
            return .date(text)
        }
        let isDay =
            parts.count == 3 && !text.contains(" ") && isNumber(parts[2], 1950...2099, digits: 4...4)
            && isNumber(parts[0], 1...31, digits: 1...2) && isNumber(parts[1], 1...31, digits: 1...2)
        return isDay ? .date(text) : nil
    }

    /// Whether each part between marks has only digits, as many as a day or a year, or none: nearly no SKU does.
    private static func hasPartsOfDates(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var (digits, others) = (0, 0)
        for byte in bytes {
            if isMark(byte) {
                (digits, others) = (0, 0)
            } else if (0x30...0x39).contains(byte) {
                digits += 1
            } else {
                others += 1
            }
            if digits > 4 || digits > 0 && others > 0 { return false }
        }
        return true
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: " "): true
        default: false
        }
    }
}
