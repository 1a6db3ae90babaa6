import ShopText

/// Parents of variations that are not in the file, but in the shop: their ids are those of the shop they came from.
package final class StoredParents {
    /// The SKUs of products by their ids, for those that the shop has once; `nil` without a shop.
    package var find: (([String]) throws -> [String: String])?
    private var found = SomeSKUs()

    package init() {}

    func skus(ofIDs ids: [String]) throws -> [String: String] {
        let skus = try find?(ids) ?? [:]
        for id in ids {
            if let sku = skus[id], sku != "WOO-\(id)" { found.add(sku) }
        }
        return skus
    }

    var notice: [String] {
        found.count > 0
            ? [
                "parents that are not in the file were found by their ids in the shop: \(found.phrase("product"))"
            ]
            : []
    }
}
