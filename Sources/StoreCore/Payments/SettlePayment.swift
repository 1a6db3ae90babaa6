import ShopText

/// Records a provider's answer about a requested payment. An answer about a settled payment changes nothing.
public struct SettlePayment: Action {
    public static let name = "payment reconcile"

    let order: Int64
    let payment: Int64
    let status: String
    let reference: String?
    let amount: Money?
    let code: String?
    let message: String?
    let actionURL: String?
    let expiresAt: Instant?
    let remaining: Int64?
    /// Only if nobody else has asked the provider.
    let unlessAsked: Bool

    private enum CodingKeys: String, CodingKey {
        case order, payment, status, reference, code, message, remaining
        case actionURL = "actionUrl"
        case amount, currency, expiresAt, unlessAsked
    }

    public init(_ payment: Payment, _ answer: ProviderAnswer, unlessAsked: Bool = false) {
        self.unlessAsked = unlessAsked
        order = payment.order
        self.payment = payment.id
        status = answer.status.rawValue
        reference = answer.reference
        amount = answer.amount
        code = answer.failure?.code
        message = answer.failure?.message
        actionURL = answer.actionURL
        expiresAt = answer.expiresAt
        remaining = answer.remaining?.minorUnits
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        order = try container.decode(Int64.self, forKey: .order)
        payment = try container.decode(Int64.self, forKey: .payment)
        status = try container.decode(String.self, forKey: .status)
        reference = try container.decodeIfPresent(String.self, forKey: .reference)
        code = try container.decodeIfPresent(String.self, forKey: .code)
        message = try container.decodeIfPresent(String.self, forKey: .message)
        actionURL = try container.decodeIfPresent(String.self, forKey: .actionURL)
        remaining = try container.decodeIfPresent(Int64.self, forKey: .remaining)
        unlessAsked = try container.decodeIfPresent(Bool.self, forKey: .unlessAsked) ?? false
        expiresAt = try container.decodeIfPresent(Int64.self, forKey: .expiresAt)
            .map { Instant(milliseconds: $0) }
        let currency = try container.decodeIfPresent(String.self, forKey: .currency)
            .flatMap { Currency(code: $0) }
        let units = try container.decodeIfPresent(Int64.self, forKey: .amount)
        amount = currency.flatMap { currency in
            units.map { Money(minorUnits: $0, currency: currency) }
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(order, forKey: .order)
        try container.encode(payment, forKey: .payment)
        try container.encode(status, forKey: .status)
        try container.encodeIfPresent(reference, forKey: .reference)
        try container.encodeIfPresent(amount?.minorUnits, forKey: .amount)
        try container.encodeIfPresent(amount?.currency.code, forKey: .currency)
        try container.encodeIfPresent(code, forKey: .code)
        try container.encodeIfPresent(message, forKey: .message)
        try container.encodeIfPresent(actionURL, forKey: .actionURL)
        try container.encodeIfPresent(expiresAt?.milliseconds, forKey: .expiresAt)
        try container.encodeIfPresent(remaining, forKey: .remaining)
        if unlessAsked { try container.encode(true, forKey: .unlessAsked) }
    }

    /// Whoever may request something from a provider may record its answer.
    public var requirement: Requirement { .order(order, others: .paymentsWrite) }

    /// - Throws: ``PaymentError/notFound(_:)``
    public func run(in transaction: Transaction) throws -> OrderRecord {
        guard let payment = try transaction.payment(id: payment), payment.order == order else {
            throw PaymentError.notFound(payment)
        }
        var asked: [Int64] = []
        if payment.isOpen, !unlessAsked || payment.isUnasked {
            try settle(payment, in: transaction)
            asked = try transaction.releaseRest(ofOrder: order, after: payment)
        }
        var record = try transaction.visibleRecord(ofOrder: order)
        record.asked = asked
        return record
    }

    private func settle(_ payment: Payment, in transaction: Transaction) throws {
        let failure = code.map { code in (message ?? "").isEmpty ? code : "\(code): \(message ?? "")" }
        switch ProviderAnswer.Status(rawValue: status) {
        case .succeeded:
            if let amount, amount != payment.amount {
                // Nothing is recorded as done: somebody has to check.
                let mismatch = AmountMismatch(asked: payment.amount, answered: amount)
                return try transaction.settle(
                    payment, .pending, reference: reference, failure: "\(mismatch.code): \(mismatch.message)")
            }
            try transaction.succeed(payment, reference: reference, expiresAt: expiresAt, remaining: remaining)
        case .declined, .failed:
            try transaction.settle(payment, .failed, reference: reference, failure: failure)
            if code == "authorization_expired", let parent = payment.parent {
                try transaction.lapse(parent, of: payment.order)
            }
            try transaction.mailMoved(with: payment, of: try transaction.recount(order: payment.order))
        case .needsAction:
            try transaction.settle(payment, .needsAction, reference: reference, actionURL: actionURL)
        case .pending, .unknown, nil:
            try transaction.settle(payment, payment.status, reference: reference, failure: failure)
        }
    }
}

extension Transaction {
    /// Releases what is left of an authorization that the provider no longer honors.
    func lapse(_ authorization: Int64, of order: Int64) throws {
        let standing = try payments(ofOrder: order).standing(.authorize)
        guard let rest = standing.first(where: { $0.payment.id == authorization }) else { return }
        try insert(
            PaymentDraft(
                order: order, provider: rest.payment.provider, kind: .void, amount: rest.left,
                parent: authorization, reference: "expired"))
    }

    /// Notes that a provider which captures once has released what was left of an authorization.
    func noteRelease(of authorization: Int64, ofOrder order: Int64) throws {
        let standing = try payments(ofOrder: order).standing(.authorize)
        guard let rest = standing.first(where: { $0.payment.id == authorization }) else { return }
        try insert(
            PaymentDraft(
                order: order, provider: rest.payment.provider, kind: .void, amount: rest.left,
                parent: authorization))
    }

    /// Records that a payment succeeded, and emails the customer about money that moved.
    ///
    /// - Parameter remaining: what is still authorized after a capture, if the provider said so.
    func succeed(
        _ payment: Payment, reference: String?, expiresAt: Instant? = nil, remaining: Int64? = nil
    ) throws {
        try settle(payment, .succeeded, reference: reference, expiresAt: expiresAt)
        if payment.kind == .capture, remaining == 0, let parent = payment.parent {
            try noteRelease(of: parent, ofOrder: payment.order)
        }
        try mailMoved(with: payment, of: try recount(order: payment.order))
    }

    /// Mails the customer once all that was asked for together is settled, of the sum that moved.
    func mailMoved(with payment: Payment, of order: Order) throws {
        guard payment.kind == .capture || payment.kind == .refund else { return }
        let asked = try entryAsking(for: payment.id)
        let together = try payments(ofOrder: order.id).filter {
            guard $0.kind == payment.kind, $0.askedAt == payment.askedAt else { return false }
            return try $0.id == payment.id || entryAsking(for: $0.id) == asked
        }
        guard together.allSatisfy({ !$0.isOpen }) else { return }
        let moved = together.reduce(0) { $0 + ($1.status == .succeeded ? $1.amount.minorUnits : 0) }
        guard moved > 0 else { return }
        try mailMoved(payment.kind, Money(minorUnits: moved, currency: currency), of: order)
    }

    /// Requests the release of money still reserved for an order, if a capture leaves nothing due.
    /// - Returns: the requests to providers.
    ///
    func releaseRest(ofOrder id: Int64, after payment: Payment?) throws -> [Int64] {
        guard let payment, payment.kind == .capture || payment.kind == .authorize, !isInGroup,
            try self.payment(id: payment.id)?.status == .succeeded, let order = try order(id: id),
            order.dueTotal.minorUnits <= 0
        else { return [] }
        let drafts = try payments(ofOrder: id).releases
        guard !drafts.isEmpty else { return [] }
        let asked = try drafts.map { try insert($0) }
        try recount(order: id)
        return asked
    }

    /// Emails the customer of an order that money came in or went back.
    func mailMoved(_ kind: PaymentKind, _ amount: Money, of order: Order) throws {
        switch kind {
        case .capture: try mail(.paymentReceived, about: order, amount: amount)
        case .refund: try mail(.refunded, about: order, amount: amount)
        case .authorize, .void, .chargeback: break
        }
    }
}

extension Store {
    /// The payments of one page, newest first.
    ///
    /// - Parameters:
    ///   - filter: by when they were asked for.
    ///   - openOnly: only those whose outcome is not known yet.
    public func payments(
        _ filter: RecordFilter, openOnly: Bool, kind: PaymentKind?, page: Page, as actor: Actor
    ) throws -> [Payment] {
        try actor.require(.ordersRead)
        return try read(as: actor) {
            try $0.payments(filter, openOnly: openOnly, kind: kind, page: page)
        }
    }

    /// - Throws: ``PaymentError/notFound(_:)`` including for one of an order that the actor may not see.
    public func payment(_ id: Int64, as actor: Actor) throws -> Payment {
        try read(as: actor) { transaction in
            _ = try actor.requireAccount()
            guard let payment = try transaction.payment(id: id) else { throw PaymentError.notFound(id) }
            let seesOrder = (try? transaction.visibleOrder(payment.order)) != nil
            guard seesOrder || actor.may(.paymentsWrite) else { throw PaymentError.notFound(id) }
            let shown = seesOrder ? try transaction.withCustomers([payment])[0] : payment
            return actor.may(.ordersRead) ? shown : shown.hidingStaff(from: actor.name)
        }
    }

    /// The provider's events that did not match a payment and that somebody has to look into; for staff.
    ///
    /// - Throws: ``PaymentError/notFound(_:)``
    public func mismatchedEvents(ofPayment id: Int64, as actor: Actor) throws -> [String] {
        let payment = try payment(id, as: actor)
        guard actor.may(.ordersRead) || actor.may(.paymentsWrite) else { return [] }
        return try read(as: actor) { try $0.mismatchedEvents(ofPayment: payment) }
    }

    /// - Throws: ``AccessError`` unless the actor may give up on a payment.
    public func checkAbandoning(as actor: Actor) throws { try actor.require(.paymentsWrite) }

    /// The numbers of the payments whose outcome is not known yet, oldest first.
    public func openPayments(as actor: Actor) throws -> [Int64] {
        try actor.require(.paymentsWrite)
        return try read(as: actor) { try $0.openPayments() }
    }

    /// The request to a provider about a payment; `nil` if its outcome is known.
    ///
    /// - Parameter isFirst: whether it was never asked before.
    /// - Throws: ``PaymentError/notFound(_:)``
    public func request(
        about id: Int64, isFirst: Bool, as actor: Actor
    ) throws -> (payment: Payment, request: ProviderRequest)? {
        let payment = try payment(id, as: actor)
        guard payment.isOpen,
            let operation = ProviderOperation(rawValue: payment.kind.rawValue)
        else { return nil }
        let (order, parent, shop) = try read(as: actor) { transaction in
            (
                try transaction.order(id: payment.order),
                try payment.parent.flatMap { try transaction.payment(id: $0) }, try transaction.storeName()
            )
        }
        var request = ProviderRequest(
            operation, ask: isFirst ? .first : .settling(askedAt: payment.askedAt, now: environment.now()),
            key: payment.key, askedAt: payment.askedAt, order: payment.order, amount: payment.amount,
            method: payment.method, parent: parent?.reference, reference: payment.reference,
            description: "\(shop), order \(payment.order)")
        if let email = order?.recipient.email, !email.isEmpty { request.email = email }
        return (payment, request)
    }
}
