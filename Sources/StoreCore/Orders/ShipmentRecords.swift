extension Transaction {
    /// Records the shipments that make an order's fulfillment what it became: all that is left was shipped, was
    /// delivered, or was noted by mistake.
    func recordShipments(of order: Order, before: Order) throws {
        let (old, new) = (before.fulfillmentStatus, order.fulfillmentStatus)
        guard old != new else { return }
        if new == .unfulfilled { return try markShipments(ofOrder: order.id, .notedByMistake) }
        if old == .unfulfilled || old == .partiallyShipped { try shipRest(ofOrder: order.id) }
        if new == .delivered { try markShipments(ofOrder: order.id, .delivered) }
        if old == .delivered { try markShipments(ofOrder: order.id, .shipped) }
    }
}

/// Where a shipment is.
public enum ShipmentStatus: String, CaseIterable, Codable, Sendable {
    case shipped, delivered, returned
    case notedByMistake = "noted_by_mistake"
}
