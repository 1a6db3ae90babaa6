import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// What sales, shipments and papers say of what is easily overlooked.
@Suite struct PlainWordTests: SoldMugs {
    let shop: TestShop

    init() throws { shop = try Self.opened() }

    @Test func `a card that the test provider does not have is a mistake, not a declined payment`() throws {
        let id = try order()
        #expect(throws: PaymentError.unknownCard("succeds")) {
            try run(PayOrder(id, provider: "test", method: "succeds"))
        }
        #expect(try shop.store.orderRecord(id, as: shop.admin).payments == [])
        try shop.put("MUG")
        #expect(throws: PaymentError.unknownCard("visa")) {
            try shop.store.run(
                CheckOut(to: .sample, payment: try PaymentChoice(provider: "test", method: "visa")),
                as: shop.ann)
        }
        #expect(try shop.store.cart(as: shop.ann).totalQuantity == 1)
    }

    @Test func `one of several orders that cannot be shipped is named, and none is`() throws {
        let (first, second) = (try order(), try order())
        try run(ShipOrder([second]))
        let error = #expect(throws: SeveralOrdersError.self) { try run(ShipOrder([first, second])) }
        #expect(error?.code == "nothing_to_ship")
        #expect(
            error?.message
                == "nothing is left to ship on order \(second); none of the 2 orders was changed")
        #expect(
            error?.hint
                == "leave out \(second), or: see what became of it: `storectl order show \(second)`")
        #expect(try shop.store.orderRecord(first, as: shop.admin).fulfillmentStatus == .unfulfilled)
    }

    @Test func `a service goes along with an order, not into its parcel`() throws {
        try shop.add("CARE", price: "5.00", quantity: 10, [(.needsShipping, "no")])
        try shop.put("CARE")
        let id = try order(2)
        var record = try #require(try run(ShipOrder([id])).records.first)
        #expect(record.shipments.map { $0.items.map(\.sku) } == [["MUG"]])
        #expect(record.fulfillmentStatus == .shipped)
        record = try #require(try run(DeliverOrder([id])).records.first)
        #expect(record.fulfillmentStatus == .delivered)
    }

    @Test func `all that a cart cannot have is said at once, and nothing is put in`() throws {
        try shop.add("TEA", quantity: 1)
        #expect(
            throws: StockError.shortInCart([
                .init(sku: "TEA", wanted: 2, available: 1), .init(sku: "MUG", wanted: 500, available: 100),
            ])
        ) {
            try shop.store.run(
                AddToCart([try request("TEA", 2), try request("MUG", 500)]), as: shop.ann)
        }
        #expect(try shop.store.cart(as: shop.ann).items == [])
    }

    @Test func `reports say what was credited of what was sold`() throws {
        let id = try order()
        try run(PayOrder(id))
        try run(RefundOrder(id, CreditRequest(items: [.init("MUG", quantity: 1)]), reason: .returned))
        let periods = [
            try shop.store.reportSpan(since: nil, until: nil, by: nil, as: shop.admin).whole
        ]
        let product = try #require(
            try shop.store.productReport(periods, limit: 0, as: shop.admin).first)
        #expect((product.quantity, product.creditedQuantity, product.creditedTotal) == (3, 1, 2000))
        let customers = try shop.store.customerReport(periods, limit: 0, as: shop.admin)
        #expect(customers.map(\.creditedTotal) == [2000])
    }

    @Test func `the receipt of a partly refunded order has the tax of what is left`() throws {
        try shop.store.raw(
            """
            INSERT INTO tax_rate (tax_class, country, region, postal_prefix, name, ppm, category, is_on_shipping)
                VALUES ('standard', 'DE', '', '', 'VAT', 190000, 'S', 1)
            """)
        try shop.set("shop.country", "DE")
        try shop.set("prices.include_tax", "yes")
        let id = try order()
        try run(PayOrder(id, method: "cash"))
        try run(RefundOrder(id, CreditRequest(items: [.init("MUG", quantity: 1)]), reason: .returned))
        let receipt = try shop.store.receipt(ofOrder: id, as: shop.admin)
        #expect(receipt.taxRows.map(\.label) == ["VAT 19% on 33.61"])
        #expect(receipt.taxRows.map(\.amount) == [639])
    }

    @Test func `an invoice that does not name its seller says so`() throws {
        let id = try order()
        var content = try run(IssueDocument(id)).content
        #expect(
            content.sellerNotices == [
                "INV-1 lacks the shop's address: for future documents, run `storectl config set seller.address …`"
            ])
        try shop.set("seller.address", "1 High St")
        content = try run(IssueDocument(try order())).content
        #expect(content.sellerNotices == [])
    }
}

extension Recipient {
    fileprivate static let sample = Recipient(
        name: "Ann Lee", email: "ann@example.com", phone: "+1 555 0100", address: "1 Main St",
        postalCode: "10115", country: "")
}
