extension Text {
    /// Some letters are drawn as nothing, such as the Hangul fillers: two names that look the same must
    /// not be two names.
    public static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return (properties.isAlphabetic || properties.numericType == .decimal)
            && !properties.isDefaultIgnorableCodePoint
    }

    /// A mark that belongs to the letter before it, as in Hindi.
    public static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .nonspacingMark
            && !scalar.properties.isDefaultIgnorableCodePoint
    }

    /// Whether there is a mark with no letter or digit before it: it would be drawn upon something else.
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
