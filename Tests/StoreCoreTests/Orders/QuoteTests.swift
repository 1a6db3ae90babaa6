import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Sales with everything that can be on them: tax, shipping, coupons, staff prices and guests.
@Suite struct QuoteTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop(currency: "EUR")
        try shop.add("MUG", price: "10.00", quantity: 100)
        try shop.add("TEA", price: "4.99", quantity: 100)
        try shop.set("shop.country", "DE")
        try shop.set("prices.include_tax", "yes")
    }

    private func recipient(_ country: String = "DE") -> Recipient {
        Recipient(
            name: "Ann Lee", email: "ann@example.com", phone: "+1 555 0100", address: "1 Main St",
            postalCode: "10115", country: country)
    }

    private func raw(_ sql: String) throws { try shop.store.raw(sql) }

    private func addTaxShippingAndCoupon() throws {
        try raw(
            """
            INSERT INTO tax_rate (tax_class, country, region, postal_prefix, name, ppm, category, is_on_shipping)
                VALUES ('standard', 'DE', '', '', 'VAT', 190000, 'S', 1);
            INSERT INTO shipping_method (code, name, tax, compares_before, is_active)
                VALUES ('POST', 'Post', 'prorata', 0, 1);
            INSERT INTO shipping_rate (method_id, region, minimum_value, price) VALUES (1, '', 0, 490);
            INSERT INTO coupon (code, target, kind, value, minimum, skips_sale, max_uses, is_active)
                VALUES ('SPRING', 'lines', 'percent', 100000, 0, 0, 1, 1);
            """)
    }

    @Test func `a checkout charges tax, shipping and coupons, and keeps each figure`() throws {
        try addTaxShippingAndCoupon()
        try shop.put("MUG", 2)
        try shop.put("TEA")
        let quote = try shop.store.quoteCart(to: recipient(), codes: ["spring"], as: shop.ann)
        // 24.99 less 2.50, and 4.90 for shipping; 19 % of it is included.
        #expect(quote.total.decimal == "27.39")
        let order = try shop.store.run(
            CheckOut(to: recipient(), amount: quote.total, codes: ["spring"]), as: shop.ann
        ).value
        #expect(order.totals.total == quote.total)
        #expect(
            order.discounts.map { "\($0.code) \($0.target) \($0.amount.decimal)" } == ["SPRING lines 2.50"])
        #expect(
            order.taxes.map { "\($0.name) \($0.ppm) \($0.base.decimal) \($0.amount.decimal)" } == [
                "VAT 190000 27.39 4.37"
            ])
        #expect(order.shipping?.method == "POST" && order.totals.shipping.decimal == "4.90")
        #expect(order.items.compactMap(\.discount).map(\.decimal) == ["2.00", "0.50"])
        #expect(try shop.store.order(order.id, as: shop.ann) == order.order)
        #expect(try shop.store.explanation(ofOrder: order.id, as: shop.ann) == quote.explanation)
        // One use was all there was.
        try shop.put("MUG", as: shop.bob)
        #expect(throws: CouponError.exhausted("SPRING", uses: 1)) {
            try shop.store.run(CheckOut(to: recipient(), codes: ["SPRING"]), as: shop.bob)
        }
    }

    @Test func `another total than expected is refused, and an unknown code named`() throws {
        try shop.put("MUG")
        let money = Money(minorUnits: 999, currency: shop.store.currency)
        #expect(
            throws: OrderError.amountChanged(
                given: money, computed: Money(minorUnits: 1000, currency: shop.store.currency))
        ) { try shop.store.run(CheckOut(to: recipient(), amount: money), as: shop.ann) }
        #expect(throws: CouponError.unknown("NOPE")) {
            try shop.store.quoteCart(codes: ["NOPE"], as: shop.ann)
        }
        #expect(try shop.onHand("MUG") == 100)
    }

    @Test func `a total that moved is refused by the lines whose price did, up or down`() throws {
        try shop.put("MUG")
        try shop.put("TEA")
        try shop.edit("MUG", [(.price, "11")])
        try shop.edit("TEA", [(.price, "3.99")])
        func money(_ amount: Int64) -> Money { Money(minorUnits: amount, currency: shop.store.currency) }
        let moved = [
            PriceMove(sku: "MUG", old: money(1000), new: money(1100)),
            PriceMove(sku: "TEA", old: money(499), new: money(399)),
        ]
        let error = OrderError.amountChanged(given: money(1500), computed: money(1499), moved: moved)
        #expect(throws: error) {
            try shop.store.run(CheckOut(to: recipient(), amount: money(1500)), as: shop.ann)
        }
        #expect(
            error.message
                == "the total is 14.99 EUR, not 15.00: the price of MUG went up from 10.00 to 11.00; "
                + "the price of TEA went down from 4.99 to 3.99")
        #expect(error.details.map(\.name) == ["given", "computed", "prices"])
        #expect(PriceMove.words(Array(repeating: moved[0], count: 22)).hasSuffix("; and 2 more"))
        #expect(throws: CartError.otherCart(7, own: 1)) {
            try shop.store.run(CheckOut(to: recipient(), cart: 7), as: shop.ann)
        }
        #expect(CartError.otherCart(7, own: 1).message == "the cart has number 1, not 7")
        #expect(CartError.otherCart(7, own: 1).hint == "see `storectl cart show`")
    }

    @Test func `the price that moved since the quote is named, also when it moved before, and with a coupon`()
        throws
    {
        func money(_ amount: Int64) -> Money { Money(minorUnits: amount, currency: shop.store.currency) }
        try raw(
            """
            INSERT INTO coupon (code, target, kind, value, minimum, skips_sale, max_uses, is_active)
                VALUES ('TENTH', 'order', 'percent', 100000, 0, 0, 9, 1)
            """)
        try shop.put("MUG")
        try shop.put("TEA")
        shop.clock.advance(seconds: 1)
        try shop.edit("MUG", [(.price, "12.01")])
        shop.clock.advance(seconds: 1)
        let quoted = try shop.store.quoteCart(to: recipient(), codes: ["TENTH"], as: shop.ann).total
        #expect(quoted == money(1530))
        try shop.edit("TEA", [(.price, "5.99")])
        #expect(
            throws: OrderError.amountChanged(
                given: quoted, computed: money(1620),
                moved: [PriceMove(sku: "TEA", old: money(499), new: money(599))])
        ) { try shop.store.run(CheckOut(to: recipient(), amount: quoted, codes: ["TENTH"]), as: shop.ann) }
        // Staff who take an order are told the same.
        let items = [try request("MUG", 1), try request("TEA", 1)]
        #expect(
            throws: OrderError.amountChanged(
                given: money(1700), computed: money(1800),
                moved: [PriceMove(sku: "TEA", old: money(499), new: money(599))])
        ) { try shop.store.run(CreateOrder(items, to: recipient(), amount: money(1700)), as: shop.admin) }
    }

    @Test func `one person is one for a coupon's limit, by whatever spelling and with or without an account`()
        throws
    {
        try raw(
            """
            INSERT INTO coupon (code, target, kind, value, minimum, skips_sale, max_uses_each, is_active)
                VALUES ('ONCE', 'lines', 'percent', 100000, 0, 0, 1, 1);
            """)
        func take(_ email: String, name: String = "", for customer: String? = nil) throws {
            _ = try shop.store.run(
                CreateOrder(
                    [try CartRequest(.sku("MUG"), quantity: "1")], for: customer,
                    to: Recipient(
                        name: name, email: email, phone: "", address: "", postalCode: "", country: ""),
                    codes: ["ONCE"]), as: shop.staff)
        }
        let once = CouponError.exhaustedForYou("ONCE", uses: 1)
        try take("guest@example.com")
        #expect(throws: once) { try take("Guest@EXAMPLE.com") }
        // A guest with a customer's address is that customer, and the other way round.
        try take("ANN@example.com")
        #expect(throws: once) { try take("other@example.com", for: "ann") }
        try shop.put("MUG", as: shop.ann)
        #expect(throws: once) {
            try shop.store.run(CheckOut(to: recipient(), codes: ["ONCE"]), as: shop.ann)
        }
        let guest = try shop.store.addCustomer("guest")
        try shop.put("MUG", as: guest)
        #expect(throws: CouponError.exhaustedForYou("ONCE", uses: 2)) {
            try shop.store.run(CheckOut(to: recipient(), codes: ["ONCE"]), as: guest)
        }
        // So is a guest with the address that a customer gave for an order.
        let cleo = try shop.store.addCustomer("cleo")
        try shop.put("MUG", as: cleo)
        _ = try shop.store.run(
            CheckOut(
                to: Recipient(
                    name: "Cleo", email: "gift@example.com", phone: "", address: "1 Main St",
                    postalCode: "10115",
                    country: "DE"), codes: ["ONCE"]), as: cleo)
        #expect(throws: once) { try take("Gift@Example.com") }
        // Who has a name only is known by that.
        try take("", name: "Bo Lee")
        #expect(throws: once) { try take("", name: "bo lee") }
    }

    @Test(arguments: [
        // The day after begins at this hour of UTC; in New York and Berlin the day had 25 hours.
        ("America/New_York", "2026-11-01", "2026-11-02", 5),
        ("Pacific/Kiritimati", "2026-10-25", "2026-10-25", 10),
        ("Europe/Berlin", "2026-10-25", "2026-10-25", 23),
    ])
    func `a coupon that ends today is good until the shop's midnight`(
        zone: String, day: String, utcDay: String, hour: Int64
    ) throws {
        try shop.set("shop.timezone", zone)
        try raw(
            """
            INSERT INTO coupon (code, target, kind, value, minimum, skips_sale, ends_on, is_active)
                VALUES ('TODAY', 'lines', 'percent', 100000, 0, 0, '\(day)', 1);
            """)
        try shop.put("MUG")
        let end = try ShopCalendar("UTC").start(of: try #require(Day(utcDay))).adding(seconds: hour * 3600)
        shop.clock.advance(seconds: (end.milliseconds - TestShop.start.milliseconds) / 1000)
        // The clock has 123 milliseconds more than the second, and the division rounded down.
        let last = try shop.store.quoteCart(codes: ["TODAY"], as: shop.ann)
        #expect(shop.clock.now < end && last.total.decimal == "9.00")
        shop.clock.advance(seconds: 1)
        #expect(throws: CouponError.expired("TODAY", try #require(Day(day)))) {
            try shop.store.quoteCart(codes: ["TODAY"], as: shop.ann)
        }
    }

    @Test func `a class that has no rate at the destination is told, never silently zero`() throws {
        try addTaxShippingAndCoupon()
        try shop.put("MUG")
        let quote = try shop.store.quoteCart(to: recipient("FR"), as: shop.ann)
        #expect(quote.notices == ["no tax is charged on tax class standard: it has no rate in FR 10115"])
    }

    @Test func `staff take an order for a guest at another price, with a reason`() throws {
        let action = CreateOrder(
            [try CartRequest(.sku("MUG"), quantity: "2")],
            to: Recipient(
                name: "Bo Lee", email: "", phone: "", address: "", postalCode: "", country: ""),
            prices: ["mug": "9.00"], reason: "scratched", channel: .counter)
        let order = try shop.store.run(action, as: shop.staff).value
        #expect(order.user == nil && order.accountID == nil && order.takenBy == "sam")
        #expect(order.channel == .counter && order.totals.total.decimal == "18.00")
        #expect(order.items.map(\.priceReason) == ["scratched"])
        #expect(try shop.onHand("MUG") == 98)
        #expect(throws: OrderError.notFound(order.id)) { try shop.store.order(order.id, as: shop.ann) }
    }

    @Test func `an order by staff says whose it is, and why its prices are not the shop's`() throws {
        let items = [try CartRequest(.sku("MUG"), quantity: "1")]
        let nobody = Recipient(name: "", email: "", phone: "", address: "", postalCode: "", country: "")
        func create(
            _ items: [CartRequest], _ recipient: Recipient, _ prices: [String: String] = [:],
            as actor: Actor? = nil
        ) throws {
            try shop.store.run(CreateOrder(items, to: recipient, prices: prices), as: actor ?? shop.staff)
        }
        #expect(throws: SaleError.nobody) { try create(items, nobody) }
        #expect(throws: SaleError.noItems) { try create([], recipient()) }
        #expect(throws: SaleError.priceWithoutReason("MUG")) { try create(items, recipient(), ["MUG": "1"]) }
        #expect(throws: SaleError.notSold("TEA")) { try create(items, recipient(), ["TEA": "1"]) }
        #expect(throws: AccessError.notPermitted(name: "ann", .ordersWrite)) {
            try create(items, recipient(), as: shop.ann)
        }
        #expect(
            SaleError.nobody.hint == "add --for USER, --email ADDRESS or --name NAME, or --channel counter")
    }

    @Test func `the schema refuses an order whose figures disagree`() throws {
        try addTaxShippingAndCoupon()
        try shop.put("MUG")
        try shop.store.run(CheckOut(to: recipient()), as: shop.ann)
        for change in ["total = total - 1", "discount_total = 1", "tax_total = 0", "shipping_tax = 1"] {
            #expect(throws: (any Error).self) { try raw("UPDATE orders SET \(change)") }
        }
        #expect(throws: (any Error).self) { try raw("UPDATE order_tax SET amount = 0") }
        #expect(throws: (any Error).self) { try raw("DELETE FROM order_tax") }
        #expect(throws: (any Error).self) {
            try raw("INSERT INTO order_discount VALUES (1, 'order', 'X', 5)")
        }
    }

    @Test func `orders are found by channel, day, product, total and words`() throws {
        try shop.put("MUG")
        try shop.store.run(CheckOut(to: recipient()), as: shop.ann)
        shop.clock.advance(seconds: 86400)
        try shop.store.run(
            CreateOrder([try CartRequest(.sku("TEA"), quantity: "1")], to: recipient()), as: shop.staff)
        func found(_ change: (inout OrderFilter) throws -> Void) throws -> [Int64] {
            var filter = OrderFilter()
            try change(&filter)
            return try shop.store.orders(filter, page: Page(limit: 9), as: shop.staff).map(\.id)
        }
        #expect(try found { $0.channel = .phone } == [2])
        #expect(try found { $0.product = .sku("MUG") } == [1])
        #expect(try found { $0.minimumTotal = 500 } == [1])
        #expect(try found { $0.maximumTotal = 500 } == [2])
        #expect(try found { $0.search = "ann l" } == [2, 1])
        #expect(try found { $0.search = "tea" } == [2])
        #expect(try found { $0.isToShip = true } == [2, 1])
        let days = try shop.store.period(since: "2025-12-25", until: nil)
        #expect(try found { ($0.since, $0.until) = (days.start, days.end) } == [2])
        #expect(throws: PeriodError.notADay("soon")) { try shop.store.period(since: "soon", until: nil) }
        #expect(
            throws: PeriodError.endsBeforeStart(
                try #require(Day("2025-12-25")), try #require(Day("2025-12-24")))
        ) { try shop.store.period(since: "2025-12-25", until: "2025-12-24") }
    }
}
