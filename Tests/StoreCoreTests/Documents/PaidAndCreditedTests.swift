import Foundation
import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// What an invoice says was paid, and what was only credited.
@Suite struct PaidAndCreditedTests: SoldMugs {
    let shop: TestShop

    init() throws { shop = try Self.opened() }

    /// The rows from the total on, and the sum of an electronic invoice.
    private func settled(_ id: Int64) throws -> (paid: Int64, rows: [String], prepaid: Int64) {
        let content = try run(IssueDocument(id)).content
        #expect(content.paid + (content.credited ?? 0) == content.prepaid)
        #expect(content.due == content.bill.totals.gross - content.prepaid)
        #expect(try DocumentContent(json: content.json()) == content)
        return (content.paid, content.settlement.map { "\($0.label) \($0.amount)" }, content.prepaid)
    }

    @Test func `what was cancelled before anything was paid is credited, not paid`() throws {
        let id = try order(3)
        try run(CancelOrder(id, items: [.init("MUG", quantity: 1)]))
        let bill = try settled(id)
        #expect(bill.rows == ["Credited -2000", "Amount due EUR 4000"])
        #expect(bill.paid == 0 && bill.prepaid == 2000)
    }

    @Test func `a part payment and a credit are two rows`() throws {
        let id = try order(3)
        try run(PayOrder(id, amount: "15.00"))
        try run(RefundOrder(id, CreditRequest(amount: "5.00"), reason: .goodwill))
        let bill = try settled(id)
        #expect(bill.rows == ["Credited -500", "Paid -1500", "Amount due EUR 4000"])
        #expect(bill.prepaid == 2000)
    }

    @Test func `what was paid and went back is credited; what is still to go back is paid`() throws {
        let id = try order(3)
        try run(PayOrder(id))
        try run(RefundOrder(id, CreditRequest(items: [.init("MUG", quantity: 1)]), reason: .returned))
        #expect(try settled(id).rows == ["Credited -2000", "Paid -4000", "Amount due EUR 0"])
        let other = try order(3)
        try settle(try run(PayOrder(other, provider: "test")))
        // Not settled yet.
        try run(RefundOrder(other, CreditRequest(amount: "10.00"), reason: .goodwill))
        let bill = try settled(other)
        #expect(bill.rows == ["Paid -6000", "Amount due EUR 0"] && bill.paid == 6000)
    }

    @Test func `a document from before that has its rows as they were`() throws {
        let id = try order(3)
        try run(PayOrder(id))
        let content = try run(IssueDocument(id)).content
        #expect(content.credited == nil)
        #expect(!(try content.json()).contains("\"credited\""))
    }

    @Test func `an electronic invoice calls a standard rate of nothing what it is`() throws {
        let zero = Bill.Tax(.standard)
        let bill = try Bill.sale(
            currency: DocumentSamples.eur, pricesIncludeTax: false,
            lines: [
                .init(sku: "A", title: "A", quantity: 1, unitPrice: 500, tax: zero),
                .init(sku: "B", title: "B", quantity: 1, unitPrice: 300, tax: Bill.Tax(.zeroRated)),
                .init(sku: "C", title: "C", quantity: 1, unitPrice: 100, tax: DocumentSamples.standard),
            ],
            charges: [.init("Post", shares: [.init(zero, 200)])],
            taxes: [
                .init(zero, name: "VAT", base: 700, amount: 0),
                .init(Bill.Tax(.zeroRated), name: "Zero", base: 300, amount: 0),
                .init(DocumentSamples.standard, name: "VAT", base: 100, amount: 19),
            ])
        let ubl = try DocumentSamples.invoice(bill).ubl()
        #expect(!ubl.contains("<cbc:ID>S</cbc:ID><cbc:Percent>0"))
        #expect(ubl.components(separatedBy: "<cac:TaxSubtotal>").count == 3)
        #expect(
            ubl.contains(
                "<cac:TaxSubtotal><cbc:TaxableAmount currencyID=\"EUR\">10.00</cbc:TaxableAmount>"
                    + "<cbc:TaxAmount currencyID=\"EUR\">0.00</cbc:TaxAmount><cac:TaxCategory>"
                    + "<cbc:ID>Z</cbc:ID><cbc:Percent>0</cbc:Percent>"))
        #expect(ubl.components(separatedBy: "<cbc:ID>Z</cbc:ID>").count == 5)
    }
}
