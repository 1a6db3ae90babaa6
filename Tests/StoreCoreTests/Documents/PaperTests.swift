import Testing

@testable import StoreCore

/// Papers as they are read: whole texts, and what every page keeps to.
@Suite struct PaperTests {
    private func pages() throws -> [(name: String, html: String)] {
        try DocumentSamples.all().map { ($0.name, $0.content.html) }
            + [
                ("receipt", PaperSamples.receipt().html), ("slip", PaperSamples.slip.html),
                ("pick list", PaperSamples.pickList.html),
            ]
    }

    @Test func `an invoice as text`() throws {
        let content = try #require(DocumentSamples.all().first { $0.name == "part-paid" }?.content)
        #expect(content.text(measure: \.count) == PaperTexts.invoice)
    }

    @Test func `an invoice to which tax is added shows it before the total`() throws {
        let content = try #require(DocumentSamples.all().first { $0.name == "sales-tax" }?.content)
        #expect(
            content.bill.totalRows.map(\.label)
                == ["Subtotal", "NY State 4%", "New York City 4.875%", "Total USD"])
        #expect(content.bill.totalRows.map(\.amount) == [10_000, 400, 488, 10_888])
    }

    @Test func `a credit note as text`() throws {
        #expect(try DocumentSamples.creditNote().text(measure: \.count) == PaperTexts.creditNote)
    }

    @Test func `a receipt as text`() throws {
        #expect(try PaperSamples.receipt().text(measure: \.count) == PaperTexts.receipt)
    }

    @Test func `a receipt says what is still to pay, or to refund`() throws {
        let bill = try DocumentSamples.single(DocumentSamples.standard)
        func rows(_ payments: [Receipt.Payment], rounding: Int64 = 0) -> [Bill.TotalRow] {
            Receipt(
                seller: DocumentSamples.shop, orderID: 1, placedAt: "", bill: bill, payments: payments,
                rounding: rounding
            ).settlement
        }
        #expect(rows([]) == [.init(label: "Still to pay", amount: 5997, isTotal: true)])
        #expect(
            rows([.init(name: "Card", amount: 6000)])
                == [.init(label: "Card", amount: 6000), .init(label: "To refund", amount: 3, isTotal: true)])
        #expect(
            rows([.init(name: "Cash", amount: 6000)], rounding: 3)
                == [.init(label: "Rounding", amount: 3), .init(label: "Cash", amount: 6000)])
    }

    @Test func `a packing slip as text`() {
        #expect(PaperSamples.slip.text(measure: \.count) == PaperTexts.packingSlip)
    }

    @Test func `a packing slip of one box has no column for later`() {
        let slip = PackingSlip(
            seller: Party(name: "Shop"), orderID: 1, orderedOn: "1 Jan 2026", recipient: Party(name: "Ann"),
            lines: [.init(sku: "A", title: "A", ordered: 1, packed: 1)])
        #expect(!slip.text(measure: \.count).contains("Later"))
        #expect(!slip.html.contains("To follow"))
        #expect(slip.html.contains("1 piece in this box"))
    }

    @Test func `a pick list counts products, pieces and orders`() {
        #expect(PaperSamples.pickList.summary == "3 products, 13 pieces for 3 orders")
        let one = PickList(
            shop: "S", madeAt: "",
            rows: [.init(sku: "A", title: "A", pieces: 1, orders: [.init(orderID: 1, pieces: 1)])])
        #expect(one.summary == "1 product, 1 piece for 1 order")
        #expect(one.html.contains(">#1</span>"))
    }

    @Test func `no text is wider than it may be`() throws {
        for (name, content) in try DocumentSamples.all() {
            for width in [60, 80, 120] {
                let widest =
                    content.text(width: width, measure: \.count).split(separator: "\n").map(\.count).max()
                    ?? 0
                #expect(widest <= width, "\(name)")
            }
        }
        for width in [24, 32, 42] {
            let text = try PaperSamples.receipt().text(width: width, measure: \.count)
            #expect(text.split(separator: "\n").allSatisfy { $0.count <= width }, "\(text)")
        }
    }

    @Test func `a page asks for nothing outside itself`() throws {
        for (name, html) in try pages() {
            for word in ["http:", "https:", "src=", "url(", "@import", "<script", "<link"] {
                #expect(!html.contains(word), "\(name) has \(word)")
            }
        }
    }

    @Test func `what people wrote is never markup`() throws {
        for (name, html) in try pages() { #expect(!html.contains("<large>"), "\(name)") }
        #expect(try DocumentSamples.creditNote().html.contains("Mug &amp; saucer &lt;large&gt;"))
    }

    @Test func `each opening tag of a page is closed`() throws {
        let alone: Set = ["meta", "input", "!DOCTYPE"]
        for (name, html) in try pages() {
            var open: [Substring] = []
            for part in html.split(separator: "<").dropFirst() {
                let tag = part.prefix { !" >\n".contains($0) }
                if tag.hasPrefix("/") {
                    #expect(open.popLast() == tag.dropFirst(), "\(name)")
                } else if !alone.contains(String(tag)) {
                    open.append(tag)
                }
            }
            #expect(open == ["html"] || open.isEmpty, "\(name)")
        }
    }

    @Test func `titles keep their own direction`() throws {
        #expect(PaperSamples.slip.html.contains("<div class=\"text\">كوب أزرق</div>"))
        #expect(PaperSamples.slip.html.contains(".text { unicode-bidi: plaintext; }"))
    }
}
