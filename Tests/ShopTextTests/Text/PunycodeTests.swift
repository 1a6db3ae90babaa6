import Testing

@testable import ShopText

@Suite struct PunycodeTests {
    /// The samples of RFC 3492 section 7.1 that are lower case, and the one with signs.
    static let samples: [([UInt32], String)] = [
        (
            [
                0x644, 0x64A, 0x647, 0x645, 0x627, 0x628, 0x62A, 0x643, 0x644, 0x645, 0x648, 0x634, 0x639,
                0x631,
                0x628, 0x64A, 0x61F,
            ], "egbpdaj6bu4bxfgehfvwxn"
        ),
        (
            [0x4ED6, 0x4EEC, 0x4E3A, 0x4EC0, 0x4E48, 0x4E0D, 0x8BF4, 0x4E2D, 0x6587],
            "ihqwcrb4cv8a8dqg056pqjye"
        ),
        (
            [0x4ED6, 0x5011, 0x7232, 0x4EC0, 0x9EBD, 0x4E0D, 0x8AAA, 0x4E2D, 0x6587],
            "ihqwctvzc91f659drss3x8bo0yb"
        ),
        (
            [
                0x5DC, 0x5DE, 0x5D4, 0x5D4, 0x5DD, 0x5E4, 0x5E9, 0x5D5, 0x5D8, 0x5DC, 0x5D0, 0x5DE, 0x5D3,
                0x5D1,
                0x5E8, 0x5D9, 0x5DD, 0x5E2, 0x5D1, 0x5E8, 0x5D9, 0x5EA,
            ], "4dbcagdahymbxekheh6e0a7fei0b"
        ),
        (
            [
                0x306A, 0x305C, 0x307F, 0x3093, 0x306A, 0x65E5, 0x672C, 0x8A9E, 0x3092, 0x8A71, 0x3057,
                0x3066,
                0x304F, 0x308C, 0x306A, 0x3044, 0x306E, 0x304B,
            ], "n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa"
        ),
        ([0x33, 0x5E74, 0x42, 0x7D44, 0x91D1, 0x516B, 0x5148, 0x751F], "3B-ww4c5e180e575a65lsy2b"),
        ([0x3072, 0x3068, 0x3064, 0x5C4B, 0x6839, 0x306E, 0x4E0B, 0x32], "2-u9tlzr9756bt3uc0v"),
        ([0x305D, 0x306E, 0x30B9, 0x30D4, 0x30FC, 0x30C9, 0x3067], "d9juau41awczczp"),
        (Array("-> $1.00 <-".unicodeScalars.map(\.value)), "-> $1.00 <--"),
    ]

    @Test(arguments: samples) func `the samples of the RFC`(points: [UInt32], expected: String) {
        #expect(Punycode.encode(points.compactMap(Unicode.Scalar.init)) == expected)
    }

    @Test(arguments: samples) func `what is encoded is decoded`(points: [UInt32], expected: String) {
        #expect(Punycode.decode(expected[...]) == points.compactMap(Unicode.Scalar.init))
    }

    @Test func `an A-label is how some other label is written`() {
        for label in ["example", "a--b", "xn--mnchen-3ya", "XN--MNCHEN-3YA", "xn--r8jz45g", "xn--strae-oqa"] {
            #expect(Punycode.isLabel(label[...]), "\(label)")
        }
        for label in [
            "xn--", "xn--a", "xn--a-", "xn--example-", "xn--99999999", "xn--mnchen-3y", "xn--mnchen-3yaa!",
            // An upper-case letter, a full-width one, a space, and a sign that nobody sees.
            "xn--mnchen-psa", "xn--mi7c", "xn--a b-", "xn--ab-m1t", "xn--e-xbb",
        ] { #expect(!Punycode.isLabel(label[...]), "\(label)") }
        #expect(Punycode.host("xn--a.de") == nil && Punycode.host("ｘｎ－－a.de") == nil)
    }

    @Test func `a host has its labels as A-labels`() {
        for (host, expected) in [
            ("example.com", "example.com"), ("Example.COM", "Example.COM"),
            ("münchen.de", "xn--mnchen-3ya.de"), ("MÜNCHEN.de", "xn--mnchen-3ya.de"),
            ("mu\u{308}nchen.de", "xn--mnchen-3ya.de"), ("xn--mnchen-3ya.de", "xn--mnchen-3ya.de"),
            ("straße.de", "xn--strae-oqa.de"), ("例え.テスト", "xn--r8jz45g.xn--zckzah"),
            ("ｅｘａｍｐｌｅ.com", "example.com"),
        ] {
            #expect(Punycode.host(host) == expected)
        }
        #expect(Punycode.host(String(repeating: "ü", count: 70) + ".de") == nil)
    }
}

@Suite struct ScriptTests {
    @Test(arguments: [
        "admin", "Ann-Lee", "jos\u{E9}", "Straße", "анна", "анна-lee", "Ελένη", "田中さん", "テスト漢字", "김漢字", "שרה",
        "ann2", "анна2", "o'brien",
    ]) func `what one can read is plainly written`(name: String) { #expect(Text.isPlainlyWritten(name)) }

    @Test(arguments: [
        "\u{430}dmin",  // Cyrillic a
        "adm\u{456}n",  // Cyrillic i
        "\u{391}dmin",  // Greek capital alpha
        "\u{FF41}\u{FF44}\u{FF4D}\u{FF49}\u{FF4E}",  // full-width
        "\u{FB01}sh",  // the ligature fi
        "\u{1D41A}dmin",  // mathematical bold
        "a2\u{430}",  // across a digit
        "\u{13A0}dmin",  // Cherokee
    ]) func `what looks like something else is not`(name: String) { #expect(!Text.isPlainlyWritten(name)) }
}
