import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// What providers tell on their own, and answers that do not fit.
@Suite struct NotifyPaymentTests: SoldMugs {
    let shop: TestShop

    init() throws { shop = try Self.opened() }

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
        #expect(try mails("refunded") == 1)
    }

    @Test func `a refund proves the payment whose outcome is unknown`() throws {
        let id = try order()
        let record = try settle(
            try run(PayOrder(id, provider: "test", method: TestCard.needsAction.rawValue)))
        let payment = try #require(record.payments.first)
        func event(_ name: String, _ kind: ProviderEvent.Kind, _ units: Int64) throws -> PaymentNotice.Outcome
        {
            try run(
                NotifyPayment(
                    ProviderEvent(
                        provider: "test", id: name, kind: kind, key: payment.key, reference: "elsewhere",
                        amount: Money(minorUnits: units, currency: shop.store.currency)))
            ).outcome
        }
        #expect(try event("r0", .refunded, 6001) == .mismatch)
        #expect(try event("r1", .refunded, 2500) == .recorded)
        #expect(try event("c1", .captured, 6000) == .known)
        let after = try shop.store.order(id, as: shop.admin)
        #expect(after.capturedTotal.decimal == "60.00" && after.refundedTotal.decimal == "25.00")
        #expect(try (mails("payment_received"), mails("refunded")) == (1, 1))
    }

    @Test func `money noted by mistake and then again is mailed once`() throws {
        let id = try order()
        let (paid, unpaid) = (OrderChange(isPaid: true), OrderChange(isPaid: false))
        try run(EditOrder([id], paid))
        try run(EditOrder([id], unpaid))
        #expect(
            try run(EditOrder([id], paid)).notices == [
                "order 1: the customer already has an email about this payment, so none is sent"
            ])
        #expect(try mails("payment_received") == 1)
        try run(EditOrder([id], unpaid))
        #expect(try run(PayOrder(id, amount: "20.00")).notices.count == 1)
        // Of these 40.00 the customer was told; what comes beyond them is news.
        #expect(try run(PayOrder(id, amount: "40.00")).notices.count == 1)
        #expect(try mails("payment_received") == 1)
    }

    @Test func `money goes back after what it goes back for`() throws {
        let id = try order()
        try run(PayOrder(id))
        let record = try run(
            RefundOrder(id, CreditRequest(items: [.init("MUG", quantity: 1)]), reason: .returned))
        #expect(
            record.timeline.map(\.kind).filter { $0 != .mailed } == [.ordered, .paid, .credited, .refunded])
    }

    @Test func `money that a provider took of an authorization by itself is mailed, once`() throws {
        let id = try order()
        let record = try settle(try run(PayOrder(id, provider: "test", mode: .authorize)))
        let reference = try #require(record.payments.first?.reference)
        for (name, outcome) in [("c1", PaymentNotice.Outcome.recorded), ("c2", .known)] {
            let event = ProviderEvent(
                provider: "test", id: name, kind: .captured, key: nil, reference: reference,
                amount: Money(minorUnits: 6000, currency: shop.store.currency))
            #expect(try run(NotifyPayment(event)).outcome == outcome)
        }
        #expect(try shop.store.order(id, as: shop.admin).paymentStatus == .paid)
        #expect(try mails("payment_received") == 1)
    }

    private func mails(_ kind: String) throws -> Int64? {
        try shop.store.integer("SELECT count(*) FROM mail WHERE kind = '\(kind)'")
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

    @Test func `money that a second attempt took is recorded, and what came too early is taken later`() throws
    {
        let id = try order()
        let asked = try run(PayOrder(id, provider: "test", method: TestCard.declined.rawValue))
        let payment = try #require(try settle(asked).payments.first)
        #expect(payment.status == .failed)
        func event(_ name: String, _ kind: ProviderEvent.Kind, _ key: String?, _ reference: String) throws
            -> PaymentNotice.Outcome
        {
            try run(
                NotifyPayment(
                    ProviderEvent(
                        provider: "test", id: name, kind: kind, key: key, reference: reference,
                        amount: Money(minorUnits: 6000, currency: shop.store.currency)))
            ).outcome
        }
        #expect(try event("d1", .disputeLost, nil, "second") == .unknown)
        #expect(try event("c1", .captured, payment.key, "second") == .recorded)
        #expect(try shop.store.order(id, as: shop.admin).paymentStatus == .paid)
        #expect(try event("c1", .captured, payment.key, "second") == .known)
        #expect(try event("d1", .disputeLost, nil, "second") == .recorded)
        #expect(try shop.store.order(id, as: shop.admin).paymentStatus == .refunded)
    }
}
