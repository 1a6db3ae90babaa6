import ShopText
import StoreCore

/// The names of WooCommerce's columns, in English and lowercase.
extension WooCommerceFormat {
    static let columns: Set<String> = [
        "id", "type", "sku", "name", "published", "visibility in catalog", "short description",
        "description", "date sale price starts", "date sale price ends", "tax class", "stock",
        "low stock amount", "weight (kg)", "weight (g)", "weight (lbs)", "weight (oz)", "sale price",
        "regular price", "categories", "tags", "images", "parent", "gtin, upc, ean, or isbn",
    ]

    static let knownTypes: Set<String> = [
        "simple", "variable", "variation", "grouped", "virtual", "downloadable",
    ]

    static func key(_ name: String) -> String { WooCommerceHeaders.key(name) }
    static func keys(_ names: [String]) -> [String] { WooCommercePlaces.keys(names) }

    static func column(of field: ProductField) -> String? {
        switch field {
        case .sku: "sku"
        case .title: "name"
        case .description: "description"
        case .price: "regular price"
        case .salePrice: "sale price"
        case .saleStartsOn: "date sale price starts"
        case .saleEndsOn: "date sale price ends"
        case .quantity: "stock"
        case .lowStockAt: "low stock amount"
        case .category: "categories"
        case .tags: "tags"
        case .image: "images"
        case .parentSKU: "parent"
        case .externalID: "id"
        case .barcode: "gtin, upc, ean, or isbn"
        case .taxClass: "tax class"
        case .isVisible: "published"
        default: nil
        }
    }

    /// `read as ordinary products: 1 bundle, 2 external`
    var typeNotice: [String] {
        if otherTypes.isEmpty { return [] }
        let types = otherTypes.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key.short)" }
        return ["read as ordinary products: \(types.prefix(10).joined(separator: ", "))"]
    }
}
