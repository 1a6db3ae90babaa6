import ShopText

/// Everything the shop knows about one field of a product: lists, filters, edits, the journal, imports and exports use
/// it, so that a new field is one more row of ``ProductField/facts``.
public struct ProductFieldFacts: Sendable {
    public let field: ProductField
    /// The field's name in messages.
    public let label: String
    public let kind: ProductFieldKind
    /// Whether an empty text clears it.
    public let mayBeEmpty: Bool
    /// The default for a new product, as SQL; `nil` for none.
    let initial: String?
    let get: @Sendable (Product) -> ProductValue
    let set: @Sendable (inout Product, ProductValue) -> Void

    fileprivate init(
        _ field: ProductField, _ label: String, _ kind: ProductFieldKind, mayBeEmpty: Bool = true,
        initial: String? = nil, _ get: @escaping @Sendable (Product) -> ProductValue,
        _ set: @escaping @Sendable (inout Product, ProductValue) -> Void
    ) {
        self.field = field
        self.label = label
        self.kind = kind
        self.mayBeEmpty = mayBeEmpty && kind != .flag
        self.initial = initial
        self.get = get
        self.set = set
    }

    /// Every field, in the order of files.
    public static let all = ProductField.allCases.map(\.facts)

    /// The product's value.
    public func value(of product: Product) -> ProductValue { get(product) }

    /// Whether every product has a value in its column.
    var isNeverNull: Bool { initial != nil || [.sku, .title, .price].contains(field) }
}

extension ProductField {
    /// The table of fields: label, kind, getter and setter.
    public var facts: ProductFieldFacts {
        switch self {
        case .sku:
            .init(self, "SKU", .sku, mayBeEmpty: false, { .text($0.sku) }, { $0.sku = $1.text ?? $0.sku })
        case .title:
            .init(
                self, "title", .text(500), mayBeEmpty: false, { .text($0.title) },
                { $0.title = $1.text ?? $0.title })
        case .description:
            .init(
                self, "description", .lines(100_000), initial: "''", { .text($0.description) },
                { $0.description = $1.text ?? "" })
        case .price:
            .init(
                self, "price", .money, mayBeEmpty: false, { .money($0.price) },
                { $0.price = $1.money ?? $0.price })
        // The ledger sets it.
        case .quantity:
            .init(self, "quantity", .pieces, mayBeEmpty: false, { .number($0.quantity) }, { _, _ in })
        case .category:
            .init(
                self, "category", .category, { .text($0.category) },
                { product, value in
                    // Compared ignoring case, and keeps the spelling it was created with.
                    guard value.text.map(Text.caseless) != product.category.map(Text.caseless) else { return }
                    product.category = value.text
                })
        case .image: .init(self, "image", .text(2000), { .text($0.image) }, { $0.image = $1.text })
        case .externalID:
            .init(self, "external id", .text(200), { .text($0.externalID) }, { $0.externalID = $1.text })
        case .ratingRate:
            .init(
                self, "rating", .rate, { .rate($0.rating?.rate) },
                { product, value in
                    product.rating = value.rate.map { .init(rate: $0, count: product.rating?.count ?? 0) }
                })
        case .ratingCount:
            .init(
                self, "number of ratings", .number(1_000_000_000), { .number($0.rating?.count) },
                { product, value in
                    guard product.rating != nil || value.number != nil else { return }
                    product.rating = .init(rate: product.rating?.rate ?? 0, count: value.number ?? 0)
                })
        case .releaseDate:
            .init(self, "release date", .day, { .day($0.releaseDate) }, { $0.releaseDate = $1.day })
        case .isVisible:
            .init(
                self, "visibility", .flag, initial: "1", { .flag($0.isVisible) },
                { $0.isVisible = $1.flag ?? true })
        case .compareAtPrice:
            .init(
                self, "compare-at price", .money, { .money($0.compareAtPrice) },
                { $0.compareAtPrice = $1.money })
        case .salePrice:
            .init(self, "sale price", .money, { .money($0.salePrice) }, { $0.salePrice = $1.money })
        case .saleStartsOn:
            .init(
                self, "first day of the sale", .day, { .day($0.saleStartsOn) }, { $0.saleStartsOn = $1.day })
        case .saleEndsOn:
            .init(self, "last day of the sale", .day, { .day($0.saleEndsOn) }, { $0.saleEndsOn = $1.day })
        case .barcode: .init(self, "barcode", .barcode, { .text($0.barcode) }, { $0.barcode = $1.text })
        case .tags: .init(self, "tags", .tags, { .texts($0.tags) }, { $0.tags = $1.texts })
        case .moreImages:
            .init(self, "further images", .images, { .texts($0.moreImages) }, { $0.moreImages = $1.texts })
        case .weightGrams:
            .init(
                self, "weight in grams", .number(1_000_000_000), { .number($0.weightGrams) },
                { $0.weightGrams = $1.number })
        case .taxClass: .init(self, "tax class", .text(50), { .text($0.taxClass) }, { $0.taxClass = $1.text })
        case .lowStockAt:
            .init(
                self, "low-stock threshold", .number(ProductChange.maximumQuantity),
                { .number($0.lowStockAt) }, { $0.lowStockAt = $1.number })
        case .parentSKU:
            .init(
                self, "parent SKU", .sku, { .text($0.parentSKU) },
                { product, value in
                    // Compared ignoring case, and keeps its own spelling.
                    guard value.text.map(SKU.folded) != product.parentSKU.map(SKU.folded) else { return }
                    product.parentSKU = value.text
                })
        case .options: .init(self, "options", .options, { .options($0.options) }, { $0.options = $1.options })
        case .isArchived:
            .init(
                self, "archive", .flag, initial: "0", { .flag($0.isArchived) },
                { $0.isArchived = $1.flag ?? false })
        case .needsShipping:
            .init(
                self, "shipping", .flag, initial: "1", { .flag($0.needsShipping) },
                { $0.needsShipping = $1.flag ?? true })
        }
    }
}
