/// A part of the catalogue.
public struct Category: Equatable, Codable, Sendable {
    public let id: Int64
    /// Unique in any letter case.
    public let name: String
    /// How many products of it the reader may see.
    public let productCount: Int64
}
