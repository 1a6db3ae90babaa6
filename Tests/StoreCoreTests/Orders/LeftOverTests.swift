import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// What is left of an order after part of it was given back: pieces, reserved money, mail and coupons.
@Suite struct LeftOverTests: SoldMugs {
    let shop: TestShop

    init() throws { shop = try Self.opened() }

    private func one(_ pieces: Int64 = 1) -> CreditRequest {
        CreditRequest(items: [.init("MUG", quantity: pieces)])
    }

    private func mails(_ kind: String) throws -> Int64? {
        try shop.store.integer("SELECT count(*) FROM mail WHERE kind = '\(kind)'")
    }

    @Test(arguments: [CreditReason.returned, .damaged])
    func `a piece that is kept is not paid back because another one was refunded before`(
        _ reason: CreditReason
    ) throws {
        let id = try order(2)
        try run(PayOrder(id))
        try run(RefundOrder(id, one(), reason: reason))
        shop.clock.advance(seconds: 60)
        let shipped = try #require(try run(ShipOrder([id])).records.first)
        #expect(shipped.shipments.map { $0.items.map(\.quantity) } == [[1]])
        #expect(throws: OrderError.tooManyToShip(order: id, sku: "MUG", wanted: 1, left: 0)) {
            try run(ShipOrder([id], items: [.init("MUG", quantity: 1)]))
        }
        // It goes back on the shelf once, without money or mail.
        let before = try mails("order_cancelled")
        try run(CancelOrder(id, items: [.init("MUG", quantity: 1)]))
        #expect(try shop.onHand("MUG") == 99)
        #expect(throws: CreditError.shipped(order: id, sku: "MUG", wanted: 1, left: 0)) {
            try run(RefundOrder(id, one(), reason: .cancelled))
        }
        #expect(try shop.store.order(id, as: shop.admin).refundedTotal.decimal == "20.00")
        #expect(try mails("order_cancelled") == before)
    }

    @Test func `an order is cancelled with the last piece that was not refunded before`() throws {
        let id = try order(2)
        try run(PayOrder(id))
        try run(RefundOrder(id, one(), reason: .returned))
        let record = try run(CancelOrder(id, items: [.init("MUG", quantity: 1)]))
        #expect(record.status == .cancelled && record.refundedTotal.decimal == "40.00")
        #expect(try shop.onHand("MUG") == 100)
    }

    @Test func `goods do not go back on the shelf while a payment is pending`() throws {
        let id = try order(2)
        let payment = try #require(try run(PayOrder(id, provider: "test")).asked.first)
        let pending = PaymentError.pending(order: id, payment: payment)
        #expect(throws: pending) {
            try run(RefundOrder(id, CreditRequest(all: true), reason: .cancelled))
        }
        #expect(throws: pending) { try run(RefundOrder(id, one(2), restock: true, reason: .returned)) }
        #expect(try shop.onHand("MUG") == 98)
        // Nothing goes back for this.
        try run(RefundOrder(id, CreditRequest(amount: "1.00"), reason: .goodwill))
    }

    @Test func `an amount has no pieces to restock`() throws {
        for what in [CreditRequest(amount: "5.00"), CreditRequest(shipping: true), CreditRequest()] {
            #expect(throws: CreditError.restocksNothing(order: 1)) {
                try RefundOrder(1, what, restock: true, reason: .goodwill)
            }
        }
        let error = CreditError.restocksNothing(order: 1)
        #expect(error.kind == .usage && error.code == "nothing_to_restock")
        #expect(error.message == "the refund of order 1 has no items to restock")
        #expect(error.hint == "leave out --restock, or refund pieces with --item SKU=1")
    }

    /// Of 40.00 reserved, half is due.
    private func halfReserved() throws -> Int64 {
        let id = try order(2)
        try settle(try run(PayOrder(id, provider: "test", mode: .authorize)))
        let left = try settle(try run(CancelOrder(id, items: [.init("MUG", quantity: 1)])))
        #expect(left.authorizedTotal?.decimal == "40.00" && left.dueTotal.decimal == "20.00")
        return id
    }

    @Test func `what is left of an authorization is released with the last capture`() throws {
        let id = try halfReserved()
        let part = try settle(try run(PayOrder(id, amount: "5.00", mode: .capture)))
        #expect(part.authorizedTotal?.decimal == "35.00")
        let asked = try #require(try run(PayOrder(id, mode: .capture)).asked.first)
        let question = try shop.store.request(about: asked, isFirst: true, as: shop.admin)
        let (payment, request) = try #require(question)
        let answered = try run(SettlePayment(payment, TestProvider.answer(to: request)))
        #expect(answered.asked.count == 1 && answered.authorizedTotal?.decimal == "20.00")
        let record = try settle(answered)
        #expect(record.authorizedTotal?.decimal == "0.00" && record.paymentStatus == .paid)
        #expect(record.payments.last?.kind == .void && record.payments.last?.status == .succeeded)
    }

    @Test func `a refund without amounts releases what is reserved though nothing is due`() throws {
        let id = try halfReserved()
        try settle(try run(PayOrder(id, mode: .capture)))
        let before = try shop.store.orderRecord(id, as: shop.admin)
        #expect(before.authorizedTotal?.decimal == "20.00" && before.payments.last?.isOpen == true)
        // The provider did not release it.
        let open = try #require(before.payments.last)
        try run(SettlePayment(open, ProviderAnswer(.failed, failure: .init(code: "busy", message: ""))))
        let record = try settle(try run(RefundOrder(id, CreditRequest(), reason: nil)))
        #expect(record.authorizedTotal?.decimal == "0.00" && record.refundedTotal.decimal == "0.00")
    }

    @Test func `a capture that a provider tells of asks for the release of the rest`() throws {
        let id = try halfReserved()
        let hold = try #require(try shop.store.orderRecord(id, as: shop.admin).payments.first)
        let notice = try run(
            NotifyPayment(
                ProviderEvent(
                    provider: "test", id: "e1", kind: .captured, key: hold.key,
                    reference: hold.reference ?? "", amount: shop.store.amount("20.00"))))
        #expect(notice.outcome == .recorded && notice.asked?.count == 1)
        var record = try shop.store.orderRecord(id, as: shop.admin)
        record.asked = notice.asked ?? []
        #expect(try settle(record).authorizedTotal?.decimal == "0.00")
    }

    @Test func `after a shipment by mistake, only as many pieces are not told of again`() throws {
        let id = try order(3)
        func ship() throws -> [String] {
            try run(ShipOrder([id], items: [.init("MUG", quantity: 1)])).notices
        }
        #expect(try ship() == [])
        let shipment = try #require(try shop.store.orderRecord(id, as: shop.admin).shipments.first)
        try run(EditShipment(shipment.id, status: .notedByMistake))
        #expect(try ship().count == 1)
        let again = try #require(try shop.store.orderRecord(id, as: shop.admin).shipments.last)
        try run(EditShipment(again.id, status: .notedByMistake))
        #expect(try ship().count == 1)
        #expect(try mails("shipped") == 1)
        #expect(try ship() == [])
        #expect(try ship() == [])
        #expect(try mails("shipped") == 3)
    }

    @Test func `a coupon counts for the account and for the address of the order`() throws {
        var details = CouponDetails()
        (details.percent, details.usesEach) = ("50", "1")
        _ = try run(AddCoupon("E1", details))
        var gus = Recipient.ann
        gus.email = "gus@z.test"
        try run(CreateOrder([try request("MUG")], to: gus, codes: ["E1"]))
        try shop.put("MUG")
        #expect(throws: CouponError.exhaustedForYou("E1", uses: 1)) {
            try shop.store.run(CheckOut(to: gus, codes: ["E1"]), as: shop.ann)
        }
        _ = try shop.store.run(CheckOut(to: .ann, codes: ["E1"]), as: shop.ann)
    }

    @Test func `a coupon that takes nothing off is not wasted`() throws {
        try shop.add("PIN", price: "0.04", quantity: 10)
        var details = CouponDetails()
        details.percent = "10"
        _ = try run(AddCoupon("TENTH", details))
        #expect(throws: CouponError.takesNothing("TENTH")) {
            try run(CreateOrder([try request("PIN")], to: .ann, codes: ["TENTH"]))
        }
        #expect(try shop.store.coupon("TENTH", as: shop.admin).uses == 0)
    }

    @Test func `staff who take an order are not told to change their own cart`() throws {
        let short = StockError.tooFew(.init(sku: "MUG", wanted: 500, available: 100), title: "The MUG")
        #expect(throws: short) { try run(CreateOrder([try request("MUG", 500)], to: .ann)) }
        #expect(short.message == "not enough stock of MUG (The MUG): wanted 500, available 100")
        #expect(short.hint == "take fewer, or receive stock with `storectl stock receive`")
        #expect(short.customerHint == "take no more than is available")
        try shop.add("PIN", price: "1.00", quantity: 999_999)
        let prices = ["PIN": "9999999999.99"]
        let error = #expect(throws: (any Error).self) {
            try run(CreateOrder([try request("PIN", 999_999)], to: .ann, prices: prices, reason: "gold"))
        }
        let large = SaleError.tooLarge(shop.store.currency)
        #expect(error as? SaleError == large)
        #expect(large.code == "amount_overflow" && large.hint == "reduce the quantities or the prices")
    }

    @Test func `an event that did not fit is said until its payment is settled`() throws {
        let id = try order()
        let record = try settle(
            try run(PayOrder(id, provider: "test", method: TestCard.needsAction.rawValue)))
        let payment = try #require(record.payments.first)
        func tell(_ event: String, _ amount: String) throws -> PaymentNotice.Outcome {
            shop.clock.advance(seconds: 1)
            return try run(
                NotifyPayment(
                    ProviderEvent(
                        provider: "test", id: event, kind: .captured, key: payment.key,
                        reference: "elsewhere", amount: shop.store.amount(amount)))
            ).outcome
        }
        func said() throws -> [String] {
            let findings = try shop.store.check(isQuick: true, as: shop.admin)
            return try shop.store.mismatchedEvents(ofPayment: payment.id, as: shop.admin)
                + findings.map(\.code).filter { $0 == "payment_event" }
        }
        #expect(try tell("e1", "0.01") == .mismatch)
        #expect(try said() == ["e1", "payment_event"])
        #expect(try tell("e2", "60.00") == .settled)
        #expect(try said() == [])
        #expect(try tell("e3", "59.00") == .mismatch)
        #expect(try said() == ["e3", "payment_event"])
        let timeline = try shop.store.orderRecord(id, as: shop.admin).timeline
        #expect(
            timeline.filter { $0.kind == .eventMismatch }.map(\.text)
                == ["e1", "e3"].map { "event \($0) of test does not match payment \(payment.id)" })
        #expect(
            try shop.store.orderRecord(id, as: shop.ann).timeline.allSatisfy { $0.kind != .eventMismatch })
    }

    @Test func `who noted an arrival, and a cancellation of nothing, are in the timeline`() throws {
        let id = try order(1)
        try run(RefundOrder(id, CreditRequest(all: true), reason: .goodwill))
        shop.clock.advance(seconds: 60)
        let cancelled = try run(CancelOrder(id)).timeline.filter { $0.kind == .cancelled }
        let at = shop.clock.now
        shop.clock.advance(seconds: 60)
        let record = try shop.store.orderRecord(id, as: shop.admin)
        #expect(record.timeline.filter { $0.kind == .cancelled }.map(\.at) == [at])
        #expect(record.timeline.filter { $0.kind == .cancelled }.map(\.by) == ["admin"])
        #expect(cancelled.map(\.at) == [at])
        let other = try order(1)
        try run(ShipOrder([other]))
        shop.clock.advance(seconds: 60)
        try run(DeliverOrder([other]))
        func names(_ actor: Actor) throws -> [String] {
            try shop.store.orderRecord(other, as: actor).timeline.filter { $0.kind == .delivered }.map(\.by)
        }
        #expect(try names(shop.admin) == ["admin"])
        #expect(try names(shop.ann) == [""])
    }
}
