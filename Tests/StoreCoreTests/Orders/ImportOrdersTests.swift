import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Orders of another shop: their totals stay, whatever their parts say.
@Suite struct ImportOrdersTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop(currency: "EUR")
        try shop.add("MUG", price: "20.00", quantity: 100)
    }

    private func past(_ change: (inout PastOrder) -> Void = { _ in }) -> PastOrder {
        var order = PastOrder(number: "#1", line: 2)
        order.placedAt = TestShop.start.adding(seconds: -86400 * 90)
        order.recipient = Recipient(
            name: "Zoe Ann Miller", email: "zoe@example.com", phone: "+49 30 1", address: "1 Main St",
            postalCode: "10115", country: "DE")
        order.items = [
            .init(sku: "mug", title: "Mug", quantity: 2, total: 2000),
            .init(sku: "GONE", title: "Gone", quantity: 3, total: 1000),
        ]
        (order.discount, order.shipping, order.tax, order.total) = (300, 500, 511, 3200)
        order.captured = 3200
        change(&order)
        return order
    }

    private func take(_ orders: [PastOrder]) throws -> ImportedOrders {
        try shop.store.run(ImportOrders(orders, from: "shopify", file: []), as: shop.admin).value
    }

    @Test func `a paid order keeps its total, day and number, moves no stock, and mails nobody`() throws {
        var order = past()
        order.isFulfilled = true
        #expect(try take([order]) == ImportedOrders(imported: 1, present: 0, customers: 1))
        #expect(try take([order]) == ImportedOrders(imported: 0, present: 1, customers: 0))
        let record = try shop.store.orderRecord(1, as: shop.admin)
        #expect(record.totals.total.decimal == "32.00" && record.capturedTotal.decimal == "32.00")
        #expect(record.pricesIncludeTax && record.totals.tax.decimal == "5.11")
        #expect(record.status == .completed && record.channel == .imported)
        #expect(record.createdAt == order.placedAt && record.idempotencyKey == "shopify:#1")
        // 3 for 10.00 have no whole price.
        #expect(
            record.items.map { "\($0.sku) \($0.quantity) \($0.unitPrice.decimal)" } == [
                "mug 2 10.00", "GONE 2 3.33", "GONE 1 3.34",
            ])
        #expect(record.items.map { $0.productID == nil } == [false, true, true])
        #expect(try shop.onHand("MUG") == 100)
        #expect(try shop.store.mails(status: nil, page: Page(limit: 9), as: shop.admin).isEmpty)
        let zoe = try #require(record.user)
        let account = try shop.store.user(zoe, as: shop.admin).account
        #expect(account.firstName == "Zoe Ann" && account.lastName == "Miller" && !account.isVerified)
        #expect(try shop.store.check(isQuick: false, as: shop.admin).map(\.message) == [])
    }

    @Test func `what was refunded or cancelled is credited`() throws {
        var refunded = past()
        refunded.refunded = 1200
        var cancelled = past()
        (cancelled.number, cancelled.isCancelled, cancelled.captured) = ("#2", true, 0)
        var both = past()
        (both.number, both.isCancelled, both.refunded) = ("#3", true, 3200)
        #expect(try take([refunded, cancelled, both]).imported == 3)
        let records = try (1...3).map { try shop.store.orderRecord($0, as: shop.admin) }
        #expect(records.map(\.status) == [.open, .cancelled, .cancelled])
        #expect(records.map(\.paymentStatus) == [.partiallyRefunded, .unpaid, .refunded])
        #expect(records.map(\.dueTotal.minorUnits) == [0, 0, 0])
        #expect(try shop.onHand("MUG") == 100)
        #expect(try shop.store.check(isQuick: false, as: shop.admin).map(\.message) == [])
    }

    @Test func `amounts that do not add up are told by what makes them`() throws {
        // A tip of 1.00; then 1.00 less than the parts; then tax on top.
        var more = past {
            $0.total = 3300; $0.captured = 0; $0.discount = 0
        }
        more.total = 3600
        var less = past {
            $0.total = 3100; $0.captured = 0
        }
        less.number = "#2"
        var onTop = past {
            $0.total = 3711; $0.captured = 0
        }
        onTop.number = "#3"
        _ = try take([more, less, onTop])
        let records = try (1...3).map { try shop.store.orderRecord($0, as: shop.admin) }
        #expect(records.map(\.totals.total.decimal) == ["36.00", "31.00", "37.11"])
        #expect(
            records[0].items.last?.title == "Other charges"
                && records[0].items.last?.lineTotal.decimal == "1.00")
        #expect(records[1].totals.discount.decimal == "4.00")
        #expect(!records[2].pricesIncludeTax && records[2].taxes.map(\.amount.decimal) == ["5.11"])
    }

    @Test func `what cannot be is named, and nothing is taken over`() throws {
        let bad: [(PastOrder, String)] = [
            (past { $0.items = [] }, "it has no items"),
            (past { $0.currency = "USD" }, "it is in USD, but the shop sells in EUR"),
            (past { $0.captured = 3201 }, "more was paid than the total"),
            (
                past {
                    $0.captured = 1; $0.refunded = 2
                }, "more was refunded than paid"
            ),
            (
                past {
                    $0.total = 0; $0.captured = 0; $0.shipping = 5000
                }, "its amounts do not add up to its total"
            ),
        ]
        for (order, words) in bad {
            #expect(
                try shop.store.checkImport(of: [order], from: "shopify", as: shop.admin).problems.map(
                    \.message) == [words])
            #expect(throws: PastOrderProblem.self) { try take([past { $0.number = "#9" }, order]) }
        }
        let twice = try shop.store.checkImport(of: [past(), past()], from: "shopify", as: shop.admin)
        #expect(twice.problems.map(\.message) == ["it appears twice in the file"])
        #expect(twice.expected == ImportedOrders(imported: 1, present: 0, customers: 1))
        #expect(try shop.store.orderIDs(OrderFilter(), page: Page(limit: 9), as: shop.admin).isEmpty)
    }

    @Test func `an order of a known customer is theirs`() throws {
        let order = past { $0.recipient.email = "ANN@example.com" }
        #expect(try take([order]).customers == 0)
        #expect(try shop.store.order(1, as: shop.ann).accountID == shop.ann.id)
    }

    @Test func `what was shipped of an order in parts is shipped, and the rest is to ship`() throws {
        var partly = past { $0.isPartlyFulfilled = true }
        partly.items[1].isFulfilled = true
        let untold = past { ($0.number, $0.isPartlyFulfilled) = ("#2", true) }
        _ = try take([partly, untold])
        let records = try [1, 2].map { try shop.store.orderRecord($0, as: shop.admin) }
        #expect(records.map(\.fulfillmentStatus) == [.partiallyShipped, .unfulfilled])
        let parcel = try shop.store.shipment(1, as: shop.admin)
        #expect(parcel.items.map { "\($0.quantity) \($0.sku)" } == ["2 GONE", "1 GONE"])
        #expect(
            records.map { $0.timeline.filter { $0.kind == .noted }.map(\.text) } == [
                ["#1 of shopify"], ["#2 of shopify, partly shipped there; the file does not tell what"],
            ])
    }
}
