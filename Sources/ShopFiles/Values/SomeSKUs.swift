/// Some products: how many, and the first of them.
struct SomeSKUs {
    private(set) var count = 0
    private(set) var first: [String] = []

    mutating func add(_ sku: String) {
        count += 1
        if first.count < 3 { first.append(sku) }
    }

    mutating func add(_ others: SomeSKUs) {
        count += others.count
        first = Array((first + others.first).prefix(3))
    }

    /// What people are told of SKUs that their file does not have.
    var madeUpNotice: [String] {
        count > 0 ? ["a SKU was made up where the file has none, for \(phrase("product"))"] : []
    }

    /// `5 variants (A, B, C, …)`
    func phrase(_ noun: String) -> String {
        let more = count > first.count ? ", …" : ""
        return "\(count) \(noun)\(count == 1 ? "" : "s") (\(first.joined(separator: ", "))\(more))"
    }
}
