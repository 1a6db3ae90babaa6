import ShopText

/// Takes money for an order: received by hand, or requested from a provider. A request to a provider is pending until
/// its answer is recorded by ``SettlePayment``.
public struct PayOrder: Action {
    public static let name = "order pay"

    /// Whether money is only reserved or also taken.
    public enum Mode: String, Codable, Sendable {
        case authorize, capture
    }

    let order: Int64
    let provider: String?
    @Personal var method: String?
    let amount: String?
    @Personal var reference: String?
    let mode: Mode?

    /// - Parameters:
    ///   - provider: `nil` for `manual`, or for the provider of the captured authorization.
    ///   - method: the payment method, as the provider names it.
    ///   - amount: as text; `nil` for everything due.
    ///   - reference: that of a transfer or a card terminal.
    ///   - mode: `nil` for the shop's setting.
    /// - Throws: ``TextError``
    public init(
        _ order: Int64, provider: String? = nil, method: String? = nil, amount: String? = nil,
        reference: String? = nil, mode: Mode? = nil
    ) throws {
        self.order = order
        self.provider = provider
        self.method = try method.map { try Text.checked($0, name: "method", maximum: 200) }
        self.amount = amount
        self.reference = try reference.map { try Text.checked($0, name: "reference", maximum: 200) }
        self.mode = mode
    }

    /// Money received by hand is recorded by those who receive it; customers pay their own orders through a provider.
    public var requirement: Requirement {
        (provider ?? ManualProvider.name) == ManualProvider.name && mode != .capture
            ? .all(.paymentsWrite) : .order(order, others: .paymentsWrite)
    }

    /// - Throws: ``PaymentError``, ``OrderError`` or ``MoneyError``
    public func run(in transaction: Transaction) throws -> OrderRecord {
        guard let order = try transaction.order(id: order) else { throw OrderError.notFound(order) }
        guard order.status != .cancelled else { throw OrderError.cancelled(order.id) }
        let payments = try transaction.payments(ofOrder: order.id)
        let wanted = try amount.map { try transaction.amount($0) }
        let captures = try mode == .capture ? transaction.captures(payments, of: order, provider, wanted) : []
        if !captures.isEmpty { return try transaction.ask(captures, of: order.id) }
        if mode == .capture, provider == nil { throw PaymentError.nothingAuthorized(order: order.id) }
        let name = provider ?? ManualProvider.name
        try transaction.checkMayPay(with: name, method)
        if name == ManualProvider.name {
            guard mode != .authorize else { throw PaymentError.notAuthorizable }
        }
        let isLater = try transaction.value(of: .paymentCapture) == "later"
        var draft = PaymentDraft(
            order: order.id, provider: name, kind: mode == .authorize ? .authorize : .capture,
            amount: try transaction.payable(payments, of: order, wanted), method: method,
            reference: reference)
        if name == ManualProvider.name {
            try transaction.insert(draft)
            let notices = try transaction.mailPayment(
                of: draft.amount, for: transaction.recount(order: order.id))
            var record = try transaction.visibleRecord(ofOrder: order.id)
            record.notices += notices
            return record
        }
        if mode == nil, isLater { draft.kind = .authorize }
        draft.status = .pending
        return try transaction.ask([draft], of: order.id)
    }
}

extension Transaction {
    /// The amount of a new payment for an order: what is due and not already on its way.
    func payable(_ payments: [Payment], of order: Order, _ wanted: Int64?) throws -> Int64 {
        let sums = PaymentSums(payments)
        let due = order.dueTotal.minorUnits
        guard due > 0 else { throw PaymentError.nothingDue(order: order.id) }
        let reserved = payments.reserved(at: instant)
        let left = due - sums.incoming - reserved
        guard left > 0 else {
            if let open = payments.first(where: \.isOpen) {
                throw PaymentError.pending(order: order.id, payment: open.id)
            }
            throw PaymentError.alreadyAuthorized(
                order: order.id, payment: payments.oldestReserving(at: instant) ?? 0,
                left: Money(minorUnits: reserved, currency: currency))
        }
        guard let wanted else { return left }
        guard wanted <= left else {
            throw PaymentError.moreThanDue(
                order: order.id, wanted: Money(minorUnits: wanted, currency: currency),
                due: Money(minorUnits: left, currency: currency))
        }
        return wanted
    }

    /// The captures of an order's authorizations, oldest first, each up to the amount due; none if nothing is
    /// authorized.
    fileprivate func captures(
        _ payments: [Payment], of order: Order, _ provider: String?, _ wanted: Int64?
    ) throws -> [PaymentDraft] {
        func money(_ units: Int64) -> Money { Money(minorUnits: units, currency: currency) }
        let reserved = payments.standing(.authorize)
        let standing = reserved.filter { !$0.payment.isLapsed(at: instant) }
        let open = payments.first(where: \.isOpen)
        guard let oldest = standing.first?.payment else {
            if let lapsed = reserved.first?.payment, let at = lapsed.expiresAt {
                throw PaymentError.authorizationExpired(order: order.id, payment: lapsed.id, at: at)
            }
            if let open { throw PaymentError.pending(order: order.id, payment: open.id) }
            return []
        }
        let usable = standing.filter { provider == nil || $0.payment.provider == provider }
        if usable.isEmpty {
            throw PaymentError.otherProvider(
                order: order.id, given: provider ?? "", authorized: oldest.provider)
        }
        // Money already on its way, even from another authorization, is not taken again.
        let due = order.dueTotal.minorUnits - PaymentSums(payments).incoming
        guard due > 0 else {
            if let open { throw PaymentError.pending(order: order.id, payment: open.id) }
            throw PaymentError.nothingDue(order: order.id)
        }
        let left = usable.reduce(0) { $0 + $1.left }
        let amount = wanted ?? min(left, due)
        guard amount <= left else {
            throw PaymentError.moreThanAuthorized(order: order.id, wanted: money(amount), left: money(left))
        }
        guard amount <= due else {
            throw PaymentError.moreThanDue(order: order.id, wanted: money(amount), due: money(due))
        }
        var rest = amount
        return usable.compactMap { parent, left in
            let part = min(rest, left)
            guard part > 0 else { return nil }
            rest -= part
            return PaymentDraft(
                order: order.id, provider: parent.provider, kind: .capture, amount: part, parent: parent.id,
                status: .pending)
        }
    }

    /// An amount of money entered by somebody, more than 0, in minor units.
    func amount(_ text: String) throws -> Int64 {
        let amount = try Money(text, currency: currency, name: "amount", maximum: Money.maximum)
        guard amount.minorUnits > 0 else { throw PaymentError.amountZero }
        return amount.minorUnits
    }
}
