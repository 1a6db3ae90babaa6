import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// The lowest price of the 30 days before a reduction.
@Suite struct PriorPriceRuleTests {
    private static let calendar = try! ShopCalendar("Europe/Berlin")

    private func money(_ units: Int64) -> Money { Money(minorUnits: units, currency: Currency.usd) }

    private func terms(
        _ price: Int64, sale: Int64? = nil, _ first: String? = nil, _ last: String? = nil,
        compareAt: Int64? = nil
    ) -> PriceTerms {
        PriceTerms(
            price: money(price), compareAt: compareAt.map(money), sale: sale.map(money),
            saleStartsOn: first.flatMap { Day($0) }, saleEndsOn: last.flatMap { Day($0) })
    }

    /// Noon of a day in Berlin, or a number of milliseconds after its midnight.
    private func at(_ day: String, milliseconds: Int64 = 43_200_000) -> Instant {
        Instant(
            milliseconds: PriorPriceRuleTests.calendar.start(of: Day(day)!).milliseconds + milliseconds)
    }

    private func prior(
        _ present: PriceTerms, after past: [(PriceTerms, until: Instant)] = [],
        created: String = "2026-01-01",
        on day: String = "2026-11-26"
    ) -> Int64? {
        PriorPrice.of(
            present, past: past.map { .init(terms: $0.0, until: $0.until) }, created: at(created),
            at: at(day), in: PriorPriceRuleTests.calendar)?.minorUnits
    }

    @Test func `a price that is not reduced has none`() {
        #expect(prior(terms(1000)) == nil)
        #expect(prior(terms(900), after: [(terms(1000), until: at("2026-11-20"))]) == nil)
        #expect(prior(terms(1000, sale: 800, "2026-11-27")) == nil)
        #expect(prior(terms(1000, sale: 800, nil, "2026-11-25")) == nil)
        #expect(prior(terms(1000, sale: 1000)) == nil)
        #expect(prior(terms(1000, compareAt: 1000)) == nil)
    }

    @Test func `it is the lowest of 30 days, not the last`() {
        let sale = terms(1000, sale: 800)
        func changed(_ old: Int64, _ day: String) -> [(PriceTerms, until: Instant)] {
            [(terms(old), until: at(day)), (terms(1000), until: at("2026-11-26", milliseconds: 60_000))]
        }
        #expect(prior(sale, after: [(terms(1000), until: at("2026-11-26"))]) == 1000)
        #expect(prior(sale, after: changed(1200, "2026-11-10")) == 1000)
        #expect(prior(sale, after: changed(900, "2026-11-10")) == 900)
        #expect(prior(sale, after: changed(900, "2026-10-20")) == 1000)
    }

    @Test func `the 30 days are days of the shop`() {
        let sale = terms(1000, sale: 800, "2026-11-26")
        func prior(until old: Instant) -> Int64? {
            self.prior(sale, after: [(terms(900, sale: nil), until: old)])
        }
        // Summer time ended between: 30 days before are 30 days and an hour.
        #expect(prior(until: at("2026-10-27", milliseconds: 1)) == 900)
        #expect(prior(until: at("2026-10-27", milliseconds: 0)) == 1000)
        let early = terms(1000, sale: 800, "2026-11-24")
        #expect(self.prior(early, after: [(terms(900), until: at("2026-10-25", milliseconds: 1))]) == 900)
        #expect(self.prior(early, after: [(terms(900), until: at("2026-10-25", milliseconds: 0))]) == 1000)
    }

    @Test func `a sale begins at the midnight of its first day, and ends after its last`() {
        let sale = terms(1000, sale: 800, "2026-11-24", "2026-11-30")
        let past = [(terms(950), until: at("2026-11-20"))]
        #expect(prior(sale, after: past, on: "2026-11-23") == nil)
        #expect(prior(sale, after: past, on: "2026-11-24") == 950)
        #expect(prior(sale, after: past, on: "2026-11-30") == 950)
        #expect(prior(sale, after: past, on: "2026-12-01") == nil)
        #expect(prior(sale, after: past, on: "2027-11-01") == nil)
    }

    @Test func `a new product has the lowest price since it was added, or none`() {
        #expect(prior(terms(1000, sale: 800), created: "2026-11-20") == nil)
        #expect(prior(terms(1000, sale: 800, "2026-11-25"), created: "2026-11-20") == 1000)
        #expect(
            prior(
                terms(1000, sale: 800),
                after: [(terms(700), until: at("2026-11-22")), (terms(900), until: at("2026-11-24"))],
                created: "2026-11-20") == 700)
    }

    @Test func `what does not change the price paid does not begin it anew`() {
        let past = [
            (terms(1000), until: at("2026-06-01")),
            (terms(1000, sale: 800, nil, "2026-09-01"), until: at("2026-08-30")),
            (terms(1200, sale: 800, nil, "2026-12-01"), until: at("2026-11-01")),
        ]
        #expect(prior(terms(1200, sale: 800, nil, "2026-12-24"), after: past) == 1000)
    }

    /// Some Member States let the price before the first step stand; in the others only this is right.
    @Test func `each step of a growing reduction is one of its own`() {
        let past = [
            (terms(2000), until: at("2026-11-10")), (terms(2000, sale: 1500), until: at("2026-11-20")),
        ]
        #expect(prior(terms(2000, sale: 1500), after: [past[0]]) == 2000)
        #expect(prior(terms(2000, sale: 1200), after: past) == 1500)
        // A step back as well: what was paid before it was less.
        #expect(prior(terms(2000, sale: 1700), after: past) == 1500)
    }

    @Test func `a sale inside a reduction, and what comes after it`() {
        let list = terms(1500, compareAt: 2000)
        let past = [(terms(2000), until: at("2026-11-01"))]
        let sale = terms(1500, sale: 1200, "2026-11-20", "2026-11-24", compareAt: 2000)
        #expect(prior(list, after: past, on: "2026-11-10") == 2000)
        #expect(prior(sale, after: past, on: "2026-11-19") == 2000)
        #expect(prior(sale, after: past, on: "2026-11-20") == 1500)
        #expect(prior(sale, after: past, on: "2026-11-25") == 1200)
    }

    @Test func `a price to compare with that comes later announces the reduction then`() {
        let past = [(terms(1500), until: at("2026-11-25"))]
        #expect(prior(terms(1500, compareAt: 2000), after: past) == 1500)
    }
}
