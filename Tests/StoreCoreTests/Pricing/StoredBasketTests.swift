import ShopText
import Testing

@testable import StoreCore

/// What an order keeps of its basket.
@Suite struct StoredBasketTests {
    @Test(arguments: ["USD", "JPY"])
    func `a stored basket is what the type's own encoding writes, and is read back whole`(currency: String)
        throws
    {
        var random = RandomBasket(seed: 7)
        for _ in 0..<500 {
            try check(PricingVector.basket(random.next(currency)))
        }
    }

    @Test func `what a plain basket does not have is kept too`() throws {
        let rate = TaxTreatment.Rate(
            name: "VAT", ppm: 0, category: .exempt, reason: "§ 19", taxesShipping: false)
        let treatment = TaxTreatment(taxClass: "books", rates: [rate], isMissing: true)
        let currency = try #require(Currency(code: "EUR"))
        let country = try Country("DE")
        func line(_ reason: Basket.PriceReason, _ id: Int64?, _ grams: Int64?) -> Basket.Line {
            Basket.Line(
                productID: id, sku: "MUG", title: "Mug \"blue\"", quantity: 2, listPrice: 950, unitPrice: 900,
                reason: reason, adaptation: nil, tax: treatment, weightGrams: grams,
                needsShipping: grams != nil)
        }
        try check(
            Basket(
                currency: currency, pricesIncludeTax: true,
                lines: [line(.list, 1, nil), line(.sale, nil, 350), line(.staff(reason: "damaged"), 3, 1)],
                discounts: [.init(code: "SPRING", target: .order, value: .fixed(100), lines: [0, 2])],
                shipping: .init(method: "POST", name: "Post", price: 490, tax: .treatment(treatment)),
                destination: Destination(country: country, region: "by", postalCode: "80331")))
    }

    private func check(_ basket: Basket) throws {
        let stored = try basket.stored()
        #expect(stored == (try JSONValue(encoding: basket)))
        #expect(try JSONReader.value(of: stored.compactText).decoded(as: Basket.self) == basket)
    }
}
