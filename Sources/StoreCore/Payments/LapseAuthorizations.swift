import ShopText

/// Records that authorizations have expired, so that what they reserved is due again.
public struct LapseAuthorizations: Action {
    public static let name = "payment reconcile"

    private enum CodingKeys: CodingKey {}

    public init() {}

    public init(from decoder: any Decoder) throws {}

    public var requirement: Requirement { .all(.paymentsWrite) }

    public func run(in transaction: Transaction) throws -> Int {
        let lapsed = try transaction.lapsedAuthorizations()
        for id in lapsed {
            guard let payment = try transaction.payment(id: id) else { continue }
            try transaction.lapse(id, of: payment.order)
            try transaction.recount(order: payment.order)
        }
        return lapsed.count
    }
}
