import StoreCore

/// Notices about an exported file, collected while it is written.
package struct ExportReport {
    private let format: ExportFormat
    private var lost = NameCounts()
    private var leftOut = SomeSKUs()
    private var orphans = Orphans()

    package init(_ format: ExportFormat) { self.format = format }

    package mutating func add(_ family: ProductFamily) {
        switch format {
        case .csv, .tsv, .json, .jsonl: orphans.add(family.product)
        case .shopify:
            ShopifyRows.lost(from: family).forEach { lost.add($0) }
            family.unlike.forEach { leftOut.add($0.sku) }
        case .woocommerce: WooCommerceRows.lost(from: family).forEach { lost.add($0) }
        }
    }

    package var notices: [String] {
        var notices: [String] = []
        if let names = lost.text { notices.append("\(format.label) files cannot hold: \(names)") }
        if leftOut.count > 0 {
            notices.append(
                "left out, because \(format.label) shows every variant of a product: "
                    + "\(leftOut.phrase("hidden or archived variant"))")
        }
        if orphans.variants.count > 0 {
            notices.append(
                "the file has \(orphans.variants.phrase("variant")) without their parent; "
                    + "it can only be imported where the parent already exists")
        }
        return notices
    }
}

/// How many products have each of several things, in order of appearance.
private struct NameCounts {
    private var names: [String] = []
    private var counts: [String: Int] = [:]

    mutating func add(_ name: String) {
        if counts[name] == nil { names.append(name) }
        counts[name, default: 0] += 1
    }

    /// `compare_at_price (3 products), release_date (1)`
    var text: String? {
        if names.isEmpty { return nil }
        return names.enumerated().map { index, name in
            let count = counts[name] ?? 0
            return "\(name) (\(count)\(index > 0 ? "" : count == 1 ? " product" : " products"))"
        }.joined(separator: ", ")
    }
}

/// Variants whose product is not in the file. For each product, a number is remembered, not its SKU.
private struct Orphans {
    private var parents: Set<Int> = []
    /// Variants that came before their product, if it comes.
    private var waiting: [Int: SomeSKUs] = [:]
    private var order: [Int] = []

    mutating func add(_ product: Product) {
        if product.variantCount > 0 {
            parents.insert(product.sku.hashValue)
            waiting[product.sku.hashValue] = nil
        }
        guard let parent = product.parentSKU?.hashValue, !parents.contains(parent) else { return }
        if waiting[parent] == nil { order.append(parent) }
        waiting[parent, default: SomeSKUs()].add(product.sku)
    }

    var variants: SomeSKUs {
        order.reduce(into: SomeSKUs()) { all, parent in waiting[parent].map { all.add($0) } }
    }
}
