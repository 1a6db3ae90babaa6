import ShopText

/// Asks a provider to release what an authorization still reserves, so that the order can be paid in another way.
public struct ReleaseAuthorization: Action {
    public static let name = "payment abandon"

    let payment: Int64

    public init(_ payment: Int64) { self.payment = payment }

    public var requirement: Requirement { .all(.paymentsWrite) }

    /// - Throws: ``PaymentError``
    public func run(in transaction: Transaction) throws -> OrderRecord {
        guard let payment = try transaction.payment(id: payment) else { throw PaymentError.notFound(payment) }
        let payments = try transaction.payments(ofOrder: payment.order)
        if let open = payments.first(where: { $0.parent == payment.id && $0.isOpen }) {
            throw PaymentError.pending(order: payment.order, payment: open.id)
        }
        let drafts = payments.releases.filter { $0.parent == payment.id }
        guard !drafts.isEmpty else { throw PaymentError.settled(payment.id, status: payment.status.rawValue) }
        return try transaction.ask(drafts, of: payment.order)
    }
}
