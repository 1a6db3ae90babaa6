/// A kind of file that products are written as.
package enum ExportFormat: String, CaseIterable, Sendable {
    case csv, tsv, json, jsonl, shopify, woocommerce

    /// Whether a product stands beside its variants there.
    package var isByFamily: Bool { self == .shopify || self == .woocommerce }

    /// As people call it.
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
