/// A format of product files.
package enum ProductFormat: String, CaseIterable, Sendable {
    case csv, tsv, json, jsonl, fakestore, shopify, woocommerce, google

    /// As people call it.
    package var label: String {
        switch self {
        case .csv: "CSV"
        case .tsv: "TSV"
        case .json: "JSON"
        case .jsonl: "JSON Lines"
        case .fakestore: "FakeStoreAPI products; the SKU is FAKESTORE-id"
        case .shopify: "a Shopify product export"
        case .woocommerce: "a WooCommerce product export"
        case .google: "a Google Merchant product feed"
        }
    }

    /// The kind of file that has these columns or members.
    init?(names: [String]) {
        let names = Set(names.map { $0.lowercased() })
        if names.isSuperset(of: ["handle", "title"]),
            names.contains("variant price") || names.contains("variant sku")
        {
            self = .shopify
        } else if names.isSuperset(of: ["type", "sku", "name"]), names.contains("regular price") {
            self = .woocommerce
        } else if names.contains("g:id") {
            self = .google
        } else if names.isSuperset(of: ["id", "title"]), !names.contains("sku"),
            names.contains("image_link") || names.contains("image link") || names.contains("link")
                || names.contains("availability")
        {
            self = .google
        } else if names.isSuperset(of: ["id", "title", "price", "description", "category", "image"]),
            !names.contains("sku")
        {
            self = .fakestore
        } else {
            return nil
        }
    }
}
