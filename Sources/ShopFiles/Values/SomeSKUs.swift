/// Some products: their number, and the first of them.
struct SomeSKUs {
    private(set) var count = 0
    private(set) var first: [String] = []
    private var last: String?

    mutating func add(_ sku: String) {
        count += 1
        if first.count < 3 { first.append(sku) }
    }

    /// Adds a product unless it was the last one added.
    mutating func addOnce(_ sku: String) {
        if last != sku { add(sku) }
        last = sku
    }

    mutating func add(_ others: SomeSKUs) {
        count += others.count
        first = Array((first + others.first).prefix(3))
    }

    /// The notice about SKUs that were made up.
    var madeUpNotice: [String] {
        count > 0 ? ["the file has no SKU, so one was generated, for \(phrase("product"))"] : []
    }

    /// `5 variants (A, B, C, …)`
    func phrase(_ noun: String) -> String {
        let more = count > first.count ? ", …" : ""
        return "\(count) \(noun)\(count == 1 ? "" : "s") (\(first.joined(separator: ", "))\(more))"
    }
}
