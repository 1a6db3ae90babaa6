import StoreCore

/// Which products of a WooCommerce file belong together. A product with variations waits for the first of them, which
/// provides its price and shows that it has no stock of its own; variations that name a parent by id wait for it.
struct WooCommerceFamilies {
    /// The maximum number of variations to hold in memory; of more, those that came last are handed on together, as
    /// their parents are looked up together.
    private static let limit = 10_000
    private static let lateLimit = 1_000

    private struct Parent {
        var title = ""
        var stock: String?
        var taxClass: String?
        var isKnown = false
        var hasSharedStock = false
        var hasGivenStock = false
        var hasVariations = false
        /// The price of the first variation that has one.
        var price: SourceRecord.Value?
    }

    private var skus = Recent<String>()
    private var parents = Recent<Parent>()
    private var waiting = WaitingParents()
    private var early: [String: [SourceRecord]] = [:]
    private var earlyCount = 0
    /// What those wait for that came when there were too many.
    private var late: Set<String> = []

    func sku(ofID id: String) -> String? { skus[id] }
    func title(of sku: String) -> String? { parents[sku.lowercased()]?.title }
    func stock(of sku: String) -> String? { parents[sku.lowercased()]?.stock }
    func taxClass(of sku: String) -> String? { parents[sku.lowercased()]?.taxClass }
    func price(of sku: String) -> SourceRecord.Value? { parents[sku.lowercased()]?.price }
    func hasVariations(_ sku: String) -> Bool { parents[sku.lowercased()]?.hasVariations ?? false }

    /// Whether its own row has come.
    func isKnown(_ sku: String) -> Bool { parents[sku.lowercased()]?.isKnown ?? false }

    private mutating func change(_ sku: String, _ change: (inout Parent) -> Void) {
        var parent = parents[sku.lowercased()] ?? Parent()
        change(&parent)
        parents.note(parent, of: sku.lowercased())
    }

    mutating func note(parent sku: String, id: String?, title: String, taxClass: String?) {
        if let id { skus.note(sku, of: id) }
        change(sku) { parent in
            parent.title = title
            parent.taxClass = taxClass
            parent.isKnown = true
        }
    }

    mutating func note(stock: String, of sku: String) { change(sku) { $0.stock = stock } }

    mutating func noteVariation(of sku: String, price: SourceRecord.Value?) {
        change(sku) { parent in
            parent.hasVariations = true
            if parent.price == nil { parent.price = price }
        }
    }

    /// Whether the shared stock of a product has not been given to one of its variations yet; it is given now.
    mutating func giveStock(of sku: String) -> Bool {
        if parents[sku.lowercased()]?.hasGivenStock ?? false { return false }
        change(sku) { $0.hasGivenStock = true }
        return true
    }

    /// Notes that variations share its stock.
    ///
    /// - Returns: whether that is new.
    mutating func shareStock(of sku: String) -> Bool {
        if parents[sku.lowercased()]?.hasSharedStock ?? false { return false }
        change(sku) { $0.hasSharedStock = true }
        return true
    }

    /// - Returns: the one that has waited longest, if there are too many.
    mutating func wait(_ record: SourceRecord, sku: String) -> SourceRecord? { waiting.add(record, sku: sku) }

    mutating func takeWaiting(_ sku: String) -> SourceRecord? { waiting.take(sku) }
    mutating func takeWaiting() -> [SourceRecord] { waiting.takeAll() }

    /// - Returns: whether too many wait, so that ``takeLate()`` is due.
    mutating func wait(_ record: SourceRecord, forID id: String) -> Bool {
        early[id, default: []].append(record)
        earlyCount += 1
        if earlyCount > WooCommerceFamilies.limit { late.insert(id) }
        return earlyCount >= WooCommerceFamilies.limit + WooCommerceFamilies.lateLimit
    }

    /// Those that came when there were too many, with the others that wait for the same parents.
    mutating func takeLate() -> [(id: String, records: [SourceRecord])] {
        defer { late = [] }
        return late.map { ($0, takeEarly(of: $0)) }.filter { !$1.isEmpty }.sorted {
            $0.1[0].line < $1.1[0].line
        }
    }

    /// As ``wait(_:forID:)``, for a parent that is named by its SKU.
    mutating func wait(_ record: SourceRecord, forSKU sku: String) -> Bool {
        wait(record, forID: WooCommerceFamilies.skuMark + sku.lowercased())
    }

    mutating func takeEarly(ofSKU sku: String) -> [SourceRecord] {
        takeEarly(of: WooCommerceFamilies.skuMark + sku.lowercased())
    }

    /// Whether what variations wait for is a SKU.
    static func isSKU(_ id: String) -> Bool { id.hasPrefix(skuMark) }
    private static let skuMark = "sku:"

    mutating func takeEarly(of id: String) -> [SourceRecord] {
        let records = early.removeValue(forKey: id) ?? []
        earlyCount -= records.count
        return records
    }

    /// All the remaining ones, in file order.
    mutating func takeEarly() -> [(id: String, records: [SourceRecord])] {
        defer { (early, earlyCount, late) = ([:], 0, []) }
        return early.map { ($0.key, $0.value) }.sorted { $0.1[0].line < $1.1[0].line }
    }
}
