import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Reports against the orders they are about.
@Suite struct ReportQueryTests {
    private static let countries = ["DE", "FR", "US", ""]

    private func shop(seed: UInt64, includesTax: Bool) throws -> TestShop {
        let shop = try TestShop(currency: ["EUR", "JPY"][Int(seed) % 2], seed: seed)
        for (sku, price) in [("MUG", "10"), ("TEA", "5"), ("HAT", "37")] {
            try shop.add(sku, price: price, quantity: 10_000)
        }
        try shop.set("shop.country", "DE")
        try shop.set("shop.timezone", "Europe/Berlin")
        try shop.set("prices.include_tax", includesTax ? "yes" : "no")
        try shop.store.raw(
            """
            INSERT INTO tax_rate (tax_class, country, region, postal_prefix, name, ppm, category, is_on_shipping)
                VALUES ('standard', 'DE', '', '', 'VAT', 190000, 'S', 1),
                    ('standard', 'FR', '', '', 'TVA', 200000, 'S', 1);
            INSERT INTO shipping_method (code, name, tax, compares_before, is_active)
                VALUES ('POST', 'Post', 'prorata', 0, 1);
            INSERT INTO shipping_rate (method_id, region, minimum_value, price) VALUES (1, '', 0, 490);
            INSERT INTO coupon (code, target, kind, value, minimum, skips_sale, is_active)
                VALUES ('SPRING', 'lines', 'percent', 100000, 0, 0, 1);
            """)
        return shop
    }

    private func sell(in shop: TestShop, _ generator: inout SeededGenerator) throws {
        let country = ReportQueryTests.countries.randomElement(using: &generator)!
        let items = try ["MUG", "TEA", "HAT"].shuffled(using: &generator)
            .prefix(Int.random(in: 1...3, using: &generator))
            .map { try request($0, Int64.random(in: 1...5, using: &generator)) }
        let mail = ["ann@example.com", "BO@example.fr", "bo@example.fr"].randomElement(using: &generator)!
        let recipient = Recipient(
            name: "Someone", email: mail, phone: "", address: "1 Main St", postalCode: "1",
            region: country == "US" ? "NY" : "", country: country)
        _ = try shop.store.run(
            CreateOrder(
                items, for: Bool.random(using: &generator) ? "ann" : nil, to: recipient,
                codes: Bool.random(using: &generator) ? ["SPRING"] : []), as: shop.staff)
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `the sums of reports are the sums of the orders`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let shop = try shop(seed: seed, includesTax: seed > 2)
        for _ in 0..<40 {
            shop.clock.advance(seconds: Int64.random(in: 0...200_000, using: &generator))
            try sell(in: shop, &generator)
        }
        try shop.store.raw("UPDATE orders SET status = 'cancelled' WHERE id % 7 = 3")
        let (store, staff) = (shop.store, shop.staff)
        let orders = try store.orders(OrderFilter(), page: Page(limit: 0), as: staff)
            .filter { $0.status != .cancelled }
        #expect(orders.count < 40 && orders.count > 30)
        let calendar = try ShopCalendar("Europe/Berlin")
        for step in [nil] + ReportStep.allCases {
            let span = try store.reportSpan(since: "2025-12-24", until: nil, by: step, as: staff)
            let sales = try store.salesReport(span.periods, as: staff)
            for row in sales {
                let own = orders.filter {
                    let day = calendar.day(of: $0.createdAt)
                    return day >= row.period.first && day <= row.period.last
                }
                func sum(_ amount: (Order) -> Money) -> Int64 { own.reduce(0) { $0 + amount($1).minorUnits } }
                #expect(row.orders == own.count)
                #expect(row.quantity == own.flatMap(\.items).reduce(0) { $0 + $1.quantity })
                #expect(row.subtotal == sum(\.totals.subtotal))
                #expect(row.discountTotal == sum(\.totals.discount))
                #expect(row.shippingTotal == sum(\.totals.shipping))
                #expect(row.taxTotal == sum(\.totals.tax))
                #expect(row.total == sum(\.totals.total))
            }
            let total = orders.reduce(0) { $0 + $1.totals.total.minorUnits }
            let shipping = orders.reduce(0) { sum, order in
                sum + order.totals.shipping.minorUnits
                    + (order.pricesIncludeTax ? 0 : order.shipping?.tax.minorUnits ?? 0)
            }
            #expect(sales.reduce(0) { $0 + $1.total } == total)
            let products = try store.productReport(span.periods, limit: 0, as: staff)
            #expect(products.reduce(0) { $0 + $1.total } == total - shipping)
            #expect(products.reduce(0) { $0 + $1.quantity } == sales.reduce(0) { $0 + $1.quantity })
            let customers = try store.customerReport(span.periods, limit: 0, as: staff)
            #expect(customers.reduce(0) { $0 + $1.total } == total)
            #expect(customers.reduce(0) { $0 + $1.orders } == Int64(orders.count))
            if step == nil { #expect(customers.count <= 3) }
            let taxes = try store.taxReport(span.periods, as: staff)
            #expect(taxes.reduce(0) { $0 + $1.amount } == sales.reduce(0) { $0 + $1.taxTotal })
            // One rate an order here, so that the bases are the net sales.
            #expect(taxes.reduce(0) { $0 + $1.base } == sales.reduce(0) { $0 + $1.netTotal })
            let stock = try store.stockReport(span.periods, limit: 0, as: staff)
            #expect(
                stock.allSatisfy {
                    $0.opening + $0.received + $0.sold + $0.returned + $0.adjusted == $0.closing
                })
            #expect(stock.suffix(3).map(\.closing) == (try ["HAT", "MUG", "TEA"].map(shop.onHand)))
        }
    }

    @Test func `periods follow each other without a gap, over clocks that are put forward and back`() throws {
        let calendar = try ShopCalendar("Europe/Berlin")
        let whole = ReportPeriod(
            try #require(Day("2024-02-27")), try #require(Day("2024-11-04")), in: calendar)
        for step in ReportStep.allCases {
            let periods = try ReportSpan.periods(of: whole, by: step, in: calendar)
            #expect(periods.first?.start == whole.start && periods.last?.end == whole.end)
            #expect(zip(periods, periods.dropFirst()).allSatisfy { $0.end == $1.start })
        }
        let months = try ReportSpan.periods(of: whole, by: .month, in: calendar)
        #expect(months.map(\.last.description).prefix(3) == ["2024-02-29", "2024-03-31", "2024-04-30"])
        let weeks = try ReportSpan.periods(of: whole, by: .week, in: calendar)
        #expect(weeks[1].words == "4 Mar 2024 – 10 Mar 2024" && weeks.last?.words == "4 Nov 2024")
    }
}
