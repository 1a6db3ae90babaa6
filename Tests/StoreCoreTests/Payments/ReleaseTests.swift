import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// What is reserved is released, so that an order can be paid in another way; events that never fit are dismissed;
/// what was asked together is mailed together.
@Suite struct ReleaseTests: SoldMugs {
    let shop: TestShop

    init() throws { shop = try Self.opened() }

    private func mails(_ kind: MailKind) throws -> [String] {
        try shop.store.strings("SELECT text FROM mail WHERE kind = '\(kind.rawValue)' ORDER BY id")
    }

    private func event(
        _ name: String, _ kind: ProviderEvent.Kind, _ reference: String, _ amount: String,
        remaining: Int64? = nil, provider: String = "test"
    ) throws -> PaymentNotice {
        try run(
            NotifyPayment(
                ProviderEvent(
                    provider: provider, id: name, kind: kind, key: nil, reference: reference,
                    amount: try shop.store.amount(amount),
                    remaining: remaining.map { Money(minorUnits: $0, currency: shop.store.currency) })))
    }

    @Test func `an authorization whose capture is declined can be replaced`() throws {
        let id = try order()
        try settle(
            try run(
                PayOrder(id, provider: "test", method: TestCard.failsAtCapture.rawValue, mode: .authorize)))
        let declined = try settle(try run(PayOrder(id, mode: .capture)))
        #expect(declined.payments.map(\.status) == [.succeeded, .failed])
        let hold = declined.payments[0].id
        let reserved = PaymentError.alreadyAuthorized(
            order: id, payment: hold, left: Money(minorUnits: 6000, currency: shop.store.currency))
        #expect(throws: reserved) { try run(PayOrder(id)) }
        #expect(throws: reserved) { try run(EditOrder(id, OrderChange(isPaid: true))) }
        let asked = try run(ReleaseAuthorization(hold), key: "release")
        let void = try #require(asked.payments.last)
        #expect(void.kind == .void && void.parent == hold && void.status == .pending)
        #expect(asked.asked == [void.id] && void.amount.decimal == "60.00")
        // The same key asks for nothing more, and nobody else can meanwhile.
        #expect(try run(ReleaseAuthorization(hold), key: "release").asked == [void.id])
        #expect(throws: PaymentError.pending(order: id, payment: void.id)) {
            try run(ReleaseAuthorization(hold))
        }
        let released = try settle(asked)
        #expect(released.authorizedTotal?.minorUnits == 0 && released.paymentStatus == .unpaid)
        #expect(throws: PaymentError.settled(hold, status: "succeeded")) {
            try run(ReleaseAuthorization(hold))
        }
        #expect(try settle(try run(PayOrder(id, provider: "test"))).paymentStatus == .paid)
    }

    @Test func `only an authorization is released`() throws {
        let id = try order()
        try run(PayOrder(id))
        #expect(throws: PaymentError.settled(1, status: "succeeded")) { try run(ReleaseAuthorization(1)) }
        #expect(throws: PaymentError.notFound(9)) { try run(ReleaseAuthorization(9)) }
    }

    @Test func `what can be done about money that is reserved is said`() {
        let left = Money(minorUnits: 6000, currency: Currency(code: "EUR")!)
        let reserved = PaymentError.alreadyAuthorized(order: 1, payment: 2, left: left)
        #expect(
            reserved.hint
                == "capture it: `storectl order pay 1 --capture`, or release it: `storectl payment abandon 2`"
        )
        #expect(
            reserved.customerHint
                == "capture it: `storectl order pay 1 --capture`, or ask the shop to release it")
        let declined = PaymentError.declined(order: 1, payment: 3, of: 2, why: "no")
        #expect(
            declined.hint
                == "try again: `storectl order pay 1 --capture`, or release it: `storectl payment abandon 2`")
        #expect(declined.customerHint?.hasSuffix("or ask the shop to release it") == true)
        #expect(
            PaymentError.declined(order: 1, payment: 3, why: "no").hint
                == "the order stays open: try another method with `storectl order pay 1`")
        #expect(
            PaymentError.voidFailed(order: 1, payment: 3, of: 2, why: "no").hint
                == "try again with `storectl payment abandon 2`")
    }

    @Test func `an event that never fits is dismissed, and nothing warns of it any more`() throws {
        let id = try order()
        let reference = try #require(
            try settle(try run(PayOrder(id, provider: "test"))).payments[0].reference)
        func warnings() throws -> [String] {
            let findings = try shop.store.check(isQuick: true, as: shop.admin)
            return try shop.store.mismatchedEvents(ofPayment: 1, as: shop.admin)
                + findings.filter { $0.code == "payment_event" }.map(\.message)
        }
        #expect(try event("e1", .captured, reference, "1.00").outcome == .mismatch)
        #expect(try warnings() == ["e1", "event e1 of test does not fit payment 1"])
        let before = try shop.store.entryCount()
        let notice = try run(DismissEvent("e1"))
        #expect(notice == PaymentNotice(event: "e1", outcome: .known, payment: 1, order: id))
        #expect(try warnings() == [])
        #expect(try shop.store.entryCount() == before + 1)
        #expect(try shop.store.lastEntry()?.command == "payment dismiss")
        #expect(try event("e1", .captured, reference, "1.00").outcome == .known)
        let note = try shop.store.orderRecord(id, as: shop.admin).timeline.last { $0.kind == .noted }
        #expect(note?.text == "event e1 of test was dismissed" && note?.isInternal == true)
        #expect(note?.by == "admin")
        #expect(throws: PaymentError.noSuchEvent("e1")) { try run(DismissEvent("e1")) }
        #expect(throws: AccessError.self) { try shop.store.run(DismissEvent("e1"), as: shop.ann) }
    }

    @Test func `an event's name that several providers use takes a provider`() throws {
        for provider in ["test", "bank"] {
            #expect(try event("e1", .captured, "r", "1.00", provider: provider).outcome == .unknown)
        }
        let ambiguous = PaymentError.ambiguousEvent("e1", providers: ["bank", "test"])
        #expect(throws: ambiguous) { try run(DismissEvent("e1")) }
        #expect(ambiguous.hint == "add --provider bank" && ambiguous.code == "ambiguous_event")
        #expect(throws: PaymentError.noSuchEvent("e1")) { try run(DismissEvent("e1", provider: "x")) }
        #expect(try run(DismissEvent("e1", provider: "bank")).payment == nil)
        #expect(try run(DismissEvent("e1")).outcome == .known)
    }

    @Test func `one refund in several ways is one mail of the whole, once the last is settled`() throws {
        let id = try order(2)
        try run(PayOrder(id, amount: "10.00"))
        shop.clock.advance(seconds: 1)
        try settle(try run(PayOrder(id, provider: "test")))
        shop.clock.advance(seconds: 1)
        let asked = try run(RefundOrder(id, CreditRequest(all: true), reason: .returned))
        #expect(try mails(.refunded) == [])
        try settle(asked)
        #expect(try mails(.refunded).count == 1)
        #expect(try mails(.refunded)[0].contains("refunded 40.00 EUR of the 40.00 EUR"))
    }

    @Test func `of a refund that failed in part, what went back is told, and the rest when it does`() throws {
        let id = try order(2)
        try run(PayOrder(id, amount: "10.00"))
        try settle(try run(PayOrder(id, provider: "test")))
        let asked = try run(RefundOrder(id, CreditRequest(all: true), reason: .returned))
        let open = try shop.store.payment(try #require(asked.asked.first), as: shop.admin)
        try run(SettlePayment(open, ProviderAnswer(.failed, failure: .init(code: "busy", message: ""))))
        #expect(try mails(.refunded).map { $0.contains("refunded 10.00 EUR") } == [true])
        // In the same millisecond, and still another refund.
        try settle(try run(RefundOrder(id, CreditRequest(), reason: nil)))
        #expect(try mails(.refunded).map { $0.contains("refunded 30.00 EUR") } == [false, true])
    }

    @Test func `one capture of several authorizations is one mail`() throws {
        let id = try order(2)
        try settle(try run(PayOrder(id, provider: "test", amount: "10.00", mode: .authorize)))
        try settle(try run(PayOrder(id, provider: "test", mode: .authorize)))
        try settle(try run(PayOrder(id, mode: .capture)))
        #expect(try mails(.paymentReceived).map { $0.contains("payment of 40.00 EUR") } == [true])
    }

    @Test func `a provider that captures once has released the rest, also where an event tells of it`() throws
    {
        let id = try order()
        let hold = try settle(try run(PayOrder(id, provider: "test", mode: .authorize))).payments[0]
        let notice = try event(
            "e1", .captured, try #require(hold.reference), "20.00", remaining: 0)
        #expect(notice.outcome == .recorded && notice.asked == nil)
        let record = try shop.store.orderRecord(id, as: shop.admin)
        #expect(record.payments.map(\.kind) == [.authorize, .capture, .void])
        #expect(record.payments.map(\.amount.decimal) == ["60.00", "20.00", "40.00"])
        #expect(record.authorizedTotal?.minorUnits == 0 && record.dueTotal.decimal == "40.00")
        #expect(try settle(try run(PayOrder(id, provider: "test"))).paymentStatus == .paid)
    }

    @Test func `what is left after a capture is read from an event`() throws {
        let own = """
            {"protocol": 1, "provider": "bank", "event": "e", "kind": "captured", "reference": "r", "amount": 5,
            "remaining": 7, "currency": "EUR"}
            """
        #expect(try ProviderEvent.read(Array(own.utf8))?.remaining?.minorUnits == 7)
        let stripe = """
            {"object": "event", "id": "evt", "type": "payment_intent.succeeded", "data": {"object":
            {"id": "pi", "amount_received": 500, "currency": "eur", "metadata": {}}}}
            """
        #expect(try ProviderEvent.read(Array(stripe.utf8))?.remaining?.minorUnits == 0)
        let refund = """
            {"object": "event", "id": "evt", "type": "charge.refunded", "data": {"object":
            {"payment_intent": "pi", "amount_refunded": 500, "currency": "eur"}}}
            """
        #expect(try ProviderEvent.read(Array(refund.utf8))?.remaining == nil)
    }
}
