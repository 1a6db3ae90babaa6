import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// What customers pay on which day.
@Suite struct SalePriceTests {
    private func price(_ sale: Int64?, _ first: String?, _ last: String?, on day: String) -> Int64 {
        Product.price(
            Money(minorUnits: 1000, currency: Currency.usd),
            sale: sale.map { Money(minorUnits: $0, currency: Currency.usd) },
            from: first.flatMap { Day($0) },
            to: last.flatMap { Day($0) }, on: Day(day)!
        ).minorUnits
    }

    @Test func `a sale runs from its first day to its last, both included`() {
        #expect(price(nil, "2026-01-01", "2026-12-31", on: "2026-06-01") == 1000)
        #expect(price(800, nil, nil, on: "2026-06-01") == 800)
        #expect(price(800, "2026-06-01", "2026-06-03", on: "2026-05-31") == 1000)
        #expect(price(800, "2026-06-01", "2026-06-03", on: "2026-06-01") == 800)
        #expect(price(800, "2026-06-01", "2026-06-03", on: "2026-06-03") == 800)
        #expect(price(800, "2026-06-01", "2026-06-03", on: "2026-06-04") == 1000)
        #expect(price(800, nil, "2026-06-03", on: "2020-01-01") == 800)
        #expect(price(800, "2026-06-01", nil, on: "2036-01-01") == 800)
        #expect(price(0, nil, nil, on: "2036-01-01") == 0)
    }

    @Test func `cart and order take the price of their day`() throws {
        let shop = try TestShop()
        // Today is 2025-12-24.
        try shop.add("HAT", price: "12", [(.salePrice, "9"), (.saleEndsOn, "2025-12-24")])
        #expect(try shop.put("HAT", 2).value.totals?.total.minorUnits == 1800)
        shop.clock.advance(seconds: 86_400)
        #expect(try shop.store.cart(as: shop.ann).totals?.total.minorUnits == 2400)
        let order = try shop.checkOut().value
        #expect(order.items.map(\.unitPrice.minorUnits) == [1200])
    }

    @Test func `a sale above the price, or over before it starts, is refused`() throws {
        let shop = try TestShop()
        try shop.add("HAT", price: "12", [(.salePrice, "9")])
        let usd = Currency.usd
        #expect(
            throws: CatalogError.saleAbovePrice(
                sku: "HAT", sale: Money(minorUnits: 900, currency: usd),
                price: Money(minorUnits: 800, currency: usd))
        ) { try shop.edit("HAT", [(.price, "8")]) }
        #expect(throws: CatalogError.self) {
            try shop.edit("HAT", [(.saleStartsOn, "2026-02-01"), (.saleEndsOn, "2026-01-31")])
        }
        #expect(try shop.product("HAT").price.minorUnits == 1200)
    }
}
