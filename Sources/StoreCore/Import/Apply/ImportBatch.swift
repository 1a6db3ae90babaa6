/// The effect of one transaction of an import.
struct ImportBatch {
    /// The last place in the plan that it reached.
    var last: Int64 = 0
    var created: Int64 = 0
    var updated: Int64 = 0
    /// The range of ids of the products it changed.
    var products: ClosedRange<Int64>?
    /// The ids of those it created, which are not in the search index yet.
    var createdIDs: ClosedRange<Int64>?
    /// The ids of the categories that it created.
    var categoryIDs: ClosedRange<Int64>?
    /// The ids of the stock movements that it created.
    private(set) var movementIDs: ClosedRange<Int64>?

    /// Adds movements that directly follow the previous ones.
    mutating func noteMovements(_ count: Int64, last: Int64) {
        guard count > 0 else { return }
        movementIDs = (movementIDs?.lowerBound ?? last - count + 1)...last
    }

    mutating func widen(_ first: Int64, _ last: Int64) {
        products = min(first, products?.lowerBound ?? first)...max(last, products?.upperBound ?? last)
    }
}
