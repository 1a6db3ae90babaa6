import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Lists of payments, shipments, documents and reviews: of one order, and of days of the shop.
@Suite struct RecordFilterTests: SoldMugs {
    let shop: TestShop
    private let page = Page(limit: 0)

    init() throws {
        shop = try Self.opened()
        // It is 11 o'clock there, and an hour ahead of the days of the clock.
        try shop.set("shop.timezone", "Europe/Berlin")
    }

    /// An order that is paid, shipped and billed at 23:30, and one an hour later, the next day.
    private func sold() throws {
        shop.clock.advance(seconds: 12 * 3600 + 30 * 60)
        for _ in 0..<2 {
            let id = try order(1)
            try run(PayOrder(id))
            try run(ShipOrder([id]))
            try run(IssueDocument(id))
            shop.clock.advance(seconds: 3600)
        }
        try run(RefundOrder(2, CreditRequest(amount: "1.00"), reason: .goodwill))
        try run(IssueDocument(2, .creditNote))
    }

    @Test(
        arguments: [
            (nil, nil, "2025-12-24", [1], [1], ["INV-1"]),
            (nil, "2025-12-25", nil, [3, 2], [2], ["CN-1", "INV-2"]),
            (nil, "2025-12-24", "2025-12-25", [3, 2, 1], [2, 1], ["CN-1", "INV-2", "INV-1"]),
            (2, nil, nil, [3, 2], [2], ["CN-1", "INV-2"]), (1, nil, "2025-12-24", [1], [1], ["INV-1"]),
            (1, "2025-12-25", nil, [], [], []), (9, nil, nil, [], [], []),
        ] as [(Int64?, String?, String?, [Int64], [Int64], [String])])
    func `each list has the rows of an order and of the shop's days`(
        _ order: Int64?, _ since: String?, _ until: String?, _ payments: [Int64], _ shipments: [Int64],
        _ documents: [String]
    ) throws {
        try sold()
        let filter = try RecordFilter(order: order, since: since, until: until)
        let (store, admin) = (shop.store, shop.admin)
        #expect(
            try store.payments(filter, openOnly: false, kind: nil, page: page, as: admin).map(\.id)
                == payments)
        #expect(try store.shipments(filter, status: nil, page: page, as: admin).map(\.id) == shipments)
        #expect(
            try store.documents(filter, kind: nil, page: page, as: admin).map(\.content.label) == documents)
    }

    @Test func `kinds are told apart, pages go on, and customers still see their own`() throws {
        try sold()
        let (store, admin) = (shop.store, shop.admin)
        func payments(_ kind: PaymentKind, _ page: Page) throws -> [Int64] {
            try store.payments(RecordFilter(), openOnly: false, kind: kind, page: page, as: admin).map(\.id)
        }
        #expect(try payments(.capture, page) == [2, 1] && payments(.refund, page) == [3])
        #expect(try payments(.capture, Page(limit: 1, after: 2)) == [1])
        func documents(_ kind: DocumentContent.Kind?, _ actor: Actor) throws -> [String] {
            try store.documents(RecordFilter(), kind: kind, page: page, as: actor).map(\.content.label)
        }
        #expect(try documents(.invoice, admin) == ["INV-2", "INV-1"])
        #expect(try documents(.creditNote, admin) == ["CN-1"])
        #expect(try documents(.invoice, shop.ann) == ["INV-2", "INV-1"])
        #expect(try documents(nil, shop.bob) == [])
        let other = try store.documents(RecordFilter(order: 1), kind: nil, page: page, as: shop.bob)
        #expect(other.isEmpty)
    }

    @Test func `reviews have days, and days that are none are refused`() throws {
        _ = try order(1)
        _ = try shop.store.run(AddReview(.sku("MUG"), stars: 5), as: shop.ann)
        func count(_ since: String?, _ until: String?) throws -> Int {
            try shop.store.reviews(
                of: nil, in: RecordFilter(since: since, until: until), published: nil, page: page,
                as: shop.admin
            ).count
        }
        #expect(try count("2025-12-24", "2025-12-24") == 1)
        #expect(try count("2025-12-25", nil) == 0 && count(nil, "2025-12-23") == 0)
        #expect(throws: PeriodError.notADay("today")) { try RecordFilter(since: "today") }
        #expect(throws: PeriodError.self) { try RecordFilter(since: "2025-12-25", until: "2025-12-24") }
    }
}
