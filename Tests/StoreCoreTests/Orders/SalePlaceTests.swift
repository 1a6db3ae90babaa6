import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Where a sale is: which decides its tax, its shipping, and where reports count it.
@Suite struct SalePlaceTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop(currency: "EUR")
        try shop.add("MUG", price: "11.90", quantity: 100)
        try shop.set("shop.country", "DE")
        try shop.set("prices.include_tax", "yes")
        for (country, rate) in [("DE", "19"), ("FR", "20")] {
            try addTax(country, rate)
        }
    }

    private func addTax(
        _ country: String, _ rate: String, region: String = "", prefix: String = "", name: String = "VAT"
    )
        throws
    {
        try shop.store.raw(
            """
            INSERT INTO tax_rate (tax_class, country, region, postal_prefix, name, ppm, category, is_on_shipping)
                VALUES ('standard', '\(country)', '\(region)', '\(prefix)', '\(name)', \(rate)0000, 'S', 1)
            """)
    }

    private func recipient(_ country: String, region: String = "", postal: String = "10115") -> Recipient {
        Recipient(
            name: "Ann Lee", email: "ann@example.com", phone: "+1 555 0100", address: "1 Main St",
            postalCode: postal, region: region, country: country)
    }

    private func create(_ channel: OrderChannel, to recipient: Recipient) throws -> OrderRecord {
        try shop.store.run(
            CreateOrder([try request("MUG")], to: recipient, channel: channel), as: shop.admin
        ).value
    }

    @Test(arguments: ["France", "XX", "Deutschland"])
    func `a country that is none is refused, not taxed as at home`(_ country: String) throws {
        try shop.put("MUG")
        #expect(throws: CountryError.unknown(country)) {
            try shop.store.quoteCart(to: recipient(country), as: shop.ann)
        }
        #expect(throws: CountryError.unknown(country)) {
            try shop.store.run(CheckOut(to: recipient(country)), as: shop.ann)
        }
        #expect(throws: CountryError.unknown(country)) { try create(.phone, to: recipient(country)) }
        #expect(try shop.store.cart(as: shop.ann).items.count == 1)
    }

    @Test func `a place without a country is in the shop's`() throws {
        try addTax("DE", "2", region: "BE", name: "City")
        try addTax("DE", "1", prefix: "101", name: "Island")
        try shop.put("MUG")
        func names(_ recipient: Recipient) throws -> [String] {
            try shop.store.quoteCart(to: recipient, as: shop.ann).draft.taxes.map(\.name)
        }
        #expect(try names(recipient("", postal: "20000")) == ["VAT"])
        #expect(try names(recipient("", region: "be", postal: "20000")) == ["VAT", "City"])
        #expect(try names(recipient("", postal: "10117")) == ["VAT", "Island"])
        // Where nothing is said of the place, it is the shop's.
        try shop.set("shop.postal_code", "101-15")
        try shop.set("shop.region", "BE")
        #expect(try names(recipient("", postal: "")) == ["VAT", "City", "Island"])
    }

    @Test func `what is handed over is taxed where the shop is, wherever the customer lives`() throws {
        let order = try create(.counter, to: recipient("FR"))
        #expect(order.taxes.map(\.ppm) == [190_000])
        #expect(order.totals.total.decimal == "11.90")
        #expect(!order.needsShipping)
        let sent = try create(.phone, to: recipient("FR"))
        #expect(sent.taxes.map(\.ppm) == [200_000] && sent.needsShipping)
        // One is the French tax office's, one the German's.
        let span = try shop.store.reportSpan(since: nil, until: nil, by: nil, as: shop.admin)
        let rows = try shop.store.taxReport(span.periods, as: shop.admin)
        #expect(rows.map(\.country) == ["DE", "FR"])
    }

    @Test func `an order at the counter is done when it is paid, and is not on the list of what to ship`()
        throws
    {
        let id = try create(.counter, to: recipient("")).id
        let other = try create(.phone, to: recipient("")).id
        var filter = OrderFilter()
        filter.isToShip = true
        #expect(try shop.store.orderIDs(filter, page: Page(limit: 9), as: shop.admin) == [other])
        #expect(try shop.store.run(PayOrder(id), as: shop.admin).value.status == .completed)
    }

    @Test func `an order that was taxed for one place is not moved to another`() throws {
        let id = try create(.phone, to: recipient("DE")).id
        func edit(_ change: RecipientChange) throws {
            _ = try shop.store.run(EditOrder([id], OrderChange(), recipient: change), as: shop.admin)
        }
        #expect(throws: OrderError.soldForElsewhere(id, place: "DE 10115")) {
            try edit(RecipientChange(country: "FR"))
        }
        try edit(RecipientChange(address: "2 Main St", postalCode: "10117"))
        let record = try shop.store.orderRecord(id, as: shop.admin)
        #expect(record.recipient.address == "2 Main St")
        #expect(record.timeline.contains { $0.kind == .noted && $0.text.hasPrefix("changed: address ") })
    }

    @Test func `what is owed is on the list of the unpaid, and what is cancelled is not`() throws {
        let ids = try (1...4).map { _ in try create(.phone, to: recipient("")).id }
        _ = try shop.store.run(PayOrder(ids[1], amount: "5.00"), as: shop.admin)
        _ = try shop.store.run(PayOrder(ids[2]), as: shop.admin)
        _ = try shop.store.run(CancelOrder(ids[3]), as: shop.admin)
        var filter = OrderFilter()
        filter.isUnpaid = true
        #expect(try shop.store.orderIDs(filter, page: Page(limit: 9), as: shop.admin) == [ids[1], ids[0]])
    }

    @Test func `a quote refuses what the checkout refuses`() throws {
        try shop.put("MUG", 5)
        try shop.lose(97, of: "MUG")
        let short = StockError.insufficient(sku: "MUG", title: "The MUG", wanted: 5, available: 3)
        #expect(throws: short) { try shop.store.quoteCart(to: recipient(""), as: shop.ann) }
        #expect(throws: short) { try shop.store.run(CheckOut(to: recipient("")), as: shop.ann) }
        _ = try shop.store.run(SetInCart(try request("MUG", 2)), as: shop.ann)
        let amount = try shop.store.amount("1.00")
        let total = try shop.store.amount("23.80")
        #expect(throws: OrderError.amountChanged(given: amount, computed: total)) {
            try shop.store.quoteCart(to: recipient(""), amount: amount, as: shop.ann)
        }
        let cart = try shop.store.cart(as: shop.ann).id
        #expect(throws: CartError.otherCart(99, own: cart)) {
            try shop.store.quoteCart(to: recipient(""), cart: 99, as: shop.ann)
        }
        #expect(
            try shop.store.quoteCart(to: recipient(""), amount: total, cart: cart, as: shop.ann).total
                == total)
    }

    @Test func `a missing rate is said by the sale itself, also that of shipping`() throws {
        let words = "no tax is charged on tax class standard: it has no rate in US 10115"
        #expect(try create(.phone, to: recipient("US")).notices == [words])
        try shop.store.raw(
            """
            INSERT INTO shipping_method (code, name, tax, compares_before, is_active)
                VALUES ('POST', 'Post', 'carriage', 0, 1);
            INSERT INTO shipping_rate (method_id, region, minimum_value, price) VALUES (1, '', 0, 490)
            """)
        #expect(
            try create(.phone, to: recipient("FR")).notices == [
                "no tax is charged on tax class carriage: it has no rate in FR 10115"
            ])
    }

    @Test func `a shop whose methods are all inactive ships nothing, rather than for nothing`() throws {
        try shop.store.raw(
            """
            INSERT INTO shipping_method (code, name, tax, compares_before, is_active)
                VALUES ('POST', 'Post', 'prorata', 0, 0)
            """)
        #expect(throws: ShippingError.noneFits(destination: "FR 10115", reasons: [])) {
            try create(.phone, to: recipient("FR"))
        }
        #expect(throws: ShippingError.unknown("post")) {
            try shop.store.run(
                CreateOrder([try request("MUG")], to: recipient("FR"), method: "post"), as: shop.admin)
        }
    }

    @Test func `what the staff say about a price is theirs`() throws {
        let id = try shop.store.run(
            CreateOrder(
                [try request("MUG")], for: "ann", to: recipient(""), prices: ["mug": "9.00"],
                reason: "complains always"), as: shop.admin
        ).value.id
        #expect(try shop.store.order(id, as: shop.admin).items[0].priceReason == "complains always")
        for order in [
            try shop.store.order(id, as: shop.ann), try shop.store.orderRecord(id, as: shop.ann).order,
            try shop.store.orders(OrderFilter(), page: Page(limit: 1), as: shop.ann)[0],
        ] {
            #expect(order.takenBy == nil && order.items[0].priceReason == nil)
            #expect(order.items[0].unitPrice.decimal == "9.00")
        }
        let lines = try #require(try shop.store.explanation(ofOrder: id, as: shop.ann)).lines
        #expect(lines.contains { $0.contains("Price set to 9.00;") })
        #expect(!lines.contains { $0.contains("complains") })
    }

    @Test func `the cheapest method is that by which the customer pays least, tax included`() throws {
        try shop.set("prices.include_tax", "no")
        try shop.store.raw(
            """
            INSERT INTO tax_rate (tax_class, country, region, postal_prefix, name, ppm, category, is_on_shipping)
                VALUES ('zero', 'DE', '', '', 'Zero', 0, 'Z', 1);
            INSERT INTO shipping_method (code, name, tax, compares_before, is_active)
                VALUES ('P9', 'P9', 'prorata', 0, 1), ('Z95', 'Z95', 'zero', 0, 1);
            INSERT INTO shipping_rate (method_id, region, minimum_value, price)
                SELECT id, '', 0, iif(code = 'P9', 900, 950) FROM shipping_method
            """)
        let order = try create(.phone, to: recipient("DE"))
        // 9.00 and 19 % of it are more than 9.50.
        #expect(order.shipping?.method == "Z95" && order.totals.total.decimal == "23.66")
    }

    @Test func `prices of staff are checked before anything is sold`() throws {
        func sale(_ items: [CartRequest], _ prices: [String: String], _ reason: String?) throws {
            _ = try shop.store.run(
                CreateOrder(items, to: recipient(""), prices: prices, reason: reason), as: shop.admin)
        }
        let mug = [try request("MUG")]
        #expect(throws: SaleError.pricedTwice("MUG")) { try sale(mug, ["MUG": "1", "mug": "2"], "x") }
        #expect(throws: SaleError.reasonWithoutPrice) { try sale(mug, [:], "x") }
        #expect(throws: SaleError.notSold("TEA")) { try sale(mug, ["TEA": "1"], "x") }
        let id = try shop.store.product(.sku("MUG"), as: shop.admin).id
        try sale(mug, ["id:\(id)": "1.00"], "x")
        let most = try request("MUG", Cart.maximumQuantity)
        #expect(throws: CartError.tooMany(sku: "MUG", wanted: 2_000_000)) {
            try sale([most, most], [:], nil)
        }
        try shop.add("TEA", quantity: 1)
        #expect(
            throws: StockError.short([
                .init(sku: "MUG", wanted: 500, available: 99), .init(sku: "TEA", wanted: 2, available: 1),
            ])
        ) { try sale([try request("MUG", 500), try request("TEA", 2)], [:], nil) }
    }

    @Test
    func `a coupon of a product is one of its variants, and one of a person is not had by typing an address`()
        throws
    {
        try shop.store.raw(
            """
            INSERT INTO coupon (code, target, kind, value, minimum, skips_sale, is_active)
                VALUES ('HATS', 'lines', 'percent', 100000, 0, 0, 1), ('ZOE', 'order', 'fixed', 100, 0, 0, 1),
                    ('ANN', 'order', 'fixed', 100, 0, 0, 1);
            INSERT INTO coupon_scope VALUES (2, 'customer', 'zoe@x.test'), (3, 'customer', '\(try #require(shop.ann.id))')
            """)
        try shop.add("HAT", quantity: 0)
        try shop.add("HAT-S", price: "10.00", quantity: 5, [(.parentSKU, "HAT")])
        let hat = try shop.store.product(.sku("HAT"), as: shop.admin).id
        try shop.store.raw("INSERT INTO coupon_scope VALUES (1, 'product', '\(hat)')")
        try shop.put("HAT-S")
        #expect(try shop.store.quoteCart(codes: ["HATS"], as: shop.ann).total.decimal == "9.00")
        var typed = recipient("")
        typed.email = "zoe@x.test"
        #expect(throws: CouponError.notYours("ZOE")) {
            try shop.store.quoteCart(to: typed, codes: ["ZOE"], as: shop.ann)
        }
        func guest(_ email: String, _ code: String) throws -> String {
            var guest = recipient("")
            guest.email = email
            return try shop.store.quote(
                CreateOrder([try request("MUG")], to: guest, codes: [code]), as: shop.admin
            ).total.decimal
        }
        #expect(try guest("zoe@x.test", "ZOE") == "10.90")
        #expect(try guest("ann@example.com", "ANN") == "10.90")
    }

    @Test func `a line of an order cannot be taken by replacing it`() throws {
        let id = try create(.phone, to: recipient("")).id
        let line = try shop.store.order(id, as: shop.admin).items[0].id
        #expect(throws: (any Error).self) {
            try shop.store.raw(
                """
                INSERT OR REPLACE INTO order_line (id, order_id, product_id, sku, title, quantity, unit_price, line_total)
                    SELECT \(line), 999, product_id, sku, title, quantity, unit_price, line_total FROM order_line
                """)
        }
        #expect(try shop.store.order(id, as: shop.admin).items.count == 1)
    }

    @Test func `rates of one class and place that have several names are told to add up`() throws {
        func rate(_ id: Int64, _ name: String, _ region: String = "") throws -> TaxRate {
            try TaxRate(
                id: id, country: Country("DE"), region: region, name: name, rate: Percentage(ppm: 70000))
        }
        let others = [try rate(1, "VAT"), try rate(2, "City", "BE")]
        #expect(try rate(3, "MwSt").addingUp(with: others).map(\.id) == [1])
        #expect(try rate(3, "Town", "BE").addingUp(with: others).map(\.id) == [2])
        #expect(try rate(1, "Tax").addingUp(with: others).isEmpty)
    }
}
