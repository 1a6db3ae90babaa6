import Foundation

/// Scripts whose letters can be confused, and other scripts for words: Unicode's blocks of letters, as far as mixing
/// two of them in a word would be deceptive (UTS 39 section 5.1).
enum Script {
    case latin, greek, cyrillic, armenian, hebrew, arabic, devanagari, thai, georgian, cherokee, coptic
    /// Chinese, Japanese and Korean, which use several scripts.
    case eastAsian
    case other

    /// Whether some of its letters look like those of another script.
    var hasLookAlikes: Bool {
        switch self {
        case .latin, .greek, .cyrillic, .armenian, .georgian, .cherokee, .coptic: true
        case .hebrew, .arabic, .devanagari, .thai, .eastAsian, .other: false
        }
    }

    /// Whether joiners say how its letters are drawn.
    var hasJoiners: Bool {
        switch self {
        case .arabic, .devanagari, .other: true
        default: false
        }
    }

    /// Whether a letter has other forms, which a selector after it chooses.
    var hasVariations: Bool { self == .eastAsian || self == .other }

    /// `nil` for characters that every script uses: digits, marks, punctuation.
    init?(_ scalar: Unicode.Scalar) {
        guard scalar.properties.isAlphabetic, scalar.properties.generalCategory != .modifierLetter else {
            return nil
        }
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0x24F, 0x250...0x2AF, 0x1D00...0x1D25,
            0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF, 0xAB30...0xAB64, 0xFF21...0xFF3A,
            0xFF41...0xFF5A:
            self = .latin
        case 0x370...0x3E1, 0x3F0...0x3FF, 0x1F00...0x1FFF: self = .greek
        case 0x3E2...0x3EF, 0x2C80...0x2CFF: self = .coptic
        case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: self = .cyrillic
        case 0x530...0x58F: self = .armenian
        case 0x590...0x5FF: self = .hebrew
        case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF: self = .arabic
        case 0x900...0x97F: self = .devanagari
        case 0xE00...0xE7F: self = .thai
        case 0x10A0...0x10FF, 0x1C90...0x1CBF, 0x2D00...0x2D2F: self = .georgian
        case 0x13A0...0x13FF, 0xAB70...0xABBF: self = .cherokee
        case 0x1100...0x11FF, 0x2E80...0x2FDF, 0x3005...0x30FF, 0x3100...0x31FF, 0x3400...0x4DBF,
            0x4E00...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0x20000...0x323AF:
            self = .eastAsian
        default: self = .other
        }
    }
}

extension Text {
    /// The text in Unicode's compatible, composed form (NFKC): full-width and ligature letters as plain ones.
    public static func compatible(_ text: String) -> String {
        text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCompatibilityMapping
    }

    /// Whether a name is what it looks like: no letter is another form of a plain one, and no word mixes two scripts,
    /// such as a Latin name with one Cyrillic letter.
    public static func isPlainlyWritten(_ name: String) -> Bool {
        guard !name.utf8.allSatisfy({ $0 < 0x80 }) else { return true }
        guard compatible(name) == name.precomposedStringWithCanonicalMapping else { return false }
        var script: Script?
        for scalar in name.unicodeScalars {
            guard let next = Script(scalar) else {
                if !scalar.properties.isAlphabetic, scalar.properties.numericType == nil, !isMark(scalar) {
                    script = nil
                }
                continue
            }
            if let script, script != next { return false }
            script = next
        }
        return true
    }
}
