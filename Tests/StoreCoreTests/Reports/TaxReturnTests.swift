import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// The tax report where several jurisdictions tax one sale, where some is not taxed, and after credits.
@Suite struct TaxReturnTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop(currency: "USD")
        try shop.set("shop.country", "US")
        try shop.set("shop.region", "NY")
    }

    private func addTax(
        _ name: String, ppm: Int64, taxClass: String = "standard", category: String = "S",
        isOnShipping: Bool = true
    ) throws {
        try shop.store.raw(
            """
            INSERT INTO tax_rate (tax_class, country, region, postal_prefix, name, ppm, category, is_on_shipping)
                VALUES ('\(taxClass)', 'US', 'NY', '', '\(name)', \(ppm), '\(category)', \(isOnShipping ? 1 : 0))
            """)
    }

    /// An order at the counter of what is named, sent by a method if there is one.
    private func sell(_ skus: String..., method: String? = nil) throws -> Int64 {
        let id = try shop.store.run(
            CreateOrder(
                try skus.map { try request($0) },
                to: Recipient(
                    name: "Ann Lee", email: "", phone: "", address: "1 Main St", postalCode: "", country: ""),
                channel: .phone, method: method), as: shop.admin
        ).value.id
        _ = try shop.store.run(PayOrder(id), as: shop.admin)
        return id
    }

    private func refund(_ id: Int64, _ what: CreditRequest) throws {
        _ = try shop.store.run(RefundOrder(id, what, reason: .returned), as: shop.admin)
    }

    /// `NAME BASE TAX` of each row.
    private func rows() throws -> [String] {
        let whole = try shop.store.reportSpan(since: nil, until: nil, by: nil, as: shop.admin).whole
        return try shop.store.taxReport([whole], as: shop.admin).map {
            "\($0.name) \($0.base) \($0.amount) of \($0.orders)"
        }
    }

    private func addPost(_ price: Int64) throws {
        try shop.store.raw(
            """
            INSERT INTO shipping_method (code, name, tax, compares_before, is_active)
                VALUES ('POST', 'Post', 'prorata', 0, 1);
            INSERT INTO shipping_rate (method_id, region, minimum_value, price)
                SELECT id, '', 0, \(price) FROM shipping_method
            """)
    }

    @Test
    func `credits come off the jurisdictions that taxed the sale, also where one leaves shipping alone`()
        throws
    {
        try addTax("State", ppm: 40_000)
        try addTax("City", ppm: 45_000, isOnShipping: false)
        try addPost(500)
        try shop.add("MUG", price: "10.00", quantity: 9)
        let id = try sell("MUG", "MUG", "MUG", method: "POST")
        #expect(try rows() == ["City 3000 135 of 1", "State 3500 140 of 1"])
        try refund(id, CreditRequest(items: [.init("MUG", quantity: 1)]))
        #expect(try rows() == ["City 2000 90 of 1", "State 2500 100 of 1"])
        try refund(id, CreditRequest(all: true))
        #expect(try rows() == ["City 0 0 of 1", "State 0 0 of 1"])
    }

    @Test func `the base is without all taxes where prices include several`() throws {
        try shop.set("prices.include_tax", "yes")
        try addTax("State", ppm: 40_000)
        try addTax("City", ppm: 45_000)
        try shop.add("MUG", price: "108.50", quantity: 9)
        let id = try sell("MUG")
        #expect(try rows() == ["City 10000 450 of 1", "State 10000 400 of 1"])
        _ = try sell("MUG")
        #expect(try rows() == ["City 20000 900 of 2", "State 20000 800 of 2"])
        try refund(id, CreditRequest(all: true))
        #expect(try rows() == ["City 10000 450 of 2", "State 10000 400 of 2"])
    }

    @Test(arguments: ["no", "yes"])
    func `what has no rate is a row of its own, and so is its credit`(areIncluded: String) throws {
        try shop.set("prices.include_tax", areIncluded)
        try addTax("State", ppm: 250_000)
        try shop.add("MUG", price: "10.00", quantity: 9)
        try shop.add("BOOK", price: "5.00", quantity: 9, [(.taxClass, "book")])
        let id = try sell("MUG", "BOOK")
        let state = areIncluded == "yes" ? "State 800 200 of 1" : "State 1000 250 of 1"
        #expect(try rows() == [state, " 500 0 of 1"])
        try refund(id, CreditRequest(items: [.init("BOOK", quantity: 1)]))
        #expect(try rows() == [state, " 0 0 of 1"])
        try refund(id, CreditRequest(all: true))
        #expect(try rows() == ["State 0 0 of 1", " 0 0 of 1"])
    }

    @Test(arguments: ["no", "yes"])
    func `the roundings of piecewise returns come to nothing, in every jurisdiction`(areIncluded: String)
        throws
    {
        try shop.set("prices.include_tax", areIncluded)
        for (name, ppm) in [("State", 62_500), ("County", 1_250), ("City", 8_750)] {
            try addTax(name, ppm: Int64(ppm))
        }
        // The same rate under another name.
        try addTax("Book levy", ppm: 72_500, taxClass: "book")
        try shop.add("MUG", price: "3.33", quantity: 99)
        try shop.add("BOOK", price: "7.77", quantity: 99, [(.taxClass, "book")])
        let id = try sell("MUG", "BOOK", "MUG", "MUG", "BOOK", "MUG", "MUG")
        let sold = try rows()
        #expect(sold.count == 4)
        for sku in ["MUG", "MUG", "BOOK", "MUG"] {
            try refund(id, CreditRequest(items: [.init(sku, quantity: 1)]))
        }
        try refund(id, CreditRequest(amount: "0.99"))
        try refund(id, CreditRequest(all: true))
        #expect(try rows().filter { !$0.hasSuffix(" 0 0 of 1") } == [])
    }

    @Test func `shipping that is given back has the tax that it was sold with`() throws {
        try addTax("State", ppm: 190_000)
        try addTax("Zero", ppm: 0, taxClass: "zero", category: "Z")
        try addPost(10_000)
        try shop.add("A", price: "100.00", quantity: 9)
        try shop.add("B", price: "100.00", quantity: 9, [(.taxClass, "zero")])
        let id = try sell("A", "B", method: "POST")
        _ = try shop.store.run(IssueDocument(id), as: shop.admin)
        try refund(id, CreditRequest(shipping: true))
        let note = try shop.store.run(IssueDocument(id, .creditNote), as: shop.admin).value.content
        #expect(note.bill.taxes.map(\.base) == [5000, 5000])
        #expect(note.bill.taxes.map(\.amount) == [0, 950])
        try refund(id, CreditRequest(items: [.init("A", quantity: 1)]))
        try refund(id, CreditRequest(items: [.init("B", quantity: 1)]))
        #expect(try rows() == ["State 0 0 of 1", "Zero 0 0 of 1"])
    }

    @Test func `a credit note after a price reduction has no line of nothing`() throws {
        try addTax("State", ppm: 190_000)
        try addTax("Food", ppm: 70_000, taxClass: "food")
        try addPost(490)
        try shop.add("MUG", price: "20.00", quantity: 9)
        try shop.add("TEA", price: "9.00", quantity: 9, [(.taxClass, "food")])
        let id = try sell("MUG", "MUG", "TEA", method: "POST")
        _ = try shop.store.run(IssueDocument(id), as: shop.admin)
        try refund(id, CreditRequest(amount: "20.00"))
        try refund(id, CreditRequest(items: [.init("MUG", quantity: 2), .init("TEA", quantity: 1)]))
        for _ in 1...2 {
            let bill = try shop.store.run(IssueDocument(id, .creditNote), as: shop.admin).value.content.bill
            #expect(bill.lines.allSatisfy { $0.amount != 0 } && bill.charges.allSatisfy { $0.amount != 0 })
        }
    }

    @Test func `an electronic credit note of less than its pieces has no price below zero`() throws {
        try addTax("VAT", ppm: 190_000)
        try shop.add("MUG", price: "10.00", quantity: 9)
        for (setting, value) in [
            ("shop.country", "DE"), ("shop.region", ""), ("seller.vat_id", "DE123456789"),
            ("seller.address", "1 High St"),
        ] { try shop.set(setting, value) }
        try shop.store.raw("UPDATE tax_rate SET country = 'DE', region = ''")
        let id = try sell("MUG")
        _ = try shop.store.run(IssueDocument(id), as: shop.admin)
        _ = try shop.store.run(
            RefundOrder(id, CreditRequest(amount: "0.02"), reason: .goodwill), as: shop.admin)
        _ = try shop.store.run(IssueDocument(id, .creditNote), as: shop.admin)
        try refund(id, CreditRequest(all: true))
        let note = try shop.store.run(IssueDocument(id, .creditNote), as: shop.admin).value.content
        let ubl = try note.ubl()
        #expect(ubl.contains("<cbc:CreditedQuantity unitCode=\"H87\">-1</cbc:CreditedQuantity>"))
        #expect(ubl.contains("<cbc:PriceAmount currencyID=\"USD\">0.02</cbc:PriceAmount>"))
        #expect(!ubl.contains("currencyID=\"USD\">0.-"))
    }
}
