import ShopText

/// One of an order's states. Its table alone defines which moves are legal.
public protocol OrderState: RawRepresentable, CaseIterable, Codable, Sendable, Equatable
where RawValue == String {
    /// The field's name, for messages.
    static var label: String { get }
    /// Where it may go from here.
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

/// Whether the order is still being dealt with.
public enum OrderStatus: String, OrderState {
    case open, completed, cancelled

    public static let label = "status"

    public var successors: [OrderStatus] {
        switch self {
        case .open: [.completed, .cancelled]
        // Back, when a payment or delivery was noted by mistake.
        case .completed: [.open]
        case .cancelled: []
        }
    }
}

/// How far the order is paid: derived from the sums of its payments.
public enum PaymentStatus: String, OrderState {
    case unpaid, paid
    case partiallyRefunded = "partially_refunded"
    case refunded

    public static let label = "payment status"

    public var successors: [PaymentStatus] {
        switch self {
        case .unpaid: [.paid]
        // Back, when a payment was noted by mistake.
        case .paid: [.unpaid, .partiallyRefunded, .refunded]
        case .partiallyRefunded: [.refunded]
        case .refunded: []
        }
    }

    init(total: Money, paid: Money, refunded: Money) {
        if refunded.minorUnits > 0 {
            self = refunded == paid ? .refunded : .partiallyRefunded
        } else {
            self = paid == total ? .paid : .unpaid
        }
    }
}

/// The status of the goods.
public enum FulfillmentStatus: String, OrderState {
    case unfulfilled, shipped, delivered

    public static let label = "fulfillment status"

    public var successors: [FulfillmentStatus] {
        switch self {
        case .unfulfilled: [.shipped]
        // Back, when a parcel was noted by mistake.
        case .shipped: [.delivered, .unfulfilled]
        case .delivered: [.shipped]
        }
    }
}
