import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// What credits, captures and disputes leave behind.
@Suite struct SettledOrderTests: SoldMugs {
    let shop: TestShop

    init() throws { shop = try Self.opened() }

    @Test func `money that is reserved is released when nothing is owed any more`() throws {
        let id = try order()
        try settle(try run(PayOrder(id, provider: "test", mode: .authorize)))
        var record = try settle(
            try run(RefundOrder(id, CreditRequest(items: [.init("MUG", quantity: 1)]), reason: .goodwill)))
        #expect(record.authorizedTotal?.decimal == "60.00")
        record = try settle(try run(RefundOrder(id, CreditRequest(all: true), reason: .goodwill)))
        #expect(record.authorizedTotal?.decimal == "0.00")
        #expect(record.payments.last?.kind == .void && record.payments.last?.status == .succeeded)
    }

    @Test func `several authorizations are captured together, the oldest first, as far as money is due`()
        throws
    {
        let id = try order()
        for amount in ["25.00", "35.00"] {
            try settle(try run(PayOrder(id, provider: "test", amount: amount, mode: .authorize)))
        }
        let authorized = try shop.store.orderRecord(id, as: shop.admin)
        #expect(authorized.authorizedTotal?.decimal == "60.00")
        let part = try settle(try run(PayOrder(id, amount: "30.00", mode: .capture)))
        let captures = part.payments.filter { $0.kind == .capture }
        #expect(captures.map(\.amount.decimal) == ["25.00", "5.00"])
        #expect(captures.map(\.parent) == authorized.payments.map(\.id))
        #expect(
            throws: PaymentError.moreThanAuthorized(
                order: id, wanted: try shop.store.amount("31.00"), left: try shop.store.amount("30.00"))
        ) { try run(PayOrder(id, amount: "31.00", mode: .capture)) }
        #expect(throws: PaymentError.otherProvider(order: id, given: "stripe", authorized: "test")) {
            try run(PayOrder(id, provider: "stripe", mode: .capture))
        }
        let all = try settle(try run(PayOrder(id, mode: .capture)))
        #expect(all.paymentStatus == .paid && all.capturedTotal.decimal == "60.00")
    }

    @Test func `an order that was given back before any of it was sent is over, and not to ship`() throws {
        func toShip() throws -> [Int64] {
            var filter = OrderFilter()
            filter.isToShip = true
            return try shop.store.orders(filter, page: Page(limit: 9), as: shop.admin).map(\.id)
        }
        let id = try order()
        try run(PayOrder(id))
        try run(RefundOrder(id, CreditRequest(amount: "5.00"), reason: .goodwill))
        #expect(try toShip() == [id])
        let whole = CreditRequest(items: [.init("MUG", quantity: 3)])
        try run(RefundOrder(id, whole, restock: true, reason: .returned))
        let record = try shop.store.orderRecord(id, as: shop.admin)
        #expect(record.status == .completed && record.fulfillmentStatus == .unfulfilled)
        #expect(try toShip() == [])
        #expect(try shop.store.check(isQuick: false, as: shop.admin).map(\.message) == [])
        // What was only given a price reduction is still expected.
        let kept = try order()
        try run(PayOrder(kept))
        try run(RefundOrder(kept, CreditRequest(all: true), reason: .goodwill))
        #expect(try toShip() == [kept])
    }

    @Test func `the review of an order that is cancelled unpaid is hidden`() throws {
        let id = try order()
        _ = try shop.store.run(AddReview(.sku("MUG"), stars: 1, text: "Bad"), as: shop.ann)
        #expect(try run(CancelOrder(id)).notices == ["1 review of it is hidden now"])
        let reviews = try shop.store.reviews(
            of: .sku("MUG"), in: RecordFilter(), published: nil, page: Page(limit: 9), as: shop.admin)
        #expect(reviews.map(\.isPublished) == [false])
        #expect(try shop.store.check(isQuick: false, as: shop.admin) == [])
    }

    @Test func `what owes nothing is not among the unpaid`() throws {
        var filter = OrderFilter()
        filter.isUnpaid = true
        let id = try order()
        #expect(try shop.store.orders(filter, page: Page(limit: 9), as: shop.admin).map(\.id) == [id])
        try run(RefundOrder(id, CreditRequest(all: true), reason: .goodwill))
        #expect(try shop.store.orders(filter, page: Page(limit: 9), as: shop.admin).map(\.id) == [])
        #expect(try shop.store.overview(as: shop.admin).unpaid == 0)
    }

    @Test func `a refund tells of payments and refunds that are under way`() throws {
        let id = try order()
        let asked = try run(PayOrder(id, provider: "test"))
        let payment = try #require(asked.asked.first)
        let refunded = try run(RefundOrder(id, CreditRequest(all: true), reason: .goodwill))
        #expect(
            refunded.notices == [
                "payment \(payment) is still pending: if it takes money, give it back with "
                    + "`storectl order refund \(id)`"
            ])
        try settle(asked)
        // The money is on its way back: to ask again is too early.
        let back = try run(RefundOrder(id, CreditRequest(), reason: nil))
        let refund = try #require(back.asked.first)
        #expect(throws: PaymentError.pending(order: id, payment: refund)) {
            try run(RefundOrder(id, CreditRequest(), reason: nil))
        }
    }

    @Test func `a dispute is in the order's timeline`() throws {
        let id = try order()
        let record = try settle(try run(PayOrder(id, provider: "test")))
        let payment = try #require(record.payments.first)
        func tell(_ kind: ProviderEvent.Kind) throws {
            try run(
                NotifyPayment(
                    ProviderEvent(
                        provider: "test", id: kind.rawValue, kind: kind, key: payment.key,
                        reference: payment.reference ?? "r", amount: payment.amount)))
        }
        try tell(.disputeOpened)
        try tell(.disputeWon)
        let events = try shop.store.orderRecord(id, as: shop.admin).timeline
        #expect(
            events.filter { $0.kind == .disputeOpened || $0.kind == .disputeWon }.map(\.text)
                == ["60.00 EUR at test", "60.00 EUR at test"])
    }

    @Test func `an amount that is credited is shared over what is left of each rate`() throws {
        try shop.set("shop.country", "DE")
        try shop.set("prices.include_tax", "yes")
        try shop.store.raw(
            """
            INSERT INTO tax_rate (tax_class, country, region, postal_prefix, name, ppm, category, is_on_shipping)
                VALUES ('standard', 'DE', '', '', 'VAT', 190000, 'S', 1), ('food', 'DE', '', '', 'VAT', 70000, 'S', 1)
            """)
        try shop.add("TEA", price: "10.70", quantity: 100, [(.taxClass, "food")])
        try shop.put("MUG")
        try shop.put("TEA", 2)
        let id = try shop.checkOut().value.id
        // All that was taxed at 19 % goes back, then some money.
        try run(RefundOrder(id, CreditRequest(items: [.init("MUG", quantity: 1)]), reason: .returned))
        try run(RefundOrder(id, CreditRequest(amount: "10.70"), reason: .goodwill))
        let order = try shop.store.orderRecord(id, as: shop.admin)
        #expect(order.credits.map(\.tax.decimal) == ["3.19", "0.70"])
        let bills = try shop.store.read(as: shop.admin) { try $0.bills(of: order.order).of(order.credits) }
        #expect(bills.map { $0.bill.taxes.map(\.tax.ppm) } == [[190_000], [70000]])
    }

    @Test func `an order is counted once in each row of the tax report`() throws {
        try shop.set("shop.country", "US")
        try shop.store.raw(
            """
            INSERT INTO tax_rate (tax_class, country, region, postal_prefix, name, ppm, category, is_on_shipping)
                VALUES ('standard', 'US', '', '', 'State', 40000, 'S', 1), ('food', 'US', '', '', 'State', 40000, 'S', 1),
                    ('food', 'US', '', '', 'City', 10000, 'S', 1)
            """)
        try shop.add("TEA", price: "10.00", quantity: 9, [(.taxClass, "food")])
        try shop.put("MUG")
        try shop.put("TEA")
        _ = try shop.checkOut()
        let span = try shop.store.reportSpan(since: nil, until: nil, by: nil, as: shop.admin)
        let rows = try shop.store.taxReport(span.periods, as: shop.admin)
        #expect(rows.map { "\($0.name) \($0.orders) \($0.base)" } == ["State 1 3000", "City 1 1000"])
    }

    @Test func `a hidden review stays with the shop`() throws {
        _ = try order(1)
        let review = try shop.store.run(AddReview(.sku("MUG"), stars: 1, text: "bad words"), as: shop.ann)
            .value.id
        _ = try shop.store.run(PublishReview(review, hide: true), as: shop.admin)
        #expect(throws: ReviewError.hidden(review)) {
            try shop.store.run(DeleteReview(review), as: shop.ann)
        }
        _ = try shop.store.run(PublishReview(review), as: shop.admin)
        _ = try shop.store.run(DeleteReview(review), as: shop.ann)
        #expect(throws: ReviewError.notFound(review)) { try shop.store.review(review, as: shop.admin) }
    }
}
