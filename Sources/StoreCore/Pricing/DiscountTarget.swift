import ShopText

/// What a discount comes off. Discounts apply in this order.
public enum DiscountTarget: String, CaseIterable, Codable, Sendable {
    case lines, order, shipping
}
