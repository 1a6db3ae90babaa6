/// Guesses the encoding of a text that does not say it: which one makes words of it, and which characters of those
/// words its languages have.
public enum EncodingGuess {
    /// How much of a file is looked at.
    public static let sampleSize = 1 << 20

    /// The most likely encoding; `nil` if none makes sense of the text.
    public static func encoding(of sample: [UInt8], isWhole: Bool) -> TextEncoding? {
        if let known = TextEncoding.marked(in: sample) ?? TextEncoding.recognised(in: sample) { return known }
        if String(validating: complete(sample), as: UTF8.self) != nil { return .utf8 }
        let words = highWords(sample, limit: 20_000)
        let scored = candidates.enumerated().compactMap { place, candidate -> (Double, TextEncoding)? in
            guard let score = candidate.score(words) else { return nil }
            // Of two that read alike the more common one.
            return (score - Double(place) * 0.002, candidate.encoding)
        }
        guard let best = scored.max(by: { $0.0 < $1.0 }), best.0 > 0 else { return nil }
        return best.1
    }

    /// Without the start of a character at the end, which the sample may have cut.
    private static func complete(_ sample: [UInt8]) -> ArraySlice<UInt8> {
        let tail = sample.suffix(3)
        guard let lead = tail.lastIndex(where: { $0 >= 0xC0 }) else { return sample[...] }
        let length = sample[lead] >= 0xF0 ? 4 : sample[lead] >= 0xE0 ? 3 : 2
        return sample.count - lead < length ? sample[..<lead] : sample[...]
    }

    /// The parts of a text between plain signs and spaces that have bytes beyond ASCII.
    private static func highWords(_ sample: [UInt8], limit: Int) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var count = 0
        for word in sample.split(whereSeparator: { $0 <= 0x20 || "\",;|<>".utf8.contains($0) && $0 < 0x40 })
        where word.contains(where: { $0 >= 0x80 }) {
            words.append(Array(word))
            count += word.count
            if count > limit { break }
        }
        return words
    }

    /// The more common ones first.
    private static let candidates: [Candidate] = [
        .double(.gb18030), .double(.shiftJIS), .double(.eucKR), .double(.big5), .double(.eucJP),
        .letters(.windows1252, western), .letters(.windows1250, central), .letters(.windows1251, cyrillic),
        .letters(.windows1253, greek), .letters(.windows1254, turkish), .letters(.windows1255, hebrew),
        .letters(.windows1256, arabic), .letters(.windows1257, baltic), .letters(.koi8U, cyrillic),
        .letters(.koi8R, cyrillic), .letters(.ibm866, cyrillic), .letters(.ibm850, western),
        .letters(.ibm437, western), .letters(.ibm852, central), .letters(.macintosh, western),
        .letters(.macCyrillic, cyrillic), .letters(.macCentralEurope, central), .letters(.iso8859x2, central),
        .letters(.iso8859x5, cyrillic), .letters(.iso8859x7, greek), .letters(.iso8859x9, turkish),
        .letters(.iso8859x15, western), .letters(.iso8859x13, baltic), .letters(.ibm775, baltic),
        .letters(.ibm857, turkish), .letters(.ibm737, greek), .letters(.macGreek, greek),
        .letters(.macTurkish, turkish), .letters(.windows874, thai), .letters(.windows1258, western),
    ]

    // Letters of the languages that an encoding is for, those met most often first.
    private static let western = "éüäöáíóèñçàãßêåøæôúâõîûïìòùëœ"
    private static let central = "áéíłóąęśěčřžýšżćńůúöüőťďňľźăîâșțşţűđôä"
    private static let cyrillic = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґў"
    private static let greek = "αοιτεςηνσκπρμυλόίάέήγδωχθφβύώξζψϊ"
    private static let turkish = "ıüşğçöâî"
    private static let hebrew = "יוהלארתבמשנעםדקחפגטצןסזכךףץ"
    private static let arabic = "اليمنرتبعدسهفكقحجشصطخةأذىءزضغثئظإؤآپچگی"
    private static let baltic = "āīšēąžėčūųļņęįķģäöüõ"
    private static let thai = "านรกอเงตลดมสทปวหยคแะพบไชจขผโธใศซถฟษณญภฉ่้ิีั็์ืุู"
}

/// An encoding, and how well it reads words.
private struct Candidate {
    let encoding: TextEncoding
    /// The letters of its languages, those met most often first; `nil` where characters have two bytes or more.
    private let letters: [Unicode.Scalar: Double]?
    private let upper: [Unicode.Scalar]
    private let double: DoubleByteDecoder?

    static func letters(_ encoding: TextEncoding, _ letters: String) -> Candidate {
        Candidate(encoding, letters)
    }

    static func double(_ encoding: TextEncoding) -> Candidate { Candidate(encoding, nil) }

    private init(_ encoding: TextEncoding, _ letters: String?) {
        self.encoding = encoding
        upper = encoding.upperHalf ?? []
        double = DoubleByteDecoder(encoding)
        self.letters = letters.map { text in
            let count = Double(text.unicodeScalars.count)
            // Scripts without capitals show less of themselves.
            let fall = text.uppercased() == text ? 1.2 : 2
            return Dictionary(
                text.unicodeScalars.enumerated().map { ($1, 2.2 - fall * Double($0) / count) },
                uniquingKeysWith: max)
        }
    }

    /// How well it reads them, per byte beyond ASCII; `nil` if it cannot read them at all.
    func score(_ words: [[UInt8]]) -> Double? {
        var total = 0.0
        var count = 0
        for word in words {
            guard let (score, high) = double == nil ? single(word) : sequences(word) else { return nil }
            total += score
            count += high
        }
        return count > 0 ? total / Double(count) : nil
    }

    private func single(_ word: [UInt8]) -> (Double, Int)? {
        let scalars = word.map { $0 < 0x80 ? Unicode.Scalar($0) : upper[Int($0) - 0x80] }
        var score = 0.0
        var count = 0
        for (index, scalar) in scalars.enumerated() where scalar.value >= 0x80 {
            if scalar == "\u{FFFD}" || scalar.properties.generalCategory == .control { return nil }
            count += 1
            let before = index > 0 ? scalars[index - 1] : " "
            let after = index + 1 < scalars.count ? scalars[index + 1] : " "
            guard scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
            else {
                // Signs stand by themselves or at the end of a word: 20°, „Miód”.
                score +=
                    before.properties.isAlphabetic && after.properties.isAlphabetic && scalar != "’"
                    ? -3 : 0.2
                continue
            }
            let small = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
            score += letters?[small] ?? -1
            // Words have letters of one script.
            if scalar.value >= 0x370, before.isLatinLetter || after.isLatinLetter { score -= 3 }
            // A capital after a small letter is none.
            if scalar.properties.isUppercase, before.properties.isLowercase { score -= 2 }
            if scalar.properties.isLowercase, before.properties.isUppercase, after.properties.isUppercase {
                score -= 2
            }
        }
        return (score, count)
    }

    private func sequences(_ word: [UInt8]) -> (Double, Int)? {
        guard let double else { return nil }
        var index = 0
        var score = 0.0
        var count = 0
        while index < word.count {
            if word[index] < 0x80 {
                index += 1
                continue
            }
            guard case .character(let scalar, let length) = double.scalar(word[index...]) else { return nil }
            let first = word[index]
            count += length
            // A letter of ASCII as second byte is what single bytes in front of letters would look like.
            let isPlain = length == 2 && index + 1 < word.count && word[index + 1] < 0x80
            score += Double(length) * (commonness(scalar, first) - (isPlain ? 0.3 : 0))
            index += length
        }
        return (score, count)
    }

    /// How common a character is in the texts that the encoding is for.
    private func commonness(_ scalar: Unicode.Scalar, _ first: UInt8) -> Double {
        let isKana = (0x3040...0x30FF).contains(scalar.value)
        let isIdeograph = (0x4E00...0x9FFF).contains(scalar.value)
        switch encoding {
        case .shiftJIS: return isKana ? 2.1 : isIdeograph && (0x88...0x98).contains(first) ? 1.6 : -0.5
        case .eucJP: return isKana ? 2.1 : isIdeograph && (0xB0...0xCF).contains(first) ? 1.5 : -0.5
        // Hangul lie in a third of the places that Chinese characters have in other encodings.
        case .eucKR:
            return (0xAC00...0xD7A3).contains(scalar.value) && (0xB0...0xC8).contains(first) ? 1.8 : -0.5
        case .gb18030: return isIdeograph && (0xB0...0xD7).contains(first) ? 1.6 : -0.5
        default: return isIdeograph && (0xA4...0xC6).contains(first) ? 1.6 : -0.5
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isLatinLetter: Bool { isASCII && properties.isAlphabetic }
}
