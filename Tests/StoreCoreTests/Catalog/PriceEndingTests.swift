import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Calculated prices that end as the shop likes it.
@Suite struct PriceEndingTests {
    private func rounded(_ text: String, _ amount: String, _ currency: String = "USD") throws -> String {
        let currency = try #require(Currency(code: currency))
        return try Money(amount, currency: currency).ending(PriceEnding(text, currency: currency)).decimal
    }

    @Test func `the nearest amount that ends so, of two as near the higher`() throws {
        #expect(try rounded(".95", "12.37") == "11.95")
        #expect(try rounded(".95", "12.46") == "12.95")
        #expect(try rounded(".95", "12.45") == "12.95")
        #expect(try rounded(".95", "12.95") == "12.95")
        #expect(try rounded(".95", "0.10") == "0.95")
        #expect(try rounded(".95", "0") == "0.00")
        #expect(try rounded(".9", "5.20") == "4.90")
        #expect(try rounded(".00", "5.50") == "6.00")
        #expect(try rounded("9.95", "25") == "29.95")
        #expect(try rounded("9.95", "24.94") == "19.95")
        #expect(try rounded("90", "1234", "JPY") == "1190")
        #expect(try rounded("90", "1240", "JPY") == "1290")
        #expect(try rounded(".950", "1.2", "KWD") == "0.950")
    }

    @Test func `a zero before the point says nothing, and a number without one is whole`() throws {
        #expect(try rounded("0.95", "4.77") == "4.95")
        #expect(try rounded("00.95", "14.20") == "13.95")
        #expect(try rounded("95", "120") == "95.00")
        #expect(try rounded("95", "150") == "195.00")
        #expect(try rounded("0", "1234", "JPY") == "1230")
    }

    @Test(arguments: ["", ".", "x", ".955", "-1", "1e3", "1234567.95", ".95%"])
    func `what is no ending is refused`(text: String) {
        #expect(throws: BulkEditError.notAnEnding(text, .usd)) {
            try PriceEnding(text, currency: Currency.usd)
        }
    }

    @Test func `the hint is for the currency`() throws {
        let yen = try #require(Currency(code: "JPY"))
        let dinar = try #require(Currency(code: "KWD"))
        #expect(BulkEditError.notAnEnding(".95", yen).hint == "write whole amounts, such as 95")
        #expect(
            BulkEditError.notAnEnding(".9555", dinar).hint
                == "write an ending such as .95, with at most 3 decimals")
        #expect([yen, .usd, dinar].map(\.samplePrice) == ["950", "9.50", "9.500"])
    }

    @Test func `it is for what is calculated, and the sale price comes from the price as it is rounded`()
        throws
    {
        let shop = try TestShop()
        try shop.add("MUG", price: "10")
        let ending = try PriceEnding(".95", currency: Currency.usd)
        let action = EditProducts(
            where: [try .init("sku=MUG")],
            set: [try .init("price=+15%"), try .init("sale_price=-10%"), try .init("compare_at_price=20")],
            rounding: ending)
        let plan = try shop.store.run(action, as: shop.staff).value
        #expect(
            plan.edits.map { "\($0.field) \($0.new ?? "")" } == [
                "price 11.95", "compare_at_price 20.00", "sale_price 10.95",
            ])
    }
}
