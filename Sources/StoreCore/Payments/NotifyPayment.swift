import ShopText

/// Records an event from a provider. An event that arrives twice, late or out of order never counts twice.
public struct NotifyPayment: Action {
    public static let name = "payment notify"

    let provider: String
    let event: String
    let kind: String
    let key: String?
    let reference: String
    let amount: Int64
    let currency: String
    /// What is still reserved after a capture, where the provider says so.
    let remaining: Int64?

    public init(_ event: ProviderEvent) {
        provider = event.provider
        self.event = event.id
        kind = event.kind.rawValue
        key = event.key
        reference = event.reference
        amount = event.amount.minorUnits
        currency = event.amount.currency.code
        remaining = event.remaining?.minorUnits
    }

    public var requirement: Requirement { .all(.paymentsWrite) }

    public func run(in transaction: Transaction) throws -> PaymentNotice {
        let payments = try transaction.payments(of: provider, reference: reference, key: key)
        let before = try transaction.outcome(ofEvent: event, of: provider)
        let isOpen = before.map { $0 == "mismatch" || $0 == "unknown" } ?? true
        // An event that came too early is examined again.
        guard isOpen else {
            return PaymentNotice(
                event: event, outcome: .known, payment: payments.first?.id, order: payments.first?.order)
        }
        var outcome = PaymentNotice.Outcome.unknown
        var payment: Payment?
        if let named = payments.first, let kind = ProviderEvent.Kind(rawValue: kind) {
            let family = try transaction.payments(ofOrder: named.order)
            (outcome, payment) = try take(kind, payments, family, in: transaction)
        }
        let about = payment ?? payments.first
        var asked: [Int64] = []
        if outcome == .settled || outcome == .recorded, let payment {
            asked = try transaction.releaseRest(ofOrder: payment.order, after: payment)
        }
        guard before != outcome.rawValue else {
            return PaymentNotice(event: event, outcome: outcome, payment: about?.id, order: about?.order)
        }
        try transaction.keepEvent(
            event, of: provider, kind: kind, reference: reference, amount: amount, payment: about?.id,
            outcome: outcome.rawValue)
        if let about {
            transaction.touch(.payment, about.id)
            transaction.touch(.order, about.order)
        }
        return PaymentNotice(
            event: event, outcome: outcome, payment: about?.id, order: about?.order,
            asked: asked.isEmpty ? nil : asked)
    }

    private typealias Taken = (PaymentNotice.Outcome, Payment?)

    private func take(
        _ kind: ProviderEvent.Kind, _ named: [Payment], _ family: [Payment], in transaction: Transaction
    ) throws -> Taken {
        guard currency == transaction.currency.code else { return (.mismatch, named.first) }
        // An operation on a named authorization is also identified by it.
        let ids = Set(named.map(\.id))
        let own = family.filter { ids.contains($0.id) || $0.parent.map(ids.contains) ?? false }
        switch kind {
        case .authorized:
            guard let last = own.last(where: { $0.kind == .authorize }) else { return (.known, own.first) }
            // A second attempt by the customer with the same key.
            if last.status == .failed { return try note(.authorize, amount, like: last, in: transaction) }
            return try settle(last, in: transaction)
        case .captured: return try captured(own, family, in: transaction)
        case .declined:
            guard let open = own.first(where: { $0.isOpen && $0.kind != .refund }) else {
                return (.known, own.first)
            }
            try transaction.settle(open, .failed, failure: "declined")
            try transaction.mailMoved(with: open, of: try transaction.recount(order: open.order))
            return (.settled, open)
        case .voided: return try voided(own, family, in: transaction)
        case .refunded: return try refunded(own, family, in: transaction)
        case .disputeOpened, .disputeWon: return (.known, own.first)
        case .disputeLost: return try lost(own, family, in: transaction)
        }
    }

    private func settle(_ payment: Payment?, in transaction: Transaction) throws -> Taken {
        guard let payment else { return (.known, nil) }
        guard payment.isOpen else { return (.known, payment) }
        guard payment.amount.minorUnits == amount else { return (.mismatch, payment) }
        try transaction.succeed(payment, reference: reference)
        return (.settled, payment)
    }

    private func captured(_ own: [Payment], _ family: [Payment], in transaction: Transaction) throws -> Taken
    {
        let captures = own.filter { $0.kind == .capture }
        let done = captures.filter { $0.status == .succeeded }
        let sum = done.reduce(0) { $0 + $1.amount.minorUnits }
        if let open = captures.first(where: \.isOpen) {
            // A late event about a settled payment, or the total captured so far.
            if done.contains(where: { $0.amount.minorUnits == amount }), open.key != key {
                return (.known, done[0])
            }
            guard amount == open.amount.minorUnits || amount == sum + open.amount.minorUnits else {
                return (.mismatch, open)
            }
            try transaction.succeed(open, reference: reference, remaining: remaining)
            return (.settled, open)
        }
        if let first = done.first {
            return (
                amount == sum || done.contains { $0.amount.minorUnits == amount } ? .known : .mismatch, first
            )
        }
        // A second attempt by the customer with the same key: the money was taken.
        if let failed = captures.last ?? own.last(where: { $0.kind == .authorize && $0.status == .failed }),
            amount > 0
        {
            return try note(.capture, amount, like: failed, in: transaction)
        }
        // Captured in the provider's own records.
        guard let (parent, left) = family.standing(.authorize).first(where: { own.contains($0.payment) })
        else {
            return (own.contains { $0.kind == .authorize && !$0.isOpen } ? .mismatch : .known, own.first)
        }
        guard amount > 0, amount <= left else { return (.mismatch, parent) }
        return try note(.capture, amount, on: parent, in: transaction)
    }

    private func voided(_ own: [Payment], _ family: [Payment], in transaction: Transaction) throws -> Taken {
        if let open = own.first(where: { $0.kind == .void && $0.isOpen }) {
            try transaction.succeed(open, reference: reference)
            return (.settled, open)
        }
        if let open = own.first(where: { $0.isOpen && $0.kind != .refund }) {
            try transaction.settle(open, .failed, failure: "voided")
            try transaction.mailMoved(with: open, of: try transaction.recount(order: open.order))
            let after = try transaction.payments(ofOrder: open.order)
            if let (parent, left) = after.standing(.authorize).first(where: { $0.payment.id == open.parent })
            {
                _ = try note(.void, left, on: parent, in: transaction)
            }
            return (.settled, open)
        }
        guard let (parent, left) = family.standing(.authorize).first(where: { own.contains($0.payment) })
        else {
            return (.known, own.first)
        }
        return try note(.void, left, on: parent, in: transaction)
    }

    /// The amount is the total refunded so far.
    private func refunded(_ own: [Payment], _ family: [Payment], in transaction: Transaction) throws -> Taken
    {
        let captures = own.filter { $0.kind == .capture && $0.status == .succeeded }
        // Only what was taken can be given back, whatever is still unknown here.
        if captures.isEmpty, let open = own.first(where: { $0.kind == .capture && $0.isOpen }), amount > 0,
            amount <= open.amount.minorUnits
        {
            try transaction.succeed(open, reference: reference)
            let family = try transaction.payments(ofOrder: open.order)
            return try refunded(family.filter { $0.id == open.id }, family, in: transaction)
        }
        guard let capture = captures.first else { return (.mismatch, own.first) }
        let refunds = family.filter { refund in
            refund.kind == .refund && captures.contains { $0.id == refund.parent }
        }
        let done = refunds.filter { $0.status == .succeeded }.reduce(0) { $0 + $1.amount.minorUnits }
        if amount <= done { return (.known, capture) }
        if let open = refunds.first(where: { $0.isOpen && $0.amount.minorUnits == amount - done }) {
            try transaction.succeed(open, reference: open.reference)
            return (.settled, open)
        }
        let left = family.standingCaptures.first { $0.payment.id == capture.id }?.left ?? 0
        guard refunds.allSatisfy({ !$0.isOpen }), amount - done <= left else { return (.mismatch, capture) }
        return try note(.refund, amount - done, on: capture, in: transaction)
    }

    private func lost(_ own: [Payment], _ family: [Payment], in transaction: Transaction) throws -> Taken {
        guard let capture = own.first(where: { $0.kind == .capture && $0.status == .succeeded }) else {
            return (.mismatch, own.first)
        }
        if family.contains(where: { $0.kind == .chargeback && $0.parent == capture.id }) {
            return (.known, capture)
        }
        let left = family.standingCaptures.first { $0.payment.id == capture.id }?.left ?? 0
        guard amount > 0, amount <= left else { return (.mismatch, capture) }
        return try note(.chargeback, amount, on: capture, in: transaction)
    }

    /// Something that happened in another attempt than the one that failed.
    private func note(
        _ kind: PaymentKind, _ amount: Int64, like failed: Payment, in transaction: Transaction
    ) throws -> Taken {
        try note(
            PaymentDraft(order: failed.order, kind: kind, amount: amount, method: failed.method),
            in: transaction)
    }

    private func note(
        _ kind: PaymentKind, _ amount: Int64, on parent: Payment, in transaction: Transaction
    ) throws -> Taken {
        try note(
            PaymentDraft(order: parent.order, kind: kind, amount: amount, parent: parent.id), in: transaction)
    }

    /// Notifies the customer of money that moved, wherever that was requested.
    private func note(_ draft: PaymentDraft, in transaction: Transaction) throws -> Taken {
        var draft = draft
        (draft.provider, draft.reference) = (provider, reference)
        let id = try transaction.insert(draft)
        if draft.kind == .capture, remaining == 0, let parent = draft.parent {
            try transaction.noteRelease(of: parent, ofOrder: draft.order)
        }
        try transaction.mailMoved(
            draft.kind, Money(minorUnits: draft.amount, currency: transaction.currency),
            of: try transaction.recount(order: draft.order))
        return (.recorded, try transaction.payment(id: id))
    }
}

/// The outcome of an event.
public struct PaymentNotice: Codable, Sendable, Equatable {
    public enum Outcome: String, Codable, Sendable {
        /// It settled a payment with an unknown outcome.
        case settled
        /// It reported something done in the provider's own records.
        case recorded
        /// Nothing new.
        case known
        /// It does not match what the shop knows; nothing was changed.
        case mismatch
        /// No such payment.
        case unknown
    }

    public let event: String
    public let outcome: Outcome
    public let payment: Int64?
    public let order: Int64?
    /// The releases to request from providers.
    public var asked: [Int64]?
}
