/// Archived products that are in a file.
public struct ArchivedRows: Equatable, Codable, Sendable {
    public var count = 0
    /// The first of them.
    public var skus: [String] = []

    static let named = 3
}
