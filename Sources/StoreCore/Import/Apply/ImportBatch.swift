/// The effect of one transaction of an import.
struct ImportBatch {
    /// The last place of the plan that it reached.
    var last: Int64 = 0
    var created: Int64 = 0
    var updated: Int64 = 0
    /// The range of ids of the products it changed.
    var products: ClosedRange<Int64>?
    /// The ids of those it created, which are not in the search index yet.
    var createdIDs: ClosedRange<Int64>?
    /// The ids of the categories that it made.
    var categoryIDs: ClosedRange<Int64>?
    /// The ids of the movements that it created products with.
    var movementIDs: ClosedRange<Int64>?

    mutating func widen(_ first: Int64, _ last: Int64) {
        products = min(first, products?.lowerBound ?? first)...max(last, products?.upperBound ?? last)
    }
}
