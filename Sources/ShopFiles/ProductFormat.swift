/// A format of product files.
package enum ProductFormat: String, CaseIterable, Sendable {
    case csv, tsv, json, jsonl, fakestore, shopify, woocommerce, google, magento, prestashop

    /// Its name for people.
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
        case .magento: "a Magento product export"
        case .prestashop: "a PrestaShop product export"
        }
    }

    /// Whether its names are the shop's own, or FakeStoreAPI's, which are nearly the same.
    var isOwn: Bool {
        switch self {
        case .csv, .tsv, .json, .jsonl, .fakestore: true
        case .shopify, .woocommerce, .google, .magento, .prestashop: false
        }
    }

    /// The reader for it.
    var reader: any RecordFormat.Type {
        switch self {
        case .csv, .tsv, .json, .jsonl, .fakestore: OwnFormat.self
        case .shopify: ShopifyFormat.self
        case .woocommerce: WooCommerceFormat.self
        case .google: GoogleFormat.self
        case .magento: MagentoFormat.self
        case .prestashop: PrestaShopFormat.self
        }
    }

    /// The column names of formats other than the shop's own.
    static let allColumns = allCases.filter { !$0.isOwn }.map { $0.reader.columns }

    /// The kind of file that has these columns or members.
    init?(names: [String]) {
        let plain = Set(names.map { $0.lowercased() })
        let shopify = Set(names.map(ShopifyFormat.key))
        let woo = Set(WooCommerceFormat.keys(names))
        if shopify.isSuperset(of: ["handle", "title"]),
            plain.contains("variant price") || plain.contains("variant sku")
                || plain.contains("url handle") && (plain.contains("sku") || plain.contains("price"))
        {
            self = .shopify
        } else if woo.isSuperset(of: ["type", "sku", "name"]),
            plain.contains("regular price") || woo.contains("published")
        {
            self = .woocommerce
        } else if plain.isSuperset(of: ["sku", "name"]),
            plain.contains("product_type") && plain.contains("attribute_set_code")
                || plain.contains("_attribute_set") && plain.contains("_type")
        {
            self = .magento
        } else if PrestaShopFormat.isOne(names) {
            self = .prestashop
        } else if plain.contains("g:id") {
            self = .google
        } else if plain.isSuperset(of: ["id", "title"]), !plain.contains("sku"),
            plain.contains("image_link") || plain.contains("image link") || plain.contains("link")
                || plain.contains("availability")
        {
            self = .google
        } else if plain.isSuperset(of: ["id", "title", "price", "description", "category", "image"]),
            !plain.contains("sku")
        {
            self = .fakestore
        } else {
            return nil
        }
    }
}
