import TestSupport
import Testing

@testable import ShopText

/// Bytes of other programs become text, under the name of their encoding or by guessing it.
@Suite struct EncodingTests {
    private static let samples: [(encoding: TextEncoding, bytes: [UInt8], text: String)] = [
        (.windows1250, [0x8A, 0xE1, 0x6C, 0x65, 0x6B, 0x20, 0xE8, 0x61, 0x6A, 0x65], "Šálek čaje"),
        (.windows1251, [0xCA, 0xF0, 0xF3, 0xE6, 0xEA, 0xE0], "Кружка"),
        (.koi8U, [0xEB, 0xD2, 0xD5, 0xD6, 0xCB, 0xC1], "Кружка"),
        (.ibm866, [0x8A, 0xE0, 0xE3, 0xA6, 0xAA, 0xA0], "Кружка"),
        (
            .windows1252, [0x54, 0x61, 0x73, 0x73, 0x65, 0x20, 0x66, 0xFC, 0x72, 0x20, 0x80, 0x20, 0x35],
            "Tasse für € 5"
        ),
        (.windows1253, [0xD0, 0xEF, 0xF4, 0xDE, 0xF1, 0xE9], "Ποτήρι"),
        (
            .windows1254, [0xFE, 0x69, 0xFE, 0x65, 0x20, 0x6B, 0xFD, 0x72, 0x6D, 0xFD, 0x7A, 0xFD],
            "şişe kırmızı"
        ),
        (
            .windows1257,
            [0xDE, 0x61, 0x6C, 0x69, 0x61, 0x20, 0xF0, 0x61, 0x75, 0x6B, 0xF0, 0x74, 0x61, 0x73],
            "Žalia šaukštas"
        ),
        (.ibm850, [0x47, 0x72, 0x94, 0xE1, 0x65, 0x20, 0x54, 0x81, 0x74, 0x65], "Größe Tüte"),
        (.ibm852, [0xBD, 0xA2, 0x88, 0x74, 0x61, 0x20, 0x88, 0xA2, 0x64, 0x6B, 0x61], "Żółta łódka"),
        (.macintosh, [0x63, 0x61, 0x66, 0x8E, 0x20, 0x63, 0x72, 0x8F, 0x6D, 0x65], "café crème"),
        (
            .shiftJIS, [0x90, 0xC2, 0x82, 0xA2, 0x83, 0x7D, 0x83, 0x4F, 0x83, 0x4A, 0x83, 0x62, 0x83, 0x76],
            "青いマグカップ"
        ),
        (
            .eucJP, [0xC0, 0xC4, 0xA4, 0xA4, 0xA5, 0xDE, 0xA5, 0xB0, 0xA5, 0xAB, 0xA5, 0xC3, 0xA5, 0xD7],
            "青いマグカップ"
        ),
        (.eucKR, [0xC6, 0xC4, 0xB6, 0xF5, 0x20, 0xB8, 0xD3, 0xB1, 0xD7, 0xC4, 0xC5], "파란 머그컵"),
        (.gb18030, [0xC0, 0xB6, 0xC9, 0xAB, 0xC2, 0xED, 0xBF, 0xCB, 0xB1, 0xAD], "蓝色马克杯"),
        (.big5, [0xC2, 0xC5, 0xA6, 0xE2, 0xB0, 0xA8, 0xA7, 0x4A, 0xAA, 0x4D], "藍色馬克杯"),
    ]

    @Test(arguments: samples.map(\.encoding), [1, 2, 3, 100])
    func `each is read by name, in pieces of any size`(encoding: TextEncoding, size: Int) throws {
        let sample = try #require(EncodingTests.samples.first { $0.encoding == encoding })
        let source = try TextEncoding.decoding(Chunks.source(sample.bytes, size: size), as: encoding)
        var text: [UInt8] = []
        while case let piece = try source(), !piece.isEmpty { text += piece }
        #expect(String(decoding: text, as: UTF8.self) == sample.text)
    }

    // As in Python's big5hkscs and euc_jp.
    @Test(
        arguments: [
            (
                TextEncoding.big5, [0xC6, 0xA1, 0xC6, 0xE7, 0xC7, 0x40, 0xC7, 0xF2, 0xC6, 0xBF, 0xC6, 0xCF],
                "①ぁすヶ丶廴"
            ),
            (.big5, [0x87, 0x40, 0xFA, 0x40, 0xC8, 0xA1], "䏰𠕇龰"),
            (.eucJP, [0x8F, 0xB0, 0xA1, 0x8F, 0xED, 0xE3, 0x8F, 0xA2, 0xB7, 0xC0, 0xC4], "丂龥～青"),
        ] as [(TextEncoding, [UInt8], String)], [1, 2, 100])
    func `characters of extensions are read as their makers meant them`(
        sample: (encoding: TextEncoding, bytes: [UInt8], text: String), size: Int
    ) throws {
        let source = try TextEncoding.decoding(Chunks.source(sample.bytes, size: size), as: sample.encoding)
        var text: [UInt8] = []
        while case let piece = try source(), !piece.isEmpty { text += piece }
        #expect(String(decoding: text, as: UTF8.self) == sample.text)
    }

    @Test(
        arguments: [
            (TextEncoding.eucJP, [0x8F, 0xA1, 0xA1] as [UInt8], 0x8F), (.eucJP, [0x8F, 0x41], 0x8F),
            (.big5, [0x88, 0x62], 0x88), (.windows1252, [0x81], 0x81),
        ] as [(TextEncoding, [UInt8], UInt8)])
    func `what an encoding does not have is refused with its line`(
        encoding: TextEncoding, bytes: [UInt8], byte: UInt8
    ) throws {
        let source = try TextEncoding.decoding(
            Chunks.source(Array("a\nb\nc".utf8) + bytes, size: 3), as: encoding)
        let error = #expect(throws: MalformedText.self) {
            while case let piece = try source(), !piece.isEmpty {}
        }
        #expect(error == .notInEncoding(encoding, byte: byte, offset: 5, line: 3))
        let hex = String(byte, radix: 16, uppercase: true)
        #expect(error?.message == "byte 6 (0x\(hex), line 3) is undefined in \(encoding.rawValue)")
    }

    @Test(arguments: samples.map(\.encoding))
    func `each is guessed`(encoding: TextEncoding) throws {
        let sample = try #require(EncodingTests.samples.first { $0.encoding == encoding })
        let file = Array("sku,title\nA,".utf8) + sample.bytes + Array(",1\nB,plain,2\n".utf8)
        #expect(EncodingGuess.encoding(of: file, isWhole: true) == encoding)
    }

    @Test func `what is UTF-8 is not guessed at, even if the sample ends inside a character`() {
        for text in ["plain", "Größe", "日本語"] {
            #expect(EncodingGuess.encoding(of: Array(text.utf8), isWhole: true) == .utf8)
            #expect(EncodingGuess.encoding(of: Array(text.utf8.dropLast()), isWhole: false) == .utf8)
        }
    }

    @Test(arguments: [
        ("CP1250", TextEncoding.windows1250), ("win-1251", .windows1251), ("Windows_1252", .windows1252),
        ("cp852", .ibm852), ("DOS-866", .ibm866), ("ISO8859-2", .iso8859x2), ("latin2", .iso8859x2),
        ("GBK", .gb18030),
        ("gb2312", .gb18030), ("SJIS", .shiftJIS), ("cp932", .shiftJIS), ("EUC_KR", .eucKR),
        ("cp949", .eucKR),
        ("Big5-HKSCS", .big5), ("MacRoman", .macintosh), ("x-mac-cyrillic", .macCyrillic), ("KOI8-R", .koi8R),
        ("utf-8-sig", .utf8), ("cp65001", .utf8), ("MS932", .shiftJIS), ("x-sjis", .shiftJIS),
        ("UTF8", .utf8), ("ansi", .windows1252), ("8859-15", .iso8859x15), ("tis-620", .windows874),
    ])
    func `names are read as people write them`(name: String, encoding: TextEncoding) {
        #expect(TextEncoding(name: name) == encoding)
    }

    @Test func `four bytes of GB 18030 are one character`() throws {
        let emoji = try TextEncoding.beginning(of: [0x94, 0x39, 0xDA, 0x33], as: .gb18030)
        #expect(emoji == "💩")
        #expect(try TextEncoding.beginning(of: [0x81, 0x30, 0x8A, 0x30, 0x41], as: .gb18030) == "ãA")
    }

    @Test func `what an encoding does not have is refused, not replaced`() {
        #expect(throws: MalformedText.notInEncoding(.windows1257, byte: 0xA1, offset: 1, line: 1)) {
            try TextEncoding.beginning(of: [0x41, 0xA1], as: .windows1257)
        }
        #expect(throws: MalformedText.notInEncoding(.shiftJIS, byte: 0x81, offset: 0, line: 1)) {
            try TextEncoding.beginning(of: [0x81, 0x20], as: .shiftJIS)
        }
    }

    @Test func `all named characters of HTML are known`() {
        #expect(HTMLEntities.character("NotEqualTilde") == "\u{2242}\u{338}")
        #expect(HTMLEntities.character("CounterClockwiseContourIntegral") == "\u{2233}")
        #expect(HTMLEntities.beginning("copy2026")?.text == "©" && HTMLEntities.beginning("alpha") == nil)
    }
}
