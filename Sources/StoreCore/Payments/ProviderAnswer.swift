import ShopText

/// A payment provider's answer, as in storectl-payment(7).
public struct ProviderAnswer: Equatable, Sendable {
    /// The outcome of the operation.
    public enum Status: String, Sendable, CaseIterable {
        case succeeded
        /// Not done; another method may work, with a new key.
        case declined
        /// Not done, and never will be with this key.
        case failed
        /// Waiting for the customer.
        case needsAction = "needs_action"
        /// Accepted; whether it succeeds is known later.
        case pending
        /// It may have been done, or not.
        case unknown
    }

    /// Why it was not done.
    public struct Failure: Equatable, Sendable {
        /// A code for scripts: `insufficient_funds`.
        public let code: String
        /// The same for people, on one line; may be empty.
        public let message: String

        public init(code: String, message: String) { (self.code, self.message) = (code, message) }
    }

    public let status: Status
    /// The provider's reference for the operation.
    public var reference: String?
    /// What was moved or reserved; always present if it succeeded.
    public var amount: Money?
    /// Always present if it was declined, failed or is unknown.
    public var failure: Failure?
    /// Where the customer confirms the payment; an `https` URL.
    public var actionURL: String?
    /// When an authorization expires.
    public var expiresAt: Instant?
    /// What is still authorized after a capture, if the provider says so.
    public var remaining: Money?

    public init(
        _ status: Status, reference: String? = nil, amount: Money? = nil, failure: Failure? = nil,
        actionURL: String? = nil, expiresAt: Instant? = nil, remaining: Money? = nil
    ) {
        (self.status, self.reference, self.amount, self.failure) = (status, reference, amount, failure)
        (self.actionURL, self.expiresAt, self.remaining) = (actionURL, expiresAt, remaining)
    }

    /// The longest answer, in bytes.
    public static let limit = 1 << 16

    /// Reads an answer strictly; unknown members are ignored.
    public static func read(_ bytes: [UInt8]) throws(MalformedAnswer) -> ProviderAnswer {
        let members = try ProviderMembers(bytes, limit: limit)
        try members.checkVersion()
        guard let status = Status(rawValue: try members.required("status", members.text("status", upTo: 20)))
        else { throw .invalid("status") }
        var answer = ProviderAnswer(status)
        answer.reference = try members.text("reference", upTo: 255)
        answer.amount = try members.money("amount")
        answer.remaining = try members.money("remaining")
        answer.expiresAt = try members.integer("expires_at", in: 0...253_402_300_799)
            .map { Instant(milliseconds: $0 * 1000) }
        answer.actionURL = try members.text("action_url", upTo: 2000)
        if let url = answer.actionURL, !url.hasPrefix("https://") { throw .invalid("action_url") }
        if let code = try members.text("code", upTo: 64) {
            guard code.unicodeScalars.allSatisfy({ $0.isASCIILetterOrDigit || $0 == "_" }) else {
                throw .invalid("code")
            }
            answer.failure = Failure(code: code, message: try members.line("message", upTo: 500) ?? "")
        }
        switch status {
        case .succeeded:
            _ = try members.required("reference", answer.reference)
            let amount = try members.required("amount", answer.amount)
            guard amount.minorUnits > 0 else { throw .invalid("amount") }
        case .needsAction, .pending: _ = try members.required("reference", answer.reference)
        case .declined, .failed, .unknown: _ = try members.required("code", answer.failure)
        }
        return answer
    }
}
