import ShopText

/// What a discount reduces. Discounts apply in this order.
public enum DiscountTarget: String, CaseIterable, Codable, Sendable {
    case lines, order, shipping
}
