import StoreCore

/// What people should know of an exported file, gathered while it is written.
struct ExportReport {
    private let format: ExportFormat
    private var lost = NameCounts()
    private var leftOut = SomeSKUs()
    private var orphans = Orphans()

    init(_ format: ExportFormat) { self.format = format }

    mutating func add(_ family: ProductFamily) {
        switch format {
        case .csv, .tsv, .json, .jsonl: orphans.add(family.product)
        case .shopify:
            ShopifyRows.lost(from: family).forEach { lost.add($0) }
            family.unlike.forEach { leftOut.add($0.sku) }
        case .woocommerce: WooCommerceRows.lost(from: family).forEach { lost.add($0) }
        }
    }

    var notices: [String] {
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
                    + "it can be imported only where the parent already exists")
        }
        return notices
    }
}

/// How many products have each of some things, in the order in which they were met.
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
        count > 0 ? ["the file has no SKU, so one was made up, for \(phrase("product"))"] : []
    }

    /// `5 variants (A, B, C, …)`
    func phrase(_ noun: String) -> String {
        let more = count > first.count ? ", …" : ""
        return "\(count) \(noun)\(count == 1 ? "" : "s") (\(first.joined(separator: ", "))\(more))"
    }
}

/// Variants whose product is not in the file. Of each product a number is remembered, not its SKU.
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

extension Product {
    /// Whether it would be seen if it were no variant.
    var isShown: Bool { isVisible && !isArchived }

    /// The names of those of the fields that have a value.
    func said(_ fields: [ProductField]) -> [String] {
        fields.filter { text(of: $0).map { !$0.isEmpty } ?? false }.map(\.rawValue)
    }

    /// What no format by families has a place for: a list of pictures begins with the main one.
    var lostImages: [String] { image == nil && !moreImages.isEmpty ? ["more_images without an image"] : [] }
}
