import ShopText

/// How an order is paid when it is placed.
public struct PaymentChoice: Equatable, Sendable {
    public let provider: String
    /// The payment method, as the provider names it.
    public let method: String?

    public init(provider: String, method: String? = nil) throws {
        self.provider = provider
        self.method = try method.map { try Text.checked($0, name: "method", maximum: 200) }
    }
}

/// The settings about taking money.
extension Setting {
    static let payments = [paymentCapture, testPayments]

    static let testPayments = Setting(
        "payments.test", "whether customers can pay with the provider test, which moves no money",
        oneOf: ["off", "on"])

    static let paymentCapture = Setting(
        "payments.capture",
        "when providers take money: at once, or later, with the money reserved until then",
        oneOf: ["at_once", "later"])
}

extension Transaction {
    /// Pays an order that was just placed: records money received by hand, or requests it from a provider. Nothing is
    /// requested for an amount of zero.
    func pay(_ order: Order, by choice: PaymentChoice?) throws -> OrderRecord {
        let total = order.totals.total
        if total.minorUnits == 0, !order.needsShipping {
            // Nothing is left to do.
            try recount(order: order.id)
            return try visibleRecord(ofOrder: order.id)
        }
        guard let choice, total.minorUnits > 0 else { return visible(OrderRecord(placed: order)) }
        let isManual = choice.provider == ManualProvider.name
        try checkMayPay(with: choice.provider, choice.method)
        let isLater = try value(of: .paymentCapture) == "later"
        let draft = PaymentDraft(
            order: order.id, provider: choice.provider, kind: isLater && !isManual ? .authorize : .capture,
            amount: total.minorUnits, method: choice.method, status: isManual ? .succeeded : .pending)
        guard isManual else { return try ask([draft], of: order.id) }
        try insert(draft)
        try mail(.paymentReceived, about: try recount(order: order.id), amount: total)
        return try visibleRecord(ofOrder: order.id)
    }

    /// Money received by hand is recorded by those who receive it, and the test provider must not buy real items.
    /// - Parameter method: the payment method, as the provider names it.
    ///
    /// - Throws: ``AccessError``, ``PaymentError/testIsOff`` or ``PaymentError/unknownCard(_:)``
    func checkMayPay(with provider: String, _ method: String?) throws {
        if provider == "test", let method, TestCard(rawValue: method) == nil {
            throw PaymentError.unknownCard(method)
        }
        if provider == ManualProvider.name { return try actor.require(.paymentsWrite) }
        guard provider == "test", !actor.may(.paymentsWrite), try value(of: .testPayments) == "off" else {
            return
        }
        throw PaymentError.testIsOff
    }

    /// Writes the requests to providers as pending payments, and returns the order as it is then.
    func ask(_ drafts: [PaymentDraft], of order: Int64) throws -> OrderRecord {
        if !drafts.isEmpty, isInGroup { throw JointChangeError.payment }
        let asked = try drafts.map { try insert($0) }
        try recount(order: order)
        var record = try visibleRecord(ofOrder: order)
        record.asked = asked
        return record
    }

    /// - Throws: ``PaymentError/pending(order:payment:)``
    func checkNothingPending(ofOrder id: Int64) throws {
        guard let payment = try payments(ofOrder: id).first(where: \.isOpen) else { return }
        throw PaymentError.pending(order: id, payment: payment.id)
    }
}
