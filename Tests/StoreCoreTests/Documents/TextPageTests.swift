import Testing

@testable import StoreCore

@Suite struct TextPageTests {
    private func page(_ width: Int, _ write: (inout TextPage) -> Void) -> [String] {
        // East Asian characters are two columns wide.
        var page = TextPage(width: width) { text in
            text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x3000 ? 2 : 1) }
        }
        write(&page)
        return page.lines
    }

    @Test func `paragraphs break between words, and long words anywhere`() {
        #expect(page(10) { $0.paragraph("one two three") } == ["one two", "three"])
        #expect(page(6) { $0.paragraph("abcdefgh ij", indent: 2) } == ["  abcd", "  efgh", "  ij"])
        #expect(page(4) { $0.paragraph("赤い茶碗") } == ["赤い", "茶碗"])
        #expect(page(4) { $0.paragraph("a\n\nb") } == ["a", "", "b"])
    }

    @Test func `a pair stands at both edges, or on two lines`() {
        #expect(page(12) { $0.pair("Total", "1.00") } == ["Total   1.00"])
        #expect(page(14) { $0.pair("Subtotal of it", "1.00") } == ["Subtotal", "of it     1.00"])
        #expect(page(12) { $0.pair("Order", "1234567890") } == ["Order", "  1234567890"])
    }

    @Test func `cells are broken in their columns`() {
        let lines = page(20) {
            $0.row([
                ("long text", TextPage.Column(width: 6)), ("5", TextPage.Column(width: 4, isRight: true)),
            ])
        }
        #expect(lines == ["long      5", "text"])
    }

    @Test func `what a terminal would obey is marked`() {
        #expect(page(20) { $0.paragraph("a\u{1b}[2Jb\tc\r") } == ["a\u{FFFD}[2Jb c\u{FFFD}"])
        #expect(page(20) { $0.pair("x", "\u{202E}1") }.first?.hasSuffix("\u{FFFD}1") == true)
    }

    @Test func `one blank line is enough`() {
        #expect(
            page(5) {
                $0.blank(); $0.paragraph("a"); $0.blank(); $0.blank(); $0.rule()
            } == ["a", "", "-----"])
    }
}
