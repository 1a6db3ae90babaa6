import ShopText
import StoreCore

extension ProductView {
    /// The fields that have a value.
    var detail: [DetailPart]? {
        let lines: [(String, String?)] = [
            ("SKU", product.sku), ("Title", product.title),
            ("Description", product.description.isEmpty ? nil : product.description),
            ("Variant of", product.parentSKU),
            ("Options", product.options.isEmpty ? nil : ProductView.text(product.options)),
            ("Price", price), ("Sale price", sale),
            ("Compare at", product.compareAtPrice?.decimal),
            ("Prior price", product.priorPrice.map { "\($0.decimal), the lowest of the 30 days before" }),
            ("On hand", onHand),
            ("Low at", product.lowStockAt.map { String($0) }), ("Category", product.category),
            ("Tags", product.tags.isEmpty ? nil : product.tags.joined(separator: ", ")),
            ("Image", product.image),
            ("More images", product.moreImages.isEmpty ? nil : product.moreImages.joined(separator: "\n")),
            ("Barcode", product.barcode), ("Weight", product.weightGrams.map { "\($0) g" }),
            ("Shipping", product.needsShipping ? nil : "not needed"),
            ("Tax class", product.taxClass), ("External id", product.externalID),
            ("Rating", product.rating.map { "\($0.rate) of 5, by \($0.count)" }),
            ("Reviews", product.reviews.map { "\($0.average) of 5, by \($0.count)" }),
            ("Release date", product.releaseDate?.description),
            ("Status", status),
            ("Id", String(product.id)), ("Created", product.createdAt.rfc3339),
            ("Updated", product.updatedAt.rfc3339),
        ]
        return lines.compactMap { label, value in value.map { .line(label, $0) } }
    }

    /// Of what comes in variants, their lowest.
    private var price: String {
        let code = product.price.currency.code
        return variants.map { "from \($0.lowestPrice.decimal) \(code)" } ?? "\(product.price.decimal) \(code)"
    }

    private var onHand: String? {
        if let variants { return "\(variants.quantity), all variants together" }
        return product.variantCount > 0 ? nil : String(product.quantity)
    }

    private var status: String {
        let status =
            switch product.status {
            case .visible: "visible"
            case .hidden: "hidden from customers"
            case .archived: "archived"
            }
        guard let parent = product.parentSKU, product.status != product.ownStatus else { return status }
        return "\(status), as \(parent) is"
    }

    static func text(_ options: [ProductOption]) -> String {
        options.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
    }

    /// `8.00 from 2026-12-01 to 2026-12-24, not now`
    private var sale: String? {
        guard let salePrice = product.salePrice else { return nil }
        let first = product.saleStartsOn.map { " from \($0)" } ?? ""
        let last = product.saleEndsOn.map { " to \($0)" } ?? ""
        let isNow = currentPrice == salePrice
        return salePrice.decimal + first + last + (isNow ? "" : ", not now")
    }
}
