import ShopText
import Testing

@testable import Storectl

@Suite struct NarrowTableTests {
    private let columns = [
        Column("id", rank: 2), Column("sku", isProse: false), Column("title", isProse: true),
        Column("state", rank: 1, tone: .state), Column("quantity", tone: .low),
    ]

    private func table(width: Int?, isStyled: Bool = false) -> String {
        var table = TableText(columns: columns, width: width, isStyled: isStyled)
        table.append([
            .init("id", 7), .init("sku", "MUG"), .init("title", "A mug of stoneware, blue"),
            .init("state", "hidden"), .init("quantity", 2), .init("low_stock_at", 3),
        ])
        return table.text
    }

    @Test func `prose is cut to a point, then what matters least is left out, then prose is cut again`() {
        #expect(
            table(width: nil) == """
                ID  SKU  TITLE                     STATE   QUANTITY
                 7  MUG  A mug of stoneware, blue  hidden         2

                """)
        #expect(
            table(width: 45) == """
                ID  SKU  TITLE               STATE   QUANTITY
                 7  MUG  A mug of stonewar…  hidden         2

                """)
        #expect(
            table(width: 40) == """
                SKU  TITLE              STATE   QUANTITY
                MUG  A mug of stonewa…  hidden         2

                """)
        #expect(
            table(width: 33) == """
                SKU  TITLE               QUANTITY
                MUG  A mug of stonewar…         2

                """)
        #expect(
            table(width: 25) == """
                SKU  TITLE       QUANTITY
                MUG  A mug of …         2

                """)
    }

    @Test func `a column without a value is the first to go`() {
        let columns = [Column("id"), Column("kind", rank: 1), Column("error")]
        func table(_ error: JSONValue) -> String {
            var table = TableText(columns: columns, width: 13, isStyled: false)
            table.append([.init("id", 7), .init("kind", "shipped"), .init("error", error)])
            return table.text
        }
        #expect(table(.null) == "ID  KIND\n 7  shipped\n")
        #expect(table("busy") == "ID  ERROR\n 7  busy\n")
    }

    @Test func `color says what a state means, and spaces have none`() {
        #expect(
            table(width: 60, isStyled: true) == """
                \u{1b}[1mID  SKU  TITLE                     STATE   QUANTITY\u{1b}[0m
                 7  MUG  A mug of stoneware, blue  \u{1b}[2mhidden\u{1b}[0m         \u{1b}[33m2\u{1b}[0m

                """)
    }

    @Test(arguments: [
        (ToneRule.signed, "-2", Tone?.some(.bad)), (.signed, "3", .good), (.signed, "0", nil),
        (.signed, "x", nil),
        (.low, "0", .bad), (.low, "3", .warning), (.low, "4", nil), (.state, "paid", .good),
        (.state, "refund_due", .bad), (.state, "open", nil), (.none, "paid", nil),
    ])
    func `each rule has its tones`(rule: ToneRule, cell: String, tone: Tone?) {
        #expect(rule.tone(of: cell, in: [.init("low_stock_at", 3)]) == tone)
    }

    @Test func `without a threshold nothing is low`() {
        #expect(ToneRule.low.tone(of: "0", in: [.init("low_stock_at", .null)]) == nil)
    }

    @Test func `no finding of a check is cut: its command is to be copied`() {
        var table = TableText(columns: FindingView.columns, width: 60, isStyled: false)
        let hint = "to go back, run `storectl coupon edit FIVE --fixed 5.00`"
        table.append([
            .init("code", "unexplained"),
            .init("message", "coupon FIVE has value 50.00, and entry 5 made it 5.00"),
            .init("hint", JSONValue.string(hint)),
        ])
        #expect(
            table.text == """
                CODE    unexplained
                WRONG   coupon FIVE has value 50.00, and entry 5 made it 5.00
                REPAIR  \(hint)

                """)
    }
}
