import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// A sandbox brings nothing that the shop's own rules would refuse, and takes nothing with it that it did not have.
@Suite struct BringRuleTests {
    let folder: TemporaryFolder
    let shop: TestShop

    init() throws {
        folder = try TemporaryFolder()
        shop = try TestShop(at: folder.file("s.db"))
        for sku in ["A", "B"] { try shop.add(sku, quantity: 2, [(.category, "Tea > \(sku)")]) }
    }

    private func sandbox() throws -> Store {
        _ = try shop.store.makeSandbox(
            at: folder.file("k.db"), signingIn: ["admin"], mailFolder: folder.file("mail"),
            environment: shop.store.environment, as: shop.admin)
        return try Store(at: folder.file("k.db"), environment: shop.store.environment)
    }

    private func expectRefused(_ text: String, because entries: [Int64]) throws {
        let changes = try shop.store.changes(inSandbox: folder.file("k.db"), as: shop.admin)
        let before = try shop.state()
        let error = try #require(throws: BringError.self) {
            try shop.store.run(BringSandbox(changes), as: shop.admin)
        }
        guard case .moved(let conflicts) = error else { throw error }
        #expect(conflicts.map(\.text) == [text])
        #expect(conflicts.first?.entries == entries)
        #expect(try shop.state() == before)
    }

    @Test func `a product whose stock has moved is not deleted`() throws {
        let store = try sandbox()
        _ = try store.run(DeleteProduct(.sku("A")), as: shop.staff)
        let receipt = try #require(
            try shop.store.run(ReceiveStock(.sku("A"), quantity: "3"), as: shop.staff).entry)
        try expectRefused(
            "product A has had stock movements since the sandbox was made", because: [receipt])
        #expect(try shop.onHand("A") == 5)
    }

    @Test func `one whose stock has not moved is`() throws {
        let store = try sandbox()
        _ = try store.run(AdjustStock(.sku("A"), .to(7), reason: nil), as: shop.staff)
        _ = try store.run(DeleteProduct(.sku("A")), as: shop.staff)
        let changes = try shop.store.changes(inSandbox: folder.file("k.db"), as: shop.admin)
        _ = try shop.store.run(BringSandbox(changes), as: shop.admin)
        #expect(try shop.store.strings("SELECT sku FROM product") == ["B"])
        #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
    }

    @Test func `two tax rates for one place never stand`() throws {
        let store = try sandbox()
        var details = TaxRateDetails()
        (details.taxClass, details.country, details.name, details.rate) = ("standard", "FR", "VAT", "3")
        _ = try store.run(AddTaxRate(details), as: shop.admin)
        details.rate = "5"
        let entry = try #require(try shop.store.run(AddTaxRate(details), as: shop.admin).entry)
        try expectRefused(
            "tax rates 1 and 2 would both be for VAT in FR at the same time", because: [entry])
    }

    @Test func `a coupon keeps what it is for`() throws {
        var coupon = CouponDetails()
        coupon.percent = "10"
        _ = try shop.store.run(AddCoupon("TEN", coupon), as: shop.admin)
        let store = try sandbox()
        _ = try store.run(MergeCategory("Tea > A", into: "Tea > B"), as: shop.staff)
        var edit = CouponDetails()
        edit.categories = ["Tea > A"]
        let entry = try #require(try shop.store.run(EditCoupon("TEN", edit), as: shop.admin).entry)
        try expectRefused("category Tea > A is what coupon TEN is for now", because: [entry])
    }

    @Test func `nor is one brought for what is gone in the shop, but for what comes with it`() throws {
        var coupon = CouponDetails()
        (coupon.percent, coupon.products) = ("10", ["A"])
        let store = try sandbox()
        _ = try store.run(AddCoupon("TEN", coupon), as: shop.admin)
        let deletion = try #require(try shop.store.run(DeleteProduct(.sku("A")), as: shop.staff).entry)
        try expectRefused("coupon TEN would be for product A, which is gone", because: [deletion])
        try shop.undo(deletion)
        _ = try store.run(
            AddProduct(shop.change([(.sku, "N"), (.title, "N"), (.price, "1")])), as: shop.staff)
        coupon.products = ["A", "N"]
        _ = try store.run(EditCoupon("TEN", coupon), as: shop.admin)
        let changes = try shop.store.changes(inSandbox: folder.file("k.db"), as: shop.admin)
        _ = try shop.store.run(BringSandbox(changes), as: shop.admin)
        #expect(try shop.store.strings("SELECT name FROM coupon_scope ORDER BY name") == ["1", "3"])
    }

    @Test func `a coupon that was limited in the shop is not deleted`() throws {
        var coupon = CouponDetails()
        coupon.percent = "10"
        _ = try shop.store.run(AddCoupon("TEN", coupon), as: shop.admin)
        let store = try sandbox()
        _ = try store.run(DeleteCoupon("TEN"), as: shop.admin)
        var edit = CouponDetails()
        edit.products = ["B"]
        let entry = try #require(try shop.store.run(EditCoupon("TEN", edit), as: shop.admin).entry)
        try expectRefused("coupon TEN has been limited to other things since", because: [entry])
    }
}
