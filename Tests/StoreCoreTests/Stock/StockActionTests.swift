import Testing

@testable import StoreCore

@Suite struct StockActionTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("MUG", quantity: 3, [(.lowStockAt, "5")])
        try shop.add("TEA", quantity: 12)
    }

    private func adjust(_ text: String, _ reason: String? = nil) throws -> StockChange {
        try shop.store.run(AdjustStock(.sku("MUG"), StockAdjustment(text), reason: reason), as: shop.staff)
            .value
    }

    @Test func `on hand is the sum of the movements, whatever happens`() throws {
        _ = try shop.store.run(
            ReceiveStock(.sku("MUG"), quantity: "24", reference: "delivery"), as: shop.staff)
        #expect(try adjust("-2", "damaged").product.quantity == 25)
        #expect(try adjust("+1", "returned").product.quantity == 26)
        #expect(try adjust("=20").delta == -6)
        try shop.put("MUG", 2)
        try shop.checkOut()
        let history = try shop.store.stockHistory(of: .sku("MUG"), page: Page(limit: 0), as: shop.staff)
        #expect(history.map(\.delta) == [-2, -6, 1, -2, 24, 3])
        #expect(history.map(\.onHand) == [18, 20, 26, 25, 27, 3])
        #expect(history.map(\.reason) == [.sold, .counted, .returned, .damaged, .received, .initial])
        #expect(history.map(\.reference) == ["order:1", nil, nil, nil, "delivery", nil])
        #expect(history.reduce(0) { $0 + $1.delta } == (try shop.onHand("MUG")))
        let older = Page(limit: 2, after: history[1].id)
        #expect(
            try shop.store.stockHistory(of: .sku("MUG"), page: older, as: shop.staff)
                == Array(history[2...3]))
    }

    @Test func `a count that agrees changes nothing, and is not recorded`() throws {
        let entries = try shop.store.entryCount()
        let recorded = try shop.store.run(AdjustStock(.sku("MUG"), .to(3), reason: nil), as: shop.staff)
        #expect(recorded.entry == nil)
        #expect(recorded.value.delta == 0)
        #expect(try shop.store.entryCount() == entries)
    }

    @Test func `reasons are a closed list, and go their own way`() throws {
        #expect(throws: StockError.reasonNeeded) { try adjust("-1") }
        #expect(throws: StockError.unknownReason("sold")) { try adjust("-1", "sold") }
        #expect(throws: StockError.unknownReason("undone")) { try adjust("-1", "undone") }
        for reason in StockMovement.Reason.forAdjusting {
            for text in ["+1", "-1"] {
                let isAllowed =
                    reason.direction.map { String($0) } == nil
                    || text == (reason.direction == 1 ? "+1" : "-1")
                if isAllowed {
                    _ = try adjust(text, reason.rawValue)
                } else {
                    #expect(throws: StockError.wrongDirection(reason, text == "+1" ? 1 : -1)) {
                        try adjust(text, reason.rawValue)
                    }
                }
            }
        }
        #expect(
            throws: StockError.belowZero(sku: "TEA", title: "The TEA", change: -13, onHand: 12)
        ) { try shop.store.run(AdjustStock(.sku("TEA"), .by(-13), reason: "lost"), as: shop.staff) }
    }

    /// The schema's list and the rule's are the same.
    @Test(arguments: StockMovement.Reason.allCases)
    func `the ledger knows every reason`(reason: StockMovement.Reason) throws {
        try shop.store.raw(
            """
            INSERT INTO stock_movement (product_id, delta, on_hand, reason, actor, created_at)
            VALUES (1, 1, 4, '\(reason.rawValue)', 'x', 0)
            """)
    }

    @Test func `what is low is what has no more than its threshold`() throws {
        func low() throws -> [String] {
            try shop.store.lowStock(page: Page(limit: 0), as: shop.staff).map(\.sku)
        }
        #expect(try low() == ["MUG"])
        _ = try adjust("=6")
        #expect(try low() == [])
        try shop.edit("TEA", [(.lowStockAt, "12")])
        #expect(try low() == ["TEA"])
        try shop.edit("TEA", [(.lowStockAt, "")])
        #expect(try low() == [])
        #expect(throws: AccessError.self) { try shop.store.lowStock(page: Page(limit: 0), as: shop.ann) }
    }

    @Test func `what is low can be narrowed and sorted, page by page`() throws {
        for (sku, quantity) in [("B", Int64(3)), ("a", 1), ("C", 3), ("D", 0)] {
            try shop.add(sku, quantity: quantity, [(.lowStockAt, "9"), (.tags, sku == "D" ? "old" : "new")])
        }
        func low(
            _ sort: ProductFilter.Sort, isDescending: Bool = false, where conditions: [String] = []
        ) throws -> [String] {
            var filter = ProductFilter()
            (filter.sort, filter.isDescending) = (sort, isDescending)
            filter.conditions = try conditions.map { try ProductCondition($0) }
            let all = try shop.store.lowStock(filter, page: Page(limit: 0), as: shop.staff)
            var joined: [Product] = []
            while true {
                let page =
                    joined.last.map { Page(limit: 2, after: filter.cursor(behind: $0)) } ?? Page(limit: 2)
                let next = try shop.store.lowStock(filter, page: page, as: shop.staff)
                joined += next
                if next.count < 2 { break }
            }
            #expect(joined.map(\.sku) == all.map(\.sku), "\(sort)")
            return all.map(\.sku)
        }
        #expect(try low(.id, where: ["tag=new"]) == ["B", "a", "C"])
        #expect(try low(.quantity, where: ["sku!=MUG"]) == ["D", "a", "B", "C"])
        #expect(try low(.quantity, isDescending: true, where: ["sku!=MUG"]) == ["C", "B", "a", "D"])
        #expect(try low(.sku, where: ["sku!=MUG"]) == ["a", "B", "C", "D"])
        #expect(try low(.sku, where: ["quantity>=2", "tag=new"]) == ["B", "C"])
    }

    @Test(arguments: ["", "3", "+", "-0", "+0", "=", "=-1", "=x", "++1", "+1.5", "=1000000001"])
    func `what is no adjustment is refused`(text: String) {
        #expect((try? StockAdjustment(text)) == nil)
    }
}
