import ShopText

/// The fields of a product that people and files can set, under the names that scripts use. Everything about each is in
/// its row of ``ProductFieldFacts``.
public enum ProductField: String, CaseIterable, Sendable {
    case sku, title, description, price, quantity, category, image
    case externalID = "external_id"
    case ratingRate = "rating_rate"
    case ratingCount = "rating_count"
    case releaseDate = "release_date"
    case isVisible = "is_visible"
    case compareAtPrice = "compare_at_price"
    case salePrice = "sale_price"
    case saleStartsOn = "sale_starts_on"
    case saleEndsOn = "sale_ends_on"
    case barcode, tags
    case moreImages = "more_images"
    case weightGrams = "weight_grams"
    case taxClass = "tax_class"
    case lowStockAt = "low_stock_at"
    case parentSKU = "parent_sku"
    case options
    case isArchived = "is_archived"
    case needsShipping = "needs_shipping"

    /// The field's place among all of them, which is how a case without values is stored.
    var place: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

    /// The fields in the search index, in its order.
    static let searched: [ProductField] = [.sku, .title, .description, .tags, .barcode]
    static let searchedColumns = searched.map(\.column).joined(separator: ", ")

    /// The field's name in messages.
    public var label: String { facts.label }

    /// Whether the field is optional, so that an empty cell clears it; for other fields an empty cell is
    /// ignored.
    public var mayBeEmpty: Bool { facts.mayBeEmpty }

    /// Its column in the table `product`.
    var column: String {
        switch self {
        case .category: "category_id"
        case .parentSKU: "parent_id"
        default: rawValue
        }
    }
}

/// What a field of a product holds, and so how its text is read.
public enum ProductFieldKind: Equatable, Sendable {
    case sku
    /// One line of at most this many characters, or several lines.
    case text(Int), lines(Int)
    case category
    /// An amount in the shop's currency.
    case money
    /// A whole number from 0 to this.
    case number(Int64)
    /// Pieces on hand.
    case pieces
    /// From 0 to 5.
    case rate
    case flag, day, barcode, tags, images, options

    /// Whether it is written with decimals, possibly after a comma.
    public var isDecimal: Bool { self == .money || self == .rate }

    /// Whether one value is more than another.
    var isOrdered: Bool {
        switch self {
        case .money, .number, .pieces, .rate, .day: true
        default: false
        }
    }
}
