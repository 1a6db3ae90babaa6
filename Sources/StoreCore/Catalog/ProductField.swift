/// The fields of a product that people and files can set, under the names that scripts use.
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

    /// As messages say it.
    public var label: String {
        switch self {
        case .sku: "SKU"
        case .externalID: "external id"
        case .ratingRate: "rating"
        case .ratingCount: "number of ratings"
        case .releaseDate: "release date"
        case .isVisible: "visibility"
        case .compareAtPrice: "compare-at price"
        case .salePrice: "sale price"
        case .saleStartsOn: "first day of the sale"
        case .saleEndsOn: "last day of the sale"
        case .moreImages: "further images"
        case .weightGrams: "weight in grams"
        case .taxClass: "tax class"
        case .lowStockAt: "low-stock threshold"
        case .parentSKU: "parent SKU"
        case .isArchived: "archive"
        default: rawValue
        }
    }
}
