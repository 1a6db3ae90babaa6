import TestSupport
import Testing

@testable import ShopText

@Suite struct TextTests {
    @Test(arguments: [
        ("  Mug \t\r\n", "Mug"), ("e\u{301}", "é"), ("\u{A0}Mug\u{3000}", "Mug"), ("a  b", "a  b"),
        ("👩‍👧", "👩‍👧"), ("क्‍ष", "क्‍ष"),
    ])
    func `a text is kept trimmed and composed`(text: String, kept: String) throws {
        let checked = try Text.checked(text, name: "title", maximum: 10)
        #expect(Array(checked.unicodeScalars) == Array(kept.unicodeScalars))
    }

    @Test func `line feeds and tabs stay only where lines are allowed`() throws {
        #expect(
            try Text.checked("a\r\nb\tc\n", name: "description", maximum: 10, allowsLines: true) == "a\nb\tc")
        #expect(throws: TextError.forbiddenCharacter(name: "title", scalar: "\n", position: 2)) {
            try Text.checked("a\nb", name: "title", maximum: 10)
        }
        #expect(throws: TextError.forbiddenCharacter(name: "description", scalar: "\r", position: 2)) {
            try Text.checked("a\rb", name: "description", maximum: 10, allowsLines: true)
        }
    }

    @Test func `nothing but white space is empty`() throws {
        #expect(throws: TextError.empty(name: "title")) {
            try Text.checked(" \n", name: "title", maximum: 10)
        }
        #expect(try Text.checked(" \n", name: "title", maximum: 10, allowsEmpty: true) == "")
    }

    @Test func `the length is counted in scalars, after trimming`() throws {
        #expect(try Text.checked(" 12345 ", name: "title", maximum: 5) == "12345")
        #expect(throws: TextError.tooLong(name: "title", length: 6, maximum: 5)) {
            try Text.checked("123456", name: "title", maximum: 5)
        }
    }

    @Test(
        arguments: [
            "\u{0}", "\u{7}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{200E}", "\u{200F}", "\u{61C}",
            "\u{202A}",
            "\u{202E}", "\u{2028}", "\u{2029}", "\u{2066}", "\u{2069}", "\u{FEFF}",
        ] as [Unicode.Scalar])
    func `what acts on a terminal or reorders text is refused`(scalar: Unicode.Scalar) {
        #expect(throws: TextError.forbiddenCharacter(name: "title", scalar: scalar, position: 2)) {
            try Text.checked("a\(scalar)b", name: "title", maximum: 10)
        }
    }

    @Test(arguments: [
        ("Ann", "ANN"), ("Straße", "STRASSE"), ("É", "e\u{301}"), ("ΣΊΣΥΦΟΣ", "σίσυφος"), ("ﬁ", "FI"),
    ])
    func `two spellings of a name are the same name`(left: String, right: String) {
        #expect(Text.caseless(left) == Text.caseless(right))
    }

    @Test func `accents tell names apart`() {
        #expect(Text.caseless("Ännchen") != Text.caseless("Annchen"))
    }

    @Test(arguments: [
        "\u{200B}ann", "ann\u{200B}", "an\u{200B}n", "an\u{AD}n", "ann\u{200D}", "ann\u{FE0F}", "\u{180E}ann",
    ])
    func `a name with something invisible in it is refused, not mended`(text: String) throws {
        let error = #expect(throws: TextError.self) {
            try Text.checkedName(text, name: "first name", maximum: 10)
        }
        #expect(error?.code == "forbidden_character")
        #expect(error?.message.hasPrefix("first name has an invisible character (U+") == true)
    }

    @Test(arguments: ["علی\u{200C}رضا", "葛\u{E0100}", "क्\u{200D}ष", "❤\u{FE0F}", "Zoë O'Neil"])
    func `what a script needs to be drawn well may stand in a name`(text: String) throws {
        #expect(try Text.checkedName(" \(text) ", name: "first name", maximum: 20) == text)
    }

    @Test(arguments: [
        ("Te\u{200B}a", "Tea"), ("Tee\u{AD}kanne grün", "Teekanne grün"), ("\u{2060}Tea\u{FFF9}", "Tea"),
        ("Tea\u{E0041}\u{E0042}", "Tea"), ("\u{200B} Tea \u{200B}", "Tea"), ("Te\u{200D}a ☕", "Tea ☕"),
    ])
    func `what nobody sees is left out of a line`(text: String, kept: String) throws {
        #expect(try Text.checked(text, name: "title", maximum: 10 + kept.count) == kept)
    }

    @Test(arguments: [
        "👩\u{200D}👩\u{200D}👧", "❤\u{FE0F}", "1\u{FE0F}\u{20E3}", "👁\u{FE0F}\u{200D}🗨\u{FE0F}",
        "علی\u{200C}رضا", "葛\u{E0100}",
        "क्\u{200D}ष", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "ᠠ\u{180B}ᠠ", "\u{6DD}٢",
    ])
    func `pictures and scripts keep what they need`(text: String) throws {
        #expect(
            Array(try Text.checked(text, name: "title", maximum: 20).unicodeScalars)
                == Array(text.unicodeScalars))
    }

    @Test func `a text of several lines keeps what it has, and a line of nothing seen is empty`() throws {
        #expect(try Text.checked("a\u{AD}b", name: "text", maximum: 9, allowsLines: true) == "a\u{AD}b")
        #expect(throws: TextError.empty(name: "title")) {
            try Text.checked("\u{200B}\u{2060}", name: "title", maximum: 9)
        }
    }

    @Test func `what each error says`() {
        expectFacts([
            (TextError.empty(name: "title"), ErrorFacts(.invalidInput, "empty_text", "title is empty")),
            (
                .tooLong(name: "title", length: 501, maximum: 500),
                ErrorFacts(.invalidInput, "text_too_long", "title has 501 characters; the maximum is 500")
            ),
            (
                .forbiddenCharacter(name: "title", scalar: "\u{1B}", position: 3),
                ErrorFacts(
                    .invalidInput, "forbidden_character",
                    "title has a control character (U+001B) at position 3",
                    hint: "remove the character and try again")
            ),
            (
                .forbiddenCharacter(name: "title", scalar: "\u{202E}", position: 3),
                ErrorFacts(
                    .invalidInput, "forbidden_character",
                    "title has an invisible character (U+202E) at position 3",
                    hint: "remove the character and try again")
            ),
            (
                .otherForms(name: "SKU", text: "ＭＵＧ"),
                ErrorFacts(
                    .invalidInput, "look_alike_letters",
                    "SKU \"ＭＵＧ\" has letters or digits in another form, such as full-width",
                    hint: "type it again in plain letters: it looks like another word but is not the same")
            ),
            (
                .mixedScripts(name: "SKU", text: "МUG"),
                ErrorFacts(
                    .invalidInput, "look_alike_letters",
                    "SKU \"МUG\" mixes letters of two scripts in one word",
                    hint:
                        "type it again in letters of one script: it looks like another word but is not the same"
                )
            ),
        ])
    }
}
