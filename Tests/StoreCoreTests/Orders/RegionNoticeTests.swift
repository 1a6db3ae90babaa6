import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Taxes of regions are charged however the region is written, and what is not charged is said.
@Suite struct RegionNoticeTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop(currency: "CAD")
        try shop.add("MUG", price: "100.00", quantity: 100)
        try shop.set("shop.country", "CA")
        for (region, name, rate) in [("", "GST", "5"), ("Quebec", "QST", "9.975"), ("BC", "PST", "7")] {
            var details = TaxRateDetails()
            (details.country, details.region, details.name, details.rate) = ("CA", region, name, rate)
            _ = try shop.store.run(AddTaxRate(details), as: shop.admin)
        }
    }

    private func order(_ region: String, _ country: String = "CA", _ channel: OrderChannel = .phone)
        -> CreateOrder
    {
        CreateOrder(
            [try! CartRequest(.sku("MUG"), quantity: "1")],
            to: Recipient(
                name: "Bo", email: "bo@example.com", phone: "", address: "1 Main St", postalCode: "H2X",
                region: region, country: country), channel: channel)
    }

    @Test(arguments: ["QC", "qc", "CA-QC", "Quebec", "Québec", "QUE\u{301}BEC"])
    func `a region is known by its code and its name`(_ region: String) throws {
        let record = try shop.store.run(order(region), as: shop.staff).value
        #expect(record.order.totals.total.decimal == "114.98")
        #expect(record.notices == [])
        #expect(record.order.recipient.region == (region == "qc" ? "qc" : "QC"))
        #expect(try shop.store.taxRates(as: shop.staff).map(\.region).contains("QC"))
    }

    @Test(arguments: [
        ("Quebek", "CA has no region QUEBEK with taxes; those of BC, QC are not charged"),
        ("", "without a region in CA, the taxes of BC, QC are not charged"),
    ])
    func `a region that nobody knows is said`(region: String, notice: String) throws {
        #expect(try shop.store.quote(order(region), as: shop.staff).notices == [notice])
    }

    @Test(arguments: ["ON", "Ontario", "Newfoundland and Labrador"])
    func `a region without taxes of its own is nothing to tell`(_ region: String) throws {
        let quote = try shop.store.quote(order(region), as: shop.staff)
        #expect(quote.notices == [] && quote.total.decimal == "105.00")
    }

    @Test func `elsewhere regions are as they are written`() throws {
        #expect(Region.code("Bayern", in: try Country("DE")) == nil)
        #expect(Region.isKnown("BY", in: try Country("DE")) == nil)
        #expect(Region.code("n.y.", in: try Country("US")) == "NY")
        #expect(Region.code("XX", in: try Country("US")) == nil)
        #expect(Destination(country: try Country("DE"), region: "Ober-Bayern").region == "OBERBAYERN")
    }

    @Test func `what is handed over is taxed in the shop, and that is said`() throws {
        try shop.set("shop.region", "ON")
        let quote = try shop.store.quote(order("NY", "US", .counter), as: shop.staff)
        #expect(quote.total.decimal == "105.00")
        #expect(quote.notices == ["what is handed over in the shop is taxed in CA-ON, not in US"])
    }

    @Test func `orders of a guest are found by the address`() throws {
        let id = try shop.store.run(order("ON"), as: shop.staff).value.id
        var filter = OrderFilter()
        filter.customer = "BO@example.com"
        #expect(try shop.store.orders(filter, page: Page(limit: 0), as: shop.staff).map(\.id) == [id])
        filter.customer = "nobody@example.com"
        #expect(throws: AccountError.self) {
            try shop.store.orders(filter, page: Page(limit: 0), as: shop.staff)
        }
        filter.customer = "bo@example.com"
        #expect(throws: AccessError.self) {
            try shop.store.orders(filter, page: Page(limit: 0), as: shop.ann)
        }
    }

    @Test func `two customers of whom nothing is known are not one`() throws {
        var details = CouponDetails()
        (details.percent, details.usesEach) = ("10", "1")
        _ = try shop.store.run(AddCoupon("ONCE", details), as: shop.admin)
        for _ in 1...2 {
            _ = try shop.store.run(
                CreateOrder(
                    [try request("MUG")], to: .unknown, channel: .counter, codes: ["ONCE"]), as: shop.staff)
        }
        #expect(try shop.store.coupon("ONCE", as: shop.staff).uses == 2)
    }
}
