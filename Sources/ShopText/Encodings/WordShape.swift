/// The letters of some words, and how likely it is that they and other signs stand where they stand, whatever the
/// language.
struct WordShape {
    /// By small letter.
    private(set) var letters: [Unicode.Scalar: Int] = [:]
    /// In how many words a pair of plain letters stands that only some languages have.
    private(set) var pairs: [String: Int] = [:]
    /// A logarithm, without that of the letters.
    private(set) var likelihood = 0.0

    mutating func add(_ word: [Unicode.Scalar]) {
        let isCapital = word.count > 1 && !word.contains { $0.properties.isLowercase }
        var run = 0
        let plain = String(word.filter(\.isASCII).map { Character($0) }).lowercased()
        for pair in WordShape.pairs where plain.contains(pair) { pairs[pair, default: 0] += 1 }
        for (index, scalar) in word.enumerated() {
            guard scalar.value >= 0x80 else {
                run = 0
                continue
            }
            let before = index > 0 ? word[index - 1] : " "
            let after = index + 1 < word.count ? word[index + 1] : " "
            guard scalar.isLetter || scalar.properties.generalCategory == .nonspacingMark else {
                run = 0
                likelihood += WordShape.sign(scalar, before, after)
                continue
            }
            let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            letters[small, default: 0] += 1
            run += 1
            likelihood += letter(scalar, small, before, after, isCapital: isCapital)
            // Words have few letters beyond ASCII one after the other, but in scripts of their own.
            if run > 2, scalar.value < 0x370 { likelihood -= 1.5 }
        }
    }

    private static let pairs = ["sz", "gy", "ny", "zs", "cz", "rz"]

    private func letter(
        _ scalar: Unicode.Scalar, _ small: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar,
        isCapital: Bool
    ) -> Double {
        var likelihood = 0.0
        let isAlone = !before.isLetter && !after.isLetter
        if before.isDigit || after.isDigit {
            likelihood -= isAlone ? 4 : 2
        } else if isAlone {
            likelihood -= 1
        }
        // Words have letters of one script.
        if scalar.value >= 0x370, before.isLatin || after.isLatin { likelihood -= 5 }
        if scalar.properties.isUppercase {
            // A capital after a small letter is none.
            likelihood -= before.properties.isLowercase ? 5 : !before.isLetter ? 1.2 : isCapital ? 0.3 : 3
        } else if scalar.properties.isLowercase, after.properties.isUppercase {
            likelihood -= before.properties.isUppercase ? 5 : 3
        }
        if before == "k" || before == "w", WordShape.romance.contains(small) { likelihood -= 3 }
        if !before.isLetter, !isAlone, WordShape.neverFirst.contains(small) { likelihood -= 4 }
        if after.isLetter, WordShape.alwaysLast.contains(small) { likelihood -= 3 }
        return likelihood
    }

    /// With which no word begins, or next to none.
    private static let neverFirst = Set("ßðğěůýąęńňĺŕèùòìïëûãÿьъыς".unicodeScalars)
    /// With which words end.
    private static let alwaysLast = Set("ùìς".unicodeScalars)

    /// Of languages that have neither k nor w.
    private static let romance = Set("èùòìçãõñêâîôû".unicodeScalars)

    /// What is neither letter nor ASCII.
    private static func sign(
        _ scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar
    ) -> Double {
        var likelihood = common.contains(scalar) ? -4.0 : -9.0
        // Signs stand by themselves or at an end of a word: 20°, „Miód”.
        if before.isLetter, after.isLetter, !["’", "·", "–", "\u{A0}", "\u{AD}"].contains(scalar) {
            likelihood -= 5
        }
        let isBeside = before.isLetter || after.isLetter
        switch scalar {
        case "“", "„", "«", "‘": likelihood += before.isLetter ? -3 : 1
        case "”", "»": likelihood += after.isLetter ? -3 : 1
        case "¿", "¡": if before.isLetter || before.isDigit { likelihood -= 4 }
        case "€", "£", "¥", "¢", "½", "¼", "¾", "×", "±":
            likelihood += isBeside ? -5 : before.isDigit || after.isDigit ? 1 : 0
        default: if isBeside, !common.contains(scalar) { likelihood -= 3 }
        }
        return likelihood
    }

    private static let common = Set(
        "€£°½¼¾×’‘“”„‚–—…™®©«»²³µ·•±§¿¡ªº¥¢\u{A0}№".unicodeScalars)

    /// A character of two bytes or more.
    mutating func add(wide likelihood: Double) { self.likelihood += likelihood }

    /// A katakana of half the width; the marks of voice follow those that can have them.
    mutating func add(halfWidth scalar: Unicode.Scalar, after last: Unicode.Scalar?) {
        let previous = last?.value ?? 0
        likelihood -= 5
        if !(0xFF61...0xFF9F).contains(previous) { likelihood -= 2 }
        switch scalar {
        case "ﾞ":
            let voiced =
                (0xFF76...0xFF84).contains(previous) || (0xFF8A...0xFF8E).contains(previous)
                || previous == 0xFF73
            if !voiced { likelihood -= 6 }
        case "ﾟ": if !(0xFF8A...0xFF8E).contains(previous) { likelihood -= 6 }
        default: break
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isLetter: Bool { properties.isAlphabetic && !["ª", "º", "µ"].contains(self) }
    fileprivate var isLatin: Bool { value < 0x250 && isLetter }
    fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
