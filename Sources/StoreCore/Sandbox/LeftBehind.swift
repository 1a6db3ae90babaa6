import ShopText

/// How many of something stay in a sandbox.
public struct LeftBehind: Codable, Equatable, Sendable {
    public let noun: String
    public internal(set) var count: Int
}
