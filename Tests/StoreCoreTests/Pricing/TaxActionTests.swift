import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Tax rates in a store.
@Suite struct TaxActionTests {
    let shop: TestShop

    init() throws { shop = try TestShop(currency: "EUR") }

    private func details(_ change: (inout TaxRateDetails) -> Void = { _ in }) -> TaxRateDetails {
        var details = TaxRateDetails()
        (details.country, details.rate) = ("DE", "19")
        change(&details)
        return details
    }

    @discardableResult
    private func add(_ change: (inout TaxRateDetails) -> Void = { _ in }) throws -> TaxRate {
        try shop.store.run(AddTaxRate(details(change)), as: shop.admin).value
    }

    private func edit(_ id: Int64, _ change: (inout TaxRateDetails) -> Void) throws -> Recorded<TaxRate> {
        var details = TaxRateDetails()
        change(&details)
        return try shop.store.run(EditTaxRate(id, details), as: shop.admin)
    }

    @Test func `a rate is added, listed, changed and deleted`() throws {
        let added = try add {
            ($0.region, $0.postalPrefix, $0.name) = ("by", "80", "Local")
            ($0.from, $0.until, $0.isOnShipping) = ("2026-01-01", "2026-12-31", false)
        }
        #expect(
            added
                == (try TaxRateTests.rate(
                    "Local", "DE", "19", region: "BY", prefix: "80", onShipping: false, from: "2026-01-01",
                    until: "2026-12-31", id: 1)))
        #expect(try shop.store.taxRates(as: .anonymous) == [added])
        let edited = try edit(1) { ($0.rate, $0.until) = ("16", "") }
        #expect(edited.value.rate.ppm == 160_000)
        #expect(edited.value.endsOn == nil)
        #expect(try shop.store.taxRate(1, as: shop.ann) == edited.value)
        #expect(try edit(1) { $0.rate = "16" }.entry == nil)
        #expect(try shop.store.run(DeleteTaxRate(1), as: shop.admin).value == edited.value)
        #expect(try shop.store.taxRates(as: shop.ann) == [])
    }

    @Test func `the category follows the rate unless it says something of its own`() throws {
        #expect(try add().category == .standard)
        #expect(try edit(1) { $0.rate = "0" }.value.category == .zero)
        #expect(try edit(1) { $0.rate = "7" }.value.category == .standard)
        let exempt = try edit(1) { ($0.rate, $0.category, $0.reason) = ("0", "e", "Art. 132") }.value
        #expect((exempt.category, exempt.reason) == (.exempt, "Art. 132"))
        #expect(try edit(1) { $0.name = "TVA" }.value.reason == "Art. 132")
        #expect(try edit(1) { ($0.category, $0.rate) = ("S", "19") }.value.reason == nil)
    }

    @Test func `a standard rate is above 0, but one that was stored before can be ended`() throws {
        #expect(throws: TaxRateError.standardWithoutRate) { try add { ($0.rate, $0.category) = ("0", "S") } }
        try add()
        #expect(throws: TaxRateError.standardWithoutRate) {
            try edit(1) { ($0.rate, $0.category) = ("0", "s") }
        }
        try shop.store.raw("UPDATE tax_rate SET ppm = 0")
        #expect(try shop.store.taxRate(1, as: shop.admin).category == .standard)
        #expect(try edit(1) { $0.until = "2026-12-31" }.value.category == .standard)
        #expect(try edit(1) { $0.rate = "0" }.value.category == .zero)
        #expect(throws: TaxRateError.standardWithoutRate) { try edit(1) { $0.category = "S" } }
    }

    @Test func `a rate that overlaps another is refused, and nothing is changed`() throws {
        try add()
        try add { ($0.name, $0.rate) = ("Extra", "1") }
        let overlap = TaxRateError.overlaps(name: "VAT", place: "DE", id: 1)
        #expect(throws: overlap) { try add { $0.rate = "16" } }
        #expect(throws: overlap) { try edit(2) { $0.name = "vat" } }
        #expect(try shop.store.taxRates(as: shop.admin).count == 2)
    }

    @Test func `what is missing or unknown is named`() throws {
        #expect(throws: TaxRateError.missing("country")) { try add { $0.country = nil } }
        #expect(throws: TaxRateError.missing("rate")) { try add { $0.rate = nil } }
        #expect(throws: TaxRateError.unknownCategory("X")) { try add { $0.category = "X" } }
        #expect(throws: TaxRateError.nothingToChange(1)) {
            try add()
            _ = try edit(1) { _ in }
        }
        #expect(throws: TaxRateError.notFound(9)) { try edit(9) { $0.rate = "1" } }
        #expect(throws: TaxRateError.notFound(9)) { try shop.store.taxRate(9, as: shop.ann) }
        #expect(throws: CountryError.unknown("XX")) { try add { $0.country = "XX" } }
        #expect(throws: DayError.notADay(name: "from", text: "2026-02-30")) {
            try add { $0.from = "2026-02-30" }
        }
        expectFacts([
            (
                TaxRateError.missing("rate"),
                ErrorFacts(.usage, "missing_value", "a tax rate needs a rate", hint: "add --rate")
            ),
            (
                .unknownCategory("X"),
                .init(
                    .invalidInput, "unknown_tax_category", "\"X\" is not a tax category",
                    hint: "use S, Z, E, AE, K, G or O; see `storectl help tax add`")
            ),
            (
                .nothingToChange(1),
                .init(
                    .usage, "nothing_to_change", "nothing to change on tax rate 1",
                    hint: "name a change, such as --rate or --until")
            ),
        ])
        expectFacts([
            (
                DayError.notADay(name: "from", text: "x"),
                ErrorFacts(
                    .invalidInput, "invalid_day", "from \"x\" is not a day",
                    hint: "write year, month and day, such as 2026-03-31")
            )
        ])
    }

    @Test func `only admins change tax rates`() throws {
        for actor in [shop.staff, shop.ann] {
            #expect(throws: AccessError.self) { try shop.store.run(AddTaxRate(details()), as: actor) }
        }
    }

    @Test func `the shop's settings and rates make the terms of a sale`() throws {
        let unknown = try shop.store.read(as: shop.ann) { try $0.saleTerms(to: nil) }
        #expect(unknown?.day == nil)
        for (key, value) in [
            ("shop.country", "de"), ("prices.include_tax", "yes"), ("shop.timezone", "Pacific/Kiritimati"),
        ] {
            try shop.store.run(SetSetting(key, to: value), as: shop.admin)
        }
        try add()
        let terms = try #require(try shop.store.read(as: shop.ann) { try $0.saleTerms(to: nil) })
        #expect(terms.destination == Destination(country: try Country("DE")))
        #expect(terms.pricesIncludeTax && terms.taxes.isInUse && terms.foreignPrices == .netKept)
        // In UTC it is 24 December, 10:00.
        #expect(terms.day == Day("2025-12-25"))
        #expect(terms.treatment(of: nil, isGoods: true).ppm == 190_000)
        let france = Destination(country: try Country("FR"))
        #expect(try shop.store.read(as: shop.ann) { try $0.saleTerms(to: france) }?.destination == france)
    }
}
