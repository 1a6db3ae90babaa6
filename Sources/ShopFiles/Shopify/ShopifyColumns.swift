import StoreCore

/// The names of Shopify's columns: those of older exports, by which values are looked up, and the current ones
/// (https://help.shopify.com/en/manual/products/import-export/using-csv#product-csv-file-format).
extension ShopifyFormat {
    static let columns: Set<String> = [
        "handle", "title", "body (html)", "type", "product category", "tags", "published", "status",
        "option1 name", "option1 value", "option2 name", "option2 value", "option3 name", "option3 value",
        "variant sku", "variant grams", "variant inventory tracker", "variant inventory qty", "variant price",
        "variant compare at price", "variant barcode", "image src", "image position", "variant image",
        "variant weight unit", "variant requires shipping",
    ]

    static func key(_ name: String) -> String {
        let name = name.lowercased()
        return newer[name] ?? name
    }

    private static let newer = [
        "url handle": "handle", "description": "body (html)", "published on online store": "published",
        "sku": "variant sku", "barcode": "variant barcode", "price": "variant price",
        "compare-at price": "variant compare at price", "compare at price": "variant compare at price",
        "variant compare-at price": "variant compare at price",
        "inventory tracker": "variant inventory tracker",
        "inventory quantity": "variant inventory qty", "weight value (grams)": "variant grams",
        "weight unit for display": "variant weight unit", "requires shipping": "variant requires shipping",
        "product image url": "image src", "variant image url": "variant image",
        "continue selling when out of stock": "variant inventory policy", "charge tax": "variant taxable",
        "fulfillment service": "variant fulfillment service", "image alt text": "image alt text",
    ]

    static func column(of field: ProductField) -> String? {
        switch field {
        case .title: "title"
        case .description: "body (html)"
        case .category: "type"
        case .tags: "tags"
        case .image: "image src"
        case .sku: "variant sku"
        case .price: "variant price"
        case .compareAtPrice: "variant compare at price"
        case .barcode: "variant barcode"
        case .quantity: "variant inventory qty"
        case .weightGrams: "variant grams"
        case .needsShipping: "variant requires shipping"
        default: nil
        }
    }
}
