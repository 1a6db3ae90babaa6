import ShopText
import StoreCore

/// Rows of Shopify's product CSV (https://help.shopify.com/en/manual/products/import-export/using-csv).
///
/// The first row of a product has the shared values and its first variant; each further variant and image has
/// its own row. A parent's SKU is the handle.
enum ShopifyRows {
    static let columns = [
        "Handle", "Title", "Body (HTML)", "Type", "Tags", "Published", "Option1 Name", "Option1 Value",
        "Option2 Name", "Option2 Value", "Option3 Name", "Option3 Value", "Variant SKU", "Variant Grams",
        "Variant Inventory Qty", "Variant Price", "Variant Compare At Price", "Variant Barcode",
        "Variant Requires Shipping", "Image Src",
        "Variant Image", "Status",
    ]

    static func rows(of family: ProductFamily) -> [[String]] {
        let product = family.product
        let unlike = Set(family.unlike.map(\.id))
        let sold = family.variants.isEmpty ? [product] : family.variants.filter { !unlike.contains($0.id) }
        let images = [product.image].compactMap { $0 } + product.moreImages
        return (0..<max(sold.count, images.count)).map { index in
            var row = [handle(of: product, sold)]
            row += index == 0 ? common(family) : Array(repeating: "", count: 5)
            row += sold.indices.contains(index) ? own(sold[index]) : Array(repeating: "", count: 13)
            row.append(images.indices.contains(index) ? images[index] : "")
            row.append(
                sold.indices.contains(index) && product.variantCount > 0 ? sold[index].image ?? "" : "")
            row.append(index == 0 ? status(family) : "")
            return row
        }
    }

    /// The product's SKU, without the suffix that an import adds if a variant has the handle as its SKU.
    private static func handle(of product: Product, _ variants: [Product]) -> String {
        let ending = ShopifyFormat.parentEnding
        let skus = Set(variants.map { $0.sku.lowercased() })
        var handle = product.sku
        while handle.hasSuffix(ending), skus.contains(handle.dropLast(ending.count).lowercased()) {
            handle.removeLast(ending.count)
        }
        return handle
    }

    /// From Title to Published.
    private static func common(_ family: ProductFamily) -> [String] {
        let product = family.product
        return [
            HTMLEntity.encoded(product.title), ProductWriter.html(product.description),
            HTMLEntity.encoded(product.category ?? ""),
            product.tags.map { HTMLEntity.encoded($0) }.joined(separator: ", "),
            family.status == .visible ? "true" : "false",
        ]
    }

    private static func status(_ family: ProductFamily) -> String {
        switch family.status {
        case .visible: "active"
        case .hidden: "draft"
        case .archived: "archived"
        }
    }

    private static let noColumn: [ProductField] = [
        .externalID, .ratingRate, .ratingCount, .releaseDate, .salePrice, .saleStartsOn, .saleEndsOn,
        .taxClass,
        .lowStockAt,
    ]

    /// Fields that the rows cannot hold, once per product.
    static func lost(from family: ProductFamily) -> [String] {
        let product = family.product
        var lost = product.said(noColumn) + product.lostImages + product.lostSpaces
        if family.variants.isEmpty { lost += product.lostZero(product.compareAtPrice, "compare-at price") }
        if product.tags.contains(where: { $0.contains(",") }) { lost.append("commas in tags") }
        if family.variants.isEmpty {
            lost += product.said([.parentSKU])
            if product.parentSKU == nil { lost += product.said([.options]) }
        } else {
            var own = product.said([.barcode, .weightGrams, .compareAtPrice, .options])
            if product.quantity > 0 { own.append(ProductField.quantity.rawValue) }
            if !product.needsShipping { own.append(ProductField.needsShipping.rawValue) }
            lost += own.map { "\($0) of a product with variants" }
            if product.isShown, family.status != .visible {
                lost.append("is_visible of a product without a visible variant")
            }
        }
        let unlike = Set(family.unlike.map(\.id))
        for variant in family.variants where !unlike.contains(variant.id) {
            lost +=
                variant.said(noColumn) + own(variant, in: family).map { "\($0) of a variant" }
            lost += variant.lostZero(variant.compareAtPrice, "compare-at price")
            if variant.image != nil { lost += variant.lostImages }
            if variant.options.count > 3 { lost.append("more than 3 options") }
        }
        return lost
    }

    /// Differences of a variant from its product that the rows cannot hold.
    private static func own(_ variant: Product, in family: ProductFamily) -> [String] {
        let product = family.product
        var own = variant.said(
            [.description, .category, .tags].filter { variant.text(of: $0) != product.text(of: $0) })
        own += variant.said([.moreImages])
        let names = variant.options.prefix(3).map(\.value).joined(separator: " / ")
        if variant.title != "\(product.title) - \(names)" { own.append("title") }
        if variant.isArchived { own.append("is_archived") }
        if variant.isVisible != (family.status == .archived || family.status == .visible) {
            own.append("is_visible")
        }
        return own
    }

    /// From Option1 Name to Variant Requires Shipping.
    private static func own(_ product: Product) -> [String] {
        var options = (product.parentSKU == nil ? [] : product.options).prefix(3).flatMap {
            [HTMLEntity.encoded($0.name), HTMLEntity.encoded($0.value)]
        }
        // A variant needs something to distinguish it from its siblings; a product without variants has this by
        // convention.
        if options.isEmpty {
            options = ["Title", product.parentSKU == nil ? "Default Title" : product.title]
        }
        return options + Array(repeating: "", count: 6 - options.count) + [
            product.sku, product.weightGrams.map { String($0) } ?? "", String(product.quantity),
            product.price.decimal, product.compareAtPrice?.decimal ?? "", product.barcode ?? "",
            product.needsShipping ? "true" : "false",
        ]
    }
}
