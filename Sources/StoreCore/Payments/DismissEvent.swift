import ShopText

/// Notes that somebody has looked at a provider's event that did not fit, so that nothing warns of it any more.
public struct DismissEvent: Action {
    public static let name = "payment dismiss"

    let event: String
    let provider: String?

    /// - Parameter provider: `nil` where only one has an event of this name.
    public init(_ event: String, provider: String? = nil) {
        self.event = event
        self.provider = provider
    }

    public var requirement: Requirement { .all(.paymentsWrite) }

    /// - Throws: ``PaymentError/noSuchEvent(_:)`` or ``PaymentError/ambiguousEvent(_:providers:)``
    public func run(in transaction: Transaction) throws -> PaymentNotice {
        let found = try transaction.unfittingEvents(event).filter {
            provider == nil || $0.provider == provider
        }
        guard let first = found.first else { throw PaymentError.noSuchEvent(event) }
        guard found.count == 1 else {
            throw PaymentError.ambiguousEvent(event, providers: found.map(\.provider))
        }
        try transaction.dismissEvent(event, of: first.provider)
        let payment = try first.payment.flatMap { try transaction.payment(id: $0) }
        if let payment {
            try transaction.insertNote(
                "event \(event) of \(first.provider) was dismissed", isInternal: true, onOrder: payment.order)
            transaction.touch(.payment, payment.id)
            transaction.touch(.order, payment.order)
        }
        return PaymentNotice(event: event, outcome: .known, payment: payment?.id, order: payment?.order)
    }
}
