import ShopText

/// How an order reached the shop.
public enum OrderChannel: String, CaseIterable, Codable, Sendable, DefaultWhenMissing {
    case online, phone, counter
    /// Imported from another shop system.
    case imported = "import"

    /// Orders of the first versions were all placed online.
    public static let whenMissing = OrderChannel.online
}
