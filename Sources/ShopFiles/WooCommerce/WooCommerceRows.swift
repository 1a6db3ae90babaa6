import ShopText
import StoreCore

/// Rows of WooCommerce's product CSV
/// (https://github.com/woocommerce/woocommerce/wiki/Product-CSV-Import-Schema): a product with variants is
/// `variable`, and its `variation` rows follow.
enum WooCommerceRows {
    /// The maximum number of options written for a variant.
    private static let attributeCount = 3

    static let columns =
        [
            "ID", "Type", "SKU", "Name", "Published", "Description", "Date sale price starts",
            "Date sale price ends", "Tax class", "Stock", "Low stock amount", "Weight (g)", "Sale price",
            "Regular price", "Categories", "Tags", "Images", "Parent", "GTIN, UPC, EAN, or ISBN",
        ] + (1...attributeCount).flatMap { ["Attribute \($0) name", "Attribute \($0) value(s)"] }

    static func rows(of family: ProductFamily) -> [[String]] {
        let product = family.product
        if family.variants.isEmpty {
            return [row(product, product.variantCount > 0 ? "variable" : "simple", attributes: [])]
        }
        let all = family.options.map { ($0.name, WooCommerceText.list(of: $0.values)) }
        return [row(product, "variable", attributes: all)]
            + family.variants.map { variant in
                row(
                    variant, "variation",
                    attributes: variant.options.map { ($0.name, WooCommerceText.list(of: [$0.value])) })
            }
    }

    /// Fields that the rows cannot hold, once per product.
    static func lost(from family: ProductFamily) -> [String] {
        let noColumn: [ProductField] = [.compareAtPrice, .releaseDate, .ratingRate, .ratingCount]
        return ([family.product] + family.variants).flatMap { product in
            var lost = product.said(noColumn) + product.lostImages + product.lostSpaces
            lost += product.lostZero(product.salePrice, "sale price")
            if product.isArchived { lost.append("is_archived") }
            if product.variantCount > 0, !product.needsShipping {
                lost.append("needs_shipping of a product with variants")
            }
            let isVariation = !family.variants.isEmpty && product.parentSKU != nil
            if !isVariation { lost += product.said([.options, .parentSKU]) }
            if isVariation, product.options.count > attributeCount {
                lost.append("more than \(attributeCount) options")
            }
            if product.variantCount > 0, product.quantity > 0 {
                lost.append("quantity of a product with variants")
            }
            return lost
        }
    }

    private static func row(
        _ product: Product, _ type: String, attributes: [(name: String, value: String)]
    ) -> [String] {
        let images = [product.image].compactMap { $0 } + product.moreImages
        let description = WooCommerceText.line(of: ProductWriter.html(product.description))
        let cells = (0..<attributeCount).flatMap { index in
            attributes.indices.contains(index)
                ? [attributes[index].name, attributes[index].value].map { HTMLEntity.encoded($0) } : ["", ""]
        }
        return [
            product.externalID ?? "", type == "variable" || product.needsShipping ? type : "\(type), virtual",
            product.sku, HTMLEntity.encoded(product.title),
            product.isShown ? "1" : "0",
            description, product.saleStartsOn?.description ?? "", product.saleEndsOn?.description ?? "",
            product.taxClass ?? "", product.variantCount > 0 ? "" : String(product.quantity),
            product.lowStockAt.map { String($0) } ?? "", product.weightGrams.map { String($0) } ?? "",
            product.salePrice?.decimal ?? "", product.price.decimal,
            WooCommerceText.list(of: [product.category].compactMap { $0.map { HTMLEntity.encoded($0) } }),
            WooCommerceText.list(of: product.tags.map { HTMLEntity.encoded($0) }),
            WooCommerceText.list(of: images),
            type == "variation" ? product.parentSKU ?? "" : "", product.barcode ?? "",
        ] + cells
    }
}
