import Testing

@testable import ShopText

/// Short lists in the encodings of one language or another.
@Suite struct EncodingGuessTests {
    /// The text as a file in an encoding of one byte a character.
    private func file(_ words: [String], _ encoding: TextEncoding) throws -> [UInt8] {
        let upper = try #require(encoding.upperHalf)
        var bytes = Array("sku,title\n".utf8)
        for (number, word) in words.enumerated() {
            bytes += Array("A\(number),".utf8)
            for scalar in word.unicodeScalars {
                bytes.append(
                    scalar.value < 0x80
                        ? UInt8(scalar.value) : UInt8(0x80 + (try #require(upper.firstIndex(of: scalar)))))
            }
            bytes.append(0x0A)
        }
        return bytes
    }

    @Test(arguments: [
        (TextEncoding.windows1252, ["Rødgrød", "Ærø", "Smørrebrød", "Blå kop"]),
        (.windows1252, ["Kjøttkvern", "Brød", "Skål", "Rømmegrøt", "Lærveske"]),
        (.windows1252, ["Piña", "Español", "Cojín", "Jabón de baño", "Lámpara"]),
        (.windows1252, ["Joe’s Tea", "200°C", "£9.99", "Tea – green"]), (.windows1252, ["Mug 5 €"]),
        (.windows1252, ["20°"]), (.windows1252, ["£5"]), (.windows1252, ["½ kg", "10 × 20"]),
        (.windows1252, ["Acme™", "“Nice”"]), (.windows1252, ["Größe", "Tüte"]),
        (.windows1252, ["ÄPFEL", "MÜSLI"]),
        (.windows1252, ["pão", "maçã", "açúcar"]), (.windows1252, ["Crème brûlée"]),
        (.windows1252, ["Þvottaefni", "Mjólk", "Ísskápur"]),

        (.windows1250, ["židle", "stůl", "hrnek"]), (.windows1250, ["talíř", "lžíce"]),
        (.windows1250, ["Bögre kék", "Kávéfőző", "Tányér"]), (.windows1250, ["kolač", "kuća", "žlica"]),
        (.windows1250, ["Żółta łódka"]), (.windows1251, ["Чашка синя", "їжак"]),
        (.koi8U, ["Кружка", "чайник"]),
        (.windows1254, ["Gümüş kaşık", "Çay bardağı"]), (.windows1257, ["Krūze", "šķīvis", "tējkanna"]),
        (.ibm850, ["Rødgrød", "Smør"]), (.ibm852, ["židle", "stůl", "talíř"]),
        (.macintosh, ["Größe", "Tüte", "Schüssel"]), (.macintosh, ["Joe’s Tea", "200°C", "£9"]),
        (.iso8859x2, ["židle", "šálek", "talíř"]),
    ])
    func `words of a language are read in its encoding`(encoding: TextEncoding, words: [String]) throws {
        let file = try file(words, encoding)
        let guess = EncodingGuess.encoding(of: file, isWhole: true)
        let text = try guess.map { try TextEncoding.beginning(of: file, as: $0) }
        #expect(text == (try TextEncoding.beginning(of: file, as: encoding)), "\(String(describing: guess))")
    }

    @Test func `katakana of half the width are Japanese`() {
        // コップ, ﾏｸﾞｶｯﾌﾟ, 皿
        let bytes: [UInt8] =
            [
                0x83, 0x52, 0x83, 0x62, 0x83, 0x76, 0x0A, 0xCF, 0xB8, 0xDE, 0xB6, 0xAF, 0xCC, 0xDF, 0x0A,
                0x8E, 0x4D,
            ]
            + [0x0A]
        #expect(EncodingGuess.encoding(of: bytes, isWhole: true) == .shiftJIS)
    }

    @Test func `what cannot be told is not guessed at`() throws {
        for (encoding, words, other) in [
            (TextEncoding.windows1250, ["čaj"], TextEncoding.windows1252),
            (.windows1252, ["pão"], .windows1250),
            (.windows1254, ["Kahve fincanı"], .windows1252),
        ] {
            guard
                case .unclear(let encodings) = EncodingGuess.answer(
                    for: try file(words, encoding), isWhole: true)
            else {
                Issue.record("\(words)")
                continue
            }
            #expect(encodings.contains(encoding) && encodings.contains(other))
        }
    }

    @Test func `those that it may be are shown with what they read`() {
        let error = MalformedText.unclear([
            .init(.windows1250, sample: "\"čaj\""), .init(.windows1252, sample: "\"èaj\""),
        ])
        #expect(
            error.message
                == "the encoding cannot be told for certain: windows-1250 reads \"čaj\"; windows-1252 reads \"èaj\""
        )
        #expect(error.hint == "name the right one, such as --encoding windows-1250")
    }
}
