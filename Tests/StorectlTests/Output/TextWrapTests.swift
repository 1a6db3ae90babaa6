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

    @Test func `the further lines of an indented one are indented more`() {
        #expect(
            TextWrap.lines("  a.csv:2: price is missing", width: 20) == [
                "  a.csv:2: price", "    is missing",
            ])
        #expect(TextWrap.lines("  short", width: 20) == ["  short"])
    }

    @Test func `a question is broken where there is room for the answer`() throws {
        let world = try TestWorld()
        world.errorIsTerminal = true
        world.terminalWidth = 20
        world.input = Array("y\n".utf8)
        #expect(try world.context().ask("Delete MUG (Mug)?"))
        #expect(world.errorText == "Delete MUG\n(Mug)? [y/N] ")
    }

    @Test func `prose below a record is broken between words, and what is laid out is not`() {
        let parts: [DetailPart] = [
            .text("MUG: only 1 available; the cart has 2\n  title: a long one\nTotal    12.00"),
            .text("one  two  three  four  five"),
        ]
        #expect(
            DetailText.text(parts, width: 20, isStyled: false) == """
                MUG: only 1
                available; the cart
                has 2
                  title: a long one
                Total    12.00
                one  two  three  four  five

                """)
        #expect(DetailText.text(parts, width: nil, isStyled: false).split(separator: "\n").count == 4)
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
