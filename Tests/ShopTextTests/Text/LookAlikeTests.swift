import Testing

@testable import ShopText

/// Codes and labels are told apart by eye: what looks like another is not another.
@Suite struct LookAlikeTests {
    private func code(_ text: String) throws(TextError) -> String {
        try Text.checkedCode(text, name: "SKU", maximum: 100)
    }

    private func label(_ text: String) throws(TextError) -> String {
        try Text.checkedLabel(text, name: "category", maximum: 100)
    }

    @Test(arguments: [
        "MUG-1", "Größe_M", "чашка", "чашка-MUG", "Tシャツ", "杯A", "R-10kΩ", "5μ", "café", "한글", "कप", "עברית-A",
        "♥\u{FE0F}", "علی\u{200C}رضا",
    ])
    func `plain words of any script are codes and labels as they are`(text: String) throws {
        #expect(try code(text) == text)
        #expect(try label(text) == text)
    }

    @Test(arguments: ["ＭＵＧ", "MUG１", "𝐌UG", "ﬁn", "Ⓜ", "ﾃｨｰ"])
    func `another form of plain letters is no code`(text: String) {
        #expect(throws: TextError.otherForms(name: "SKU", text: text)) { try code(text) }
    }

    @Test(arguments: [
        ("Ｔシャツ", "Tシャツ"), ("ＭＵＧ ２", "MUG 2"), ("ﾊﾞｯｸﾞ", "バッグ"), ("ﬁn", "fin"), ("Fliesen m²", "Fliesen m2"),
        ("TEA\u{A0}BOX", "TEA BOX"), ("TEA\u{3000}BOX", "TEA BOX"), ("TEA\u{2009}BOX", "TEA BOX"),
        ("a＿b", "a_b"),
        ("Ⅷ", "VIII"), ("①a", "1a"), ("10µF", "10μF"), ("½", "1⁄2"), ("™", "TM"), ("Nº5", "No5"),
    ])
    func `another form of plain letters in a label becomes plain`(text: String, plain: String) throws {
        #expect(try label(text) == plain)
    }

    @Test(arguments: ["m²", "Ⅷ", "①a", "a＿b", "½", "™", "10µF", "Nº5", "ㄱ"])
    func `what has a plain form is a code as it is typed, and the same as that`(text: String) throws {
        #expect(try code(text) == text)
        #expect(Text.identity(text) == Text.identity(Text.compatible(text)))
    }

    @Test(arguments: ["¨A", "\u{FDFA}" + String(repeating: "x", count: 90)])
    func `what would not fit in its plain form is no code`(text: String) {
        #expect(throws: TextError.self) { try code(text) }
    }

    @Test(
        arguments: [
            0xFFF9, 0xFFFA, 0xFFFB, 0x2800, 0xFFFC, 0x1D159, 0xE000, 0xF8FF, 0xF0000, 0x10FFFD, 0x378, 0xFFFF,
            0x1FFFE, 0xE0041, 0x16FE4, 0x1107F, 0x115F, 0x3164, 0xFFA0, 0x34F, 0x17B4, 0x180E, 0x200B, 0x2060,
            0x2061, 0x206A, 0xAD, 0x1BCA0, 0x1D173, 0x13430,
        ].compactMap { Unicode.Scalar($0 as UInt32) })
    func `what nobody sees, or all see otherwise, is in no name`(scalar: Unicode.Scalar) {
        for text in ["MUG\(scalar)", "M\(scalar)UG", "Tasse é\(scalar)b"] {
            #expect(throws: TextError.self, "\(text)") { try code(text) }
            #expect(throws: TextError.self, "\(text)") { try label(text) }
            #expect(throws: TextError.self, "\(text)") {
                try Text.checkedName(text, name: "first name", maximum: 100)
            }
        }
        #expect(!Text.isLetterOrDigit(scalar) && !Text.isMark(scalar))
    }

    @Test(arguments: [
        "Café\u{200D}", "Café\u{FE0F}", "чашка\u{200C}", "علی\u{200C}", "علی\u{200C} رضا",
        "क्\u{200D}\u{200D}ष",
        "❤\u{FE0F}\u{FE0F}", "한\u{200D}", "杯\u{200C}杯",
    ])
    func `a joiner or selector that does nothing is in no name`(text: String) {
        #expect(throws: TextError.self) { try code(text) }
        #expect(throws: TextError.self) { try label(text) }
    }

    @Test(arguments: ["МUG", "pаypal", "Αlpha", "MUG-аb", "Ꭺa"])
    func `a word of two scripts that look alike is refused`(text: String) {
        #expect(throws: TextError.mixedScripts(name: "SKU", text: text)) { try code(text) }
        #expect(throws: TextError.mixedScripts(name: "category", text: text)) { try label(text) }
    }

    @Test(arguments: ["MU\u{200B}G", "MUG\u{3164}", "\u{AD}MUG"])
    func `what is not seen is refused`(text: String) {
        #expect(throws: TextError.self) { try code(text) }
        #expect(throws: TextError.self) { try label(text) }
    }
}
