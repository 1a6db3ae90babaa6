extension Product {
    /// A field as people and files write it, so that ``ProductChange/set(_:to:currency:)`` reads it back;
    /// `nil` where there is none.
    public func text(of field: ProductField) -> String? {
        switch field {
        case .sku: sku
        case .title: title
        case .description: description
        case .price: price.decimal
        case .quantity: String(quantity)
        case .category: category
        case .image: image
        case .externalID: externalID
        case .ratingRate: rating.map { "\($0.rate)" }
        case .ratingCount: rating.map { String($0.count) }
        case .releaseDate: releaseDate?.description
        case .isVisible: isVisible ? "true" : "false"
        case .isArchived: isArchived ? "true" : "false"
        case .compareAtPrice: compareAtPrice?.decimal
        case .salePrice: salePrice?.decimal
        case .saleStartsOn: saleStartsOn?.description
        case .saleEndsOn: saleEndsOn?.description
        case .barcode: barcode
        case .tags: Product.stored(tags)
        case .moreImages: Product.stored(moreImages)
        case .weightGrams: weightGrams.map { String($0) }
        case .taxClass: taxClass
        case .lowStockAt: lowStockAt.map { String($0) }
        case .parentSKU: parentSKU
        case .options: Product.stored(options)
        }
    }
}
