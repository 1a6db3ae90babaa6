import ShopText

/// The products that a part changed.
public struct ChangedProducts: Sendable {
    private(set) var count: Int64 = 0
    private(set) var ids: ClosedRange<Int64>?

    /// Counts something that is not a product.
    mutating func addOther() { count += 1 }

    mutating func add(_ id: Int64) {
        count += 1
        ids = min(id, ids?.lowerBound ?? id)...max(id, ids?.upperBound ?? id)
    }

    /// Counts other things, which must not appear in a product's list of changes.
    mutating func add(unnamed count: Int64) { self.count += count }
}
