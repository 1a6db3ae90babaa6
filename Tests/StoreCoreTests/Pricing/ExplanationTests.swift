import ShopText
import Testing

@testable import StoreCore

/// What people read about their figures.
@Suite struct ExplanationTests {
    private func line(
        _ sku: String, _ price: Int64, _ quantity: Int64, _ rate: Int64
    ) -> Basket.Line {
        BasketTests.line(sku, price, quantity, [.init(name: "VAT", ppm: rate)])
    }

    private func text(_ basket: Basket) throws -> [String] { basket.explained(try basket.priced()).lines }

    @Test func `a German basket is explained to the cent`() throws {
        var mug = line("MUG", 1580, 1, 190_000)
        (mug.listPrice, mug.reason) = (1990, .sale)
        let basket = Basket(
            currency: BasketTests.euro, pricesIncludeTax: true, lines: [mug, line("TEA", 999, 1, 70_000)],
            discounts: [.init(code: "SPRING", target: .order, value: .percent(ppm: 100_000), lines: [0, 1])],
            shipping: .init(method: "POST", name: "Post", price: 490, tax: .prorata))
        #expect(
            try text(basket) == [
                "MUG Mug: 1 × 15.80 = 15.80",
                "  On sale for 15.80; list price 19.90",
                "TEA Tea: 1 × 9.99 = 9.99",
                "  List price 9.99",
                "SPRING: 10% off the order, 10% of 25.79 = 2.579, rounded to 2.58",
                "  MUG: -1.58",
                "  TEA: -1.00 (includes 0.01 left over from rounding)",
                "Shipping, Post: 4.90",
                "  1.90 taxed at 7%, by value of the items (includes 0.01 left over from rounding)",
                "  3.00 taxed at 19%, by value of the items",
                "VAT 7% included in 10.89: 10.89 × 7 / 107 = 0.712429…, rounded to 0.71",
                "  TEA: 0.59 on 8.99 (includes 0.01 left over from rounding)",
                "  Shipping: 0.12 on 1.90",
                "VAT 19% included in 17.22: 17.22 × 19 / 119 = 2.749411…, rounded to 2.75",
                "  MUG: 2.27 on 14.22",
                "  Shipping: 0.48 on 3.00 (includes 0.01 left over from rounding)",
                "Subtotal: 25.79",
                "Discounts: -2.58",
                "Shipping: 4.90",
                "Total: 28.11",
                "Tax included: 3.46",
            ])
    }

    @Test func `prices without tax, several jurisdictions and a price set by staff are explained`() throws {
        var mug = BasketTests.line(
            "MUG", 999, 2,
            [
                .init(name: "NY State", ppm: 40_000), .init(name: "NYC", ppm: 45_000),
            ])
        (mug.listPrice, mug.reason) = (1200, .staff(reason: "chipped"))
        let basket = Basket(
            currency: BasketTests.dollar, pricesIncludeTax: false, lines: [mug],
            discounts: [
                .init(code: "TENNER", target: .lines, value: .fixed(1000), lines: [0]),
                .init(code: "SHIP", target: .shipping, value: .fixed(1000)),
            ],
            shipping: .init(method: "UPS", name: "UPS", price: 500, regularPrice: 700, tax: .none))
        #expect(
            try text(basket) == [
                "MUG Mug: 2 × 9.99 = 19.98",
                "  Price set to 9.99: chipped; list price 12.00",
                "TENNER: 10.00 off items",
                "  MUG: -10.00",
                "SHIP: 10.00 off shipping, of which 5.00 can be used",
                "Shipping, UPS: 5.00 instead of 7.00, because the order is large enough, 0.00 after discount",
                "NY State + NYC 8.5% on 9.98 = 0.8483, rounded to 0.85",
                "  NY State 4%: 0.40",
                "  NYC 4.5%: 0.45",
                "  MUG: 0.85 on 9.98",
                "Subtotal: 19.98",
                "Discounts: -10.00",
                "Shipping: 0.00",
                "Tax: 0.85",
                "Total: 10.83",
            ])
    }

    @Test func `what is not taxed says why, and a missing rate comes first`() throws {
        var lines = [
            BasketTests.line(
                "A", 500, 1, [.init(name: "VAT", ppm: 0, category: .reverseCharge, reason: "Reverse charge")]),
            BasketTests.line("B", 500),
        ]
        lines[1].tax.isMissing = true
        let basket = Basket(
            currency: Currency(code: "JPY")!, pricesIncludeTax: false, lines: lines,
            destination: Destination(country: try Country("us"), region: "ny", postalCode: "100-01"))
        #expect(
            try text(basket) == [
                "No tax is charged on tax class standard: it has no rate at US-NY 10001",
                "A A: 1 × 500 = 500",
                "  List price 500",
                "B B: 1 × 500 = 500",
                "  List price 500",
                "Taxed as a sale to US-NY 10001",
                "VAT 0% (reverse charge) on 500: Reverse charge",
                "No tax on 500: no rate for tax class standard",
                "Subtotal: 1000",
                "Tax: 0",
                "Total: 1000",
            ])
    }

    @Test func `a price for another country is explained`() throws {
        var mug = line("MUG", 1190, 1, 210_000)
        (mug.unitPrice, mug.adaptation) = (1210, .init(homePrice: 1190, homePPM: 190_000, ppm: 210_000))
        let basket = Basket(currency: BasketTests.euro, pricesIncludeTax: true, lines: [mug])
        #expect(
            try text(basket).prefix(3) == [
                "MUG Mug: 1 × 12.10 = 12.10", "  List price 11.90",
                "  11.90 with 19% tax at home is 12.10 with 21% at the destination",
            ])
    }

    @Test func `scripts get the same as JSON`() throws {
        let basket = Basket(
            currency: BasketTests.euro, pricesIncludeTax: true, lines: [line("MUG", 119, 1, 190_000)])
        #expect(
            basket.explained(try basket.priced()).json.compactText == """
                [{"topic":"line","subject":"MUG","text":"MUG Mug: 1 × 1.19 = 1.19","amount":"1.19","parts":\
                [{"topic":"price","subject":"MUG","text":"List price 1.19","amount":"1.19"}]},\
                {"topic":"tax","subject":"VAT","text":"VAT 19% included in 1.19: 1.19 × 19 / 119 = 0.19",\
                "amount":"0.19","parts":[{"topic":"share","subject":"MUG","text":"MUG: 0.19 on 1.19","amount":"0.19"}]},\
                {"topic":"total","subject":"subtotal","text":"Subtotal: 1.19","amount":"1.19"},\
                {"topic":"total","subject":"total","text":"Total: 1.19","amount":"1.19"},\
                {"topic":"total","subject":"tax_included","text":"Tax included: 0.19","amount":"0.19"}]
                """)
    }
}
