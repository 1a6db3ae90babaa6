import ShopText

/// How many things of one kind stay in a sandbox.
public struct LeftBehind: Codable, Equatable, Sendable {
    public let noun: String
    public internal(set) var count: Int
}
