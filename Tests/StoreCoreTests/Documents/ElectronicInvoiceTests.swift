import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// What the official rules do not look at; the rest is judged by `Scripts/judges/ubl.py`.
@Suite struct ElectronicInvoiceTests {
    private func sample(_ name: String) throws -> DocumentContent {
        try #require(DocumentSamples.all().first { $0.name == name }?.content)
    }

    private func seller(_ change: (inout Party) -> Void) -> Party {
        var party = DocumentSamples.shop
        change(&party)
        return party
    }

    @Test func `a credit note names the invoice that it corrects`() throws {
        let text = try sample("credit-note").ubl()
        #expect(text.contains("<CreditNote "))
        #expect(
            text.contains(
                "<cac:InvoiceDocumentReference><cbc:ID>INV-1</cbc:ID><cbc:IssueDate>2026-11-26</cbc:IssueDate>"
            ))
        #expect(text.contains("<cbc:CreditedQuantity unitCode=\"H87\">2</cbc:CreditedQuantity>"))
    }

    @Test func `who is outside the scope of tax has no rate and no VAT number`() throws {
        let text = try sample("outside").ubl()
        #expect(!text.contains("Percent") && !text.contains("DE123456789"))
        #expect(text.contains("VATEX-EU-O"))
    }

    @Test func `three decimals are UBL alone`() throws {
        let text = try sample("kuwait").ubl()
        #expect(!text.contains("en16931"))
        #expect(text.contains("<cbc:PayableAmount currencyID=\"KWD\">0.000</cbc:PayableAmount>"))
    }

    @Test func `titles are escaped`() throws {
        let text = try sample("mixed-included").ubl()
        #expect(text.contains("<cbc:Name>Mug &amp; saucer &lt;large&gt;</cbc:Name>"))
    }

    @Test func `where to pay is said while something is due`() throws {
        #expect(try sample("part-paid").ubl().contains("<cbc:PaymentMeansCode>58</cbc:PaymentMeansCode>"))
        #expect(try !sample("standard").ubl().contains("PaymentMeans"))
    }

    @Test(arguments: [
        (quantity: 3, net: 5039, currency: "EUR", price: "16.79667"), (2, 5000, "EUR", "25.00"),
        (7, 1, "EUR", "0.00143"), (1, 0, "EUR", "0.00"), (3, 500, "JPY", "166.667"), (4, 500, "JPY", "125"),
        (8, 500, "JPY", "62.5"), (1000, 1, "KWD", "0.000001"), (8, 100, "EUR", "0.125"),
    ])
    func `a net price has as many decimals as it takes`(
        quantity: Int64, net: Int64, currency: String, price: String
    ) throws {
        let tax = Bill.Tax(.zeroRated)
        let bill = try Bill.credit(
            currency: try #require(Currency(code: currency)), pricesIncludeTax: true,
            parts: [.init(title: "A", quantity: quantity, amount: net, taxAmount: 0, tax: tax)],
            groups: [.init(tax, name: "VAT", base: net, amount: 0)])
        let invoice = ElectronicInvoice(content: DocumentSamples.invoice(bill))
        #expect(invoice.netUnitPrice(bill.lines[0]) == price)
    }

    @Test func `each thing that the norm asks for is missed`() throws {
        let bill = try DocumentSamples.single(DocumentSamples.standard)
        func gaps(
            _ bill: Bill, seller: Party = DocumentSamples.shop, buyer: Party = DocumentSamples.french
        ) -> [ElectronicInvoiceGap] {
            DocumentSamples.invoice(bill, seller: seller, buyer: buyer).electronicInvoiceGaps
        }
        #expect(gaps(bill) == [])
        #expect(gaps(bill, seller: seller { $0.country = nil }) == [.sellerCountry])
        #expect(gaps(bill, seller: seller { $0.vatID = nil }) == [.sellerTaxNumber])
        #expect(
            gaps(bill, seller: seller { ($0.vatID, $0.registration) = (nil, "") })
                == [.sellerVATNumber])
        #expect(gaps(bill, seller: seller { $0.vatID = "123456789" }) == [.sellerVATPrefix])
        #expect(gaps(bill, buyer: Party(name: "A", country: "FR", vatID: "f1")) == [.buyerVATPrefix])
        #expect(gaps(bill, buyer: Party(name: "")) == [.buyerName, .buyerCountry])
        let intra = try DocumentSamples.single(.init(.intraCommunity), included: false)
        #expect(gaps(intra, buyer: DocumentSamples.ann) == [.buyerVATNumber, .exemptionReason])
        let numbered = seller { ($0.vatID, $0.taxNumber) = (nil, "27/123") }
        #expect(gaps(intra, seller: numbered) == [.sellerVATNumber, .exemptionReason])
        let outside = try Bill.credit(
            currency: DocumentSamples.eur, pricesIncludeTax: true,
            parts: [
                .init(title: "A", amount: 1, taxAmount: 0, tax: .init(.outside)),
                .init(title: "A", amount: 1, taxAmount: 0, tax: .init(.zeroRated)),
            ],
            groups: [
                .init(.init(.outside), name: "None", base: 0, amount: 0, reason: "Outside"),
                .init(.init(.zeroRated), name: "VAT", base: 0, amount: 0),
            ])
        #expect(gaps(outside) == [.singleTaxTreatment])
        let empty = try Bill.sale(currency: DocumentSamples.eur, pricesIncludeTax: true, lines: [], taxes: [])
        #expect(gaps(empty) == [.lines])
        let sent = DocumentContent(
            kind: .invoice, series: "INV", number: 1, issuedOn: DocumentSamples.day("2026-11-26"),
            suppliedOn: nil,
            seller: DocumentSamples.shop, buyer: DocumentSamples.french, orderID: 1,
            bill: try DocumentSamples.single(
                .init(.intraCommunity), reason: "Intra-community supply", included: false))
        #expect(sent.electronicInvoiceGaps == [.supplyDay])
        #expect(throws: DocumentError.incomplete(document: "INV-1", missing: [.supplyDay])) { try sent.ubl() }
    }

    @Test func `the error names all that is missing`() {
        let print = "print it instead: `storectl document show --html FILE`"
        func shop(_ setting: String) -> String {
            "for future documents, run `storectl config set \(setting) …`; an issued document never changes"
        }
        func message(_ words: String) -> String {
            "INV-1 cannot become an electronic invoice: it has no \(words)"
        }
        let names: [(ElectronicInvoiceGap, String)] = [
            (.sellerCountry, "country of the shop"),
            (.sellerIdentifier, "VAT number or registration of the shop"),
            (.sellerTaxNumber, "VAT number or tax number of the shop"),
            (.sellerVATNumber, "VAT number of the shop"),
            (.sellerVATPrefix, "country code, such as DE, before the VAT number of the shop"),
            (.buyerName, "name of the customer"), (.buyerCountry, "country of the customer"),
            (.buyerVATNumber, "VAT number of the customer"),
            (.buyerVATPrefix, "country code, such as DE, before the VAT number of the customer"),
            (.supplyDay, "day of supply"),
            (.exemptionReason, "reason why there is no tax"), (.lines, "line"),
            (.singleTaxTreatment, "single tax treatment, although some of it is outside the scope of tax"),
            (.taxByRate, "tax rate of each line, as the order is from another shop system"),
        ]
        #expect(names.map(\.0) == ElectronicInvoiceGap.allCases)
        expectFacts(
            names.map { gap, words in
                (
                    DocumentError.incomplete(document: "INV-1", missing: [gap]),
                    ErrorFacts(
                        .refused, "incomplete_invoice", message(words),
                        hint: gap.setting.map(shop) ?? print)
                )
            } + [
                (
                    .incomplete(document: "INV-1", missing: [.buyerName, .lines]),
                    ErrorFacts(
                        .refused, "incomplete_invoice", message("name of the customer, no line"), hint: print)
                )
            ])
    }
}
