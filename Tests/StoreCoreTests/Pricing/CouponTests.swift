import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Who gets what off.
@Suite struct CouponTests {
    private let none = CouponUses(total: 0, each: 0)

    private func situation(
        _ day: String = "2026-06-01", customer: Set<String> = ["Ann"], country: String? = "DE"
    ) throws -> CouponSituation {
        CouponSituation(
            day: Day(day)!, customer: customer, country: try country.map { try Country($0) },
            currency: BasketTests.euro,
            lines: [
                .init(sku: "MUG", category: "Home > Kitchen", isOnSale: false, total: 1000),
                .init(sku: "HAT", category: "Clothes", isOnSale: true, total: 2000),
                .init(sku: "PEN", category: nil, isOnSale: false, total: 3000),
            ])
    }

    private func coupon(_ change: (inout Coupon) -> Void = { _ in }) throws -> Coupon {
        var coupon = try Coupon(code: "SPRING", value: .percent(ppm: 100_000))
        change(&coupon)
        return coupon
    }

    private func lines(_ change: (inout Coupon) -> Void) throws -> [Int] {
        try coupon(change).discount(in: situation(), after: none).lines
    }

    @Test func `a coupon covers the lines of its scope`() throws {
        #expect(try lines { _ in } == [0, 1, 2])
        #expect(try lines { $0.skipsSale = true } == [0, 2])
        #expect(try lines { $0.scope.products = ["mug"] } == [0])
        #expect(try lines { $0.scope.categories = ["home"] } == [0])
        #expect(
            try lines {
                $0.scope.categories = ["Home > Kitchen"]; $0.scope.products = ["PEN"]
            } == [0, 2])
        #expect(try lines { $0.target = .shipping } == [])
        let discount = try coupon { $0.target = .order }.discount(in: situation(), after: none)
        #expect(
            discount
                == .init(code: "SPRING", target: .order, value: .percent(ppm: 100_000), lines: [0, 1, 2]))
    }

    @Test func `expired, unknown, used up and foreign are four different answers`() throws {
        func error(_ change: (inout Coupon) -> Void, _ situation: CouponSituation, _ uses: CouponUses)
            -> CouponError?
        {
            #expect(throws: CouponError.self) { try coupon(change).discount(in: situation, after: uses) }
        }
        let (may, june) = (Day("2026-05-31")!, Day("2026-06-02")!)
        #expect(try error({ $0.endsOn = may }, situation(), none) == .expired("SPRING", may))
        #expect(try error({ $0.startsOn = june }, situation(), none) == .notStarted("SPRING", june))
        #expect(try error({ $0.isActive = false }, situation(), none) == .stopped("SPRING"))
        #expect(
            try error({ $0.maxUses = 5 }, situation(), .init(total: 5, each: 0))
                == .exhausted("SPRING", uses: 5))
        #expect(
            try error({ $0.maxUsesEach = 1 }, situation(), .init(total: 5, each: 1))
                == .exhaustedForYou("SPRING", uses: 1))
        #expect(try error({ $0.scope.customers = ["bob"] }, situation(), none) == .notYours("SPRING"))
        let france = try Country("FR")
        #expect(
            try error({ $0.scope.countries = [france] }, situation(), none)
                == .notHere("SPRING", country: Country("DE")))
        #expect(
            try error({ $0.scope.countries = [france] }, situation(country: nil), none)
                == .notHere("SPRING", country: nil))
        #expect(try error({ $0.scope.products = ["CAP"] }, situation(), none) == .coversNothing("SPRING"))
        #expect(
            try error({ $0.minimum = 6001 }, situation(), none)
                == .belowMinimum("SPRING", minimum: Money(minorUnits: 6001, currency: BasketTests.euro)))
    }

    @Test func `limits are reached, days included and names in any letter case`() throws {
        let day = Day("2026-06-01")!
        let coupon = try coupon {
            ($0.startsOn, $0.endsOn, $0.maxUses, $0.maxUsesEach, $0.minimum) = (day, day, 5, 2, 6000)
            $0.scope.customers = ["ANN"]
            $0.scope.countries = [try! Country("DE")]
        }
        #expect(try coupon.discount(in: situation(), after: .init(total: 4, each: 1)).code == "SPRING")
    }

    @Test func `one code may apply to each target`() throws {
        let (lines, order) = (
            try coupon(),
            try coupon {
                $0.code = "BULK"; $0.target = .order
            }
        )
        try Coupon.checkTargets(of: [lines, order])
        #expect(throws: CouponError.targetTaken("SUMMER", by: "BULK", target: .order)) {
            try Coupon.checkTargets(of: [
                lines, order,
                coupon {
                    $0.code = "SUMMER"; $0.target = .order
                },
            ])
        }
        #expect(throws: CouponError.twice("spring")) {
            try Coupon.checkTargets(of: [lines, coupon { $0.code = "spring" }])
        }
    }

    @Test func `coupons that cannot be are refused`() throws {
        func error(_ make: () throws -> Coupon) -> CouponRuleError? {
            #expect(throws: CouponRuleError.self) { try make() }
        }
        let (starts, ends) = (Day("2026-02-01")!, Day("2026-01-31")!)
        let ten = DiscountValue.fixed(1000)
        #expect(
            error { try Coupon(code: "X", value: .percent(ppm: 0)) }
                == .percentOutOfRange("X", Percentage(ppm: 0)))
        #expect(error { try Coupon(code: "X", value: .fixed(0)) } == .amountNotPositive("X"))
        #expect(error { try Coupon(code: "X", value: ten, maxUses: 0) } == .limitNotPositive("X"))
        #expect(error { try Coupon(code: "X", value: ten, maxUsesEach: -1) } == .limitNotPositive("X"))
        #expect(
            error { try Coupon(code: "X", value: ten, startsOn: starts, endsOn: ends) }
                == .endsBeforeStart(starts: starts, ends: ends))
        for code in ["", " ", "A B", "É", "-X", String(repeating: "X", count: 41)] {
            #expect(throws: CodeError.malformed(name: "coupon", text: code)) {
                try Coupon(code: code, value: ten)
            }
        }
        expectFacts([
            (
                CouponRuleError.percentOutOfRange("X", Percentage(ppm: 0)),
                ErrorFacts(
                    .invalidInput, "invalid_discount",
                    "X cannot take 0% off: the percentage must be above 0 and at most 100")
            ),
            (
                .amountNotPositive("X"),
                .init(.invalidInput, "invalid_discount", "X takes nothing off: the amount must be above 0")
            ),
            (
                .endsBeforeStart(starts: starts, ends: ends),
                .init(
                    .invalidInput, "days_out_of_order",
                    "the last day 2026-01-31 is before the first day 2026-02-01")
            ),
            (
                .limitNotPositive("X"),
                .init(.invalidInput, "invalid_limit", "X could never be used: a limit must be 1 or more")
            ),
            (
                .usedMore("X", limit: 1, uses: 2),
                ErrorFacts(
                    .refused, "limit_below_uses", "coupon X has been used 2 times, so its limit cannot be 1",
                    hint:
                        "to stop it now, run `storectl coupon edit X --inactive`, or give a limit of 2 or more"
                )
            ),
            (
                .taken("X"),
                .init(
                    .refused, "coupon_exists", "coupon X already exists",
                    hint: "change it with `storectl coupon edit X`")
            ),
        ])
    }

    @Test func `refusals say why`() throws {
        let day = Day("2026-06-01")!
        let money = Money(minorUnits: 2000, currency: BasketTests.euro)
        #expect(CouponError.unknown("X").customerHint == "check its spelling")
        expectFacts([
            (
                CouponError.unknown("X"),
                ErrorFacts(
                    .notFound, "coupon_not_found", "coupon X not found", hint: "see `storectl coupon list`")
            ),
            (
                .stopped("X"), .init(.refused, "coupon_stopped", "coupon X is no longer valid")
            ),
            (
                .notStarted("X", day),
                .init(.refused, "coupon_not_started", "coupon X is not valid before 2026-06-01")
            ),
            (
                .expired("X", day),
                .init(.refused, "coupon_expired", "coupon X expired: its last day was 2026-06-01")
            ),
            (
                .exhausted("X", uses: 5),
                .init(.refused, "coupon_exhausted", "coupon X is used up, after 5 uses")
            ),
            (
                .exhaustedForYou("X", uses: 1),
                .init(.refused, "coupon_exhausted", "this customer has used up coupon X, after 1 use")
            ),
            (.notYours("X"), .init(.refused, "coupon_foreign", "coupon X is for other customers")),
            (
                .notHere("X", country: try Country("FR")),
                .init(.refused, "coupon_foreign", "coupon X is not valid in FR")
            ),
            (
                .notHere("X", country: nil),
                .init(
                    .refused, "coupon_foreign", "coupon X is only valid in some countries",
                    hint: "give the destination with --country")
            ),
            (
                .belowMinimum("X", minimum: money),
                .init(.refused, "coupon_minimum", "coupon X needs items worth 20.00 EUR or more")
            ),
            (
                .coversNothing("X"),
                .init(.refused, "coupon_covers_nothing", "coupon X is not valid for any of these items")
            ),
            (
                .takesNothing("X"),
                .init(
                    .refused, "coupon_covers_nothing",
                    "coupon X would take nothing off this order and be wasted",
                    hint: "leave the coupon out")
            ),
            (
                .targetTaken("X", by: "Y", target: .shipping),
                .init(
                    .refused, "coupon_target_taken",
                    "coupon X cannot be combined with Y: only one may apply to shipping",
                    hint: "leave out Y, or this one")
            ),
            (
                .twice("X"),
                .init(
                    .refused, "coupon_target_taken", "coupon X was given twice", hint: "give each code once")
            ),
        ])
    }
}
