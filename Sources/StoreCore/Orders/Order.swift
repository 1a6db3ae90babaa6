import ShopText

/// An order: what was sold, to whom, for how much, and its states. Its lines and amounts are a snapshot and
/// never change.
public struct Order: Equatable, Codable, Sendable {
    /// The order number: 1, 2, 3 …, never given twice.
    public let id: Int64
    /// `nil` for a guest.
    public let accountID: String?
    /// The username of the customer's account; `nil` for a guest.
    public let user: String?
    public let channel: OrderChannel
    public var status: OrderStatus
    public var fulfillmentStatus: FulfillmentStatus
    public let recipient: Recipient
    public let pricesIncludeTax: Bool
    public private(set) var items: [Item]
    public let discounts: [Discount]
    public let taxes: [Tax]
    public let shipping: Shipping?
    public let totals: Totals
    /// Captured, and not noted by mistake.
    public var capturedTotal: Money
    public var refundedTotal: Money
    /// Reserved and not yet captured; `nil` in what was answered before there was any, as the next.
    public var authorizedTotal: Money?
    /// No longer owed.
    public var creditedTotal: Money?
    public let idempotencyKey: String?
    /// The username of who took it for the customer; `nil` where the customer placed it.
    public private(set) var takenBy: String?
    public let createdAt: Instant
    /// Whether any of it is sent to the customer: not what was handed over, nor services and downloads.
    public var needsShipping: Bool { isHandedOver != true }
    /// `true` where nothing is sent; else left out, as in what was answered before there was any such order.
    var isHandedOver: Bool?

    /// The order as customers see it: without who of the staff took it, and why they set a price.
    func hidingStaff() -> Order {
        var order = self
        order.takenBy = nil
        for index in order.items.indices { order.items[index].priceReason = nil }
        return order
    }

    /// The order as it is once written: its lines with their numbers.
    func numbered(_ numbers: [Int64]) -> Order {
        var order = self
        for (index, number) in zip(items.indices, numbers) {
            order.items[index].id = number
            order.items[index].taxCategory = items[index].taxCategory ?? .standard
        }
        return order
    }

    /// Whose it is, in a word: the account, or else the guest's email address or name.
    public var customer: String {
        user ?? [recipient.email, recipient.name].first { !$0.isEmpty } ?? ""
    }

    /// `paidTotal` is what kept answers call what was captured.
    private enum CodingKeys: String, CodingKey {
        case id, accountID, user, channel, status, fulfillmentStatus, recipient, pricesIncludeTax, items
        case discounts, taxes, shipping, totals, refundedTotal, authorizedTotal, creditedTotal
        case capturedTotal = "paidTotal"
        case idempotencyKey, takenBy, createdAt, isHandedOver
    }

    public var paymentStatus: PaymentStatus {
        PaymentStatus(
            total: totals.total.minorUnits, credited: creditedTotal?.minorUnits ?? 0,
            authorized: authorizedTotal?.minorUnits ?? 0, captured: capturedTotal.minorUnits,
            refunded: refundedTotal.minorUnits)
    }

    /// What the customer still owes; negative for what the shop does.
    public var dueTotal: Money {
        Money(
            minorUnits: totals.total.minorUnits - (creditedTotal?.minorUnits ?? 0)
                - capturedTotal.minorUnits + refundedTotal.minorUnits, currency: totals.total.currency)
    }

    /// Whether the money has come in, even if some of it went back since.
    public var isPaid: Bool { paymentStatus == .paid || paymentStatus == .partiallyRefunded }

    /// Whether it has left the shop; what was delivered was shipped.
    public var isShipped: Bool { fulfillmentStatus != .unfulfilled }

    /// Whether nothing is owed, and all that is to be sent has arrived.
    ///
    /// - Parameter isBack: whether all that was sent came back.
    func isDone(isBack: Bool = false) -> Bool {
        dueTotal.minorUnits == 0 && (fulfillmentStatus == .delivered || isBack || !needsShipping)
    }

    /// A line as it was sold.
    public struct Item: Equatable, Codable, Sendable {
        public fileprivate(set) var id: Int64
        /// `nil` for what was sold elsewhere and is not in this catalog.
        public let productID: Int64?
        public let sku: String
        public let title: String
        public let quantity: Int64
        public let unitPrice: Money
        public let lineTotal: Money
        /// Its share of all discounts; `nil` in what was answered before there were any, as the next two.
        public var discount: Money?
        public var tax: Money?
        public var taxCategory: TaxCategory?
        /// The sum of all rates, in parts per million.
        public var taxPPM: Int64 = 0
        public var taxClass: String?
        /// Why staff sold it at another price.
        public var priceReason: String?
    }

    /// What a coupon took off.
    public struct Discount: Equatable, Codable, Sendable {
        public let code: String
        public let target: DiscountTarget
        public let amount: Money
    }

    /// What one jurisdiction asked.
    public struct Tax: Equatable, Codable, Sendable {
        public let name: String
        /// Parts per million.
        public let ppm: Int64
        public let category: TaxCategory
        public let reason: String?
        /// What was taxed, as prices are written.
        public let base: Money
        public let amount: Money
    }

    public struct Shipping: Equatable, Codable, Sendable {
        public let method: String
        public let name: String
        /// Before a coupon on shipping.
        public let price: Money
        public let tax: Money
    }

    /// The order after the moves, checked against the state tables; completed when paid and delivered, and
    /// open again when it no longer is.
    ///
    /// - Throws: ``OrderError``
    func moved(by change: OrderChange) throws(OrderError) -> Order {
        var order = self
        guard status != .cancelled else { throw .cancelled(id) }
        if let isPaid = change.isPaid {
            let target = try paymentStatus.move(to: isPaid ? .paid : .unpaid, order: id)
            // An order of nothing is paid from the start and stays so.
            if target != paymentStatus {
                order.capturedTotal = Money(
                    minorUnits: isPaid ? capturedTotal.minorUnits + dueTotal.minorUnits : 0,
                    currency: totals.total.currency)
            }
        }
        // Back from delivered first, so that "neither shipped nor delivered" is one change.
        if change.isDelivered == false, order.fulfillmentStatus == .delivered {
            order.fulfillmentStatus = try order.fulfillmentStatus.move(to: .shipped, order: id)
        }
        if let isShipped = change.isShipped, isShipped != (order.fulfillmentStatus != .unfulfilled) {
            order.fulfillmentStatus = try order.fulfillmentStatus.move(
                to: isShipped ? .shipped : .unfulfilled, order: id)
        }
        if change.isDelivered == true {
            order.fulfillmentStatus = try order.fulfillmentStatus.move(to: .delivered, order: id)
        }
        order.status = try order.status.move(to: order.isDone() ? .completed : .open, order: id)
        return order
    }
}

/// The moves of an order's states; `nil` leaves a state as it is.
public struct OrderChange: Equatable, Sendable {
    public var isPaid: Bool?
    public var isShipped: Bool?
    public var isDelivered: Bool?

    public init(isPaid: Bool? = nil, isShipped: Bool? = nil, isDelivered: Bool? = nil) {
        self.isPaid = isPaid
        self.isShipped = isShipped
        self.isDelivered = isDelivered
    }
}
