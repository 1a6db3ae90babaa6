/// An encoding that a text may be in, and how likely its characters are if it is: in words of one of its languages.
struct EncodingCandidate {
    let encoding: TextEncoding
    /// How much rarer files in it are, as a logarithm.
    private let rarity: Double
    /// The alphabets of its languages; empty where characters have two bytes or more.
    private let languages: [AlphabetModel]
    private let upper: [Unicode.Scalar]
    private let double: DoubleByteDecoder?

    private init(_ encoding: TextEncoding, _ languages: [AlphabetModel], rarity: Double) {
        self.encoding = encoding
        self.rarity = rarity
        self.languages = languages
        upper = encoding.upperHalf ?? []
        double = DoubleByteDecoder(encoding)
    }

    static let all: [EncodingCandidate] = [
        .init(.windows1252, AlphabetModel.western, rarity: 0),
        .init(.windows1250, AlphabetModel.central, rarity: 2.3),
        .init(.windows1251, AlphabetModel.cyrillic, rarity: 1.5),
        .init(.gb18030, [], rarity: 1.5), .init(.shiftJIS, [], rarity: 1.5), .init(.eucKR, [], rarity: 1.6),
        .init(.big5, [], rarity: 1.7), .init(.eucJP, [], rarity: 3),
        .init(.windows1253, AlphabetModel.greek, rarity: 2),
        .init(.windows1254, AlphabetModel.turkish, rarity: 2.3),
        .init(.windows1255, AlphabetModel.hebrew, rarity: 2),
        .init(.windows1256, AlphabetModel.arabic, rarity: 2),
        .init(.windows1257, AlphabetModel.baltic, rarity: 2.8),
        .init(.windows874, AlphabetModel.thai, rarity: 2), .init(.koi8U, AlphabetModel.cyrillic, rarity: 3.5),
        .init(.koi8R, AlphabetModel.cyrillic, rarity: 3.6),
        .init(.ibm866, AlphabetModel.cyrillic, rarity: 3.5),
        .init(.iso8859x15, AlphabetModel.western, rarity: 3.2),
        .init(.iso8859x2, AlphabetModel.central, rarity: 3.6),
        .init(.ibm850, AlphabetModel.western, rarity: 4.5),
        .init(.ibm852, AlphabetModel.central, rarity: 4.6), .init(.ibm437, AlphabetModel.western, rarity: 5),
        .init(.macintosh, AlphabetModel.western, rarity: 4.5),
        .init(.iso8859x7, AlphabetModel.greek, rarity: 4),
        .init(.iso8859x9, AlphabetModel.turkish, rarity: 4.5),
        .init(.iso8859x13, AlphabetModel.baltic, rarity: 5),
        .init(.iso8859x5, AlphabetModel.cyrillic, rarity: 6),
        .init(.macCyrillic, AlphabetModel.cyrillic, rarity: 6),
        .init(.macCentralEurope, AlphabetModel.central, rarity: 6),
        .init(.ibm857, AlphabetModel.turkish, rarity: 6), .init(.ibm737, AlphabetModel.greek, rarity: 6),
        .init(.windows1258, AlphabetModel.western, rarity: 7),
        .init(.ibm775, AlphabetModel.baltic, rarity: 7),
        .init(.macGreek, AlphabetModel.greek, rarity: 7),
        .init(.macTurkish, AlphabetModel.turkish, rarity: 7),
    ]

    /// How well it reads words: the likelihood of their characters, and what it makes of them; `nil` if it cannot read
    /// them at all.
    func reading(_ words: [[UInt8]]) -> (likelihood: Double, perByte: Double, text: [Unicode.Scalar])? {
        var text: [Unicode.Scalar] = []
        var shape = WordShape()
        var high = 0
        for word in words {
            let scalars: [Unicode.Scalar]
            if double == nil {
                scalars = word.map { $0 < 0x80 ? Unicode.Scalar($0) : upper[Int($0) - 0x80] }
                let isRead = scalars.allSatisfy {
                    $0.value < 0x80 || $0 != "\u{FFFD}" && $0.properties.generalCategory != .control
                }
                guard isRead else { return nil }
                shape.add(scalars)
            } else {
                guard let read = sequences(word, &shape) else { return nil }
                scalars = read
            }
            high += word.count { $0 >= 0x80 }
            text += scalars
            text.append(" ")
        }
        let letters = languages.map { $0.likelihood(shape) }.max() ?? 0
        var likelihood = letters + shape.likelihood
        // Japanese has kana between its ideographs.
        if encoding == .shiftJIS || encoding == .eucJP, !text.contains(where: \.isKana) {
            likelihood -= 0.125 * Double(high)
        }
        return (likelihood - rarity, likelihood / Double(max(high, 1)), text)
    }

    private func sequences(_ word: [UInt8], _ shape: inout WordShape) -> [Unicode.Scalar]? {
        guard let double else { return nil }
        var index = 0
        var scalars: [Unicode.Scalar] = []
        while index < word.count {
            if word[index] < 0x80 {
                scalars.append(Unicode.Scalar(word[index]))
                index += 1
                continue
            }
            guard case .character(let scalar, let length) = double.scalar(word[index...]) else { return nil }
            if length == 1 {
                shape.add(halfWidth: scalar, after: scalars.last)
            } else {
                shape.add(wide: likelihood(scalar, word[index]))
            }
            scalars.append(scalar)
            index += length
        }
        return scalars
    }

    /// How common a character is in the texts that the encoding is for.
    private func likelihood(_ scalar: Unicode.Scalar, _ first: UInt8) -> Double {
        let isKana = (0x3040...0x30FF).contains(scalar.value)
        let isIdeograph = (0x4E00...0x9FFF).contains(scalar.value)
        // Punctuation and Latin letters of their width.
        if (0x3001...0x301C).contains(scalar.value) || (0xFF01...0xFF5E).contains(scalar.value) { return -6 }
        switch encoding {
        case .shiftJIS: return isKana ? -4 : isIdeograph && (0x88...0x98).contains(first) ? -6.8 : -13
        case .eucJP: return isKana ? -4 : isIdeograph && (0xB0...0xCF).contains(first) ? -6.8 : -13
        // Hangul lie in a third of the places that Chinese characters have in other encodings.
        case .eucKR:
            return (0xAC00...0xD7A3).contains(scalar.value) && (0xB0...0xC8).contains(first) ? -6.2 : -13
        case .gb18030: return isIdeograph && (0xB0...0xD7).contains(first) ? -6.8 : -12
        default: return isIdeograph && (0xA4...0xC6).contains(first) ? -6.8 : -12
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isKana: Bool { (0x3040...0x30FF).contains(value) || (0xFF66...0xFF9F).contains(value) }
}
