import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// What came in on a day: money, not orders.
@Suite struct TakingsTests: SoldMugs {
    let shop: TestShop

    init() throws { shop = try Self.opened() }

    private func week() throws -> [String] {
        try shop.store.overview(as: shop.admin).week.suffix(3).map {
            "\($0.orders) ordered \($0.total.decimal) taken \($0.taken.decimal)"
        }
    }

    @Test func `an order counts when it is paid, and what is given back is taken off on its day`() throws {
        let first = try order()
        _ = try order(1)
        #expect(try week().last == "2 ordered 80.00 taken 0.00")
        shop.clock.advance(seconds: 86_400)
        try run(PayOrder(first, method: "cash"))
        #expect(try week().suffix(2) == ["2 ordered 80.00 taken 0.00", "0 ordered 0.00 taken 60.00"])
        shop.clock.advance(seconds: 86_400)
        try run(RefundOrder(first, CreditRequest(items: [.init("MUG", quantity: 1)]), reason: .returned))
        #expect(
            try week() == [
                "2 ordered 80.00 taken 0.00", "0 ordered 0.00 taken 60.00", "0 ordered 0.00 taken -20.00",
            ])
        #expect(try shop.store.overview(as: shop.admin).takenInWeek(shop.store.currency).decimal == "40.00")
    }

    @Test func `what was noted by mistake, failed or only reserved is no money`() throws {
        let first = try order()
        try run(EditOrder(first, OrderChange(isPaid: true)))
        try run(EditOrder(first, OrderChange(isPaid: false)))
        #expect(try week().last == "1 ordered 60.00 taken 0.00")
        try settle(try run(PayOrder(first, provider: "test", mode: .authorize)))
        #expect(try week().last == "1 ordered 60.00 taken 0.00")
        try settle(try run(PayOrder(first, mode: .capture)))
        #expect(try week().last == "1 ordered 60.00 taken 60.00")
        // What is asked back counts as gone before the provider has answered.
        try run(RefundOrder(first, CreditRequest(amount: "5.00"), reason: .goodwill))
        #expect(try week().last == "1 ordered 60.00 taken 55.00")
    }

    @Test func `each period has its own, by the shop's days`() throws {
        let first = try order()
        try run(PayOrder(first, method: "cash"))
        let days = try ["2025-12-23", "2025-12-24", "2025-12-25"].map { text in
            let day = try #require(Day(text))
            return try ReportPeriod(day, day, in: ShopCalendar("UTC"))
        }
        #expect(try shop.store.read(as: shop.admin) { try $0.takings(in: days) } == [0, 6000, 0])
        #expect(try shop.store.read(as: shop.admin) { try $0.takings(in: [days[0]]) } == [0])
        #expect(try shop.store.read(as: shop.admin) { try $0.takings(in: []) } == [])
    }

    @Test func `the page says what was ordered and what was taken`() throws {
        let first = try order()
        _ = try order(1)
        try run(PayOrder(first, method: "cash", amount: "10.00"))
        let page = try shop.store.shopPage(since: nil, until: nil, by: nil, as: shop.admin)
        #expect(
            page.figures.map(\.label).prefix(3) == [
                "Taken today", "Taken in seven days", "Takings of the period",
            ])
        #expect(page.figures.map(\.value).prefix(3) == ["10.00", "10.00", "10.00"])
        let table = try #require(page.sections.first?.table)
        #expect(table.columns.map(\.title).suffix(2) == ["Ordered", "Taken"])
        #expect(table.rows.map { $0.suffix(2) } == [["80.00", "10.00"]])
    }
}
