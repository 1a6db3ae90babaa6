import ShopText

/// Money of an order that moved, is reserved, or was asked for: one thing that a provider did, or is to do. It is
/// asked in one transaction, settled in another, and then final.
public struct Payment: Equatable, Codable, Sendable {
    public let id: Int64
    public let order: Int64
    public let provider: String
    public let kind: PaymentKind
    public let amount: Money
    public let status: PaymentOperationStatus
    /// The provider's idempotency key.
    public let key: String
    /// The authorization or capture that it works on.
    public let parent: Int64?
    /// What pays, as the provider names it: `cash`, a test card's word.
    public let method: String?
    /// The provider's, or of a transfer.
    public let reference: String?
    /// Why it failed, or is not settled yet: a word for scripts, then words for people.
    public internal(set) var failure: String?
    /// Where the customer has to confirm it.
    public let actionURL: String?
    /// When an authorization lapses.
    public let expiresAt: Instant?
    public let askedAt: Instant
    public let settledAt: Instant?
    /// The username of whoever asked.
    public internal(set) var by: String

    /// The payment as customers see it: without who of the staff asked for it.
    func hidingStaff(from user: String) -> Payment {
        var payment = self
        if by != user { payment.by = "" }
        payment.failure = failureWithoutName
        return payment
    }

    /// An older storectl wrote who gave a payment up.
    var failureWithoutName: String? {
        guard let failure, failure.hasPrefix("abandoned: by ") else { return failure }
        return "abandoned"
    }

    /// Whether its outcome is not known yet.
    public var isOpen: Bool { status == .pending || status == .needsAction }

    /// Whether it is an authorization that the provider no longer honours.
    func isLapsed(at instant: Instant) -> Bool { expiresAt.map { $0 <= instant } ?? false }

    /// Whether nobody has heard anything of its provider yet.
    public var isUnasked: Bool { status == .pending && failure == nil && reference == nil }
}

/// What a payment does.
public enum PaymentKind: String, CaseIterable, Codable, Sendable {
    /// Reserve money, to be captured later.
    case authorize
    /// Take it.
    case capture
    /// Release what is left of an authorization, or a capture noted by mistake: it never came.
    case void
    /// Give it back.
    case refund
    /// The customer's bank took it back.
    case chargeback
}

/// What became of a payment.
public enum PaymentOperationStatus: String, CaseIterable, Codable, Sendable {
    /// The outcome is not known yet: it may have happened.
    case pending
    /// The customer has to confirm it.
    case needsAction = "needs_action"
    case succeeded, failed
}

/// A payment to be asked for, or one that is already known to have happened.
struct PaymentDraft {
    var order: Int64
    var provider = ManualProvider.name
    var kind: PaymentKind
    /// In minor units, more than 0.
    var amount: Int64
    var parent: Int64?
    var method: String?
    var reference: String?
    /// `succeeded` for what is known, else `pending`.
    var status = PaymentOperationStatus.succeeded
    /// When it was; `nil` for now.
    var at: Instant?
}

/// The sums of an order's payments, in minor units.
struct PaymentSums: Equatable {
    /// Captured, and not noted by mistake.
    var captured: Int64 = 0
    /// Given or taken back.
    var refunded: Int64 = 0
    /// Reserved and neither captured nor released.
    var authorized: Int64 = 0
    /// To be captured or reserved, the outcome not known yet.
    var incoming: Int64 = 0
    /// To be given back, the outcome not known yet: counts as gone.
    var outgoing: Int64 = 0

    init(_ payments: [Payment]) {
        for payment in payments {
            let amount = payment.amount.minorUnits
            let taken = payments.reduce(0) {
                $0 + ($1.parent == payment.id && $1.status == .succeeded ? $1.amount.minorUnits : 0)
            }
            switch (payment.kind, payment.status) {
            case (_, .failed): continue
            case (.capture, .succeeded): captured += amount
            case (.authorize, .succeeded): authorized += amount - taken
            case (.refund, .succeeded), (.chargeback, .succeeded): refunded += amount
            case (.void, .succeeded):
                if payments.contains(where: { $0.id == payment.parent && $0.kind == .capture }) {
                    captured -= amount
                }
            case (.capture, _), (.authorize, _): incoming += amount
            case (.refund, _), (.chargeback, _): outgoing += amount
            case (.void, _): continue
            }
        }
    }
}

extension [Payment] {
    /// The captures of which something is left, oldest first.
    var standingCaptures: [(payment: Payment, left: Int64)] { standing(.capture) }

    /// What releases all that authorizations still reserve.
    var releases: [PaymentDraft] {
        standing(.authorize).map {
            PaymentDraft(
                order: $0.payment.order, provider: $0.payment.provider, kind: .void, amount: $0.left,
                parent: $0.payment.id, status: .pending)
        }
    }

    /// What authorizations still reserve, in minor units, without those that have lapsed.
    func reserved(at instant: Instant) -> Int64 {
        standing(.authorize).reduce(0) { $1.payment.isLapsed(at: instant) ? $0 : $0 + $1.left }
    }

    /// The oldest authorization that still reserves something.
    func oldestReserving(at instant: Instant) -> Int64? {
        standing(.authorize).first { !$0.payment.isLapsed(at: instant) }?.payment.id
    }

    /// What is left of payments that succeeded, after what works on them, also with an outcome not known yet.
    func standing(_ kind: PaymentKind) -> [(payment: Payment, left: Int64)] {
        filter { $0.kind == kind && $0.status == .succeeded }.map { payment in
            let parts = filter { $0.parent == payment.id && $0.status != .failed }
            return (payment, payment.amount.minorUnits - parts.reduce(0) { $0 + $1.amount.minorUnits })
        }.filter { $0.left > 0 }
    }
}
