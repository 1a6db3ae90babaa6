import ShopText

/// Pieces of an order that left the shop together.
public struct Shipment: Equatable, Codable, Sendable {
    public let id: Int64
    public let order: Int64
    public let carrier: String
    public let tracking: String
    public let status: ShipmentStatus
    public let items: [Item]
    public let shippedAt: Instant
    public let deliveredAt: Instant?
    /// The username of the person who shipped it; empty for shipments from before this was recorded.
    public internal(set) var by: String
    /// Whose order it is of, where a list says so; see ``Order/customer``.
    public internal(set) var customer: String?

    /// The shipment as customers see it: without who of the staff sent it.
    func hidingStaff(from user: String) -> Shipment {
        var shipment = self
        if by != user { shipment.by = "" }
        return shipment
    }

    public struct Item: Equatable, Codable, Sendable {
        public let line: Int64
        public let sku: String
        public let title: String
        public let quantity: Int64
    }
}

/// The status of a shipment.
public enum ShipmentStatus: String, CaseIterable, Codable, Sendable {
    case shipped, delivered, returned
    case notedByMistake = "noted_by_mistake"
}
