import ShopText
import Testing

@testable import StoreCore

/// `--updated-since` for scripts that keep another system in step: products that changed, or whose stock moved.
@Suite struct UpdatedSinceTests {
    let shop = try! TestShop()

    private func list(
        _ since: String, _ page: Page = Page(limit: 0), _ set: (inout ProductFilter) -> Void = { _ in }
    ) throws -> [String] {
        try shop.list(page) {
            try $0.setUpdatedSince(since)
            set(&$0)
        }
    }

    @Test func `a movement counts like a change, and is none of the row`() throws {
        for sku in ["A", "B", "C", "D"] { try shop.add(sku, price: sku == "B" ? "1" : "2", [(.tags, "t")]) }
        let before = try shop.product("B")
        shop.clock.advance(seconds: 100)
        let since = "2025-12-24T10:00:01Z"
        #expect(try list(since) == [])
        _ = try shop.store.run(ReceiveStock(.sku("B"), quantity: "1"), as: shop.staff)
        _ = try shop.store.run(ReceiveStock(.sku("B"), quantity: "1"), as: shop.staff)
        try shop.edit("D", [(.title, "Dee")])
        try shop.put("A")
        try shop.checkOut()
        #expect(try shop.product("B").updatedAt == before.updatedAt)
        #expect(try list(since) == ["A", "B", "D"])
        #expect(try list(since, Page(limit: 2, after: 1)) == ["B", "D"])
        #expect(try list(since) { $0.isDescending = true } == ["D", "B", "A"])
        #expect(try list(since) { $0.sort = .price } == ["B", "A", "D"])
        #expect(try list(since, Page(limit: 1, after: 2)) { $0.sort = .price } == ["A"])
        #expect(try list(since) { $0.sort = .updatedAt } == ["A", "B", "D"])
        #expect(try list(since) { $0.sort = .title } == ["D", "A", "B"])
        #expect(try list(since) { $0.tag = "t" } == ["A", "B", "D"])
        #expect(try list(since, Page(limit: 2)) { $0.tag = "t" } == ["A", "B"])
        shop.clock.advance(seconds: 100)
        #expect(try list("2025-12-24T10:03:00Z") == [])
    }

    /// Where much has changed, the order asked for is walked instead; the answer is the same.
    @Test(arguments: [true, false], [true, false])
    func `much that changed and much that moved`(manyUpdates: Bool, manyMoves: Bool) throws {
        let now = TestShop.start.milliseconds
        let numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20500)"
        try shop.store.raw(
            """
            \(numbers) INSERT INTO product (sku, title, description, price, is_visible, is_archived, created_at, updated_at)
            SELECT 'P' || i, 'T', '', i % 7, 1, 0, 0,
                iif(i % 3 = 0 AND \(manyUpdates ? "1" : "i < 90") OR \(manyUpdates ? "i > 300" : "0"), \(now), 5) FROM n
            """)
        try shop.store.raw(
            """
            \(numbers) INSERT INTO stock_movement (product_id, delta, on_hand, reason, actor, created_at)
            SELECT i, 1, 1, 'initial', 'x', iif(\(manyMoves ? "i > 200" : "i > 20400"), \(now), 6) FROM n
            """)
        let expected = Set(
            (1...20500).filter { number in
                number % 3 == 0 && (manyUpdates || number < 90) || manyUpdates && number > 300
                    || (manyMoves ? number > 200 : number > 20400)
            })
        for sort in ProductFilter.Sort.allCases {
            var (found, page): ([Int], Page) = ([], Page(limit: 8000))
            while true {
                var filter = ProductFilter()
                filter.updatedSince = TestShop.start
                filter.sort = sort
                let products = try shop.store.products(filter, page: page, as: shop.staff)
                found += products.map { Int($0.id) }
                guard products.count == page.limit else { break }
                page.after = products.last?.id
            }
            #expect(found.count == expected.count, "\(sort)")
            #expect(Set(found) == expected, "\(sort)")
        }
    }

    @Test func `a movement made while the clock was back hides no other`() throws {
        let now = TestShop.start.milliseconds
        for sku in ["A", "B", "C", "D"] { try shop.add(sku, quantity: 0) }
        try shop.store.raw("UPDATE product SET updated_at = 0")
        let times = [now - 9000, now - 5000, now, now - 8000, now - 8000, now + 1000]
        for (index, time) in times.enumerated() {
            try shop.store.raw(
                """
                INSERT INTO stock_movement (product_id, delta, on_hand, reason, actor, created_at)
                VALUES (\(index < 4 ? index + 1 : 4), 1, \(index < 4 ? 1 : index - 2), 'received', 'x', \(time))
                """)
        }
        #expect(try shop.list { $0.updatedSince = TestShop.start } == ["C", "D"])
        #expect(
            try shop.list { $0.updatedSince = Instant(milliseconds: now - 6000) } == ["B", "C", "D"])
        #expect(try shop.list { $0.updatedSince = Instant(milliseconds: now + 1001) } == [])
    }

    @Test func `the ledger is not read through for each page`() throws {
        try shop.add("A", quantity: 0)
        try shop.store.raw(
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
            INSERT INTO stock_movement (product_id, delta, on_hand, reason, actor, created_at)
            SELECT 1, 1, i, 'received', 'x', i * 10 FROM n
            """)
        let found = try [0, 25_005, 49_995, 50_000, 60_000].map { moment in
            try shop.store.read(as: shop.staff) {
                try $0.lastMovement(before: Instant(milliseconds: moment))
            }
        }
        #expect(found == [0, 2500, 4999, 4999, 5000])
        let plan = try shop.store.queryPlans(as: shop.staff) {
            _ = try $0.lastMovement(before: Instant(milliseconds: 5))
        }
        #expect(plan.contains { $0.contains("SEARCH stock_movement") }, "\(plan)")
        #expect(!plan.contains("SCAN stock_movement"), "\(plan)")
    }
}
