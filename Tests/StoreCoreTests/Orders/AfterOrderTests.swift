import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Traps of what follows an order: money, goods and papers.
@Suite struct AfterOrderTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop(currency: "EUR")
        try shop.add("MUG", price: "20.00", quantity: 100)
    }

    private func order(_ pieces: Int64 = 3) throws -> Int64 {
        try shop.put("MUG", pieces)
        return try shop.checkOut().value.id
    }

    @discardableResult
    private func run<Change: Action>(_ action: Change, key: String? = nil) throws -> Change.Answer {
        try shop.store.run(action, as: shop.admin, Request(idempotencyKey: key)).value
    }

    /// Asks the test provider for what a change asked for, and records its answers.
    @discardableResult
    private func settle(_ record: OrderRecord, isFirst: Bool = true) throws -> OrderRecord {
        for id in record.asked {
            guard let (payment, request) = try shop.store.request(about: id, isFirst: isFirst, as: shop.admin)
            else { continue }
            try run(SettlePayment(payment, TestProvider.answer(to: request)))
        }
        return try shop.store.orderRecord(record.id, as: shop.admin)
    }

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

    @Test func `an event of another amount changes nothing and is flagged, whenever it comes`() throws {
        let id = try order()
        let record = try settle(
            try run(PayOrder(id, provider: "test", method: TestCard.needsAction.rawValue)))
        let payment = try #require(record.payments.first)
        #expect(payment.status == .needsAction)
        func event(_ name: String, _ units: Int64) -> NotifyPayment {
            NotifyPayment(
                ProviderEvent(
                    provider: "test", id: name, kind: .captured, key: payment.key, reference: "elsewhere",
                    amount: Money(minorUnits: units, currency: shop.store.currency)))
        }
        #expect(try run(event("e1", 1)).outcome == .mismatch)
        #expect(try run(event("e1", 1)).outcome == .mismatch)
        #expect(try shop.store.order(id, as: shop.admin).paymentStatus == .unpaid)
        #expect(try run(event("e2", 6000)).outcome == .settled)
        #expect(try run(event("e3", 6000)).outcome == .known)
        #expect(try shop.store.order(id, as: shop.admin).paymentStatus == .paid)
    }

    @Test func `refunds and chargebacks that a provider tells of are recorded once, in any order`() throws {
        let id = try order()
        let record = try settle(try run(PayOrder(id, provider: "test")))
        let reference = try #require(record.payments.first?.reference)
        func event(_ name: String, _ kind: ProviderEvent.Kind, _ units: Int64) throws -> PaymentNotice.Outcome
        {
            try run(
                NotifyPayment(
                    ProviderEvent(
                        provider: "test", id: name, kind: kind, key: nil, reference: reference,
                        amount: Money(minorUnits: units, currency: shop.store.currency)))
            ).outcome
        }
        #expect(try event("r2", .refunded, 2500) == .recorded)
        #expect(try event("r1", .refunded, 1000) == .known)
        #expect(try event("r3", .refunded, 7000) == .mismatch)
        #expect(try event("d1", .disputeOpened, 3500) == .known)
        #expect(try event("d2", .disputeLost, 3500) == .recorded)
        #expect(try event("d3", .disputeLost, 3500) == .known)
        let after = try shop.store.order(id, as: shop.admin)
        #expect(after.refundedTotal.decimal == "60.00" && after.paymentStatus == .refunded)
    }

    @Test func `an answer of another amount leaves the payment pending`() throws {
        let id = try order()
        let asked = try run(PayOrder(id, provider: "test"))
        let payment = try shop.store.payment(asked.asked[0], as: shop.admin)
        let other = Money(minorUnits: 1, currency: shop.store.currency)
        let record = try run(
            SettlePayment(payment, ProviderAnswer(.succeeded, reference: "r", amount: other)))
        #expect(record.payments[0].status == .pending)
        #expect(record.payments[0].failure?.hasPrefix("amount_mismatch") == true)
        #expect(record.paymentStatus == .unpaid)
    }

    @Test func `what was issued stays as it is to the byte, and numbers have no gaps`() throws {
        let id = try order()
        #expect(throws: IssueError.noInvoice(order: id)) { try run(IssueDocument(id, .creditNote)) }
        let invoice = try run(IssueDocument(id))
        let html = invoice.content.html
        try shop.set("seller.name", "Somebody Else")
        #expect(try shop.store.document("INV-1", as: shop.ann).content.html == html)
        #expect(throws: IssueError.exists(order: id, label: "INV-1")) { try run(IssueDocument(id)) }
        let second = try order(1)
        #expect(try run(IssueDocument(second)).content.label == "INV-2")
        #expect(throws: IssueError.notFound("INV-1")) { try shop.store.document("INV-1", as: shop.bob) }
        shop.clock.advance(seconds: -3 * 86_400)
        let third = try order(1)
        let error = #expect(throws: IssueError.self) { try run(IssueDocument(third)) }
        #expect(error?.code == "clock_behind")
    }

    @Test func `the parts of credit notes add up to the invoice`() throws {
        try shop.set("shop.country", "DE")
        try shop.store.raw(
            """
            INSERT INTO tax_rate (tax_class, country, region, postal_prefix, name, ppm, category, is_on_shipping)
                VALUES ('standard', 'DE', '', '', 'VAT', 190000, 'S', 1),
                ('food', 'DE', '', '', 'VAT', 70000, 'S', 1);
            INSERT INTO shipping_method (code, name, tax, compares_before, is_active)
                VALUES ('POST', 'Post', 'prorata', 0, 1);
            INSERT INTO shipping_rate (method_id, region, minimum_value, price) VALUES (1, '', 0, 490);
            """)
        try shop.add("TEA", price: "3.33", quantity: 50, [(.taxClass, "food")])
        try shop.put("TEA", 7)
        let id = try order()
        let invoice = try run(IssueDocument(id)).content.bill.totals
        _ = try refund(id, CreditRequest(items: [.init("TEA", quantity: 3), .init("MUG", quantity: 1)]))
        _ = try refund(id, CreditRequest(amount: "1.23"))
        _ = try refund(id, CreditRequest(all: true))
        let notes = try (1...3).map { _ in try run(IssueDocument(id, .creditNote)).content.bill.totals }
        #expect(notes.reduce(0) { $0 + $1.gross } == invoice.gross)
        #expect(notes.reduce(0) { $0 + $1.tax } == invoice.tax)
        #expect(throws: IssueError.nothingCredited(order: id)) { try run(IssueDocument(id, .creditNote)) }
    }

    @Test func `staff without the permission to refund cannot cancel what is paid`() throws {
        let id = try order()
        try run(PayOrder(id))
        #expect(throws: AccessError.self) { try shop.store.run(CancelOrder(id), as: shop.staff) }
        #expect(try shop.store.order(id, as: shop.admin).status == .open)
        // Whose order it is may.
        #expect(try shop.store.run(CancelOrder(id), as: shop.ann).value.paymentStatus == .refunded)
    }

    @Test func `a second shipment after a mistake is not told a second time, and says so`() throws {
        let id = try order()
        #expect(try run(ShipOrder([id])).notices == [])
        try run(EditOrder(id, OrderChange(isShipped: false)))
        #expect(try run(ShipOrder([id])).notices.count == 1)
        #expect(try shop.store.strings("SELECT count(*) FROM mail WHERE kind = 'shipped'") == ["1"])
    }
}
