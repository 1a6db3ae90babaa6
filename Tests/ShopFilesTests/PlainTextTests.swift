import TestSupport
import Testing

@testable import ShopFiles

@Suite struct PlainTextTests {
    @Test func `reading bytes gives what reading characters does`() {
        var dice = SeededGenerator(seed: 13)
        let pieces = [
            "a", "B", " ", "  ", "\n", "\t", "<p>", "</p>", "<br>", "<BR/>", "<li>", "</li>", "<ul>", "<td>",
            "<!-- x -->",
            "<!--", "<a href='x'>", "<A NAME=y>", "<script>1<2</script>", "<style>", "</style>", "<", ">",
            "&", "&amp;",
            "&nbsp;", "&emsp;", "&#10;", "&#x2013;", "&copy", "&notit;", "&rlm;", "&x;", "ä", "日", "\u{A0}",
            "\u{3000}", "\u{85}",
            "\u{2003}", "- ", "😀", "<img src=x>", "<1", "</ p>", "<h1>", "<iframe>", "&#x1F600;",
            "&CounterClockwiseContourIntegral;",
        ]
        for _ in 0..<20_000 {
            let html = (0..<Int.random(in: 1...9, using: &dice)).map { _ in
                pieces.randomElement(using: &dice) ?? ""
            }.joined()
            var (lost, slowLost) = (LostMarkup(), LostMarkup())
            let text = PlainText.of(html: html, &lost)
            #expect(text == SlowPlainText.of(html: html, &slowLost), "\(html.debugDescription)")
            #expect(lost.counts == slowLost.counts, "\(html.debugDescription)")
        }
    }

    @Test func `scripts end in any letter case`() {
        #expect(PlainText.of(html: "a<SCRIPT>b</Script>c<style>d</STYLE>e") == "ace")
    }
}
