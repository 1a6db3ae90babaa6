import ShopText

/// The provider `test`, which moves no money. An answer depends only on the request: anything to remember is in its
/// references, `test.CARD.HASH-OF-KEY.EXPIRY`.
public enum TestProvider {
    public static let name = "test"
    /// Seconds that an authorization lasts.
    public static let authorizationLifetime: Int64 = 7 * 86_400

    public static func answer(to request: ProviderRequest) -> ProviderAnswer {
        guard let parent = request.parent else { return payment(request) }
        guard let (card, expiry) = card(of: parent) else {
            return refusal(.failed, "not_found", "the provider knows no payment \(parent)")
        }
        if card == .unknownOutcome, request.ask == .first { return lost }
        if request.operation == .capture {
            if card == .failsAtCapture { return declined }
            guard card != .authorizationExpires, request.askedAt.seconds < expiry else {
                return refusal(.failed, "authorization_expired", "the authorization has expired")
            }
        }
        return success(request, card)
    }

    /// A new payment: authorized, or taken at once.
    private static func payment(_ request: ProviderRequest) -> ProviderAnswer {
        guard request.operation == .authorize || request.operation == .capture else {
            return refusal(.failed, "not_found", "there is no payment to work on")
        }
        guard let card = TestCard(rawValue: request.method ?? TestCard.succeeds.rawValue) else {
            let cards = TestCard.allCases.map(\.rawValue).joined(separator: ", ")
            return refusal(.failed, "method_required", "the cards are \(cards)")
        }
        switch card {
        case .declined: return declined
        case .insufficientFunds:
            return refusal(.declined, "insufficient_funds", "the card has insufficient funds")
        case .failsAtCapture where request.operation == .capture: return declined
        case .needsAction where request.ask == .first:
            return ProviderAnswer(
                .needsAction, reference: reference(request, card),
                actionURL: "https://example.com/confirm/\(request.key)")
        case .unknownOutcome where request.ask == .first: return lost
        default: return success(request, card)
        }
    }

    private static func success(_ request: ProviderRequest, _ card: TestCard) -> ProviderAnswer {
        ProviderAnswer(
            .succeeded, reference: reference(request, card), amount: request.amount,
            expiresAt: request.operation == .authorize ? expiry(request) : nil)
    }

    private static let declined = refusal(.declined, "card_declined", "the card was declined")
    private static let lost = refusal(.unknown, "no_answer", "the card's bank did not answer")

    private static func refusal(
        _ status: ProviderAnswer.Status, _ code: String, _ message: String
    ) -> ProviderAnswer {
        ProviderAnswer(status, failure: .init(code: code, message: message))
    }

    private static func expiry(_ request: ProviderRequest) -> Instant {
        Instant(milliseconds: (request.askedAt.seconds + authorizationLifetime) * 1000)
    }

    private static func reference(_ request: ProviderRequest, _ card: TestCard) -> String {
        // 64-bit FNV-1a: the same key has the same reference in every process.
        let hash = request.key.utf8.reduce(0xCBF2_9CE4_8422_2325) { (hash: UInt64, byte) in
            (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        let padded = String(repeating: "0", count: 16 - digits.count) + digits
        return "test.\(card.rawValue).\(padded).\(expiry(request).seconds)"
    }

    private static func card(of reference: String) -> (TestCard, expiry: Int64)? {
        let parts = reference.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == "test", let card = TestCard(rawValue: String(parts[1])),
            let expiry = Int64(parts[3])
        else { return nil }
        return (card, expiry)
    }
}
