import Foundation
import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// What a basket costs, where the vectors say nothing.
@Suite struct BasketTests {
    static let euro = Currency(code: "EUR")!
    static let dollar = Currency(code: "USD")!

    static func line(
        _ sku: String, _ price: Int64, _ quantity: Int64 = 1, _ rates: [TaxTreatment.Rate] = []
    ) -> Basket.Line {
        .init(
            sku: sku, title: sku.capitalized, quantity: quantity, listPrice: price, unitPrice: price,
            tax: TaxTreatment(taxClass: "standard", rates: rates))
    }

    private func basket(
        _ lines: [Basket.Line], discounts: [Basket.Discount] = [], shipping: Basket.Shipping? = nil,
        included: Bool = false
    ) -> Basket {
        Basket(
            currency: BasketTests.dollar, pricesIncludeTax: included, lines: lines, discounts: discounts,
            shipping: shipping)
    }

    private func jurisdictions(_ group: PricedBasket.TaxGroup) -> [String] {
        group.jurisdictions.map { "\($0.name) \($0.ppm) \($0.base) \($0.tax)" }
    }

    @Test func `rates of several jurisdictions are rounded once and then shared`() throws {
        let newYork: [TaxTreatment.Rate] = [
            .init(name: "NY State", ppm: 40_000), .init(name: "NYC", ppm: 45_000),
            .init(name: "MCTD", ppm: 3_750),
        ]
        let priced = try basket([BasketTests.line("MUG", 1999, 1, newYork)]).priced()
        #expect(priced.taxTotal == 177)
        #expect(
            jurisdictions(priced.taxes[0]) == [
                "NY State 40000 1999 80", "NYC 45000 1999 90", "MCTD 3750 1999 7",
            ])
    }

    @Test func `one total rate of different jurisdictions is one group`() throws {
        let (one, other) = (
            [TaxTreatment.Rate(name: "State", ppm: 40_000), .init(name: "City", ppm: 45_000)],
            [TaxTreatment.Rate(name: "State", ppm: 40_000), .init(name: "County", ppm: 45_000)]
        )
        let priced = try basket([
            BasketTests.line("A", 105, 1, one), BasketTests.line("B", 101, 1, other),
        ]).priced()
        #expect(priced.taxes.map(\.tax) == [18])
        #expect(
            jurisdictions(priced.taxes[0]) == ["State 40000 206 8", "City 45000 105 5", "County 45000 101 5"])
    }

    @Test func `one rate in two categories is two groups`() throws {
        let priced = try basket([
            BasketTests.line("A", 100, 1, [.init(name: "VAT", ppm: 0, category: .zero)]),
            BasketTests.line(
                "B", 200, 1, [.init(name: "VAT", ppm: 0, category: .exempt, reason: "Art. 132")]),
            BasketTests.line("C", 400),
        ]).priced()
        #expect(
            priced.taxes.map { "\($0.category.rawValue) \($0.base) \($0.reason ?? "-")" } == [
                "E 200 Art. 132", "O 400 -", "Z 100 -",
            ])
        #expect(priced.lines.map(\.group) == [2, 0, 1])
    }

    @Test func `discounts apply to items, then the order, then shipping, in whatever order they are given`()
        throws
    {
        let priced = try basket(
            [BasketTests.line("A", 1000), BasketTests.line("B", 1000)],
            discounts: [
                .init(code: "SHIP", target: .shipping, value: .fixed(900)),
                .init(code: "ORDER", target: .order, value: .percent(ppm: 100_000), lines: [0, 1]),
                .init(code: "LINES", target: .lines, value: .fixed(500), lines: [1]),
            ],
            shipping: .init(method: "POST", name: "Post", price: 600, tax: .none)
        ).priced()
        #expect(priced.discounts.map(\.code) == ["LINES", "ORDER", "SHIP"])
        #expect(priced.discounts.map(\.amount) == [500, 150, 600])
        #expect(priced.lines.map(\.discounts) == [[0, 100, 0], [500, 50, 0]])
        #expect((priced.discountTotal, priced.shippingTotal, priced.total) == (650, 0, 1350))
    }

    @Test func `a line given twice to a discount counts once`() throws {
        let priced = try basket(
            [BasketTests.line("A", 1000)],
            discounts: [.init(code: "X", target: .lines, value: .percent(ppm: 500_000), lines: [0, 0])]
        ).priced()
        #expect(priced.discounts[0].eligible == 1000)
        #expect(priced.total == 500)
    }

    @Test func `what does not tax shipping leaves its share of it exempt`() throws {
        let priced = try basket(
            [
                BasketTests.line("A", 1000, 1, [.init(name: "VAT", ppm: 200_000)]),
                BasketTests.line("B", 3000, 1, [.init(name: "Local", ppm: 50_000, taxesShipping: false)]),
            ], shipping: .init(method: "POST", name: "Post", price: 400, tax: .prorata)
        ).priced()
        #expect(
            priced.taxes.map { "\($0.category.rawValue) \($0.ppm) \($0.base) \($0.tax)" } == [
                "E 0 300 0", "S 50000 3000 150", "S 200000 1100 220",
            ])
        #expect(priced.taxes[0].reason == "Shipping is not taxed")
        #expect(priced.shipping?.parts.map(\.base) == [300, 100])
        #expect(priced.shipping?.tax == 20)
    }

    @Test func `shipping is shared by value after discounts`() throws {
        let priced = try basket(
            [
                BasketTests.line("A", 1000, 1, [.init(name: "VAT", ppm: 200_000)]),
                BasketTests.line("B", 1000, 1, [.init(name: "VAT", ppm: 50_000)]),
            ], discounts: [.init(code: "X", target: .lines, value: .percent(ppm: 1_000_000), lines: [0])],
            shipping: .init(method: "POST", name: "Post", price: 400, tax: .prorata)
        ).priced()
        #expect(priced.shipping?.parts.map(\.base) == [400])
        #expect(priced.taxTotal == 70)
    }

    @Test func `a basket of nothing costs its shipping`() throws {
        let priced = try basket(
            [], shipping: .init(method: "POST", name: "Post", price: 400, tax: .prorata)
        ).priced()
        #expect((priced.subtotal, priced.total, priced.taxes) == (0, 400, []))
    }

    @Test func `totals that cannot be held are an error`() throws {
        let overflow = MoneyError.overflow(BasketTests.dollar)
        #expect(throws: overflow) { try basket([BasketTests.line("A", Money.maximum, 2)]).priced() }
        #expect(throws: overflow) { try basket([BasketTests.line("A", .max, .max)]).priced() }
        #expect(throws: overflow) {
            try basket([BasketTests.line("A", Money.maximum), BasketTests.line("B", 1)]).priced()
        }
        #expect(throws: overflow) {
            try basket([BasketTests.line("A", Money.maximum, 1, [.init(name: "VAT", ppm: 10)])]).priced()
        }
        #expect(throws: overflow) {
            try basket([], shipping: .init(method: "P", name: "P", price: .max, tax: .none)).priced()
        }
        let most = try basket(
            [BasketTests.line("A", Money.maximum, 1, [.init(name: "VAT", ppm: 10)])], included: true
        )
        .priced()
        #expect(most.total == Money.maximum)
    }

    @Test func `what a basket may not hold is refused`() throws {
        func error(_ change: (inout Basket) -> Void) -> BasketError? {
            var basket = basket([BasketTests.line("MUG", 100)])
            change(&basket)
            return #expect(throws: BasketError.self) { try basket.priced() }
        }
        func discount(_ value: DiscountValue, _ line: Int) -> Basket.Discount {
            .init(code: "X", target: .order, value: value, lines: [line])
        }
        let errors = [
            error { $0.lines[0].quantity = 0 }, error { $0.lines[0].unitPrice = -1 },
            error { $0.shipping = .init(method: "P", name: "Post", price: -1, tax: .none) },
            error { $0.lines[0].tax.rates = [.init(name: "VAT", ppm: 1_000_001)] },
            error {
                let rates = [TaxTreatment.Rate(name: "VAT", ppm: -1)]
                $0.shipping = .init(
                    method: "P", name: "Post", price: 1,
                    tax: .treatment(.init(taxClass: "standard", rates: rates)))
            },
            error { $0.discounts = [discount(.percent(ppm: 0), 0)] },
            error { $0.discounts = [discount(.percent(ppm: 1_000_001), 0)] },
            error { $0.discounts = [discount(.fixed(0), 0)] },
            error { $0.discounts = [discount(.fixed(1), 1)] },
            error { $0.rules = 3 },
        ]
        #expect(
            errors == [
                .quantityNotPositive(sku: "MUG", quantity: 0), .negativePrice(of: "MUG"),
                .negativePrice(of: "Post"),
                .rateOutOfRange(name: "VAT", ppm: 1_000_001), .rateOutOfRange(name: "VAT", ppm: -1),
                .discountOutOfRange(code: "X"), .discountOutOfRange(code: "X"),
                .discountOutOfRange(code: "X"),
                .noSuchLine(code: "X", line: 1), .unknownRules(3),
            ])
        expectFacts([
            (
                BasketError.quantityNotPositive(sku: "MUG", quantity: 0),
                ErrorFacts(.invalidInput, "invalid_quantity", "the quantity of MUG is 0")
            ),
            (
                .negativePrice(of: "MUG"),
                .init(.invalidInput, "invalid_price", "the price of MUG is negative")
            ),
            (
                .rateOutOfRange(name: "VAT", ppm: 1_000_001),
                .init(
                    .invalidInput, "invalid_rate", "the rate of VAT is 100.0001%; it must be from 0% to 100%"
                )
            ),
            (
                .discountOutOfRange(code: "X"),
                .init(.invalidInput, "invalid_discount", "the discount of X is out of range")
            ),
            (
                .noSuchLine(code: "X", line: 1),
                .init(.invalidInput, "invalid_discount", "X covers line 2, which does not exist")
            ),
            (
                .unknownRules(3),
                .init(
                    .invalidInput, "unknown_pricing_rules", "the order was priced by rules of version 3",
                    hint: "use a newer storectl")
            ),
        ])
    }

    @Test func `a basket that was kept is priced the same`() throws {
        let vatted = basket(
            [BasketTests.line("A", 1999, 3, [.init(name: "VAT", ppm: 190_000)])],
            discounts: [.init(code: "X", target: .order, value: .percent(ppm: 100_000), lines: [0])],
            shipping: .init(method: "POST", name: "Post", price: 490, tax: .prorata), included: true)
        let kept = try JSONDecoder().decode(Basket.self, from: JSONEncoder().encode(vatted))
        #expect(kept == vatted)
        #expect(try kept.priced() == vatted.priced())
    }
}

extension BasketTests {
    @Test func `the rows of two taxes with one rate are those of their lines`() throws {
        func line(_ sku: String, _ price: Int64, _ tax: String) -> Basket.Line {
            Basket.Line(
                sku: sku, title: sku, quantity: 1, listPrice: price, unitPrice: price,
                tax: TaxTreatment(
                    taxClass: tax, rates: [.init(name: tax, ppm: 200_000, category: .standard)]))
        }
        var basket = Basket(
            currency: BasketTests.euro, pricesIncludeTax: false,
            lines: [line("A1", 1, "A"), line("A2", 1, "A"), line("A3", 1, "A"), line("B1", 2, "B")])
        let priced = try basket.priced()
        #expect(priced.lines.map(\.tax) == [0, 0, 0, 1])
        #expect(priced.taxes.flatMap(\.jurisdictions).map { "\($0.name) \($0.tax)" } == ["A 0", "B 1"])
        // Orders placed before keep what they were told.
        basket.rules = 1
        #expect(
            try basket.priced().taxes.flatMap(\.jurisdictions).map { "\($0.name) \($0.tax)" } == [
                "A 1", "B 0",
            ])
    }
}
