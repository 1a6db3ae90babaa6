import ShopText

/// An order: what was sold, to whom, for how much, and its statuses. Its lines and amounts are a snapshot and never
/// change.
public struct Order: Equatable, Codable, Sendable {
    /// The order number: 1, 2, 3 …, never given twice.
    public let id: Int64
    /// `nil` for a guest.
    public private(set) var accountID: String?
    /// The username of the customer's account; `nil` for a guest.
    public private(set) var user: String?
    public let channel: OrderChannel
    public var status: OrderStatus
    public var fulfillmentStatus: FulfillmentStatus
    public private(set) var recipient: Recipient
    public let pricesIncludeTax: Bool
    public private(set) var items: [Item]
    public let discounts: [Discount]
    public let taxes: [Tax]
    public let shipping: Shipping?
    public let totals: Totals
    /// Captured, and not noted by mistake.
    public var capturedTotal: Money
    public var refundedTotal: Money
    /// Reserved and not yet captured; `nil` in old answers from before this existed, like the next.
    public var authorizedTotal: Money?
    /// No longer owed.
    public var creditedTotal: Money?
    public private(set) var idempotencyKey: String?
    /// The username of the staff member who took it; `nil` if the customer placed it.
    public private(set) var takenBy: String?
    public let createdAt: Instant
    /// Whether any of it is shipped to the customer, unlike items handed over, services and downloads.
    public var needsShipping: Bool { isHandedOver != true }
    /// `true` if nothing is shipped; otherwise left out, as in old answers from before this existed.
    var isHandedOver: Bool?

    /// The order as customers see it: without who on the staff took it, and why they set a price.
    func hidingStaff() -> Order {
        var order = self
        order.takenBy = nil
        for index in order.items.indices { order.items[index].priceReason = nil }
        return order
    }

    /// The order as those see it who may change orders but not see them: without whose it is, and who on the staff took
    /// it.
    func hidingCustomer() -> Order {
        var order = hidingStaff()
        (order.accountID, order.user, order.idempotencyKey) = (nil, nil, nil)
        order.recipient = Recipient(
            name: "", email: "", phone: "", address: "", postalCode: "", region: recipient.region,
            country: recipient.country)
        return order
    }

    /// The order once written: its lines with their numbers.
    func numbered(_ numbers: [Int64]) -> Order {
        var order = self
        for (index, number) in zip(items.indices, numbers) {
            order.items[index].id = number
            order.items[index].taxCategory = items[index].taxCategory ?? .standard
        }
        return order
    }

    /// The customer in a word: the account by the name its owner chose, or else the email address or name.
    public var customer: String {
        let chosen = user.flatMap { AccountRules.isNameless($0) ? nil : $0 }
        let names = [chosen, recipient.email, user, recipient.name].compactMap { $0 }
        return names.first { !$0.isEmpty } ?? ""
    }

    /// Stored answers call the captured amount `paidTotal`.
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

    /// What the customer still owes; negative for what the shop owes.
    public var dueTotal: Money {
        Money(
            minorUnits: totals.total.minorUnits - (creditedTotal?.minorUnits ?? 0)
                - capturedTotal.minorUnits + refundedTotal.minorUnits, currency: totals.total.currency)
    }

    /// Whether the money has come in, even if some of it has gone back since.
    public var isPaid: Bool { paymentStatus == .paid || paymentStatus == .partiallyRefunded }

    /// Whether it has left the shop; delivered items were shipped.
    public var isShipped: Bool { fulfillmentStatus != .unfulfilled }

    /// Whether nothing is owed, and everything to be shipped has arrived.
    /// - Parameter isBack: whether everything that was shipped came back.
    ///
    func isDone(isBack: Bool = false) -> Bool {
        dueTotal.minorUnits == 0 && (fulfillmentStatus == .delivered || isBack || !needsShipping)
    }

    /// A line as sold.
    public struct Item: Equatable, Codable, Sendable {
        public fileprivate(set) var id: Int64
        /// `nil` for something sold elsewhere that is not in this catalog.
        public let productID: Int64?
        public let sku: String
        public let title: String
        public let quantity: Int64
        public let unitPrice: Money
        public let lineTotal: Money
        /// Its share of all discounts; `nil` in old answers from before discounts existed, like the next two.
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

    /// The tax of one jurisdiction.
    public struct Tax: Equatable, Codable, Sendable {
        public let name: String
        /// Parts per million.
        public let ppm: Int64
        public let category: TaxCategory
        public let reason: String?
        /// The taxed amount, in the form in which prices are written.
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

    /// The order after the moves, checked against the tables of statuses; completed when paid and delivered, and open
    /// again when it no longer is.
    ///
    /// - Throws: ``OrderError``
    func moved(by change: OrderChange) throws(OrderError) -> Order {
        var order = self
        guard status != .cancelled else { throw .cancelled(id) }
        if let isPaid = change.isPaid {
            let target = try paymentStatus.move(to: isPaid ? .paid : .unpaid, order: id)
            // An order with a total of zero is paid from the start.
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

/// The moves of an order's statuses; `nil` leaves a status as it is.
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
