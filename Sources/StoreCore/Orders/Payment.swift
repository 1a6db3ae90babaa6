import ShopText

/// Money for an order that moved, is reserved, or was requested: one thing that a provider did or is to do. It is
/// requested in one transaction, settled in another, and then final.
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
    /// The payment method, as the provider names it: `cash`, or a test card.
    public let method: String?
    /// The provider's reference, or that of a transfer.
    public internal(set) var reference: String?
    /// Why it failed, or is not settled yet: a code for scripts, then a message for people.
    public internal(set) var failure: String?
    /// Where the customer must confirm it.
    public let actionURL: String?
    /// When an authorization expires.
    public let expiresAt: Instant?
    public let askedAt: Instant
    public let settledAt: Instant?
    /// The username of the person who requested it.
    public internal(set) var by: String
    /// Whose order it is for, where a list says so; see ``Order/customer``.
    public internal(set) var customer: String?

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

    /// Whether it is an authorization that the provider no longer honors.
    func isLapsed(at instant: Instant) -> Bool { expiresAt.map { $0 <= instant } ?? false }

    /// Whether its provider has not answered yet.
    public var isUnasked: Bool { status == .pending && failure == nil && reference == nil }
}

/// What a payment does.
public enum PaymentKind: String, CaseIterable, Codable, Sendable {
    /// Reserve money, to be captured later.
    case authorize
    /// Take it.
    case capture
    /// Release what is left of an authorization, or of a capture recorded by mistake whose money never came.
    case void
    /// Give it back.
    case refund
    /// The customer's bank took it back.
    case chargeback
}

/// The outcome of a payment.
public enum PaymentOperationStatus: String, CaseIterable, Codable, Sendable {
    /// The outcome is not known yet: it may have happened.
    case pending
    /// The customer must confirm it.
    case needsAction = "needs_action"
    case succeeded, failed
}

/// A payment to be requested, or one that is already known to have happened.
struct PaymentDraft {
    var order: Int64
    var provider = ManualProvider.name
    var kind: PaymentKind
    /// In minor units, more than 0.
    var amount: Int64
    var parent: Int64?
    var method: String?
    var reference: String?
    /// `succeeded` if it is known to have happened, otherwise `pending`.
    var status = PaymentOperationStatus.succeeded
    /// When it happened; `nil` for now.
    var at: Instant?
}

/// The sums of an order's payments, in minor units.
struct PaymentSums: Equatable {
    /// Captured, and not noted by mistake.
    var captured: Int64 = 0
    /// Refunded or charged back.
    var refunded: Int64 = 0
    /// Reserved and neither captured nor released.
    var authorized: Int64 = 0
    /// Being captured or reserved, with the outcome not known yet.
    var incoming: Int64 = 0
    /// Being refunded, with the outcome not known yet; counts as gone.
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
    /// The captures that are not fully refunded, oldest first.
    var standingCaptures: [(payment: Payment, left: Int64)] { standing(.capture) }

    /// The payments that release everything that authorizations still reserve.
    var releases: [PaymentDraft] {
        standing(.authorize).map {
            PaymentDraft(
                order: $0.payment.order, provider: $0.payment.provider, kind: .void, amount: $0.left,
                parent: $0.payment.id, status: .pending)
        }
    }

    /// What authorizations still reserve, in minor units, except expired ones.
    func reserved(at instant: Instant) -> Int64 {
        standing(.authorize).reduce(0) { $1.payment.isLapsed(at: instant) ? $0 : $0 + $1.left }
    }

    /// The oldest authorization that still reserves something.
    func oldestReserving(at instant: Instant) -> Int64? {
        standing(.authorize).first { !$0.payment.isLapsed(at: instant) }?.payment.id
    }

    /// What is left of payments that succeeded, after everything that draws on them, including pending operations.
    func standing(_ kind: PaymentKind) -> [(payment: Payment, left: Int64)] {
        filter { $0.kind == kind && $0.status == .succeeded }.map { payment in
            let parts = filter { $0.parent == payment.id && $0.status != .failed }
            return (payment, payment.amount.minorUnits - parts.reduce(0) { $0 + $1.amount.minorUnits })
        }.filter { $0.left > 0 }
    }
}
