import StoreCore

/// Writes products as the files that `product import` reads.
struct ProductWriter {
    private let format: ExportFormat
    private let isRaw: Bool

    init(_ format: ExportFormat, isRaw: Bool) {
        self.format = format
        self.isRaw = isRaw
    }

    /// What comes before the first product.
    var head: String {
        switch format {
        case .csv: line(ProductField.allCases.map(\.rawValue))
        case .shopify: line(ShopifyRows.columns)
        case .woocommerce: line(WooCommerceRows.columns)
        case .json: "["
        case .jsonl: ""
        }
    }

    var tail: String { format == .json ? "\n]\n" : "" }

    func text(of family: ProductFamily, isFirst: Bool) -> String {
        switch format {
        case .csv: line(ProductField.allCases.map { family.product.text(of: $0) ?? "" })
        case .json: (isFirst ? "\n  " : ",\n  ") + object(family.product).compactText
        case .jsonl: object(family.product).compactText + "\n"
        case .shopify: ShopifyRows.rows(of: family).map(line).joined()
        case .woocommerce: WooCommerceRows.rows(of: family).map(line).joined()
        }
    }

    private func line(_ cells: [String]) -> String {
        cells.map { FlatCell.quoted(isRaw ? $0 : FormulaGuard.guarded($0)) }.joined(separator: ",") + "\n"
    }

    private func object(_ product: Product) -> JSONValue {
        .object(
            ProductField.allCases.map { field in
                guard let text = product.text(of: field) else { return .init(field.rawValue, .null) }
                return JSONValue.Member(field.rawValue, ProductWriter.value(field, text))
            })
    }

    private static func value(_ field: ProductField, _ text: String) -> JSONValue {
        switch field {
        case .quantity, .ratingRate, .ratingCount, .weightGrams, .lowStockAt: .number(text)
        case .isVisible: .bool(text == "true")
        case .tags, .moreImages, .options: (try? JSONReader.value(of: text)) ?? .string(text)
        default: .string(text)
        }
    }

    /// Text as HTML that reads back as the same text.
    static func html(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\n", with: "<br>\n")
    }
}
