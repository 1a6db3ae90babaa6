import ShopText
import StoreCore
import Testing

@Suite struct ProviderEventTests {
    private let usd: Currency

    init() throws { usd = try #require(Currency(code: "USD")) }

    private func read(_ text: String) throws -> ProviderEvent? { try ProviderEvent.read(Array(text.utf8)) }

    private func stripe(_ type: String, _ object: String) throws -> ProviderEvent? {
        try read(#"{"id":"evt_1","object":"event","type":"\#(type)","data":{"object":{\#(object)}}}"#)
    }

    private func event(
        _ kind: ProviderEvent.Kind, _ units: Int64, key: String? = "k-1", reference: String = "pi_1"
    ) -> ProviderEvent {
        ProviderEvent(
            provider: "stripe", id: "evt_1", kind: kind, key: key, reference: reference,
            amount: Money(minorUnits: units, currency: usd),
            // Stripe captures once.
            remaining: kind == .captured ? Money(minorUnits: 0, currency: usd) : nil)
    }

    @Test func `what Stripe sends of a PaymentIntent`() throws {
        let intent = """
            "id":"pi_1","object":"payment_intent","amount":6000,"amount_capturable":5000,
            "amount_received":3500,"currency":"usd","metadata":{"storectl_key":"k-1","storectl_order":"17"}
            """
        #expect(
            try stripe("payment_intent.amount_capturable_updated", intent) == event(.authorized, 5000))
        #expect(try stripe("payment_intent.succeeded", intent) == event(.captured, 3500))
        #expect(try stripe("payment_intent.payment_failed", intent) == event(.declined, 6000))
        #expect(try stripe("payment_intent.canceled", intent) == event(.voided, 6000))
        #expect(try stripe("payment_intent.created", intent) == nil)
    }

    @Test func `what Stripe sends of a refund and of a dispute`() throws {
        let charge = """
            "id":"ch_1","amount":6000,"amount_refunded":1000,"currency":"usd","payment_intent":"pi_1",
            "metadata":{}
            """
        #expect(try stripe("charge.refunded", charge) == event(.refunded, 1000, key: nil))
        for (status, kind) in [("won", ProviderEvent.Kind.disputeWon), ("lost", .disputeLost)] {
            let dispute = """
                "id":"du_1","amount":6000,"currency":"usd","payment_intent":"pi_1","status":"\(status)"
                """
            #expect(try stripe("charge.dispute.created", dispute) == event(.disputeOpened, 6000, key: nil))
            #expect(try stripe("charge.dispute.closed", dispute) == event(kind, 6000, key: nil))
        }
    }

    @Test func `amounts where Stripe counts differently`() throws {
        let cases: [(String, Int64, Int64?)] = [
            ("jpy", 500, 500), ("isk", 500, 5), ("isk", 501, nil), ("ugx", 500, 5), ("mga", 500, 50000),
            ("kwd", 1230, 1230), ("huf", 12345, 12345), ("xxx", 1, nil), ("mga", 9_007_199_254_740_991, nil),
        ]
        for (code, sent, units) in cases {
            let intent = #""id":"pi_1","amount":\#(sent),"currency":"\#(code)""#
            if let units {
                let event = try stripe("payment_intent.canceled", intent)
                #expect(event?.amount.minorUnits == units)
                #expect(event?.amount.currency.code == code.uppercased())
            } else {
                #expect(throws: MalformedAnswer.invalid("data.object.amount")) {
                    try stripe("payment_intent.canceled", intent)
                }
            }
        }
    }

    @Test func `an event of another provider`() throws {
        let text = """
            {"protocol":1,"provider":"bank","event":"e-1","kind":"captured","key":"k-1","reference":"r-1",
             "amount":6000,"currency":"USD"}
            """
        #expect(
            try read(text)
                == ProviderEvent(
                    provider: "bank", id: "e-1", kind: .captured, key: "k-1", reference: "r-1",
                    amount: Money(minorUnits: 6000, currency: usd)))
    }

    @Test func `what is no event is told by what is wrong`() {
        let head = #"{"protocol":1,"provider":"bank","event":"e-1""#
        let cases: [(String, MalformedAnswer)] = [
            ("[]", .notAnObject), ("{}", .missing("protocol")), (#"{"protocol":1}"#, .missing("provider")),
            (#"{"protocol":1,"provider":"bank"}"#, .missing("event")), (head + "}", .missing("kind")),
            (head + #","kind":"sold"}"#, .invalid("kind")),
            (head + #","kind":"captured"}"#, .missing("reference")),
            (head + #","kind":"captured","key":"a b"}"#, .invalid("key")),
            (head + #","kind":"captured","key":"-a"}"#, .invalid("key")),
            (head + #","kind":"captured","reference":"r"}"#, .missing("amount")),
            (#"{"object":"event"}"#, .missing("id")), (#"{"object":"event","id":"e"}"#, .missing("type")),
            (
                #"{"object":"event","id":"e","type":"charge.refunded"}"#,
                .missing("data.object.amount_refunded")
            ),
            (
                #"{"object":"event","id":"e","type":"charge.refunded","data":{"object":{"amount_refunded":1}}}"#,
                .missing("data.object.currency")
            ),
            (String(repeating: " ", count: 1 << 20 + 1), .tooLong(limit: 1 << 20)),
        ]
        for (text, error) in cases {
            #expect(throws: error, "\(text.prefix(100))") { try read(text) }
        }
    }
}
