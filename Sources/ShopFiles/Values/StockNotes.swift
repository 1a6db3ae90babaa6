/// Stock information in a file that the shop cannot store.
struct StockNotes {
    private var untracked = SomeSKUs()
    private var negative = SomeSKUs()
    private var missing = false
    private let hasDefault: Bool

    init(_ options: ProductFileOptions) { hasDefault = options.hasDefaultQuantity }

    mutating func addUntracked(_ sku: String) { untracked.add(sku) }
    /// Notes that the file has no column of stock.
    mutating func addMissing() { missing = true }

    /// A number of pieces; a negative number, from overselling, becomes 0.
    mutating func quantity(_ text: String, _ sku: String) -> String {
        guard text.hasPrefix("-") else { return text }
        negative.add(sku)
        return "0"
    }

    var notices: [String] {
        var notices: [String] = []
        let advice = hasDefault ? "" : "; add --default quantity=N"
        if missing { notices.append("the file has no stock quantities, so new products have 0" + advice) }
        if untracked.count > 0 {
            notices.append(
                "stock is not tracked for \(untracked.phrase("product")); new ones have 0" + advice)
        }
        if negative.count > 0 {
            notices.append(
                "negative stock, from overselling, was read as 0, for \(negative.phrase("product"))")
        }
        return notices
    }
}
