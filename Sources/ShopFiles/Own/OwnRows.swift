import ShopText
import StoreCore

/// Products under the names of their fields, as ``OwnFormat`` reads them.
enum OwnRows {
    /// Every field, and the currency, so that a shop with another currency refuses the prices.
    static let columns = ProductField.allCases.map(\.rawValue) + ["currency"]

    static func values(_ product: Product) -> [String?] {
        ProductField.allCases.map { product.text(of: $0) } + [product.price.currency.code]
    }

    static func object(_ product: Product) -> JSONValue {
        .object(
            zip(OwnRows.columns, OwnRows.values(product)).map { name, text in
                JSONValue.Member(name, text.map { OwnRows.value(name, $0) } ?? .null)
            })
    }

    private static func value(_ name: String, _ text: String) -> JSONValue {
        switch ProductField(rawValue: name) {
        case .quantity, .ratingRate, .ratingCount, .weightGrams, .lowStockAt: .number(text)
        case .isVisible, .isArchived: .bool(text == "true")
        case .tags, .moreImages, .options: (try? JSONReader.value(of: text)) ?? .string(text)
        default: .string(text)
        }
    }
}
