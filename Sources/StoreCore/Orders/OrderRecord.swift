import ShopText

/// An order with everything that followed it: payments, credits, shipments, documents, and the timeline.
@dynamicMemberLookup
public struct OrderRecord: Equatable, Codable, Sendable {
    public internal(set) var order: Order
    /// Oldest first, like all of these.
    public internal(set) var payments: [Payment] = []
    public internal(set) var credits: [Credit] = []
    public internal(set) var shipments: [Shipment] = []
    public internal(set) var documents: [DocumentLabel] = []
    public internal(set) var timeline: [OrderEvent] = []
    /// For people, one line each.
    public internal(set) var notices: [String] = []
    /// The payments for which this change asks providers.
    public internal(set) var asked: [Int64] = []
    /// The payments that this change made, including those.
    public internal(set) var moved: [Int64] = []
    /// The credit that this change gave.
    public internal(set) var credited: Int64?

    /// The order itself.
    public subscript<Value>(dynamicMember path: KeyPath<Order, Value>) -> Value { order[keyPath: path] }

    /// Adds notices for people.
    public mutating func add(notices more: [String]) { notices += more }

    private enum CodingKeys: String, CodingKey {
        case payments, credits, shipments, documents, timeline, asked, notices
    }

    /// An order that nothing has followed yet.
    public init(_ order: Order) { self.order = order }

    /// The order's own members, along with what followed it. Old answers from before this existed lack the latter.
    public init(from decoder: any Decoder) throws {
        order = try Order(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        payments = try container.decodeIfPresent([Payment].self, forKey: .payments) ?? []
        credits = try container.decodeIfPresent([Credit].self, forKey: .credits) ?? []
        shipments = try container.decodeIfPresent([Shipment].self, forKey: .shipments) ?? []
        documents = try container.decodeIfPresent([DocumentLabel].self, forKey: .documents) ?? []
        timeline = try container.decodeIfPresent([OrderEvent].self, forKey: .timeline) ?? []
        asked = try container.decodeIfPresent([Int64].self, forKey: .asked) ?? []
        notices = try container.decodeIfPresent([String].self, forKey: .notices) ?? []
    }

    public func encode(to encoder: any Encoder) throws {
        try order.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        if !payments.isEmpty { try container.encode(payments, forKey: .payments) }
        if !credits.isEmpty { try container.encode(credits, forKey: .credits) }
        if !shipments.isEmpty { try container.encode(shipments, forKey: .shipments) }
        if !documents.isEmpty { try container.encode(documents, forKey: .documents) }
        if !timeline.isEmpty { try container.encode(timeline, forKey: .timeline) }
        if !asked.isEmpty { try container.encode(asked, forKey: .asked) }
        if !notices.isEmpty { try container.encode(notices, forKey: .notices) }
    }
}

/// Something that happened to an order.
public struct OrderEvent: Equatable, Codable, Sendable {
    /// What happened.
    public enum Kind: String, Codable, Sendable {
        case ordered, authorized, paid, voided, refunded, chargedBack = "charged_back"
        case paymentPending = "payment_pending"
        case paymentFailed = "payment_failed"
        case credited, cancelled, shipped, delivered, returned
        case shipmentCorrected = "shipment_corrected"
        case issued, mailed, noted
        case disputeOpened = "dispute_opened"
        case disputeWon = "dispute_won"
        /// A provider reported something that does not match the payment.
        case eventMismatch = "event_mismatch"
    }

    public let at: Instant
    public let kind: Kind
    /// A username, or empty if the shop did it by itself.
    public internal(set) var by: String
    /// A description on one line.
    public let text: String
    /// Whether only staff may see it.
    public var isInternal = false
}
