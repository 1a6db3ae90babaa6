/// What one transaction of an import did.
struct ImportBatch {
    /// The last place of the plan that it reached.
    var last: Int64 = 0
    var created: Int64 = 0
    var updated: Int64 = 0
    /// Between which ids the products are that it changed.
    var products: ClosedRange<Int64>?
    /// The ids of those it created, none of which is in the search index yet.
    var createdIDs: ClosedRange<Int64>?
    /// The ids of the categories that it made.
    var categoryIDs: ClosedRange<Int64>?
    /// The ids of the movements that it created products with.
    var movementIDs: ClosedRange<Int64>?

    mutating func widen(_ first: Int64, _ last: Int64) {
        products = min(first, products?.lowerBound ?? first)...max(last, products?.upperBound ?? last)
    }
}
