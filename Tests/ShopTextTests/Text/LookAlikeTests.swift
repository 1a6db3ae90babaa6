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
        "MUG-1", "Größe_M", "чашка", "чашка-MUG", "Tシャツ", "杯A", "R-10kΩ", "10µF", "5μ", "Nº5", "m²", "café",
        "한글", "ㄱ", "कप", "עברית-A", "½", "™",
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
        ("Ｔシャツ", "Tシャツ"), ("ＭＵＧ ２", "MUG 2"), ("ﾊﾞｯｸﾞ", "バッグ"), ("ﬁn", "fin"), ("Fliesen m²", "Fliesen m²"),
    ])
    func `another form of plain letters in a label becomes plain`(text: String, plain: String) throws {
        #expect(try label(text) == plain)
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
