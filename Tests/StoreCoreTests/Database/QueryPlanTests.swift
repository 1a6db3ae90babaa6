import GRDB
import ShopText
import Synchronization
import Testing

@testable import StoreCore

/// What grows with the shop is looked up by index: SQLite's own plans of the statements that run.
@Suite struct QueryPlanTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        try shop.add("MUG", [(.category, "kitchen")])
        try shop.put("MUG")
        try shop.checkOut(key: "k")
        try shop.put("MUG")
    }

    /// The steps of the plans of all statements that `body` runs.
    private func plans(_ body: (Transaction) throws -> Void) throws -> [String] {
        let seen = Mutex<[String]>([])
        return try shop.store.read(as: shop.staff) { transaction in
            let database = transaction.database
            database.trace(options: .statement) { event in
                let sql = event.expandedDescription
                seen.withLock { $0.append(sql) }
            }
            try body(transaction)
            database.trace(options: [])
            return try seen.withLock { $0 }.filter { $0.hasPrefix("SELECT") }.flatMap { sql in
                try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String }
            }
        }
    }

    private func expectIndexed(
        _ name: Comment, sorts: Bool = false, sourceLocation: SourceLocation = #_sourceLocation,
        _ body: (Transaction) throws -> Void
    ) throws {
        let plan = try plans(body)
        #expect(!plan.isEmpty, name, sourceLocation: sourceLocation)
        let scans = plan.filter {
            // The settings, of which there are a few, are read at once.
            $0.hasPrefix("SCAN") && !$0.contains("VIRTUAL TABLE INDEX") && $0 != "SCAN setting"
                && $0 != "SCAN CONSTANT ROW"
                || !sorts && $0.contains("TEMP B-TREE")
        }
        #expect(scans == [], name, sourceLocation: sourceLocation)
    }

    @Test func `look-ups use an index`() throws {
        let (store, ann) = (shop.store, shop.ann)
        try expectIndexed("SKU") { _ = try $0.product(sku: "MUG") }
        try expectIndexed("id") { _ = try $0.product(id: 1) }
        try expectIndexed("on hand") { _ = try $0.onHand(1) }
        try expectIndexed("orders of a product") { _ = try $0.orderCount(ofProduct: 1) }
        try expectIndexed("category") { _ = try $0.category(called: "kitchen") }
        try expectIndexed("account") { _ = try $0.account(named: "ann") }
        try expectIndexed("account id") { _ = try $0.account(id: ann.id!) }
        try expectIndexed("taken") { _ = try ($0.isUsernameTaken("ann"), $0.isEmailTaken("a@b.c")) }
        try expectIndexed("password") { _ = try $0.passwordHash(ofAccount: ann.id!) }
        try expectIndexed("session") { _ = try $0.isSessionLive("s", ofAccount: ann.id!) }
        // A cart is short, and the one thing that is sorted.
        try expectIndexed("cart", sorts: true) { _ = try $0.cart(of: $0.account(named: "ann")!) }
        try expectIndexed("order") { _ = try $0.order(id: 1) }
        try expectIndexed("entry") { _ = try $0.journalEntry(1) }
        try expectIndexed("key") { _ = try $0.journalEntry(idempotencyKey: "k", actorID: ann.id) }
        #expect(store.name == "Corner Shop")
    }

    @Test func `reports read the orders of their days alone`() throws {
        let calendar = try ShopCalendar("UTC")
        let period = ReportPeriod(
            try #require(Day("2025-12-01")), try #require(Day("2025-12-31")), in: calendar)
        try expectIndexed("sales") { _ = try $0.sales(in: period) }
        for plan in [
            try plans { _ = try $0.productSales(in: period, limit: 0) },
            try plans { _ = try $0.customerSales(in: period, limit: 0) },
            try plans { _ = try $0.taxes(in: period) },
        ] {
            #expect(plan.contains { $0.contains("orders USING INDEX orders_day") }, "\(plan)")
            // What was found is sorted.
            #expect(!plan.contains { $0.hasPrefix("SCAN orders") || $0.hasPrefix("SCAN order_") }, "\(plan)")
        }
    }

    @Test func `accounts, tokens and mails are found and listed by an index`() throws {
        let ann = try #require(shop.ann.id)
        try expectIndexed("tokens") { _ = try $0.apiTokens(ofAccount: ann) }
        try expectIndexed("stand-in hash") { _ = try $0.passwordHash(near: "~") }
        try expectIndexed("fresh code") { transaction in
            let account = try #require(try transaction.account(id: ann))
            _ = try transaction.hasFreshCode(for: .reset, account: account)
        }
        try expectIndexed("accounts") { transaction in
            let last = try #require(try transaction.account(id: ann))
            _ = try transaction.accounts(UserFilter(), limit: 10, after: UserFilter().cursor(behind: last))
        }
        for sort in UserFilter.Sort.allCases {
            try expectIndexed(Comment(rawValue: "customers by \(sort)")) { transaction in
                let last = Customer(
                    try #require(try transaction.account(id: ann)), try transaction.trade(ofAccount: ann))
                var filter = CustomerFilter()
                filter.sort = sort
                _ = try transaction.customers(filter, limit: 10, after: filter.cursor(behind: last))
                filter.hasCart = true
                _ = try transaction.customers(filter, limit: 10, after: filter.cursor(behind: last))
            }
        }
        try expectIndexed("guests") { transaction in
            var filter = CustomerFilter()
            filter.areGuests = true
            let cursor = ListCursor(list: "customer guests", value: .text("a@b.c"), id: "")
            _ = try transaction.guests(filter, limit: 10, after: cursor)
        }
        try expectIndexed("guest") { _ = try $0.guest(email: "a@b.c") }
        try expectIndexed("guest's orders", sorts: true) { _ = try $0.orderIDs(ofGuest: "a@b.c") }
        try expectIndexed("mails") { _ = try $0.mails(status: .dead, page: Page(limit: 10, after: 9)) }
        try expectIndexed("all mails") { _ = try $0.mails(status: nil, page: Page(limit: 10, after: 9)) }
        try expectIndexed("expired mails") { _ = try $0.expiredMails() }
        try expectIndexed("due mail") { _ = try $0.nextMail(.due) }
        try expectIndexed("fresh mail") { _ = try $0.nextMail(.fresh) }
        try expectIndexed("one mail") { _ = try $0.nextMail(.one(1)) }
    }

    /// Each filter of a list of orders, alone and with days.
    private func expectOrdersIndexed(_ page: Page) throws {
        let filters: [(String, @Sendable (inout OrderFilter) -> Void)] = [
            ("state", { $0.status = .open }), ("payment", { $0.paymentStatus = .unpaid }),
            ("fulfillment", { $0.fulfillmentStatus = .unfulfilled }), ("channel", { $0.channel = .phone }),
            ("to ship", { $0.isToShip = true }), ("unpaid", { $0.isUnpaid = true }),
            ("total", { ($0.minimumTotal, $0.maximumTotal) = (5, 5) }),
            ("totals", { $0.minimumTotal = 5 }), ("product", { $0.productID = 1 }),
            ("words", { $0.search = "ann" }),
        ]
        let days: @Sendable (inout OrderFilter) -> Void = {
            ($0.since, $0.until) = (TestShop.start, TestShop.start.adding(seconds: 86400))
        }
        for (name, change) in filters + [("days", days)] {
            var filter = OrderFilter()
            change(&filter)
            let isSorted = name == "words" || name == "product"
            for isDescending in [true, false] {
                filter.isDescending = isDescending
                try expectIndexed(Comment(rawValue: name), sorts: isSorted) {
                    _ = try $0.orderIDs(filter, page: page)
                }
                days(&filter)
                try expectIndexed(Comment(rawValue: "\(name) of days"), sorts: isSorted) {
                    _ = try $0.orderIDs(filter, page: page)
                }
            }
        }
        var filter = OrderFilter()
        filter.sort = .total
        for page in [page, Page(limit: 5, after: 9, place: .integer(500))] {
            try expectIndexed("sorted by total", sorts: false) {
                _ = try $0.orderIDs(filter, page: page)
            }
        }
        filter = OrderFilter()
        filter.status = .open
        days(&filter)
        let plan = try plans { _ = try $0.orderIDs(filter, page: page) }
        #expect(plan.first?.contains("orders_day") == true, "\(plan)")
    }

    @Test func `a page of a list starts where the one before ended`() throws {
        let page = Page(limit: 10, after: 1)
        try expectIndexed("products") { _ = try $0.products(try $0.query(ProductFilter()), page: page) }
        try expectIndexed("category") { transaction in
            var filter = ProductFilter()
            filter.category = "kitchen"
            _ = try transaction.products(transaction.query(filter), page: page)
        }
        try expectIndexed("orders of a customer") { transaction in
            var filter = OrderFilter()
            filter.accountID = shop.ann.id
            _ = try transaction.orders(filter, page: page)
        }
        try expectIndexed("order by key") { transaction in
            var filter = OrderFilter()
            filter.idempotencyKey = "k"
            _ = try transaction.orders(filter, page: Page(limit: 1))
        }
        try expectIndexed("orders") { _ = try $0.orders(OrderFilter(), page: page) }
        try expectOrdersIndexed(page)
        try expectIndexed("journal") { _ = try $0.journalEntries(JournalFilter(), page: page) }
        try expectIndexed("chain") { _ = try $0.links(after: (1, 0), limit: 10, bytes: 1 << 20) }
        for command in ["cart", "cart add"] {
            try expectIndexed("command") { transaction in
                var filter = JournalFilter()
                filter.command = command
                _ = try transaction.journalEntries(filter, page: page)
                _ = try transaction.journalEntries(filter, page: Page(limit: 50))
            }
        }
        try expectIndexed("import of a product") {
            _ = try $0.entryWithParts(aroundProduct: 1, JournalFilter(), after: 9)
            _ = try $0.part(of: 1, aroundProduct: 1, after: 0)
        }
        for filter in try [RecordFilter(), RecordFilter(order: 1, since: "2025-12-24", until: "2025-12-24")] {
            try expectIndexed("payments") {
                _ = try $0.payments(filter, openOnly: false, kind: .refund, page: page)
                _ = try $0.payments(filter, openOnly: true, kind: nil, page: page)
            }
            try expectIndexed("shipments") {
                _ = try $0.shipments(filter, status: .shipped, page: page)
            }
            try expectIndexed("documents") {
                _ = try $0.documents(filter, kind: .invoice, ofAccount: nil, page: page)
            }
        }
        try expectIndexed("reviews") {
            let days = try RecordFilter(since: "2025-12-24", until: "2025-12-24")
            _ = try $0.reviews(of: nil, in: days, published: nil, visibleTo: nil, page: page)
        }
        try expectIndexed("touched") { transaction in
            var filter = JournalFilter()
            try filter.setTouching("product:MUG")
            _ = try transaction.journalEntries(filter, page: page)
        }
    }
}
