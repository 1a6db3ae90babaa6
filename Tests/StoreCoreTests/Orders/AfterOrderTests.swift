import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Traps of what follows an order: money, goods and papers.
@Suite struct AfterOrderTests: SoldMugs {
    let shop: TestShop

    init() throws { shop = try Self.opened() }

    private func refund(_ order: Int64, _ what: CreditRequest, restock: Bool = false) throws -> OrderRecord {
        try settle(try run(RefundOrder(order, what, restock: restock, reason: .returned)))
    }

    @Test func `a piece that was restocked by a refund is not restocked again by the cancellation`() throws {
        let id = try order(1)
        #expect(try shop.onHand("MUG") == 99)
        _ = try refund(id, CreditRequest(items: [.init("MUG", quantity: 1)]), restock: true)
        #expect(try shop.onHand("MUG") == 100)
        #expect(try run(CancelOrder(id)).status == .cancelled)
        #expect(try shop.onHand("MUG") == 100)
    }

    @Test func `pieces give back what they cost to the cent`() throws {
        try shop.add("CUP", price: "100.00", quantity: 3)
        try shop.store.raw(
            """
            INSERT INTO coupon (code, target, kind, value, minimum, skips_sale, is_active)
                VALUES ('TEN', 'order', 'fixed', 1000, 0, 0, 1)
            """)
        try shop.put("CUP", 3)
        let id = try shop.store.run(CheckOut(to: .ann, codes: ["TEN"]), as: shop.ann).value.id
        try run(PayOrder(id))
        let amounts = try (1...3).map { _ in
            try refund(id, CreditRequest(items: [.init("CUP", quantity: 1)])).credits.last?.amount.decimal
        }
        #expect(amounts == ["96.67", "96.66", "96.67"])
        #expect(try shop.store.orderRecord(id, as: shop.admin).refundedTotal.decimal == "290.00")
    }

    @Test func `a cancelled order gives back what is left, and its coupon`() throws {
        let id = try order()
        try run(PayOrder(id))
        var record = try refund(id, CreditRequest(amount: "20.00"))
        #expect(record.refundedTotal.decimal == "20.00" && record.paymentStatus == .partiallyRefunded)
        record = try settle(try run(CancelOrder(id)))
        #expect(record.payments.last?.amount.decimal == "40.00")
        #expect(record.refundedTotal.decimal == "60.00" && record.paymentStatus == .refunded)
        #expect(record.dueTotal.minorUnits == 0)
        #expect(throws: OrderError.cancelled(id)) { try run(CancelOrder(id)) }
    }

    @Test func `the use of a coupon is given back once, by cancelling`() throws {
        try shop.store.raw(
            """
            INSERT INTO coupon (code, target, kind, value, minimum, skips_sale, max_uses, is_active)
                VALUES ('ONE', 'order', 'fixed', 100, 0, 0, 1, 1)
            """)
        try shop.put("MUG")
        let id = try shop.store.run(CheckOut(to: .ann, codes: ["ONE"]), as: shop.ann).value.id
        try shop.put("MUG")
        #expect(throws: CouponError.self) {
            try shop.store.run(CheckOut(to: .ann, codes: ["ONE"]), as: shop.ann)
        }
        try run(CancelOrder(id))
        try shop.store.run(CheckOut(to: .ann, codes: ["ONE"]), as: shop.ann)
        #expect(try shop.store.strings("SELECT count(*) FROM coupon_use WHERE is_released = 0") == ["1"])
    }

    @Test func `of two refunds that are too much together one is refused, pending ones counted`() throws {
        let id = try order()
        try settle(try run(PayOrder(id, provider: "test")))
        // Not settled: the money may have gone.
        let first = try run(RefundOrder(id, CreditRequest(amount: "40.00"), reason: .goodwill))
        #expect(first.asked.count == 1)
        let error = #expect(throws: CreditError.self) {
            try run(RefundOrder(id, CreditRequest(amount: "30.00"), reason: .goodwill))
        }
        #expect(error?.code == "more_than_left")
        #expect(try shop.store.strings("SELECT count(*) FROM payment WHERE kind = 'refund'") == ["1"])
        #expect(throws: PaymentError.pending(order: id, payment: first.asked[0])) { try run(CancelOrder(id)) }
    }

    @Test func `an authorization of seven days is not captured on the eighth`() throws {
        let id = try order()
        let record = try settle(try run(PayOrder(id, provider: "test", mode: .authorize)))
        #expect(record.paymentStatus == .authorized)
        shop.clock.advance(seconds: 8 * 86_400)
        let error = #expect(throws: PaymentError.self) { try run(PayOrder(id, mode: .capture)) }
        #expect(error?.code == "authorization_expired")
        #expect(try shop.store.order(id, as: shop.admin).status == .open)
        #expect(try run(LapseAuthorizations()) == 1)
        #expect(try shop.store.order(id, as: shop.admin).paymentStatus == .unpaid)
        #expect(try run(LapseAuthorizations()) == 0)
    }

    @Test func `a part of an authorization is captured`() throws {
        let id = try order()
        try settle(try run(PayOrder(id, provider: "test", mode: .authorize)))
        let record = try settle(try run(PayOrder(id, amount: "35.00", mode: .capture)))
        #expect(record.paymentStatus == .partiallyPaid && record.dueTotal.decimal == "25.00")
        #expect(record.authorizedTotal?.decimal == "25.00")
    }

    @Test func `an order of nothing is paid, and nobody is asked`() throws {
        try shop.add("FREE", price: "0", quantity: 5)
        try shop.put("FREE")
        let record = try shop.store.run(
            CheckOut(to: .ann, payment: PaymentChoice(provider: "test")), as: shop.ann
        ).value
        #expect(record.asked == [] && record.paymentStatus == .paid)
        #expect(throws: PaymentError.nothingDue(order: record.id)) { try run(PayOrder(record.id)) }
    }

    @Test func `a checkout that was killed after the charge is one order and one charge`() throws {
        try shop.put("MUG")
        let action = try CheckOut(to: .ann, payment: PaymentChoice(provider: "test"))
        let first = try shop.store.run(action, as: shop.ann, Request(idempotencyKey: "till")).value
        // The provider was asked, and nobody heard its answer.
        let again = try shop.store.run(action, as: shop.ann, Request(idempotencyKey: "till"))
        #expect(again.isReplay && again.value.asked == first.asked)
        let record = try settle(again.value, isFirst: false)
        #expect(record.paymentStatus == .paid && record.payments.count == 1)
        #expect(try shop.store.strings("SELECT count(*) FROM orders") == ["1"])
        #expect(try shop.store.request(about: first.asked[0], isFirst: false, as: shop.admin) == nil)
    }

    @Test func `staff without the permission to refund cannot cancel what is paid`() throws {
        let id = try order()
        try run(PayOrder(id))
        #expect(throws: AccessError.self) { try shop.store.run(CancelOrder(id), as: shop.staff) }
        #expect(try shop.store.order(id, as: shop.admin).status == .open)
        // Whose order it is may, and the shop owes the cash until somebody has given it back.
        let record = try shop.store.run(CancelOrder(id), as: shop.ann).value
        #expect(record.paymentStatus == .refundDue && record.notices.count == 1)
        #expect(try refund(id, CreditRequest()).paymentStatus == .refunded)
    }

    @Test func `what is being captured is not taken a second time`() throws {
        let id = try order()
        try settle(try run(PayOrder(id, provider: "test", mode: .authorize)))
        let pending = try run(PayOrder(id, amount: "30.00", mode: .capture))
        #expect(pending.asked.count == 1)
        #expect(throws: PaymentError.self) { try run(PayOrder(id, amount: "40.00", mode: .capture)) }
        try run(RefundOrder(id, CreditRequest(amount: "30.00"), reason: .goodwill))
        #expect(throws: PaymentError.pending(order: id, payment: pending.asked[0])) {
            try run(PayOrder(id, mode: .capture))
        }
    }

    @Test func `a shipment whose pieces came back was no mistake`() throws {
        let id = try order(2)
        try run(ShipOrder([id]))
        _ = try refund(id, CreditRequest(items: [.init("MUG", quantity: 1)]), restock: true)
        let error = #expect(throws: ShipmentError.self) {
            try run(EditOrder(id, OrderChange(isShipped: false)))
        }
        #expect(error?.code == "shipment_restocked")
        #expect(try shop.onHand("MUG") == 99)
    }

    @Test func `after credits of amounts the tax still adds up, to the end`() throws {
        try shop.set("shop.country", "DE")
        try shop.set("prices.include_tax", "yes")
        try shop.store.raw(
            """
            INSERT INTO tax_rate (tax_class, country, region, postal_prefix, name, ppm, category, is_on_shipping)
                VALUES ('standard', 'DE', '', '', 'VAT', 190000, 'S', 1),
                ('none', 'DE', '', '', 'VAT', 0, 'Z', 1)
            """)
        try shop.add("CUP", price: "11.90", quantity: 5)
        try shop.add("GIFT", price: "100.00", quantity: 5, [(.taxClass, "none")])
        try shop.put("CUP")
        try shop.put("GIFT")
        let id = try shop.checkOut().value.id
        _ = try refund(id, CreditRequest(amount: "50.00"))
        let record = try refund(id, CreditRequest(items: [.init("GIFT", quantity: 1)]))
        #expect(record.credits.reduce(0) { $0 + $1.amount.minorUnits } == 11_190)
        #expect(record.credits.reduce(0) { $0 + $1.tax.minorUnits } == 190)
        #expect(try run(CancelOrder(id)).status == .cancelled)
    }

    @Test func `an order that cannot be reached is not failed while somebody else asks`() throws {
        let id = try order()
        let asked = try run(PayOrder(id, provider: "test"))
        let payment = try shop.store.payment(asked.asked[0], as: shop.admin)
        let nobody = ProviderAnswer(.failed, failure: .init(code: "provider_not_ready", message: ""))
        try run(
            SettlePayment(payment, ProviderAnswer(.unknown, failure: .init(code: "asked_again", message: "")))
        )
        #expect(try run(SettlePayment(payment, nobody, unlessAsked: true)).payments[0].status == .pending)
    }

    @Test func `customers pay with play money only where the shop lets them`() throws {
        let id = try order()
        try shop.set("payments.test", "off")
        #expect(throws: PaymentError.testIsOff) {
            try shop.store.run(PayOrder(id, provider: "test"), as: shop.ann)
        }
        try settle(try run(PayOrder(id, provider: "test")))
    }

    @Test func `what was given back is not shipped, unless it was for goodwill`() throws {
        let id = try order()
        _ = try refund(id, CreditRequest(items: [.init("MUG", quantity: 2)]))
        #expect(try shop.store.pickList(of: [id], as: shop.admin).rows.map(\.pieces) == [1])
        shop.clock.advance(seconds: 1)
        #expect(try run(ShipOrder([id])).records[0].fulfillmentStatus == .shipped)
    }

    @Test func `a second shipment after a mistake is not told a second time, and says so`() throws {
        let id = try order()
        #expect(try run(ShipOrder([id])).notices == [])
        try run(EditOrder(id, OrderChange(isShipped: false)))
        #expect(try run(ShipOrder([id])).notices.count == 1)
        #expect(try shop.store.strings("SELECT count(*) FROM mail WHERE kind = 'shipped'") == ["1"])
    }
}
