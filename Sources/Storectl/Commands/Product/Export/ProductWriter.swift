import ShopText
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
        case .csv, .tsv: line(ProductWriter.columns)
        case .shopify: line(ShopifyRows.columns)
        case .woocommerce: line(WooCommerceRows.columns)
        case .json: "["
        case .jsonl: ""
        }
    }

    var tail: String { format == .json ? "\n]\n" : "" }

    func text(of family: ProductFamily, isFirst: Bool) -> String {
        switch format {
        case .csv, .tsv: line(ProductWriter.values(family.product).map { $0 ?? "" })
        case .json: (isFirst ? "\n  " : ",\n  ") + object(family.product).compactText
        case .jsonl: object(family.product).compactText + "\n"
        case .shopify: ShopifyRows.rows(of: family).map(line).joined()
        case .woocommerce: WooCommerceRows.rows(of: family).map(line).joined()
        }
    }

    /// Every field, and the currency, so that no shop takes another's prices for its own.
    private static let columns = ProductField.allCases.map(\.rawValue) + ["currency"]

    private static func values(_ product: Product) -> [String?] {
        ProductField.allCases.map { product.text(of: $0) } + [product.price.currency.code]
    }

    private func line(_ cells: [String]) -> String {
        let separator = format == .tsv ? "\t" : ","
        return cells.map { cell in
            FlatCell.quoted(
                isRaw ? FormulaGuard.raw(cell) : FormulaGuard.guarded(cell), separator: separator)
        }.joined(separator: separator) + "\n"
    }

    private func object(_ product: Product) -> JSONValue {
        .object(
            zip(ProductWriter.columns, ProductWriter.values(product)).map { name, text in
                JSONValue.Member(name, text.map { ProductWriter.value(name, $0) } ?? .null)
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

    /// Text as HTML that reads back as the same text.
    static func html(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\n", with: "<br>\n")
    }
}
