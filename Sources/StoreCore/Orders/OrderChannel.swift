import ShopText

/// How an order reached the shop.
public enum OrderChannel: String, CaseIterable, Codable, Sendable, DefaultWhenMissing {
    case online, phone, counter
    /// Imported from another shop system.
    case imported = "import"

    /// In the first versions, all orders were placed online.
    public static let whenMissing = OrderChannel.online
}
