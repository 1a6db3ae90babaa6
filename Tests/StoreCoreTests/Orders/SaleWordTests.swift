import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// What sales and their rules say, and do, in the cases that are met seldom.
@Suite struct SaleWordTests: SoldMugs {
    let shop: TestShop

    init() throws { shop = try Self.opened() }

    private func money(_ amount: Int64) -> Money { Money(minorUnits: amount, currency: shop.store.currency) }

    @Test func `a piece that cost nothing is taken back, so that the next can have its cent`() throws {
        try shop.add("PIN", price: "0.01", quantity: 10)
        try shop.store.raw(
            """
            INSERT INTO coupon (code, target, kind, value, minimum, skips_sale, is_active)
                VALUES ('THIRD', 'order', 'percent', 333333, 0, 0, 1)
            """)
        let order = try shop.store.run(
            CreateOrder(
                [try request("PIN", 3), try request("MUG")], to: .ann, codes: ["THIRD"],
                payment: PaymentChoice(provider: "manual")), as: shop.admin
        ).value
        let paid = order.order.items.map { $0.lineTotal.minorUnits - ($0.discount?.minorUnits ?? 0) }
        #expect(paid.contains(2))
        var credited: [Int64] = []
        for _ in 1...3 {
            let record = try run(
                RefundOrder(
                    order.order.id, CreditRequest(items: [.init("PIN", quantity: 1)]), reason: .returned))
            credited.append(try #require(record.credits.last).amount.minorUnits)
        }
        #expect(credited.reduce(0, +) == 2 && credited.contains(0))
        #expect(throws: CreditError.self) {
            try run(
                RefundOrder(
                    order.order.id, CreditRequest(items: [.init("PIN", quantity: 1)]), reason: .returned))
        }
        let rest = try run(RefundOrder(order.order.id, CreditRequest(all: true), reason: .returned))
        #expect(rest.order.creditedTotal == order.order.totals.total)
        #expect(rest.order.refundedTotal == order.order.totals.total)
    }

    @Test func `a saved address needs somebody who saved it`() throws {
        let sale = CreateOrder([try request("MUG")], to: .ann, savedAddress: "work")
        #expect(throws: SaleError.addressOfNobody("work")) { try shop.store.run(sale, as: shop.admin) }
        #expect(throws: SaleError.addressOfNobody("work")) { try shop.store.quote(sale, as: shop.admin) }
    }

    @Test func `all items that cannot be sold are named at once`() throws {
        try shop.add("TEA", quantity: 1)
        try shop.add("OLD", quantity: 5, [(.isVisible, "no")])
        let error = #expect(throws: SaleError.self) {
            try shop.store.run(
                CreateOrder(
                    [try request("NOPE"), try request("TEA", 2), try request("OLD"), try request("MUG")],
                    to: .ann),
                as: shop.admin)
        }
        #expect(error?.kind == .refused && error?.code == "items_unavailable")
        #expect(error?.message.hasPrefix("3 items cannot be sold: product NOPE not found; ") == true)
        #expect(error?.message.contains("OLD") == true && error?.message.contains("TEA") == true)
        let unknown = #expect(throws: SaleError.self) {
            try shop.store.run(
                CreateOrder([try request("NO1"), try request("NO2")], to: .ann), as: shop.admin)
        }
        #expect(unknown?.kind == .notFound && unknown?.code == "product_not_found")
        #expect(throws: CatalogError.self) {
            try shop.store.run(
                CreateOrder([try request("NO1"), try request("MUG")], to: .ann), as: shop.admin)
        }
    }

    @Test func `lines of a cart that cannot be bought are told to scripts one by one`() throws {
        try shop.add("TEA", quantity: 5)
        try shop.put("MUG", 3)
        try shop.put("TEA", 2)
        try shop.lose(99, of: "MUG")
        try shop.edit("TEA", [(.isVisible, "no")])
        let error = #expect(throws: CartError.self) {
            try shop.store.run(CheckOut(to: .ann), as: shop.ann)
        }
        let lines = try #require(error?.details.first { $0.name == "lines" }?.value)
        #expect(
            lines.compactText
                == #"[{"item":1,"sku":"MUG","code":"insufficient_stock","wanted":3,"available":1},"#
                + #"{"item":2,"sku":"TEA","code":"product_not_for_sale","wanted":2}]"#)
    }

    @Test func `a coupon of a category is one of the category that takes its place`() throws {
        for name in ["Men", "Gents", "Men > Hats"] { try shop.store.run(AddCategory(name), as: shop.admin) }
        var details = CouponDetails()
        (details.percent, details.categories) = ("10", ["Men", "Gents"])
        try shop.store.run(AddCoupon("BOTH", details), as: shop.admin)
        details.categories = ["Men > Hats"]
        try shop.store.run(AddCoupon("HATS", details), as: shop.admin)
        try shop.store.run(MergeCategory("Men", into: "Gents"), as: shop.admin)
        func categories(_ code: String) throws -> [String] {
            try shop.store.coupon(code, as: shop.admin).coupon.scope.categories
        }
        #expect(try categories("BOTH") == ["Gents"])
        #expect(try categories("HATS") == ["Gents > Hats"])
        try shop.store.run(DeleteCategory("Gents > Hats", movingTo: "Gents"), as: shop.admin)
        #expect(try categories("HATS") == ["Gents"])
    }

    @Test func `a coupon of a customer names the customer, and one that was used says that it has ended`()
        throws
    {
        var details = CouponDetails()
        (details.percent, details.customers) = ("10", ["ann"])
        try shop.store.run(AddCoupon("ANNS", details), as: shop.admin)
        #expect(try shop.store.coupon("ANNS", as: shop.admin).coupon.scope.customers == ["ann"])
        try shop.put("MUG")
        try shop.store.run(CheckOut(to: .ann, codes: ["ANNS"]), as: shop.ann)
        let ended = try shop.store.run(DeleteCoupon("ANNS"), as: shop.admin).value
        #expect(!ended.isErased && !ended.state.coupon.isActive)
    }
}
