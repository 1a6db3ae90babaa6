import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct BillTests {
    private let standard = DocumentSamples.standard
    private let reduced = DocumentSamples.reduced
    private let eur = DocumentSamples.eur

    @Test func `where prices include tax, the parts without it add up to the taxed base`() throws {
        let bill = try DocumentSamples.mixed(included: true)
        #expect(bill.lines.map(\.net) == [3024, 3265, 1])
        #expect(bill.discounts.flatMap(\.shares).map(\.net) == [213, 230])
        #expect(bill.charges.flatMap(\.shares).map(\.net) == [225, 209])
        #expect(bill.lines[0].discounts == [.init(name: "Sale −10%", amount: 400, net: 336)])
        #expect(
            bill.totals
                == .init(subtotal: 7493, discount: 900, shipping: 490, net: 6281, tax: 802, gross: 7083))
    }

    @Test func `where tax is added, amounts are what is shown`() throws {
        let bill = try DocumentSamples.mixed(included: false)
        #expect(bill.lines.map(\.net) == [3599, 3493, 1])
        #expect(bill.discounts.flatMap(\.shares).map(\.net) == [254, 246])
        #expect(bill.charges.flatMap(\.shares).map(\.net) == [241, 249])
        #expect(
            bill.totals
                == .init(subtotal: 7493, discount: 900, shipping: 490, net: 7083, tax: 927, gross: 8010))
    }

    @Test func `shares of one tax group become one, and nothing is left out of them`() {
        let adjustment = Bill.Adjustment(
            "Coupon", shares: [.init(standard, 3), .init(reduced, 0), .init(standard, 4), .init(reduced, 5)])
        #expect(adjustment.shares == [.init(standard, 7), .init(reduced, 5)])
        #expect(adjustment.amount == 12)
        #expect(Bill.Adjustment("None", shares: [.init(standard, 0)]).shares.isEmpty)
    }

    @Test func `what is credited is the sum of its parts`() throws {
        let bill = try DocumentSamples.creditNote().bill
        #expect(bill.lines.map(\.net) == [937, 867])
        #expect(bill.taxes.map(\.base) == [867, 1146])
        #expect(bill.taxes.map(\.amount) == [61, 218])
        #expect(
            bill.totals == .init(subtotal: 2043, discount: 0, shipping: 249, net: 2013, tax: 279, gross: 2292)
        )
    }

    @Test func `a credit where tax is added shows amounts without it`() throws {
        let bill = try Bill.credit(
            currency: eur, pricesIncludeTax: false,
            parts: [.init(title: "Mug", amount: 119, taxAmount: 19, tax: standard)],
            groups: [
                .init(standard, name: "VAT", base: 1000, amount: 190),
                .init(reduced, name: "VAT", base: 1, amount: 0),
            ])
        #expect(bill.lines.map(\.amount) == [100])
        #expect(bill.taxes == [.init(standard, name: "VAT", base: 100, amount: 19)])
    }

    @Test func `any sale adds up to the cent, and no part is more than a cent from its exact net`() throws {
        var random = SeededGenerator(seed: 20_261_126)
        for _ in 0..<2000 {
            let bill = try RandomSales.bill(using: &random)
            let isIncluded = bill.pricesIncludeTax
            for line in bill.lines {
                let exact = Double(line.afterDiscounts) / (isIncluded ? 1 + Double(line.tax.ppm) / 1e6 : 1)
                #expect(abs(Double(line.net) - exact) < 1.001)
                #expect(line.net >= 0)
            }
            for share in (bill.discounts + bill.charges).flatMap(\.shares) {
                let exact = Double(share.amount) / (isIncluded ? 1 + Double(share.tax.ppm) / 1e6 : 1)
                #expect(abs(Double(share.net) - exact) < 1.001)
            }
        }
    }

    @Test func `amounts near the largest add up`() throws {
        let price = Money.maximumPrice
        let bill = try Bill.sale(
            currency: eur, pricesIncludeTax: true,
            lines: [.init(sku: "A", title: "A", quantity: 9000, unitPrice: price, tax: reduced)],
            taxes: [.init(reduced, name: "VAT", base: 8_411_214_953_262_617, amount: 588_785_046_728_383)])
        #expect(bill.totals.gross == price * 9000)
    }

    @Test func `figures that do not add up are refused`() throws {
        let line = Bill.Line(sku: "A", title: "A", quantity: 2, unitPrice: 100, tax: standard)
        let wrong = DocumentError.figuresDisagree("tax base of VAT", expected: 150, actual: 168)
        #expect(throws: wrong) {
            try Bill.sale(
                currency: eur, pricesIncludeTax: true, lines: [line],
                taxes: [.init(standard, name: "VAT", base: 150, amount: 50)])
        }
        #expect(throws: DocumentError.noTaxGroup(standard)) {
            try Bill.sale(currency: eur, pricesIncludeTax: true, lines: [line], taxes: [])
        }
        #expect(throws: DocumentError.noTaxGroup(reduced)) {
            try Bill.sale(
                currency: eur, pricesIncludeTax: false, lines: [line],
                charges: [.init("S", shares: [.init(reduced, 1)])],
                taxes: [.init(standard, name: "VAT", base: 200, amount: 38)])
        }
        #expect(throws: DocumentError.taxGroupTwice(standard)) {
            try Bill.sale(
                currency: eur, pricesIncludeTax: false, lines: [line],
                taxes: [
                    .init(standard, name: "VAT", base: 200, amount: 38),
                    .init(standard, name: "VAT", base: 200, amount: 38),
                ])
        }
        #expect(throws: DocumentError.figuresDisagree("tax of VAT", expected: 37, actual: 38)) {
            try Bill.sale(
                currency: eur, pricesIncludeTax: false, lines: [line],
                taxes: [
                    .init(
                        standard, name: "VAT", base: 200, amount: 38,
                        parts: [.init(name: "A", ppm: 190_000, amount: 37)])
                ])
        }
    }

    @Test func `errors say what is wrong`() {
        let tax = Bill.Tax(.standard, ppm: 88_750)
        expectFacts([
            (
                DocumentError.figuresDisagree("total", expected: 1, actual: 2),
                ErrorFacts(.internalFault, "figures_disagree", "the total is 2, but 1 was expected")
            ),
            (
                .noTaxGroup(tax),
                ErrorFacts(.internalFault, "figures_disagree", "no tax group for category S at 8.875%")
            ),
            (
                .taxGroupTwice(.init(.zeroRated)),
                ErrorFacts(.internalFault, "figures_disagree", "two tax groups for category Z at 0%")
            ),
            (
                .unreadable("empty"),
                ErrorFacts(.internalFault, "unreadable_document", "the stored document cannot be read: empty")
            ),
        ])
    }
}
