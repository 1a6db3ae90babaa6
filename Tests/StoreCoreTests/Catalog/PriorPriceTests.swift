import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Prior prices as the shop keeps and shows them. Today is 2025-12-24.
@Suite struct PriorPriceTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("MUG", price: "10")
        try shop.add("TEA", price: "5")
    }

    private func wait(days: Int64) { shop.clock.advance(seconds: days * 86_400) }

    private func prior(_ sku: String = "MUG") throws -> String? {
        let product = try shop.store.product(.sku(sku), as: shop.staff)
        let listed = try shop.store.products(ProductFilter(), page: Page(limit: 0), as: shop.staff)
        #expect(listed.first { $0.sku == sku } == product)
        #expect(try shop.store.searchProducts(sku, limit: 1, as: shop.staff) == [product])
        return product.priorPrice?.decimal
    }

    private let rows = "SELECT * FROM price_history ORDER BY product_id, until_at"

    @Test func `each way to change a price is noted`() throws {
        wait(days: 1)
        try shop.edit("MUG", [(.price, "9")])
        wait(days: 1)
        _ = try shop.store.importRows([[(.sku, "MUG"), (.price, "11")]], as: shop.staff)
        wait(days: 1)
        let bulk = EditProducts(where: [try .init("sku=MUG")], set: [try .init("sale_price=-20%")])
        _ = try shop.store.run(bulk, as: shop.staff)
        #expect(try prior() == "9.00")
        #expect(try shop.edit("MUG", [(.title, "Mug")]).value.priorPrice?.decimal == "9.00")
        #expect(
            try shop.store.strings("SELECT price FROM price_history ORDER BY until_at") == [
                "1000", "900", "1100",
            ])
        // A change of anything else, or to the same, is none.
        _ = try shop.store.importRows([[(.sku, "MUG"), (.price, "11"), (.title, "Cup")]], as: shop.staff)
        #expect(try shop.store.integer("SELECT count(*) FROM price_history") == 3)
        #expect(try prior("TEA") == nil)
        // The journal may forget: it is not needed any more.
        wait(days: 40)
        try shop.edit("MUG", [(.salePrice, "8")])
        #expect(try prior() == "8.80")
    }

    @Test func `changes made past the program count as well`() throws {
        wait(days: 2)
        try shop.store.raw("UPDATE product SET price = 800, updated_at = updated_at + 1000 WHERE sku = 'MUG'")
        try shop.store.raw(
            "UPDATE product SET price = 1000, updated_at = updated_at + 1000 WHERE sku = 'MUG'")
        try shop.edit("MUG", [(.salePrice, "7")])
        #expect(try prior() == "8.00")
    }

    @Test func `of several changes at one instant the first ends what there was`() throws {
        wait(days: 1)
        for price in ["1", "12", "13"] { try shop.edit("MUG", [(.price, price)]) }
        try shop.edit("MUG", [(.salePrice, "9")])
        #expect(try shop.store.strings("SELECT price FROM price_history") == ["1000"])
        #expect(try prior() == "10.00")
    }

    @Test func `a clock that was put back loses no price for good`() throws {
        wait(days: 10)
        try shop.edit("MUG", [(.price, "9")])
        wait(days: -5)
        try shop.edit("MUG", [(.price, "8")])
        wait(days: 6)
        try shop.edit("MUG", [(.salePrice, "7")])
        #expect(
            try shop.store.strings("SELECT price FROM price_history ORDER BY until_at") == ["1000", "800"])
        #expect(try prior() == "8.00")
    }

    @Test func `what an older store's journal knows is taken over`() throws {
        for step in 1...5 {
            wait(days: 3)
            try shop.edit("MUG", [(.price, "\(10 + step)")])
            try shop.edit("MUG", [(.price, "\(20 + step)")])
            _ = try shop.store.importRows(
                [
                    [(.sku, "MUG"), (.salePrice, "\(step)"), (.saleEndsOn, "2026-01-0\(step)")],
                    [(.sku, "TEA"), (.price, "\(step)")],
                ],
                as: shop.staff)
        }
        let kept = try shop.store.rows(rows)
        #expect(kept.count == 10)
        try shop.add("GONE")
        try shop.edit("GONE", [(.price, "1")])
        _ = try shop.store.run(DeleteProduct(.sku("GONE")), as: shop.staff)
        try shop.store.raw("DELETE FROM price_history")
        try shop.store.writeUnrecorded(as: .anonymous) { try $0.takePricesFromJournal() }
        #expect(try shop.store.rows(rows) == kept)
    }

    @Test func `it goes with its product`() throws {
        wait(days: 1)
        try shop.edit("MUG", [(.price, "9")])
        _ = try shop.store.run(DeleteProduct(.sku("MUG")), as: shop.staff)
        #expect(try shop.store.integer("SELECT count(*) FROM price_history") == 0)
    }

    @Test func `a page of products takes one query, by key`() throws {
        try shop.edit("MUG", [(.salePrice, "9")])
        try shop.edit("TEA", [(.compareAtPrice, "9")])
        let plan = try shop.store.queryPlans(as: shop.staff) { transaction in
            _ = try transaction.priced(
                transaction.products(transaction.query(ProductFilter()), page: Page(limit: 0)))
        }.filter { $0.contains("price_history") }
        #expect(plan == ["SEARCH price_history USING PRIMARY KEY (product_id=?)"])
    }

    /// Cart, list and product agree on the day, which is the shop's.
    @Test(arguments: [
        // Where, how many hours and minutes after 2025-12-24T10:00Z its next midnight is.
        ("America/New_York", 19 * 60), ("Pacific/Kiritimati", 0), ("Europe/Berlin", 13 * 60),
        ("UTC", 14 * 60),
    ])
    func `sale days are days of the shop in lists as in carts`(zone: String, minutes: Int) throws {
        _ = try shop.store.run(SetSetting("shop.timezone", to: zone), as: shop.admin)
        try shop.edit("MUG", [(.salePrice, "8"), (.saleEndsOn, "2025-12-24")])
        func prices() throws -> [String?] {
            let shown = try shop.store.product(.sku("MUG"), as: shop.ann)
            let cart = try shop.store.cart(as: shop.ann)
            return [shown.priceToday?.decimal, cart.items[0].unitPrice.decimal]
        }
        try shop.put("MUG")
        // 123 ms after ten.
        if minutes > 0 {
            shop.clock.advance(seconds: Int64(minutes) * 60 - 1)
            #expect(try prices() == ["8.00", "8.00"])
            shop.clock.advance(seconds: 1)
        }
        #expect(try prices() == ["10.00", "10.00"])
    }

    @Test func `a day of 25 hours is one day`() throws {
        _ = try shop.store.run(SetSetting("shop.timezone", to: "Europe/Berlin"), as: shop.admin)
        try shop.edit("MUG", [(.salePrice, "8"), (.saleStartsOn, "2026-10-25"), (.saleEndsOn, "2026-10-25")])
        // To 2026-10-24T21:59:59Z, the last second before it.
        let start = try ShopCalendar("Europe/Berlin").start(of: Day("2026-10-25")!)
        shop.clock.advance(seconds: (start.milliseconds - shop.clock.now.milliseconds) / 1000)
        func price() throws -> String? {
            try shop.store.product(.sku("MUG"), as: shop.ann).priceToday?.decimal
        }
        #expect(try price() == "10.00")
        shop.clock.advance(seconds: 1)
        #expect(try price() == "8.00")
        shop.clock.advance(seconds: 25 * 3600 - 1)
        #expect(try price() == "8.00")
        shop.clock.advance(seconds: 1)
        #expect(try price() == "10.00")
    }

    @Test func `a release day begins at the shop's midnight`() throws {
        _ = try shop.store.run(SetSetting("shop.timezone", to: "Pacific/Kiritimati"), as: shop.admin)
        try shop.edit("MUG", [(.releaseDate, "2025-12-25")])
        // It is midnight there.
        #expect(try shop.put("MUG").value.items.count == 1)
    }
}
