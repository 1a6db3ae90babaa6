import Testing

@testable import StoreCore

@Suite struct MarkupTests {
    @Test func `text is escaped and markup is not`() {
        let title = "<b>\"Tom\" & 'Jerry'</b>"
        let inner: Markup = "<i>\(title)</i>"
        let outer: Markup = "<p>\(inner)\([inner, inner])\(7)\(nil as Markup?)</p>"
        let text = "<i>&lt;b&gt;&quot;Tom&quot; &amp; &#39;Jerry&#39;&lt;/b&gt;</i>"
        #expect(outer.text == "<p>\(text)\(text)\(text)7</p>")
    }

    @Test(arguments: ["\u{0}", "\u{1b}", "\u{85}", "\u{202E}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}"])
    func `a character that XML forbids or that hides becomes a mark`(text: String) {
        #expect(Markup(escaping: "a" + text + "b").text == "a\u{FFFD}b")
    }

    @Test func `lines and tabs stay`() {
        #expect(Markup(escaping: "a\n\tb").text == "a\n\tb")
    }

    @Test func `text in a style sheet cannot leave its string`() {
        #expect(Markup(styleText: "A 1-2\"}</").text == "A 1\\2d 2\\22 \\7d \\3c \\2f ")
    }
}
