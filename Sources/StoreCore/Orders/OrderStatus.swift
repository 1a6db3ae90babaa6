import ShopText

/// One of an order's statuses. Its table alone defines which moves are legal.
public protocol OrderState: RawRepresentable, CaseIterable, Codable, Sendable, Equatable
where RawValue == String {
    /// The field's name, for messages.
    static var label: String { get }
    /// The statuses it may change to.
    var successors: [Self] { get }
}

extension OrderState {
    /// - Throws: ``OrderError/illegalMove(order:label:from:to:legal:)`` unless the table has the move.
    ///   Staying is always legal.
    func move(to next: Self, order: Int64) throws(OrderError) -> Self {
        guard next == self || successors.contains(next) else {
            throw .illegalMove(
                order: order, label: Self.label, from: rawValue, to: next.rawValue,
                legal: successors.map(\.rawValue))
        }
        return next
    }
}

/// Whether the order is still being processed.
public enum OrderStatus: String, OrderState {
    case open, completed, cancelled

    public static let label = "status"

    public var successors: [OrderStatus] {
        switch self {
        case .open: [.completed, .cancelled]
        // Back, if a payment or delivery was recorded by mistake.
        case .completed: [.open]
        case .cancelled: []
        }
    }
}

/// How far the order is paid: derived from the sums of its payments.
public enum PaymentStatus: String, OrderState {
    case unpaid, authorized
    case partiallyPaid = "partially_paid"
    case paid
    case refundDue = "refund_due"
    case partiallyRefunded = "partially_refunded"
    case refunded

    public static let label = "payment status"

    public var successors: [PaymentStatus] {
        switch self {
        case .unpaid, .authorized: [.paid]
        case .partiallyPaid: [.paid, .unpaid]
        case .refundDue: [.partiallyRefunded, .refunded]
        // Back, if a payment was recorded by mistake.
        case .paid: [.unpaid, .partiallyRefunded, .refunded]
        case .partiallyRefunded: [.refunded]
        case .refunded: []
        }
    }

    /// The same rule as in the schema; all in minor units.
    init(total: Int64, credited: Int64, authorized: Int64, captured: Int64, refunded: Int64) {
        let owed = total - credited
        self =
            if captured - refunded > owed { .refundDue } else if refunded > 0 {
                refunded == captured ? .refunded : .partiallyRefunded
            } else if captured == owed, captured > 0 || total == 0 { .paid } else if captured > 0 {
                .partiallyPaid
            } else if authorized > 0 { .authorized } else { .unpaid }
    }
}

/// How far the order has been shipped and delivered.
public enum FulfillmentStatus: String, OrderState {
    case unfulfilled
    case partiallyShipped = "partially_shipped"
    case shipped, delivered

    public static let label = "fulfillment status"

    public var successors: [FulfillmentStatus] {
        switch self {
        case .unfulfilled: [.shipped]
        case .partiallyShipped: [.shipped, .unfulfilled]
        // Back, if a shipment was recorded by mistake.
        case .shipped: [.delivered, .unfulfilled]
        case .delivered: [.shipped]
        }
    }
}
