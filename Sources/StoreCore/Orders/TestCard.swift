/// A card of the provider `test`, named after its outcome.
public enum TestCard: String, Sendable, CaseIterable {
    case succeeds
    case declined
    case insufficientFunds = "insufficient-funds"
    case failsAtCapture = "fails-at-capture"
    case needsAction = "needs-action"
    case unknownOutcome = "unknown-outcome"
    case authorizationExpires = "authorization-expires"
}
