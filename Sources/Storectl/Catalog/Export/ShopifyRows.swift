import StoreCore

/// Rows of Shopify's product CSV (https://help.shopify.com/en/manual/products/import-export/using-csv).
///
/// The first row of a product has what is common and its first variant; each further variant and each
/// further picture has a row. A parent's SKU is the handle.
enum ShopifyRows {
    static let columns = [
        "Handle", "Title", "Body (HTML)", "Type", "Tags", "Published", "Option1 Name", "Option1 Value",
        "Option2 Name", "Option2 Value", "Option3 Name", "Option3 Value", "Variant SKU", "Variant Grams",
        "Variant Inventory Qty", "Variant Price", "Variant Compare At Price", "Variant Barcode", "Image Src",
        "Variant Image",
    ]

    static func rows(of family: ProductFamily) -> [[String]] {
        let product = family.product
        let sold = family.variants.isEmpty ? [product] : family.variants
        let images = [product.image].compactMap { $0 } + product.moreImages
        return (0..<max(sold.count, images.count)).map { index in
            var row = [product.sku]
            row += index == 0 ? common(product) : Array(repeating: "", count: 5)
            row += sold.indices.contains(index) ? own(sold[index]) : Array(repeating: "", count: 12)
            row.append(images.indices.contains(index) ? images[index] : "")
            row.append(
                sold.indices.contains(index) && product.variantCount > 0 ? sold[index].image ?? "" : "")
            return row
        }
    }

    /// From Title to Published.
    private static func common(_ product: Product) -> [String] {
        [
            product.title, ProductWriter.html(product.description), product.category ?? "",
            product.tags.joined(separator: ", "), product.isVisible ? "true" : "false",
        ]
    }

    /// From Option1 Name to Variant Barcode.
    private static func own(_ product: Product) -> [String] {
        var options = (product.parentSKU == nil ? [] : product.options).prefix(3).flatMap {
            [$0.name, $0.value]
        }
        // Something must tell a variant from its siblings; a product without any has this by convention.
        if options.isEmpty {
            options = ["Title", product.parentSKU == nil ? "Default Title" : product.title]
        }
        return options + Array(repeating: "", count: 6 - options.count) + [
            product.sku, product.weightGrams.map { String($0) } ?? "", String(product.quantity),
            product.price.decimal, product.compareAtPrice?.decimal ?? "", product.barcode ?? "",
        ]
    }
}
