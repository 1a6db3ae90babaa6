import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// SQLite's own plans of the statements of the catalog: nothing is scanned or sorted that grows.
@Suite struct CatalogPlanTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        for sku in ["A", "B", "C"] {
            try shop.add(
                sku, quantity: 0, [(.category, "Kitchen > \(sku)"), (.tags, "gift"), (.lowStockAt, "20")])
        }
        try shop.add("A-1", [(.parentSKU, "A")])
    }

    private func plan(_ body: (Transaction) throws -> Void) throws -> [String] {
        try shop.store.queryPlans(as: shop.staff, body)
    }

    private func expect(
        _ plan: [String], uses index: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(plan.contains { $0.contains(index) }, "\(plan)", sourceLocation: sourceLocation)
        let slow = plan.filter {
            $0.contains("TEMP B-TREE")
                || $0.hasPrefix("SCAN") && !$0.contains("INDEX") && $0 != "SCAN product"
        }
        #expect(slow == [], "\(plan)", sourceLocation: sourceLocation)
    }

    private func list(
        after: Int64? = 1, _ set: @escaping (inout ProductFilter) throws -> Void
    ) throws -> [String] {
        try plan { transaction in
            var filter = ProductFilter()
            try set(&filter)
            _ = try transaction.products(transaction.query(filter), page: Page(limit: 50, after: after))
        }
    }

    @Test func `each order but by title walks an index from where the page before ended`() throws {
        expect(try list { _ in }, uses: "USING INTEGER PRIMARY KEY (rowid>?)")
        expect(try list { $0.sort = .sku }, uses: "sqlite_autoindex_product_1 (sku>?")
        expect(try list { $0.sort = .price }, uses: "product_price (price>?")
        expect(try list { $0.sort = .updatedAt }, uses: "product_updated (updated_at>?")
        for isDescending in [false, true] {
            expect(
                try list {
                    $0.sort = .price
                    $0.isDescending = isDescending
                }, uses: "product_price")
        }
    }

    @Test func `filters that have an index use it`() throws {
        expect(try list { $0.category = "Kitchen > A" }, uses: "product_category (category_id=? AND id>?)")
        expect(try list { $0.parent = .sku("A") }, uses: "product_parent (parent_id=? AND id>?)")
        expect(try list { $0.tag = "gift" }, uses: "product_search VIRTUAL TABLE INDEX")
        expect(
            try list(after: nil) {
                $0.sort = .price
                $0.minimumPrice = Money(minorUnits: 1, currency: Currency.usd)
            }, uses: "product_price (price>?)")
        let changed = try list(after: nil) {
            $0.sort = .updatedAt
            try $0.setUpdatedSince("2026-01-01")
        }
        #expect(changed.contains { $0.contains("product_updated (updated_at>?)") }, "\(changed)")
        #expect(
            changed.filter { $0.hasPrefix("SCAN product") || $0.contains("TEMP B-TREE") } == [], "\(changed)")
    }

    /// What has changed is little: it is gathered, by the row or by the ledger from where `since` was.
    @Test func `changes and movements since a moment are gathered`() throws {
        for sort in ProductFilter.Sort.allCases {
            let plan = try list(after: nil) {
                $0.sort = sort
                try $0.setUpdatedSince("2020-01-01")
            }
            #expect(plan.contains { $0.contains("product_updated (updated_at>?)") }, "\(plan)")
            #expect(plan.contains("SEARCH stock_movement USING INTEGER PRIMARY KEY (rowid>?)"), "\(plan)")
            // The ledger is scanned from its end, as far as that moment.
            #expect(plan.filter { $0.hasPrefix("SCAN product") } == [], "\(plan)")
        }
    }

    @Test func `filters without one walk the order asked for`() throws {
        expect(try list { $0.isInStock = true }, uses: "USING INTEGER PRIMARY KEY (rowid>?)")
        expect(
            try list { $0.minimumPrice = Money(minorUnits: 1, currency: Currency.usd) },
            uses: "USING INTEGER PRIMARY KEY (rowid>?)")
    }

    @Test(arguments: [(true, "product_archived"), (false, "product_unseen")])
    func `categories are counted in indexes`(includesHidden: Bool, index: String) throws {
        let plan = try plan { _ = try $0.categories(includesHidden: includesHidden) }
        #expect(
            plan.contains("SEARCH product USING COVERING INDEX product_category (category_id>?)"),
            "\(plan)")
        #expect(plan.filter { $0 == "SCAN product USING INDEX \(index)" }.count == 2, "\(plan)")
        #expect(plan.contains { $0.hasPrefix("SEARCH variant USING INDEX product_parent") }, "\(plan)")
        #expect(!plan.contains("SCAN product"), "\(plan)")
    }

    @Test func `search sorts hits, not products`() throws {
        let plan = try plan { transaction in
            _ = try transaction.products(
                matching: "\"the\"*", transaction.query(ProductFilter()), limit: 20)
        }
        #expect(plan.contains { $0.hasPrefix("SCAN product_search VIRTUAL TABLE INDEX") }, "\(plan)")
        #expect(!plan.contains { $0.hasPrefix("SCAN product ") || $0 == "SCAN product" }, "\(plan)")
    }

    @Test func `look-ups`() throws {
        expect(try plan { _ = try $0.category(at: CategoryPath("Kitchen > A")) }, uses: "(name_key=?)")
        expect(try plan { _ = try $0.category(id: 1) }, uses: "PRIMARY KEY (rowid=?)")
        expect(try plan { _ = try $0.category(slug: "a", below: 1) }, uses: "category_slug")
        expect(try plan { _ = try $0.variantSKUs(of: 1, limit: 3) }, uses: "product_parent (parent_id=?)")
        expect(
            try plan { _ = try $0.movements(of: 1, page: Page(limit: 5, after: 9)) },
            uses: "stock_movement_product")
        expect(try plan { _ = try $0.lowStock(page: Page(limit: 5, after: 1)) }, uses: "product_low (id>?)")
        expect(
            try plan { transaction in
                _ = try transaction.categoryIDs(within: transaction.category(at: CategoryPath("Kitchen"))!)
            }, uses: "(name_key>? AND name_key<?)")
    }
}
