import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Which rates there can be, and which apply.
@Suite struct TaxRateTests {
    static func rate(
        _ name: String, _ country: String, _ percent: String, region: String = "", prefix: String = "",
        taxClass: String = "standard", category: TaxCategory? = nil, reason: String? = nil,
        onShipping: Bool = true, from: String? = nil, until: String? = nil, id: Int64 = 0
    ) throws -> TaxRate {
        try TaxRate(
            id: id, taxClass: taxClass, country: Country(country), region: region, postalPrefix: prefix,
            name: name, rate: Percentage(percent, name: "rate"), category: category, reason: reason,
            isOnShipping: onShipping, startsOn: from.flatMap { Day($0) }, endsOn: until.flatMap { Day($0) })
    }

    private let day = Day("2026-06-01")!

    private func applying(
        _ rates: [TaxRate], _ country: String, _ region: String = "", _ postalCode: String = "",
        taxClass: String? = nil, on day: String = "2026-06-01"
    ) throws -> [String] {
        let place = Destination(country: try Country(country), region: region, postalCode: postalCode)
        return TaxTable(rates: rates).treatment(of: taxClass, at: place, on: Day(day)!)
            .rates.map { "\($0.name) \(Percentage(ppm: $0.ppm))" }
    }

    @Test func `rates of different names add up from the country down to the postal code`() throws {
        let rates = try [
            TaxRateTests.rate("NYC", "US", "4.5", region: "ny", prefix: "100"),
            TaxRateTests.rate("NY State", "US", "4", region: "NY"),
            TaxRateTests.rate("Federal", "US", "1"),
            TaxRateTests.rate("CA State", "US", "7.25", region: "CA"),
        ]
        #expect(try applying(rates, "US", "NY", "100-01") == ["Federal 1", "NY State 4", "NYC 4.5"])
        #expect(try applying(rates, "US", "NY", "12207") == ["Federal 1", "NY State 4"])
        #expect(try applying(rates, "US", "", "10001") == ["Federal 1"])
        #expect(try applying(rates, "CA", "NY") == [])
    }

    @Test func `of rates of one name the one for the smallest place applies`() throws {
        let rates = try [
            TaxRateTests.rate("VAT", "AT", "20"), TaxRateTests.rate("vat", "AT", "19", prefix: "6691"),
            TaxRateTests.rate("VAT", "AT", "0", region: "9", category: .exempt, reason: "Test"),
        ]
        #expect(try applying(rates, "AT", "", "6691") == ["vat 19"])
        #expect(try applying(rates, "AT", "9", "1010") == ["VAT 0"])
        #expect(try applying(rates, "AT", "", "1010") == ["VAT 20"])
    }

    @Test func `a rate applies from its first day to its last, both included`() throws {
        let rates = try [
            TaxRateTests.rate("VAT", "DE", "19", until: "2020-06-30"),
            TaxRateTests.rate("VAT", "DE", "16", from: "2020-07-01", until: "2020-12-31"),
            TaxRateTests.rate("VAT", "DE", "19", from: "2021-01-01"),
        ]
        for (day, rate) in [
            ("2020-06-30", "VAT 19"), ("2020-07-01", "VAT 16"), ("2020-12-31", "VAT 16"),
            ("2021-01-01", "VAT 19"),
        ] {
            #expect(try applying(rates, "DE", on: day) == [rate])
        }
    }

    @Test func `classes are apart, in any letter case`() throws {
        let rates = try [
            TaxRateTests.rate("VAT", "DE", "19"), TaxRateTests.rate("VAT", "DE", "7", taxClass: "Reduced"),
        ]
        #expect(try applying(rates, "DE", taxClass: "reduced") == ["VAT 7"])
        #expect(try applying(rates, "DE") == ["VAT 19"])
    }

    @Test func `a class without a rate at a destination is told, unless the shop charges no tax at all`()
        throws
    {
        let table = TaxTable(rates: [try TaxRateTests.rate("VAT", "DE", "19")])
        let france = Destination(country: try Country("FR"))
        #expect(table.treatment(of: nil, at: france, on: day).isMissing)
        #expect(
            table.treatment(of: "book", at: Destination(country: try Country("DE")), on: day)
                == TaxTreatment(taxClass: "book", rates: [], isMissing: true))
        #expect(!TaxTable(rates: []).treatment(of: nil, at: france, on: day).isMissing)
        #expect(TaxTable(rates: [], isInUse: true).treatment(of: nil, at: france, on: day).isMissing)
    }

    @Test func `rates of one name, class and place may not overlap`() throws {
        let rate = try TaxRateTests.rate("VAT", "DE", "19", from: "2026-01-01", until: "2026-06-30", id: 3)
        for other in try [
            TaxRateTests.rate("VAT", "DE", "16"), TaxRateTests.rate("vat", "DE", "16", from: "2026-06-30"),
            TaxRateTests.rate("VAT", "DE", "16", taxClass: "Standard", until: "2026-01-01"),
        ] {
            #expect(throws: TaxRateError.overlaps(name: "VAT", place: "DE", id: 3)) {
                try other.checkOverlaps(with: [rate])
            }
        }
        for other in try [
            TaxRateTests.rate("VAT", "DE", "16", from: "2026-07-01"),
            TaxRateTests.rate("VAT", "DE", "16", until: "2025-12-31"), TaxRateTests.rate("MwSt", "DE", "16"),
            TaxRateTests.rate("VAT", "AT", "16"), TaxRateTests.rate("VAT", "DE", "16", region: "BY"),
            TaxRateTests.rate("VAT", "DE", "16", prefix: "78"),
            TaxRateTests.rate("VAT", "DE", "7", taxClass: "reduced"), rate,
        ] {
            try other.checkOverlaps(with: [rate])
        }
    }

    @Test func `a rate is tidied, and its place has a name`() throws {
        let rate = try TaxRateTests.rate(" NYC ", "us", "4.5", region: "ny", prefix: "100-")
        #expect((rate.name, rate.region, rate.postalPrefix, rate.place) == ("NYC", "NY", "100", "US-NY 100…"))
        #expect(try TaxRateTests.rate("VAT", "DE", "0").category == .zero)
        #expect(try TaxRateTests.rate("VAT", "DE", "19").category == .standard)
    }

    @Test func `rates that cannot be are refused`() throws {
        func error(_ make: () throws -> TaxRate) -> TaxRateError? {
            #expect(throws: TaxRateError.self) { try make() }
        }
        let starts = Day("2026-02-01")!, ends = Day("2026-01-31")!
        #expect(
            error { try TaxRateTests.rate("VAT", "DE", "19", category: .exempt, reason: "x") }
                == .rateInCategory(.exempt, Percentage(ppm: 190_000)))
        #expect(
            error { try TaxRateTests.rate("VAT", "DE", "0", category: .reverseCharge) }
                == .reasonMissing(.reverseCharge))
        #expect(error { try TaxRateTests.rate("VAT", "DE", "19", reason: "x") } == .reasonUnused(.standard))
        #expect(
            error { try TaxRateTests.rate("VAT", "DE", "19", from: "2026-02-01", until: "2026-01-31") }
                == .endsBeforeStart(starts: starts, ends: ends))
        #expect(
            error { try TaxRate(country: Country("DE"), name: "VAT", rate: Percentage(ppm: 1_000_001)) }
                == .outOfRange(Percentage(ppm: 1_000_001)))
        #expect(throws: TextError.self) { try TaxRateTests.rate("", "DE", "19") }
        #expect(throws: TextError.self) { try TaxRateTests.rate("VAT", "DE", "19", taxClass: "") }
        expectFacts([
            (
                TaxRateError.outOfRange(Percentage(ppm: 1_000_001)),
                ErrorFacts(.invalidInput, "invalid_rate", "rate 100.0001 is out of range: 0 to 100")
            ),
            (
                .rateInCategory(.exempt, Percentage(ppm: 190_000)),
                .init(
                    .invalidInput, "invalid_rate", "category E (exempt) must have the rate 0, not 19%",
                    hint: "use --rate 0, or category S")
            ),
            (
                .standardWithoutRate,
                .init(
                    .invalidInput, "invalid_rate", "category S (standard) needs a rate above 0",
                    hint: "use category Z, or E with --reason")
            ),
            (
                .reasonMissing(.reverseCharge),
                .init(
                    .invalidInput, "invalid_tax_reason", "category AE (reverse charge) needs a reason",
                    hint: "add --reason, such as \"Reverse charge\"; invoices print it")
            ),
            (
                .reasonUnused(.standard),
                .init(
                    .invalidInput, "invalid_tax_reason", "category S (standard) cannot have a reason",
                    hint: "leave out --reason, or use category E, AE, K, G or O")
            ),
            (
                .endsBeforeStart(starts: starts, ends: ends),
                .init(
                    .invalidInput, "days_out_of_order",
                    "the last day 2026-01-31 is before the first day 2026-02-01")
            ),
            (
                .overlaps(name: "VAT", place: "DE", id: 3),
                .init(
                    .refused, "tax_rate_overlaps",
                    "tax rate 3 already sets VAT for that class in DE on some of these days",
                    hint: "end it first with `storectl tax edit 3 --until DAY`")
            ),
            (
                .notFound(9),
                .init(
                    .notFound, "tax_rate_not_found", "tax rate 9 not found", hint: "see `storectl tax list`"
                )
            ),
        ])
        #expect(Set(TaxCategory.allCases.map(\.words)).count == TaxCategory.allCases.count)
    }

    @Test func `a rate that takes the place of another at some addresses is told from one that adds up`()
        throws
    {
        func rate(_ id: Int64, region: String = "", prefix: String = "", name: String = "Tax") throws
            -> TaxRate
        {
            var rate = try TaxRate(
                country: Country("US"), region: region, postalPrefix: prefix, name: name,
                rate: Percentage(ppm: 40_000))
            rate.id = id
            return rate
        }
        let (state, city) = (try rate(1, region: "NY"), try rate(2, region: "NY", prefix: "100"))
        #expect(city.replacing([state]).map(\.rate.id) == [2])
        #expect(city.replacing([state]).map(\.replaced.id) == [1])
        // Whichever was there first.
        #expect(state.replacing([city]).map(\.rate.id) == [2])
        #expect(try rate(3, region: "NY", prefix: "100", name: "City").replacing([state, city]).isEmpty)
        #expect(try rate(4, region: "NJ").replacing([state, city]).isEmpty)
        #expect(try rate(5).replacing([state]).map(\.replaced.id) == [5])
        #expect(try rate(6, prefix: "1").replacing([state]).isEmpty)
    }
}
