import ShopText

/// What the journal no longer holds; its chain verifies all the same.
public struct Forgotten: Equatable, Sendable {
    public var entries = 0
    /// Of long imports.
    public var parts = 0
    /// Of changesets.
    public var bytes: Int64 = 0

    mutating func add(_ other: Forgotten) {
        entries += other.entries
        parts += other.parts
        bytes += other.bytes
    }
}
