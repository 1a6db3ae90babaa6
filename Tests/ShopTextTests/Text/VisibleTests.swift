import ShopText
import Testing

/// What people see of a text: all of it, and nothing acts on their terminal.
@Suite struct VisibleTests {
    @Test(arguments: [
        ("Mug", "Mug"), ("Tasse é", "Tasse é"), ("a\nb\tc\rd", "a\\nb\\tc\\rd"),
        ("\u{1B}[31m", "\\u{1b}[31m"),
        ("\u{9B}31m", "\\u{9b}31m"), ("\u{7}", "\\u{7}"), ("a\u{202E}b", "a\\u{202e}b"),
        ("a\u{2028}b\u{2029}", "a\\u{2028}b\\u{2029}"), ("ab\u{200B}cd", "ab\\u{200b}cd"),
        ("ab\u{E0041}cd", "ab\\u{e0041}cd"), ("ab\u{AD}cd", "ab\\u{ad}cd"), ("ab\u{2060}cd", "ab\\u{2060}cd"),
        ("ab\u{200D}cd", "ab\\u{200d}cd"), ("ab\u{FFF9}cd", "ab\\u{fff9}cd"), ("ab\u{3164}", "ab\\u{3164}"),
        ("ab\u{FE0F}", "ab\\u{fe0f}"),
        // What a picture, a key, a flag or a script is made of.
        ("👩‍👧", "👩‍👧"), ("❤\u{FE0F}‍🔥", "❤\u{FE0F}‍🔥"), ("1\u{FE0F}\u{20E3}", "1\u{FE0F}\u{20E3}"),
        ("🏴\u{E0067}\u{E0062}\u{E007F}", "🏴\u{E0067}\u{E0062}\u{E007F}"), ("क्‍ष", "क्‍ष"),
        ("علی\u{200C}رضا", "علی\u{200C}رضا"),
    ])
    func `what acts and what is hidden becomes an escape`(text: String, shown: String) {
        #expect(Array(text.visible.unicodeScalars) == Array(shown.unicodeScalars))
        #expect(Array(shown.visible.unicodeScalars) == Array(shown.unicodeScalars))
    }

    @Test func `in what is laid out, line breaks and tabs stay`() {
        #expect("a\tb\nc\r\n\u{1B}d\u{202E}".visibleText == "a\tb\nc\\r\n\\u{1b}d\\u{202e}")
        #expect("a\tb\n\u{200B}".visibleLines == "a\\tb\n\\u{200b}")
    }

    @Test(arguments: [
        ("ab\u{200B}cd", "$'ab\\xe2\\x80\\x8bcd'"), ("ab\u{1B}", "$'ab\\x1b'"),
        ("❤\u{FE0F} a", "'❤\u{FE0F} a'"),
        ("it's\u{AD}", "$'it\\'s\\xc2\\xad'"),
    ])
    func `a word to paste into a shell shows them, too, and means the same`(text: String, word: String) throws
    {
        #expect(text.shellWord == word)
    }
}
