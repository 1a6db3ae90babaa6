/// A file format for exporting products.
package enum ExportFormat: String, CaseIterable, Sendable {
    case csv, tsv, json, jsonl, shopify, woocommerce

    /// Whether the format writes a product next to its variants.
    package var isByFamily: Bool { self == .shopify || self == .woocommerce }

    /// Its name for people.
    package var label: String {
        switch self {
        case .csv: "CSV"
        case .tsv: "TSV"
        case .json: "JSON"
        case .jsonl: "JSON Lines"
        case .shopify: "Shopify"
        case .woocommerce: "WooCommerce"
        }
    }
}
