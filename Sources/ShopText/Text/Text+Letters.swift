extension Text {
    /// Some letters are invisible, such as the Hangul fillers; two names that look the same must be the same name.
    public static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return (properties.isAlphabetic || properties.numericType == .decimal)
            && !scalar.isHidden(after: " ")
    }

    /// A mark that belongs to the letter before it, as in Hindi.
    public static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .nonspacingMark && !scalar.isHidden(after: " ")
    }

    /// Whether there is a mark with no letter or digit before it: it would be drawn over something else.
    public static func hasLooseMark(_ text: String) -> Bool {
        var mayBear = false
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .spacingMark, .enclosingMark: if !mayBear { return true }
            default: mayBear = isLetterOrDigit(scalar)
            }
        }
        return false
    }
}

extension Text {
    /// A short name that people recognize by eye, such as a SKU: checked like
    /// ``checkedName(_:name:maximum:allowsEmpty:)``, with plain letters only, and no word that mixes two scripts with
    /// similar letters. It is as it was typed; ``compatible(_:)`` is what it is stored as.
    ///
    /// - Throws: ``TextError``
    public static func checkedCode(
        _ text: String, name: String, maximum: Int
    ) throws(TextError) -> String {
        let code = try checkedName(text, name: name, maximum: maximum)
        if code.utf8.allSatisfy({ $0 < 0x80 }) { return code }
        if code.unicodeScalars.contains(where: isAnotherForm) { throw .otherForms(name: name, text: code) }
        let plain = compatible(code)
        guard try checkedName(plain, name: name, maximum: maximum) == plain else {
            throw .otherForms(name: name, text: code)
        }
        if mixesScripts(plain) { throw .mixedScripts(name: name, text: code) }
        return code
    }

    /// A name that may be of several words, such as a category's, in Unicode's compatible form (NFKC): what looks like
    /// another is the other. No word has letters of two scripts that look alike.
    ///
    /// - Throws: ``TextError``
    public static func checkedLabel(
        _ text: String, name: String, maximum: Int
    ) throws(TextError) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return try checkedName(text, name: name, maximum: maximum) }
        // First as it was typed, where the position of what is wrong is the one that people see.
        let label = try checkedName(
            compatible(try checkedName(text, name: name, maximum: maximum)), name: name, maximum: maximum)
        if mixesScripts(label) { throw .mixedScripts(name: name, text: label) }
        return label
    }

    /// A letter or digit that is only another form of a plain one: full-width and half-width, ligatures, in a circle,
    /// and those of mathematics.
    private static func isAnotherForm(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFF01...0xFFEF, 0x1D400...0x1D7FF, 0xFB00...0xFB06, 0x24B6...0x24E9:
            scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
        default: false
        }
    }

    /// Whether a word mixes two scripts with similar letters. Greek letters that are units (10 kΩ, µF) do not count.
    public static func mixesScripts(_ text: String) -> Bool {
        var last: Script?
        for scalar in text.unicodeScalars {
            if let script = Script(scalar) {
                guard script.hasLookAlikes, ![0xB5, 0x3A9, 0x3BC, 0x2126].contains(scalar.value) else {
                    continue
                }
                if let last, last != script { return true }
                last = script
            } else if !scalar.properties.isAlphabetic, scalar.properties.numericType == nil, !isMark(scalar) {
                last = nil
            }
        }
        return false
    }
}
