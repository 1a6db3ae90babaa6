import ShopText

extension Product {
    /// The product after the change. Its stock is not included, because it comes from the ledger.
    func applying(_ change: ProductChange) -> Product {
        var product = self
        if let sku = change.sku { product.sku = sku }
        if let title = change.title { product.title = title }
        if let description = change.description { product.description = description }
        if let price = change.price { product.price = price }
        // A category is the same in any letter case, and keeps the spelling it was made with.
        if let category = change.category, category.map(Text.caseless) != self.category.map(Text.caseless) {
            product.category = category
        }
        if let image = change.image { product.image = image }
        if let externalID = change.externalID { product.externalID = externalID }
        if change.ratingRate != nil || change.ratingCount != nil {
            product.rating = Rating(
                rate: change.ratingRate ?? rating?.rate ?? 0, count: change.ratingCount ?? rating?.count ?? 0)
        }
        if let releaseDate = change.releaseDate { product.releaseDate = releaseDate }
        if let isVisible = change.isVisible { product.isVisible = isVisible }
        if let isArchived = change.isArchived { product.isArchived = isArchived }
        if let compareAtPrice = change.compareAtPrice { product.compareAtPrice = compareAtPrice }
        if let salePrice = change.salePrice { product.salePrice = salePrice }
        if let saleStartsOn = change.saleStartsOn { product.saleStartsOn = saleStartsOn }
        if let saleEndsOn = change.saleEndsOn { product.saleEndsOn = saleEndsOn }
        if let barcode = change.barcode { product.barcode = barcode }
        if let weightGrams = change.weightGrams { product.weightGrams = weightGrams }
        if let taxClass = change.taxClass { product.taxClass = taxClass }
        if let lowStockAt = change.lowStockAt { product.lowStockAt = lowStockAt }
        // A SKU is the same in any letter case, and keeps its own spelling.
        if let parentSKU = change.parentSKU, parentSKU.map(SKU.folded) != self.parentSKU.map(SKU.folded) {
            product.parentSKU = parentSKU
        }
        if let tags = change.tags { product.tags = tags }
        if let moreImages = change.moreImages { product.moreImages = moreImages }
        if let options = change.options { product.options = options }
        return product
    }
}

extension ProductChange: Codable {
    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// - Throws: what is wrong with a field; `DecodingError` without the currency of its amounts.
    public init(from decoder: any Decoder) throws {
        guard let currency = decoder.userInfo[.currency] as? Currency else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "no currency"))
        }
        let container = try decoder.container(keyedBy: Key.self)
        for field in ProductField.allCases {
            let key = Key(stringValue: field.rawValue)
            guard container.contains(key) else { continue }
            let value = try container.decode(JSONValue.self, forKey: key)
            try set(
                field, to: value == .null ? "" : value.stringValue ?? value.compactText, currency: currency)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        for (name, value) in arguments {
            if let value { try container.encode(value, forKey: Key(stringValue: name)) }
        }
    }

    /// The change as the journal records it.
    var arguments: [(String, JSONValue?)] {
        [
            ("sku", sku.map { .string($0) }), ("title", title.map { .string($0) }),
            ("description", description.map { .string($0) }), ("price", price.map { .string($0.decimal) }),
            ("quantity", quantity.map { .integer($0) }), ("category", category.map { .text($0) }),
            ("image", image.map { .text($0) }), ("external_id", externalID.map { .text($0) }),
            ("rating_rate", ratingRate.map { .number("\($0)") }),
            ("rating_count", ratingCount.map { .integer($0) }),
            ("release_date", releaseDate.map { .text($0?.description) }),
            ("is_visible", isVisible.map { .bool($0) }), ("is_archived", isArchived.map { .bool($0) }),
            ("compare_at_price", compareAtPrice.map { .text($0?.decimal) }),
            ("sale_price", salePrice.map { .text($0?.decimal) }),
            ("sale_starts_on", saleStartsOn.map { .text($0?.description) }),
            ("sale_ends_on", saleEndsOn.map { .text($0?.description) }),
            ("barcode", barcode.map { .text($0) }),
            ("weight_grams", weightGrams.map { $0.map { .integer($0) } ?? .null }),
            ("tax_class", taxClass.map { .text($0) }),
            ("low_stock_at", lowStockAt.map { $0.map { .integer($0) } ?? .null }),
            ("parent_sku", parentSKU.map { .text($0) }),
            ("tags", tags.map { .array($0.map { .string($0) }) }),
            ("more_images", moreImages.map { .array($0.map { .string($0) }) }),
            ("options", options.map(\.json)),
        ]
    }
}
