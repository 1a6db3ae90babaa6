import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// An undo never leaves what a change by hand would not be allowed to make, and takes nothing with it that it does not
/// show.
@Suite struct UndoRuleTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        for sku in ["MUG", "POT"] { try shop.add(sku, quantity: 10, [(.category, "Tea > \(sku)")]) }
    }

    @discardableResult
    private func run(_ action: some Action) throws -> Int64 {
        try #require(try shop.store.run(action, as: shop.admin).entry)
    }

    private func rate(_ change: (inout TaxRateDetails) -> Void) -> TaxRateDetails {
        var details = TaxRateDetails()
        change(&details)
        return details
    }

    private func vat(_ percent: String, from: String? = nil) -> TaxRateDetails {
        rate {
            ($0.taxClass, $0.country, $0.name, $0.rate, $0.from) = ("standard", "DE", "VAT", percent, from)
        }
    }

    private func parcel(_ country: String, _ price: String) -> ShippingDetails {
        var details = ShippingDetails()
        (details.name, details.country, details.price) = ("Parcel", country, price)
        return details
    }

    private func coupon(_ change: (inout CouponDetails) -> Void) -> CouponDetails {
        var details = CouponDetails()
        change(&details)
        return details
    }

    private func expectRefused(
        _ entry: Int64, _ text: String, because entries: [Int64], _ place: SourceLocation = #_sourceLocation
    ) throws {
        let before = try shop.state()
        let conflicts = try shop.conflicts(undoing: entry)
        #expect(conflicts.map(\.text) == [text], sourceLocation: place)
        #expect(conflicts.first?.entries == entries, sourceLocation: place)
        #expect(try shop.state() == before, sourceLocation: place)
    }

    @Test func `two tax rates for one place never stand`() throws {
        try run(AddTaxRate(vat("19")))
        let deletion = try run(DeleteTaxRate(1))
        let addition = try run(AddTaxRate(vat("21")))
        let text = "tax rates 1 and 2 would both be for VAT in DE at the same time"
        try expectRefused(deletion, text, because: [addition])
        try run(DeleteTaxRate(2))
        try shop.undo(deletion)
        let end = try run(EditTaxRate(1, rate { $0.until = "2026-12-31" }))
        let next = try run(AddTaxRate(vat("21", from: "2027-01-01")))
        try expectRefused(
            end, "tax rates 1 and 3 would both be for VAT in DE at the same time", because: [next])
        try shop.undo(next)
        try shop.undo(end)
    }

    @Test func `rates that overlapped before do not keep others from coming back`() throws {
        try run(AddTaxRate(vat("19")))
        try shop.store.raw(
            "INSERT INTO tax_rate SELECT 2, tax_class, country, region, postal_prefix, name, ppm, category, reason, is_on_shipping, starts_on, ends_on FROM tax_rate"
        )
        var other = vat("20")
        other.country = "AT"
        try run(AddTaxRate(other))
        try shop.undo(try run(DeleteTaxRate(3)))
        #expect(try shop.store.integer("SELECT count(*) FROM tax_rate") == 3)
    }

    @Test func `nor do two shipping rates for the same orders`() throws {
        try run(AddShipping("post", parcel("DE", "3")))
        let edit = try run(EditShipping("post", rate: 1, parcel("FR", "3")))
        let addition = try run(AddShipping("post", parcel("DE", "4")))
        try expectRefused(edit, "shipping method post would have two rates for DE", because: [addition])
    }

    @Test func `a method goes only without rates added since, and a coupon without limits`() throws {
        let method = try run(AddShipping("post", parcel("DE", "3")))
        let more = try run(AddShipping("post", parcel("FR", "5")))
        try expectRefused(
            method, "shipping_method post has got other rates since".replacing("_", with: " "),
            because: [more])
        try shop.undo(more)
        try shop.undo(method)
        let code = try run(AddCoupon("TEN", coupon { ($0.percent, $0.categories) = ("10", ["Tea"]) }))
        let edit = try run(EditCoupon("TEN", coupon { $0.products = ["MUG"] }))
        try expectRefused(code, "coupon TEN has been limited to other things since", because: [edit])
        try shop.undo(edit)
        try shop.undo(code)
        #expect(try shop.store.strings("SELECT code FROM coupon") == [])
    }

    @Test func `a cart stays for what was put into it since`() throws {
        let first = try #require(try shop.put("MUG").entry)
        try shop.put("POT")
        try shop.undo(first)
        #expect(try shop.store.strings("SELECT sku FROM cart_line") == ["POT"])
        let redo = try shop.store.entryCount()
        try shop.undo(redo)
        #expect(try shop.store.strings("SELECT sku FROM cart_line ORDER BY sku") == ["MUG", "POT"])
    }

    @Test func `a coupon is not limited again to what is gone`() throws {
        try shop.add("T1")
        try run(AddCoupon("TEN", coupon { ($0.percent, $0.products) = ("10", ["T1"]) }))
        let edit = try run(EditCoupon("TEN", coupon { $0.products = [] }))
        let deletion = try run(DeleteProduct(.sku("T1")))
        try expectRefused(edit, "coupon TEN would be for product T1, which is gone", because: [deletion])
    }

    @Test func `nor to fewer uses than it had`() throws {
        try run(AddCoupon("TEN", coupon { ($0.percent, $0.uses) = ("10", "1") }))
        let edit = try run(EditCoupon("TEN", coupon { $0.uses = "" }))
        for _ in 1...2 {
            try shop.put("MUG")
            let order = try shop.checkOut().value.id
            try shop.store.raw(
                "INSERT INTO coupon_use (coupon_id, order_id, customer) VALUES (1, \(order), 'ann')")
        }
        let conflicts = try shop.conflicts(undoing: edit)
        #expect(conflicts.map(\.text) == ["coupon TEN has been used 2 times, which is more than 1"])
    }

    @Test func `stock does not come back to what is sold in variants`() throws {
        let taken = try run(try AdjustStock(.sku("MUG"), .to(0), reason: nil))
        try shop.add("MUG-S", [(.parentSKU, "MUG"), (.options, #"{"size":"S"}"#)])
        let variant = try shop.store.entryCount()
        try expectRefused(
            taken,
            "product MUG comes in variants now, such as MUG-S, which hold the stock",
            because: [variant])
    }

    @Test func `what an undo brought back in parts can be undone again`() throws {
        let folder = try TemporaryFolder()
        let shop = try TestShop(at: folder.file("s.db"))
        let rows = (1...1500).map { number -> [(ProductField, String)] in
            [(.sku, "P\(number)"), (.title, "T"), (.price, "1"), (.quantity, "\(number % 3 + 1)")]
        }
        let entry = try #require(try shop.store.importRows(rows, as: shop.admin).entry)
        let before = try shop.state()
        try shop.undo(entry)
        let redo = try shop.store.entryCount() + 1
        let slow = try shop.slowStore(at: folder.file("s.db"))
        _ = try slow.run(Undo(redo - 1), as: shop.admin)
        let parts = try shop.store.integer("SELECT count(*) FROM journal_part WHERE entry = \(redo)") ?? 0
        #expect(parts > 1)
        #expect(try shop.state() == before)
        try shop.undo(redo)
        #expect(try shop.store.integer("SELECT count(*) FROM product") == 0)
        try shop.expectSearchSound()
    }

    @Test func `an undo that is overtaken by another is not answered as if it held`() throws {
        let edit = try #require(try shop.edit("MUG", [(.price, "12")]).entry)
        func undo(_ entry: Int64) throws {
            try shop.undo(entry, as: shop.staff, key: try shop.store.keyForUndoing(entry, as: shop.staff))
        }
        try undo(edit)
        try undo(edit + 1)
        try undo(edit)
        #expect(throws: UndoError.alreadyUndone(entry: edit + 2, by: edit + 3)) { try undo(edit + 1) }
        #expect(try shop.product("MUG").price.decimal == "9.50")
        try undo(edit + 3)
        #expect(try shop.product("MUG").price.decimal == "12.00")
    }
}
