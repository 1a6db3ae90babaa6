import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Invoices and credit notes of real orders.
@Suite struct IssueTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop(currency: "EUR")
        try shop.add("MUG", price: "20.00", quantity: 100)
    }

    private func order(_ pieces: Int64 = 3) throws -> Int64 {
        try shop.put("MUG", pieces)
        return try shop.checkOut().value.id
    }

    @discardableResult
    private func run<Change: Action>(_ action: Change) throws -> Change.Answer {
        try shop.store.run(action, as: shop.admin).value
    }

    private func refund(_ order: Int64, _ what: CreditRequest) throws -> OrderRecord {
        try run(RefundOrder(order, what, reason: .returned))
    }

    @Test func `what was issued stays as it is to the byte, and numbers have no gaps`() throws {
        let id = try order()
        #expect(throws: IssueError.noInvoice(order: id)) { try run(IssueDocument(id, .creditNote)) }
        let invoice = try run(IssueDocument(id))
        let html = invoice.content.html
        try shop.set("seller.name", "Somebody Else")
        #expect(try shop.store.document("INV-1", as: shop.ann).content.html == html)
        #expect(throws: IssueError.exists(order: id, label: "INV-1")) { try run(IssueDocument(id)) }
        let second = try order(1)
        #expect(try run(IssueDocument(second)).content.label == "INV-2")
        #expect(throws: IssueError.notFound("INV-1")) { try shop.store.document("INV-1", as: shop.bob) }
        shop.clock.advance(seconds: -3 * 86_400)
        let third = try order(1)
        let error = #expect(throws: IssueError.self) { try run(IssueDocument(third)) }
        #expect(error?.code == "clock_behind")
    }

    @Test func `the parts of credit notes add up to the invoice`() throws {
        try shop.set("shop.country", "DE")
        try shop.store.raw(
            """
            INSERT INTO tax_rate (tax_class, country, region, postal_prefix, name, ppm, category, is_on_shipping)
                VALUES ('standard', 'DE', '', '', 'VAT', 190000, 'S', 1),
                ('food', 'DE', '', '', 'VAT', 70000, 'S', 1);
            INSERT INTO shipping_method (code, name, tax, compares_before, is_active)
                VALUES ('POST', 'Post', 'prorata', 0, 1);
            INSERT INTO shipping_rate (method_id, region, minimum_value, price) VALUES (1, '', 0, 490);
            """)
        try shop.add("TEA", price: "3.33", quantity: 50, [(.taxClass, "food")])
        try shop.put("TEA", 7)
        let id = try order()
        let invoice = try run(IssueDocument(id)).content.bill.totals
        _ = try refund(id, CreditRequest(items: [.init("TEA", quantity: 3), .init("MUG", quantity: 1)]))
        _ = try refund(id, CreditRequest(amount: "1.23"))
        _ = try refund(id, CreditRequest(all: true))
        let notes = try (1...3).map { _ in try run(IssueDocument(id, .creditNote)).content.bill.totals }
        let span = try shop.store.reportSpan(since: nil, until: nil, by: nil, as: shop.admin)
        let taxes = try shop.store.taxReport(span.periods, as: shop.admin)
        #expect(taxes.map(\.ppm) == [190_000, 70_000] && taxes.allSatisfy { $0.base == 0 && $0.amount == 0 })
        #expect(notes.reduce(0) { $0 + $1.gross } == invoice.gross)
        #expect(notes.reduce(0) { $0 + $1.tax } == invoice.tax)
        #expect(throws: IssueError.nothingCredited(order: id)) { try run(IssueDocument(id, .creditNote)) }
    }

    @Test func `a series numbers one kind of documents`() throws {
        let invoices = IssueError.seriesTaken("INV", by: .invoice)
        let notes = IssueError.seriesTaken("CN", by: .creditNote)
        #expect(throws: notes) { try shop.set("documents.invoice_series", "cn") }
        let id = try order()
        try run(IssueDocument(id))
        _ = try refund(id, CreditRequest(items: [.init("MUG", quantity: 1)]))
        try run(IssueDocument(id, .creditNote))
        // Also one that numbers nothing any more, and the default.
        try shop.set("documents.invoice_series", "R")
        #expect(throws: invoices) { try shop.set("documents.credit_note_series", "INV") }
        try shop.set("documents.credit_note_series", "G")
        #expect(throws: notes) { try shop.set("documents.invoice_series", "CN") }
        try run(SetSetting("documents.invoice_series", to: nil))
        try shop.set("documents.credit_note_series", "CN")
        // As settings were before this was a rule.
        try shop.store.raw("UPDATE setting SET value = 'INV' WHERE key = 'documents.credit_note_series'")
        let second = try order(1)
        #expect(throws: IssueError.seriesTaken("INV", by: .creditNote)) { try run(IssueDocument(second)) }
        #expect(throws: invoices) {
            _ = try refund(id, CreditRequest(all: true))
            try run(IssueDocument(id, .creditNote))
        }
        #expect(notes.message == "invoices cannot use the series CN: credit notes use it")
        #expect(notes.hint == "choose another: `storectl config set documents.invoice_series …`")
        #expect(invoices.message == "credit notes cannot use the series INV: invoices use it")
    }
}
