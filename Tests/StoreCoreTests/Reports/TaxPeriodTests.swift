import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// The tax report of a period that is over: what is cancelled later comes off the later one.
@Suite struct TaxPeriodTests {
    let shop: TestShop
    private static let month: Int64 = 31 * 86_400

    init() throws {
        shop = try TestShop(currency: "EUR")
        try shop.set("shop.country", "DE")
        try shop.add("MUG", price: "10.00", quantity: 100)
    }

    private func tax(_ names: [(String, Int64)], included: Bool = false) throws {
        try shop.set("prices.include_tax", included ? "yes" : "no")
        for (name, ppm) in names {
            try shop.store.raw(
                """
                INSERT INTO tax_rate (tax_class, country, region, postal_prefix, name, ppm, category, is_on_shipping)
                    VALUES ('standard', 'DE', '', '', '\(name)', \(ppm), 'S', 1)
                """)
        }
    }

    private func sell(_ pieces: Int64 = 1) throws -> Int64 {
        try shop.put("MUG", pieces)
        return try shop.checkOut().value.id
    }

    @discardableResult
    private func run<Change: Action>(_ action: Change) throws -> Change.Answer {
        try shop.store.run(action, as: shop.admin).value
    }

    /// `NAME BASE TAX of ORDERS` of each row of each month from the sale's on.
    private func months() throws -> [[String]] {
        let span = try shop.store.reportSpan(
            since: "2025-12-01", until: "2026-01-31", by: .month, as: shop.admin)
        return try span.periods.map { period in
            try shop.store.taxReport([period], as: shop.admin).map {
                "\($0.name) \($0.base) \($0.amount) of \($0.orders)"
            }
        }
    }

    @Test func `a cancellation is in the month of its credit, and the month of the sale stays`() throws {
        try tax([("VAT", 190_000)])
        let id = try sell()
        try run(PayOrder(id))
        try run(IssueDocument(id))
        #expect(try months() == [["VAT 1000 190 of 1"], []])
        shop.clock.advance(seconds: TaxPeriodTests.month)
        try run(CancelOrder(id))
        try run(IssueDocument(id, .creditNote))
        #expect(try months() == [["VAT 1000 190 of 1"], ["VAT -1000 -190 of 0"]])
    }

    @Test func `so it is after a refund of a part, and a cancellation of the rest in pieces`() throws {
        try tax([("VAT", 190_000)])
        let id = try sell(3)
        try run(RefundOrder(id, CreditRequest(items: [.init("MUG", quantity: 1)]), reason: .damaged))
        shop.clock.advance(seconds: TaxPeriodTests.month)
        try run(CancelOrder(id, items: [.init("MUG", quantity: 1)]))
        try run(CancelOrder(id))
        #expect(try months() == [["VAT 2000 380 of 1"], ["VAT -2000 -380 of 0"]])
    }

    @Test(
        arguments: [
            ([], [[" 1000 0 of 1"], [" -1000 0 of 0"]]),
            (
                [("State", 40_000), ("City", 45_000)],
                [
                    ["City 922 41 of 1", "State 922 37 of 1"],
                    ["City -922 -41 of 0", "State -922 -37 of 0"],
                ]
            ),
        ] as [([(String, Int64)], [[String]])])
    func `so it is without a tax, and where several tax one sale`(
        _ taxes: [(String, Int64)], _ expected: [[String]]
    ) throws {
        try tax(taxes, included: true)
        let id = try sell()
        shop.clock.advance(seconds: TaxPeriodTests.month)
        try run(CancelOrder(id))
        #expect(try months() == expected)
    }

    @Test(arguments: [[("VAT", 190_000)], [("State", 40_000), ("City", 45_000)], []] as [[(String, Int64)]])
    func `what was sold and cancelled within one month is in no row`(_ taxes: [(String, Int64)]) throws {
        try tax(taxes, included: true)
        try run(CancelOrder(try sell()))
        #expect(try months() == [[], []])
        _ = try sell()
        let rows = try months()[0]
        #expect(rows.count == max(1, taxes.count) && rows.allSatisfy { $0.hasSuffix("of 1") })
    }

    @Test func `an order that was cancelled without credits is left out, as it was`() throws {
        try tax([("VAT", 190_000)])
        let id = try sell()
        try shop.store.raw("UPDATE orders SET status = 'cancelled' WHERE id = \(id)")
        #expect(try months() == [[], []])
    }

    @Test func `the page has the tax of its table, credits taken off`() throws {
        try tax([("VAT", 190_000)])
        let id = try sell()
        shop.clock.advance(seconds: TaxPeriodTests.month)
        try run(CancelOrder(id))
        let span = try shop.store.reportSpan(
            since: "2025-12-01", until: "2026-01-31", by: .month, as: shop.admin)
        let sales = try shop.store.salesReport(span.periods, as: shop.admin)
        let whole = try shop.store.salesReport([span.whole], as: shop.admin)
        let rows = try shop.store.taxReport(span.periods, as: shop.admin)
        let page = ReportPages(
            span, currency: shop.store.currency, sales: sales, course: sales, whole: whole[0]
        ).taxPage(rows, course: rows)
        #expect(page.figures.first?.value == "0.00" && page.figures.first?.trend == [190, -190])
        #expect(page.sections.first?.chart?.series.map(\.values) == [[190, -190]])
    }

    @Test(arguments: [
        ("2025-12-24", "2025-12-24", 0, ""), ("2025-12-01", "2025-12-31", 31, "Total by day, EUR"),
        ("2025-09-01", "2025-12-31", 18, "Total by week, EUR"),
        ("2022-12-01", "2025-12-31", 37, "Total by month, EUR"),
    ]) func `a page of one period has a chart of its days, weeks or months`(
        _ since: String, _ until: String, _ columns: Int, _ title: String
    ) throws {
        _ = try sell()
        let span = try shop.store.reportSpan(since: since, until: until, by: nil, as: shop.admin)
        let course = try shop.store.salesReport(span.course.periods, as: shop.admin)
        let sales = try shop.store.salesReport(span.periods, as: shop.admin)
        let page = ReportPages(
            span, currency: shop.store.currency, sales: sales, course: course, whole: sales[0]
        ).salesPage()
        let chart = page.sections.last?.chart
        #expect(page.sections.count == (columns == 0 ? 1 : 2))
        #expect((chart?.labels.count ?? 0) == columns && (chart?.title ?? "") == title)
        #expect((chart?.series[0].values.compactMap { $0 }.reduce(0, +) ?? 1000) == 1000)
    }
}
