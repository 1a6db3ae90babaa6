import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// What is said of a sale: whose it is, what it was mailed with, from where on shipping is free; and which addresses
/// have no postal code.
@Suite struct SaidOfSaleTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop(currency: "EUR")
        try shop.add("MUG", price: "10.00", quantity: 100)
        try shop.set("shop.country", "DE")
        try shop.store.raw(
            """
            INSERT INTO tax_rate (tax_class, country, region, postal_prefix, name, ppm, category, is_on_shipping)
                VALUES ('standard', 'DE', '', '', 'VAT', 190000, 'S', 1);
            INSERT INTO shipping_method (code, name, tax, compares_before, is_active)
                VALUES ('POST', 'Post', 'prorata', 0, 1);
            INSERT INTO shipping_rate (method_id, region, minimum_value, price, free_above)
                VALUES (1, '', 0, 490, 5000);
            INSERT INTO coupon (code, target, kind, value, minimum, skips_sale, is_active)
                VALUES ('SPRING', 'lines', 'percent', 100000, 0, 0, 1);
            """)
    }

    private func recipient(_ country: String, postalCode: String) -> Recipient {
        Recipient(
            name: "Ann Lee", email: "ann@example.com", phone: "", address: "1 Main St",
            postalCode: postalCode, country: country)
    }

    @discardableResult
    private func sell(_ pieces: Int64 = 2, to country: String = "DE", _ postalCode: String = "10115") throws
        -> OrderRecord
    {
        try shop.put("MUG", pieces)
        return try shop.store.run(
            CheckOut(to: recipient(country, postalCode: postalCode), codes: ["SPRING"]), as: shop.ann
        ).value
    }

    @Test func `the confirmation has every figure between the items and the total`() throws {
        try sell()
        let mail = try #require(try shop.latestMail())
        #expect(
            mail.text.contains(
                """
                2 × The MUG  20.00

                Discount SPRING  -2.00
                Shipping, Post  4.90
                Tax  4.35

                Total: 27.25 EUR
                """))
        try shop.set("prices.include_tax", "yes")
        try sell()
        #expect(try #require(try shop.latestMail()).text.contains("Tax included  3.66\n\nTotal: 22.90 EUR"))
    }

    @Test(arguments: [
        (2, "Shipping, Post: 4.90; free from 50.00, this order has items of 21.42 with tax"),
        (6, "Shipping, Post: 0.00 instead of 4.90, because items of 64.26 with tax reach 50.00"),
    ])
    func `it is said from where on shipping is free`(pieces: Int64, text: String) throws {
        let order = try sell(pieces)
        let explanation = try #require(
            try shop.store.explanation(ofOrder: order.id, as: shop.ann))
        #expect(explanation.lines.contains(text))
        #expect(explanation.flat.map(\.item.text).contains(text))
        #expect(
            explanation.flat.map { String(repeating: "  ", count: $0.level) + $0.item.text }
                == explanation.lines)
    }

    @Test func `payments and shipments say whose order they are of`() throws {
        let order = try sell()
        _ = try shop.store.run(PayOrder(order.id), as: shop.admin)
        _ = try shop.store.run(ShipOrder([order.id]), as: shop.admin)
        let guest = try shop.store.run(
            CreateOrder([try request("MUG")], to: recipient("DE", postalCode: "")), as: shop.staff
        ).value.id
        _ = try shop.store.run(PayOrder(guest), as: shop.admin)
        let page = Page(limit: 9)
        let payments = try shop.store.payments(
            RecordFilter(), openOnly: false, kind: nil, page: page, as: shop.admin)
        #expect(payments.map(\.customer) == ["ann@example.com", "ann"])
        #expect(try shop.store.payment(payments[1].id, as: shop.ann).customer == "ann")
        let shipments = try shop.store.shipments(RecordFilter(), status: nil, page: page, as: shop.admin)
        #expect(shipments.map(\.customer) == ["ann"])
        #expect(try shop.store.shipment(shipments[0].id, as: shop.ann).customer == "ann")
    }

    @Test func `orders are listed by total, page by page, whatever changes meanwhile`() throws {
        let pieces: [Int64] = [2, 1, 3, 2, 1]
        for count in pieces { try sell(count) }
        for isDescending in [false, true] {
            var filter = OrderFilter()
            (filter.sort, filter.isDescending) = (.total, isDescending)
            let whole = try shop.store.orders(filter, page: Page(limit: 0), as: shop.admin)
            #expect(whole.map(\.id) == (isDescending ? [3, 4, 1, 5, 2] : [2, 5, 1, 4, 3]))
            var (paged, last): ([Int64], Page) = ([], Page(limit: 2))
            while let next = try shop.store.orders(filter, page: last, as: shop.admin).nonEmpty {
                paged += next.map(\.id)
                let cursor = try filter.cursor(word: filter.cursor(behind: next[next.count - 1]).word)
                last = Page(limit: 2, after: cursor)
            }
            #expect(paged == whole.map(\.id))
            // The number alone is a place, too.
            #expect(
                try shop.store.orders(filter, page: Page(limit: 9, after: paged[1]), as: shop.admin).map(\.id)
                    == Array(paged.dropFirst(2)))
        }
        var oldest = OrderFilter()
        oldest.isDescending = false
        #expect(
            try shop.store.orders(oldest, page: Page(limit: 2, after: 1), as: shop.admin).map(\.id) == [2, 3])
        #expect(throws: ListCursorError.self) {
            try oldest.cursor(word: "order")
        }
    }

    @Test func `countries without postal codes need none, others do`() throws {
        #expect(try Country("HK").hasPostalCodes == false)
        #expect(try Country("DE").hasPostalCodes)
        #expect(try sell(to: "HK", "").recipient.postalCode == "")
        #expect(try sell(to: "AE", "00000").recipient.postalCode == "00000")
        #expect(throws: SavedAddressError.missing("postal code")) { try sell(to: "FR", "") }
        // An address without a country is in the shop's.
        #expect(throws: SavedAddressError.missing("postal code")) { try sell(to: "", "") }
        try shop.set("shop.country", "HK")
        #expect(try sell(to: "", "").recipient.postalCode == "")
    }

    @Test func `so do saved addresses`() throws {
        func save(_ label: String, _ country: String, _ postalCode: String?) throws -> SavedAddress {
            var place = PermissionCases.place(label)
            (place.country, place.postalCode) = (country, postalCode)
            return try shop.store.run(AddAddress(place), as: shop.ann).value
        }
        #expect(try save("kong", "HK", nil).postalCode == "")
        #expect(throws: SavedAddressError.incomplete("postal code")) { try save("home", "DE", nil) }
        #expect(throws: SavedAddressError.incomplete("postal code")) { try save("home", "", nil) }
        var move = SavedAddressChange()
        move.country = "DE"
        #expect(throws: SavedAddressError.incomplete("postal code")) {
            try shop.store.run(EditAddress("kong", move), as: shop.ann)
        }
    }
}

extension Array {
    fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}
