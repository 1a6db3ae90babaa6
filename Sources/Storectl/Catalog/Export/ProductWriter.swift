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
        case .shopify: line(ProductWriter.shopifyColumns)
        case .woocommerce: line(ProductWriter.wooCommerceColumns)
        case .json: "["
        case .jsonl: ""
        }
    }

    var tail: String { format == .json ? "\n]\n" : "" }

    func text(of product: Product, isFirst: Bool) -> String {
        switch format {
        case .csv: line(ProductField.allCases.map { product.text($0) ?? "" })
        case .json: (isFirst ? "\n  " : ",\n  ") + object(product).compactText
        case .jsonl: object(product).compactText + "\n"
        case .shopify: line(shopify(product))
        case .woocommerce: line(wooCommerce(product))
        }
    }

    private func line(_ cells: [String]) -> String {
        cells.map { FlatCell.quoted(isRaw ? $0 : FormulaGuard.guarded($0)) }.joined(separator: ",") + "\n"
    }

    private func object(_ product: Product) -> JSONValue {
        .object(ProductField.allCases.map { JSONValue.Member($0.rawValue, .text(product.text($0))) })
    }

    static let shopifyColumns = [
        "Handle", "Title", "Body (HTML)", "Type", "Tags", "Published", "Option1 Name", "Option1 Value",
        "Option2 Name", "Option2 Value", "Option3 Name", "Option3 Value", "Variant SKU", "Variant Grams",
        "Variant Inventory Qty", "Variant Price", "Variant Compare At Price", "Variant Barcode", "Image Src",
        "Variant Image",
    ]

    /// A variant is a row of its parent's handle; what it inherits is blank.
    private func shopify(_ product: Product) -> [String] {
        let isVariant = product.parentSKU != nil
        let options = (0..<3).flatMap { index -> [String] in
            if product.options.indices.contains(index) {
                return [product.options[index].name, product.options[index].value]
            }
            return index == 0 && !isVariant && product.variantCount == 0
                ? ["Title", "Default Title"] : ["", ""]
        }
        let own = product.variantCount == 0
        let common = [
            product.parentSKU ?? product.sku, isVariant ? "" : product.title,
            isVariant ? "" : ProductWriter.html(product.description), isVariant ? "" : product.category ?? "",
            isVariant ? "" : product.tags.joined(separator: ", "), product.isVisible ? "true" : "false",
        ]
        return common + options + [
            own ? product.sku : "", own ? product.weightGrams.map { String($0) } ?? "" : "",
            own ? String(product.quantity) : "", own ? product.price.decimal : "",
            own ? product.compareAtPrice?.decimal ?? "" : "", own ? product.barcode ?? "" : "",
            isVariant ? "" : product.image ?? "", isVariant ? product.image ?? "" : "",
        ]
    }

    static let wooCommerceColumns =
        [
            "ID", "Type", "SKU", "Name", "Published", "Description", "Date sale price starts",
            "Date sale price ends", "Tax class", "Stock", "Low stock amount", "Weight (g)", "Sale price",
            "Regular price", "Categories", "Tags", "Images", "Parent", "GTIN, UPC, EAN, or ISBN",
        ] + (1...3).flatMap { ["Attribute \($0) name", "Attribute \($0) value(s)"] }

    private func wooCommerce(_ product: Product) -> [String] {
        let type = product.parentSKU != nil ? "variation" : product.variantCount > 0 ? "variable" : "simple"
        let images = ([product.image].compactMap { $0 } + product.moreImages).joined(separator: ", ")
        let options = (0..<3).flatMap { index in
            product.options.indices.contains(index)
                ? [product.options[index].name, product.options[index].value] : ["", ""]
        }
        let price = product.variantCount > 0 ? "" : product.price.decimal
        return [
            product.externalID ?? "", type, product.sku, product.title, product.isVisible ? "1" : "0",
            ProductWriter.html(product.description).replacing("\n", with: "\\n"),
            product.saleStartsOn?.description ?? "", product.saleEndsOn?.description ?? "",
            product.taxClass ?? "", product.variantCount > 0 ? "" : String(product.quantity),
            product.lowStockAt.map { String($0) } ?? "", product.weightGrams.map { String($0) } ?? "",
            product.salePrice?.decimal ?? "", price, product.category ?? "",
            product.tags.joined(separator: ", "), images, product.parentSKU ?? "", product.barcode ?? "",
        ] + options
    }

    /// Text as HTML that reads back as the same text.
    private static func html(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\n", with: "<br>\n")
    }
}

extension Product {
    /// A field as files write it; `nil` where there is nothing.
    func text(_ field: ProductField) -> String? {
        switch field {
        case .sku: sku
        case .title: title
        case .description: description
        case .price: price.decimal
        case .quantity: String(quantity)
        case .category: category
        case .image: image
        case .externalID: externalID
        case .ratingRate: rating.map { "\($0.rate)" }
        case .ratingCount: rating.map { "\($0.count)" }
        case .releaseDate: releaseDate?.description
        case .isVisible: isVisible ? "true" : "false"
        case .compareAtPrice: compareAtPrice?.decimal
        case .salePrice: salePrice?.decimal
        case .saleStartsOn: saleStartsOn?.description
        case .saleEndsOn: saleEndsOn?.description
        case .barcode: barcode
        case .tags: tags.isEmpty ? nil : JSONValue.array(tags.map { .string($0) }).compactText
        case .moreImages:
            moreImages.isEmpty ? nil : JSONValue.array(moreImages.map { .string($0) }).compactText
        case .weightGrams: weightGrams.map { String($0) }
        case .taxClass: taxClass
        case .lowStockAt: lowStockAt.map { String($0) }
        case .parentSKU: parentSKU
        case .options: options.isEmpty ? nil : options.json.compactText
        }
    }
}
