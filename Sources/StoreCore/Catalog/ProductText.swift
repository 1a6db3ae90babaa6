import ShopText

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
        case .ratingRate: rating.map(\.rateText)
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

extension Product.Rating {
    /// The rate as digits and a point, however small it is, so that it reads back as the same number.
    public var rateText: String {
        let text = "\(rate)"
        guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]) else {
            return text
        }
        // Nothing above 5 is a rate, so the exponent is below zero: 1.5e-05 has four zeros before its digits.
        let digits = text[..<mark].filter { $0 != "." }
        let isWhole = digits.dropFirst() == "0"
        return "0." + String(repeating: "0", count: -exponent - 1)
            + (isWhole ? digits.prefix(1) : digits[...])
    }
}
