import ShopText

/// A price other than the shop's, and why.
public struct StaffPrice: Equatable, Codable, Sendable {
    public let amount: Int64
    public let reason: String
}
