import ShopText
import Testing

@testable import Storectl

@Suite struct TextWrapTests {
    @Test func `lines end between words, and a command stays whole`() {
        #expect(TextWrap.lines("one two three", width: 20) == ["one two three"])
        #expect(TextWrap.lines("one two three", width: 8) == ["one two", "three"])
        #expect(TextWrap.lines("incomprehensible it is", width: 8) == ["incomprehensible", "it is"])
        #expect(
            TextWrap.lines("hint: run `storectl stock low` or wait", width: 24) == [
                "hint: run", "`storectl stock low` or", "wait",
            ])
        #expect(TextWrap.hanging("one two three", indent: 4, width: 12) == "one two\n    three")
    }

    @Test func `values of a record are broken between words, and a command goes below its label`() {
        let parts: [DetailPart] = [
            .line("Title", "Sencha from the hills of Uji, first flush, spring 2026"),
            .line("2 mails not sent", "storectl mail list --status dead"),
        ]
        #expect(
            DetailText.text(parts, width: 44, isStyled: false) == """
                Title             Sencha from the hills of
                                  Uji, first flush, spring
                                  2026
                2 mails not sent
                  storectl mail list --status dead

                """)
        #expect(DetailText.text(parts, width: nil, isStyled: false).split(separator: "\n").count == 2)
    }
}
