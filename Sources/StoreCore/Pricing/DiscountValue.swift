import ShopText

/// How much a discount takes off.
public enum DiscountValue: Hashable, Codable, Sendable {
    /// Parts per million of what it covers.
    case percent(ppm: Int64)
    /// Minor units, or everything left if that is less.
    case fixed(Int64)
}
