import ShopText

/// A value that its rule has accepted, in the form the catalog stores.
enum StagedValue: Equatable {
    /// The field is to be cleared.
    case cleared
    case text(String)
    case integer(Int64)
    case real(Double)

    /// - Parameter text: `nil` if there is no value; an inner `nil` clears the field.
    init?(_ text: String??) {
        guard let text else { return nil }
        self = text.map { .text($0) } ?? .cleared
    }

    init?(_ number: Int64??) {
        guard let number else { return nil }
        self = number.map { .integer($0) } ?? .cleared
    }
}

extension ProductChange {
    /// The value set for this field; `nil` if none was.
    func staged(_ field: ProductField) -> StagedValue? {
        switch field {
        case .sku: sku.map { .text($0) }
        case .title: title.map { .text($0) }
        case .description: description.map { .text($0) }
        case .price: price.map { .integer($0.minorUnits) }
        case .quantity: quantity.map { .integer($0) }
        case .category: StagedValue(category)
        case .image: StagedValue(image)
        case .externalID: StagedValue(externalID)
        case .ratingRate: ratingRate.map { .real($0) }
        case .ratingCount: ratingCount.map { .integer($0) }
        case .releaseDate: StagedValue(releaseDate.map { $0?.description })
        case .isVisible: isVisible.map { .integer($0 ? 1 : 0) }
        case .isArchived: isArchived.map { .integer($0 ? 1 : 0) }
        case .compareAtPrice: StagedValue(compareAtPrice.map { $0?.minorUnits })
        case .salePrice: StagedValue(salePrice.map { $0?.minorUnits })
        case .saleStartsOn: StagedValue(saleStartsOn.map { $0?.description })
        case .saleEndsOn: StagedValue(saleEndsOn.map { $0?.description })
        case .barcode: StagedValue(barcode)
        case .weightGrams: StagedValue(weightGrams)
        case .taxClass: StagedValue(taxClass)
        case .lowStockAt: StagedValue(lowStockAt)
        case .parentSKU: StagedValue(parentSKU)
        case .tags: StagedValue(tags.map { Product.stored($0) })
        case .moreImages: StagedValue(moreImages.map { Product.stored($0) })
        case .options: StagedValue(options.map { Product.stored($0) })
        }
    }
}

extension ProductField {
    /// Whether the field is optional, so that an empty cell clears it; for other fields an empty cell is
    /// ignored.
    public var mayBeEmpty: Bool {
        switch self {
        case .sku, .title, .price, .quantity, .isVisible, .isArchived, .ratingRate, .ratingCount: false
        default: true
        }
    }

    /// The plain form in which this field's rule accepts a value unchanged.
    enum PlainKind {
        case text(maximum: Int, allowsLines: Bool)
        /// A text without a colon.
        case word(maximum: Int)
        case amount, count, flag, day
        /// The rule has to decide.
        case none
    }

    var plainKind: PlainKind {
        switch self {
        case .sku, .parentSKU: .word(maximum: 100)
        case .title: .text(maximum: 500, allowsLines: false)
        case .description: .text(maximum: 100_000, allowsLines: true)
        case .image: .text(maximum: 2000, allowsLines: false)
        case .externalID: .text(maximum: 200, allowsLines: false)
        case .taxClass: .text(maximum: 50, allowsLines: false)
        case .price, .compareAtPrice, .salePrice: .amount
        case .quantity, .ratingCount, .weightGrams, .lowStockAt: .count
        case .isVisible, .isArchived: .flag
        case .releaseDate, .saleStartsOn, .saleEndsOn: .day
        case .category, .ratingRate, .barcode, .tags, .moreImages, .options: .none
        }
    }
}
