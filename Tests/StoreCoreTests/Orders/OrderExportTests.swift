import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Orders as rows of a file.
@Suite struct OrderExportTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("MUG", price: "10", quantity: 10_000)
    }

    private func rows(
        _ row: OrderExport.Row, _ filter: OrderFilter = OrderFilter(), as actor: Actor? = nil
    ) throws -> [[String]] {
        var export = OrderExport(filter, by: row, as: .csv)
        var bytes: [UInt8] = []
        while let piece = try export.next(from: shop.store, as: actor ?? shop.staff) { bytes += piece }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test func `a customer exports their own orders, and what is filtered is left out`() throws {
        for actor in [shop.ann, shop.bob, shop.ann] {
            try shop.put("MUG", as: actor)
            try shop.checkOut(as: actor)
        }
        #expect(try rows(.order, as: shop.ann).map(\.first) == ["order", "1", "3"])
        #expect(try rows(.line, as: shop.staff).count == 4)
        var filter = OrderFilter()
        filter.customer = "bob"
        #expect(try rows(.order, filter).map(\.first) == ["order", "2"])
        #expect(throws: AccessError.notPermitted(name: "ann", .ordersRead)) {
            try rows(.order, filter, as: shop.ann)
        }
    }

    @Test func `pages end where the next begins, whatever comes meanwhile`() throws {
        let pages = OrderExport.pageLength
        try shop.store.raw(
            """
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(pages * 2))
            INSERT INTO order_line (order_id, product_id, sku, title, quantity, unit_price, line_total)
                SELECT i, 1, 'MUG', 'Mug', 1, 1000, 1000 FROM n;
            INSERT INTO orders (id, status, payment_status, fulfillment_status, email, name, phone_no, address,
                postal_code, country, subtotal, total, currency, created_at, updated_at)
                SELECT order_id, 'open', 'unpaid', 'unfulfilled', 'a@b.c', '', '', '', '', '', 1000, 1000, 'USD',
                1766570400123, 0 FROM order_line;
            """)
        var days = OrderFilter()
        days.since = TestShop.start
        for filter in [OrderFilter(), days] {
            let ids = try rows(.line, filter).dropFirst().compactMap(\.first)
            #expect(ids == (1...(pages * 2)).map(String.init))
        }
        // The list goes the other way, page by page, over the day's equal instants too.
        let page = try shop.store.orderIDs(days, page: Page(limit: 3, after: 5), as: shop.staff)
        #expect(page == [4, 3, 2])
    }
}
