import ShopText
import StoreCore
import Testing

@Suite struct ProviderProtocolTests {
    private let usd: Currency

    init() throws { usd = try #require(Currency(code: "USD")) }

    private func request(_ ask: ProviderRequest.Ask = .first) -> ProviderRequest {
        ProviderRequest(
            .refund, ask: ask, key: "r-7f3c", askedAt: Instant(milliseconds: 1_795_651_200_999), order: 17,
            amount: Money(minorUnits: 1000, currency: usd), parent: "pi_3Nk",
            description: "Corner Shop, order 17")
    }

    private func read(_ text: String) throws -> ProviderAnswer { try ProviderAnswer.read(Array(text.utf8)) }

    @Test func `a request is one line of JSON with every member`() {
        #expect(
            String(decoding: request().bytes, as: UTF8.self) == """
                {"protocol":1,"operation":"refund","of":null,"key":"r-7f3c","retry":false,\
                "asked_at":1795651200,"order":17,"amount":1000,"currency":"USD","decimals":2,"method":null,\
                "parent":"pi_3Nk","reference":null,"description":"Corner Shop, order 17","email":null,\
                "return_url":null,"deadline":30}

                """)
    }

    @Test func `asking again and looking up say so`() throws {
        let again = try JSONReader.value(of: request(.again).bytes)
        #expect([again["operation"], again["of"], again["retry"]] == ["refund", .some(.null), true])
        let status = try JSONReader.value(of: request(.status).bytes)
        #expect([status["operation"], status["of"], status["retry"]] == ["status", "refund", true])
    }

    @Test func `a key is asked for again for 20 hours, then looked up`() {
        let asked = Instant(milliseconds: 5000)
        let last = asked.adding(seconds: 20 * 3600 - 1)
        #expect(ProviderRequest.Ask.settling(askedAt: asked, now: asked) == .again)
        #expect(ProviderRequest.Ask.settling(askedAt: asked, now: last) == .again)
        #expect(ProviderRequest.Ask.settling(askedAt: asked, now: last.adding(seconds: 1)) == .status)
    }

    @Test func `what a key can be`() {
        for key in ["a", "0", "a-b_C9", String(repeating: "k", count: 100)] {
            #expect(ProviderRequest.isKey(key))
        }
        for key in ["", "-a", "_a", "a b", "a/b", "a.b", "é", "a\n", String(repeating: "k", count: 101)] {
            #expect(!ProviderRequest.isKey(key))
        }
    }

    @Test func `an answer with all there can be`() throws {
        let answer = try read(
            """
            {"protocol": 1, "status": "succeeded", "reference": "pi_1", "amount": 6000, "currency": "USD",
             "expires_at": 1796270515, "remaining": 2500, "code": null, "action_url": null, "later": [1]}
            """)
        #expect(
            answer
                == ProviderAnswer(
                    .succeeded, reference: "pi_1", amount: Money(minorUnits: 6000, currency: usd),
                    expiresAt: Instant(milliseconds: 1_796_270_515_000),
                    remaining: Money(minorUnits: 2500, currency: usd)))
        #expect(
            try read(#"{"protocol":1,"status":"declined","code":"card_declined","message":"a\n b\u001b[1m"}"#)
                == ProviderAnswer(.declined, failure: .init(code: "card_declined", message: "a b[1m")))
        #expect(
            try read(#"{"protocol":1,"status":"unknown","code":"no_answer"}"#)
                == ProviderAnswer(.unknown, failure: .init(code: "no_answer", message: "")))
        #expect(
            try read(#"{"protocol":1,"status":"needs_action","reference":"r","action_url":"https://a.test"}"#)
                == ProviderAnswer(.needsAction, reference: "r", actionURL: "https://a.test"))
    }

    @Test func `a long message is cut off`() throws {
        let long = String(repeating: "x", count: 600)
        let answer = try read(#"{"protocol":1,"status":"failed","code":"no","message":"\#(long)"}"#)
        #expect(answer.failure?.message.count == 500)
    }

    @Test func `a malformed answer is told by what is wrong`() {
        let head = #"{"protocol":1,"status":"succeeded""#
        let done = head + #","reference":"r","amount":1,"currency":"USD""#
        let cases: [(String, MalformedAnswer)] = [
            ("[]", .notAnObject),
            ("{}", .missing("protocol")),
            (#"{"protocol":"1"}"#, .otherVersion("\"1\"")),
            (#"{"protocol":2,"status":"succeeded"}"#, .otherVersion("2")),
            (#"{"protocol":1}"#, .missing("status")),
            (#"{"protocol":1,"status":"done"}"#, .invalid("status")),
            (#"{"protocol":1,"status":1}"#, .invalid("status")),
            (head + "}", .missing("reference")),
            (head + #","reference":"a b"}"#, .invalid("reference")),
            (head + #","reference":""}"#, .invalid("reference")),
            (head + #","reference":"r"}"#, .missing("amount")),
            (head + #","reference":"r","amount":1}"#, .missing("currency")),
            (head + #","reference":"r","amount":1,"currency":"usd"}"#, .invalid("currency")),
            (head + #","reference":"r","amount":0,"currency":"USD"}"#, .invalid("amount")),
            (head + #","reference":"r","amount":-1,"currency":"USD"}"#, .invalid("amount")),
            (head + #","reference":"r","amount":1.5,"currency":"USD"}"#, .invalid("amount")),
            (head + #","reference":"r","amount":9007199254740992,"currency":"USD"}"#, .invalid("amount")),
            (done + #","remaining":-1}"#, .invalid("remaining")),
            (done + #","expires_at":"soon"}"#, .invalid("expires_at")),
            (done + #","action_url":"javascript:x"}"#, .invalid("action_url")),
            (done + #","code":"not a code"}"#, .invalid("code")),
            (done + #","code":"no","message":7}"#, .invalid("message")),
            (#"{"protocol":1,"status":"pending"}"#, .missing("reference")),
            (#"{"protocol":1,"status":"needs_action"}"#, .missing("reference")),
            (#"{"protocol":1,"status":"declined"}"#, .missing("code")),
            (#"{"protocol":1,"status":"failed"}"#, .missing("code")),
            (#"{"protocol":1,"status":"unknown"}"#, .missing("code")),
            (String(repeating: " ", count: 65537), .tooLong(limit: 65536)),
            ("", .notJSON(.init(.unexpectedEnd(expected: "a value"), at: .init(line: 1, column: 1)))),
        ]
        for (text, error) in cases {
            #expect(throws: error, "\(text.prefix(100))") { try read(text) }
        }
    }

    @Test func `what each problem says`() {
        let syntax = MalformedJSON(.expectedColon, at: .init(line: 1, column: 3))
        let said: [(MalformedAnswer, String)] = [
            (.tooLong(limit: 9), "longer than 9 bytes"), (.notAnObject, "not a JSON object"),
            (.notJSON(syntax), "not JSON: \(syntax.message)"),
            (.otherVersion("2"), "protocol 2; storectl speaks protocol 1"),
            (.missing("a"), "\"a\" is missing"), (.invalid("a"), "\"a\" is invalid"),
        ]
        for (problem, message) in said { #expect(problem.message == message) }
        #expect(MalformedAnswer.notAnObject.code == "malformed_answer")
        #expect(MalformedAnswer.notAnObject.kind == .invalidInput)
        #expect(
            MalformedAnswer.notAnObject.hint == "`man storectl-payment` describes a provider's answers")
    }

    @Test func `another amount or currency than was asked for is said in both`() throws {
        let yen = Money(minorUnits: 1000, currency: try #require(Currency(code: "JPY")))
        let mismatch = AmountMismatch(asked: request().amount, answered: yen)
        #expect(mismatch.message == "the provider reports 1000 JPY, but 10.00 USD was requested")
        #expect(mismatch.code == "amount_mismatch")
        #expect(mismatch.kind == .refused)
        #expect(mismatch.hint == "check the payment in the provider's own records first")
    }
}
