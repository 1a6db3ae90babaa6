import ShopText
import StoreCore
import Testing

@Suite struct TestProviderTests {
    private let usd: Currency

    init() throws { usd = try #require(Currency(code: "USD")) }

    private func answer(
        _ operation: ProviderOperation, _ card: TestCard? = nil, ask: ProviderRequest.Ask = .first,
        key: String = "k", at seconds: Int64 = 1000, method: String? = nil, parent: String? = nil
    ) -> ProviderAnswer {
        TestProvider.answer(
            to: ProviderRequest(
                operation, ask: ask, key: key, askedAt: Instant(milliseconds: seconds * 1000), order: 1,
                amount: Money(minorUnits: 500, currency: usd), method: method ?? card?.rawValue,
                parent: parent, description: ""))
    }

    private func authorized(_ card: TestCard) throws -> String {
        try #require(answer(.authorize, card, ask: .again).reference)
    }

    @Test func `each card does at first what its name says`() {
        let first = TestCard.allCases.map { answer(.authorize, $0) }
        #expect(
            first.map(\.status) == [
                .succeeded, .declined, .declined, .succeeded, .needsAction, .unknown, .succeeded,
            ])
        #expect(
            first.map(\.failure?.code) == [
                nil, "card_declined", "insufficient_funds", nil, nil, "no_answer", nil,
            ])
        #expect(
            TestCard.allCases.map { answer(.capture, $0).status } == [
                .succeeded, .declined, .declined, .declined, .needsAction, .unknown, .succeeded,
            ])
    }

    @Test func `asked again or looked up, every outcome is final and the same`() {
        let final: [ProviderAnswer.Status] = [.succeeded, .declined, .failed]
        for card in TestCard.allCases {
            for operation in [ProviderOperation.authorize, .capture] {
                let again = answer(operation, card, ask: .again)
                #expect(final.contains(again.status))
                #expect(again == answer(operation, card, ask: .again))
                #expect(again == answer(operation, card, ask: .status))
                let first = answer(operation, card)
                #expect(!final.contains(first.status) || first == again)
            }
        }
    }

    @Test func `the same key is the same payment, another is another`() {
        let one = answer(.authorize)
        #expect(
            one
                == ProviderAnswer(
                    .succeeded, reference: "test.succeeds.af63e64c8601fd8a.605800",
                    amount: Money(minorUnits: 500, currency: usd),
                    expiresAt: Instant(milliseconds: 605_800_000)))
        #expect(one.reference != answer(.authorize, key: "other").reference)
        #expect(answer(.capture).expiresAt == nil)
    }

    @Test func `an authorization is captured within 7 days`() throws {
        let parent = try authorized(.succeeds)
        let end = 1000 + 7 * 86_400
        #expect(answer(.capture, at: Int64(end - 1), parent: parent).status == .succeeded)
        #expect(answer(.capture, at: Int64(end), parent: parent).failure?.code == "authorization_expired")
        #expect(answer(.void, at: Int64(end), parent: parent).status == .succeeded)
    }

    @Test func `cards that fail later`() throws {
        #expect(answer(.capture, parent: try authorized(.failsAtCapture)).failure?.code == "card_declined")
        #expect(
            answer(.capture, parent: try authorized(.authorizationExpires)).failure
                == .init(code: "authorization_expired", message: "the authorization has expired"))
        let unknown = try authorized(.unknownOutcome)
        for operation in [ProviderOperation.capture, .void, .refund] {
            #expect(answer(operation, parent: unknown).status == .unknown)
            #expect(answer(operation, ask: .again, parent: unknown).status == .succeeded)
        }
        #expect(answer(.refund, parent: try authorized(.needsAction)).status == .succeeded)
    }

    @Test func `what it does not know it does not do`() {
        #expect(
            answer(.authorize, method: "pm_card").failure
                == .init(
                    code: "method_required",
                    message: "the cards are succeeds, declined, insufficient-funds, fails-at-capture, "
                        + "needs-action, unknown-outcome, authorization-expires"))
        for parent in ["pi_1", "test.none.0.0", "test.succeeds.0", "test.succeeds.0.x"] {
            #expect(
                answer(.refund, parent: parent).failure
                    == .init(code: "not_found", message: "the provider knows no payment \(parent)"))
        }
        #expect(answer(.void).failure == .init(code: "not_found", message: "there is no payment to work on"))
    }
}
