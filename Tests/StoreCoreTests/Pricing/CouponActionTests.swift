import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Coupons in a store.
@Suite struct CouponActionTests {
    let shop: TestShop

    init() throws { shop = try TestShop(currency: "EUR") }

    private func details(_ change: (inout CouponDetails) -> Void) -> CouponDetails {
        var details = CouponDetails()
        change(&details)
        return details
    }

    @discardableResult
    private func add(_ code: String, _ change: (inout CouponDetails) -> Void) throws -> Coupon {
        try shop.store.run(AddCoupon(code, details(change)), as: shop.staff).value.coupon
    }

    @discardableResult
    private func edit(_ code: String, _ change: (inout CouponDetails) -> Void) throws -> Recorded<CouponState>
    {
        try shop.store.run(EditCoupon(code, details(change)), as: shop.staff)
    }

    @Test func `a coupon is added, found in any letter case, changed and deleted`() throws {
        try shop.add("MUG", [(.category, "Home > Kitchen")])
        let coupon = try add("Spring") {
            ($0.percent, $0.target, $0.minimum, $0.notOnSale) = ("8.5", "order", "20", true)
            ($0.from, $0.until, $0.uses, $0.usesEach) = ("2026-01-01", "2026-05-31", "100", "1")
            ($0.products, $0.categories) = (["mug"], ["home"])
            ($0.customers, $0.countries) = (["ann", "Zoe@Example.com"], ["de"])
        }
        #expect(coupon.value == .percent(ppm: 85_000))
        #expect((coupon.target, coupon.minimum, coupon.skipsSale) == (.order, 2000, true))
        #expect((coupon.maxUses, coupon.maxUsesEach) == (100, 1))
        #expect(coupon.scope.products == ["MUG"])
        #expect(coupon.scope.categories == ["Home"])
        #expect(Set(coupon.scope.customers) == ["ann", "zoe@example.com"])
        #expect(coupon.scope.countries.map(\.code) == ["DE"])
        #expect(try shop.store.coupon("SPRING", as: shop.staff).coupon == coupon)

        try shop.edit("MUG", [(.sku, "CUP")])
        let edited = try edit("spring") { ($0.fixed, $0.until, $0.uses, $0.customers) = ("5", "", "", []) }
            .value.coupon
        #expect(edited.value == .fixed(500))
        #expect((edited.endsOn, edited.maxUses, edited.maxUsesEach) == (nil, nil, 1))
        #expect(edited.scope.products == ["CUP"])
        #expect(edited.scope.customers == [])
        #expect(try edit("SPRING") { $0.fixed = "5" }.entry == nil)
        #expect(throws: CouponRuleError.taken("Spring")) { try add("SPRING") { $0.percent = "1" } }

        #expect(try shop.store.run(DeleteCoupon("SPRING"), as: shop.staff).value.isErased)
        #expect(throws: CouponError.unknown("SPRING")) { try shop.store.coupon("SPRING", as: shop.staff) }
    }

    @Test func `many codes are made at once, all different, each good once`() throws {
        let action = try GenerateCoupons(count: 500, prefix: "VIP-", details { $0.percent = "20" })
        let codes = try shop.store.run(action, as: shop.staff).value
        #expect(Set(codes).count == 500)
        #expect(codes.allSatisfy { $0.hasPrefix("VIP-") && $0.count == 16 })
        #expect(try shop.store.coupon(codes[499], as: shop.staff).coupon.maxUses == 1)
        #expect(
            try shop.store.coupons(page: Page(limit: 2, after: 498), as: shop.staff).map(\.coupon.code)
                == codes.suffix(2))
        for count in [0, 100_001] as [Int64] {
            #expect(throws: CouponDetailsError.countOutOfRange("\(count)")) {
                try GenerateCoupons(count: count, prefix: "", CouponDetails())
            }
        }
        #expect(throws: CodeError.self) {
            try shop.store.run(
                GenerateCoupons(count: 1, prefix: "a b", details { $0.percent = "20" }), as: shop.staff)
        }
    }

    @Test func `uses are limited by the schema, counted by customer, and given back once`() throws {
        try add("FEW") { ($0.percent, $0.uses, $0.usesEach) = ("10", "2", "1") }
        try shop.add("MUG", quantity: 50)
        for _ in 0..<4 {
            try shop.put("MUG")
            try shop.checkOut()
        }
        func use(_ order: Int, _ customer: String) throws {
            try shop.store.raw(
                "INSERT INTO coupon_use (coupon_id, order_id, customer) VALUES (1, \(order), '\(customer)')")
        }
        try use(1, "ann")
        #expect(throws: (any Error).self) { try use(2, "ann") }
        try use(2, "bob")
        #expect(throws: (any Error).self) { try use(3, "zoe") }
        #expect(try shop.store.coupon("FEW", as: shop.staff).uses == 2)
        #expect(throws: CouponRuleError.usedMore("FEW", limit: 1, uses: 2)) {
            try edit("FEW") { $0.uses = "1" }
        }
        try edit("FEW") { ($0.uses, $0.usesEach) = ("3", "2") }
        try edit("FEW") { ($0.uses, $0.usesEach) = ("2", "1") }
        #expect(throws: (any Error).self) {
            try shop.store.raw("UPDATE coupon_use SET is_released = 1 WHERE order_id = 1")
        }
        _ = try shop.store.run(CancelOrder(1), as: shop.staff)
        #expect(try shop.store.coupon("FEW", as: shop.staff).uses == 1)
        #expect(throws: (any Error).self) {
            try shop.store.raw("UPDATE coupon_use SET is_released = 0 WHERE order_id = 1")
        }
        // One that is over its limit already can be changed in other ways.
        try edit("FEW") { $0.uses = "1" }
        try shop.store.raw("DROP TRIGGER coupon_use_fits")
        try use(3, "ann")
        #expect(try !edit("FEW") { $0.isActive = false }.value.coupon.isActive)
        #expect(throws: CouponRuleError.usedMore("FEW", limit: 1, uses: 2)) {
            try edit("FEW") { $0.uses = "" }
            try edit("FEW") { $0.uses = "1" }
        }
        // A use goes with its order alone, or a limit could be got round.
        #expect(throws: (any Error).self) { try shop.store.raw("DELETE FROM coupon_use WHERE order_id = 3") }
        #expect(try !shop.store.run(DeleteCoupon("FEW"), as: shop.staff).value.isErased)
        #expect(try !shop.store.coupon("FEW", as: shop.staff).coupon.isActive)
    }

    @Test func `what is missing or wrong is named, and nothing is changed`() throws {
        #expect(throws: CouponDetailsError.valueMissing) { try add("X") { _ in } }
        #expect(throws: CouponDetailsError.twoValues) { try add("X") { ($0.percent, $0.fixed) = ("1", "1") } }
        #expect(throws: CouponDetailsError.unknownTarget("all")) {
            try add("X") { ($0.percent, $0.target) = ("1", "all") }
        }
        #expect(throws: CouponDetailsError.unknownCustomer("nobody")) {
            try add("X") { ($0.percent, $0.customers) = ("1", ["nobody"]) }
        }
        #expect(throws: CatalogError.self) { try add("X") { ($0.percent, $0.products) = ("1", ["NONE"]) } }
        #expect(throws: CouponRuleError.percentOutOfRange("X", Percentage(ppm: 0))) {
            try add("X") { $0.percent = "0" }
        }
        #expect(throws: WholeNumberError.self) { try add("X") { ($0.percent, $0.uses) = ("1", "0") } }
        #expect(try shop.store.coupons(page: Page(limit: 0), as: shop.staff) == [])
        try add("X") { $0.percent = "1" }
        #expect(throws: CouponDetailsError.nothingToChange("X")) { try edit("X") { _ in } }
        for actor in [shop.ann, .anonymous] {
            #expect(throws: AccessError.self) { try shop.store.coupon("X", as: actor) }
            #expect(throws: AccessError.self) { try shop.store.coupons(page: Page(limit: 0), as: actor) }
            #expect(throws: AccessError.self) { try shop.store.run(DeleteCoupon("X"), as: actor) }
        }
        expectFacts([
            (
                CouponDetailsError.valueMissing,
                ErrorFacts(
                    .usage, "missing_value", "a coupon needs a percentage or an amount",
                    hint: "add --percent or --fixed")
            ),
            (
                .twoValues,
                .init(
                    .usage, "two_values", "a coupon takes off a percentage or an amount, not both",
                    hint: "leave out --percent or --fixed")
            ),
            (
                .unknownTarget("all"),
                .init(
                    .invalidInput, "unknown_target", "a coupon cannot reduce \"all\"",
                    hint: "use lines, order or shipping")
            ),
            (
                .unknownCustomer("z"),
                .init(
                    .notFound, "user_not_found", "customer z not found",
                    hint: "give a username, email address or id")
            ),
            (
                .nothingToChange("X"),
                .init(
                    .usage, "nothing_to_change", "nothing to change on coupon X",
                    hint: "name a change, such as --until or --uses")
            ),
            (
                .countOutOfRange("0"),
                .init(.usage, "out_of_range", "cannot generate 0 codes: 1 to 100000 at a time")
            ),
        ])
    }
}
