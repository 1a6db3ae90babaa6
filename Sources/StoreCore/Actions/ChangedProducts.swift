import ShopText

/// The products that a part changed.
public struct ChangedProducts: Sendable {
    private(set) var count: Int64 = 0
    private(set) var ids: ClosedRange<Int64>?

    /// Counts something that is no product.
    mutating func addOther() { count += 1 }

    mutating func add(_ id: Int64) {
        count += 1
        ids = min(id, ids?.lowerBound ?? id)...max(id, ids?.upperBound ?? id)
    }

    /// Counts other things, which no list of a product's changes is to name.
    mutating func add(unnamed count: Int64) { self.count += count }
}
