import ShopFiles
import StoreCore

/// An export in pieces, so that the store does not stay open for a slow reader.
final class ExportPages {
    private let shop: OpenShop
    private let filter: ProductFilter
    private let format: ExportFormat
    private let writer: ProductWriter
    private let notices: Notices
    private var report: ExportReport
    private var cursor: Int64?
    private var isAtStart = true
    private var isAtEnd = false
    private var hasProducts: Bool { count > 0 }
    /// How many products were written, including variants.
    private(set) var count = 0

    /// - Parameter notices: receives, at the end, what the file lacks.
    init(
        _ shop: OpenShop, _ filter: ProductFilter, _ format: ExportFormat, isRaw: Bool, notices: Notices
    ) {
        self.shop = shop
        self.filter = filter
        self.format = format
        writer = ProductWriter(format, isRaw: isRaw)
        self.notices = notices
        report = ExportReport(format)
    }

    /// The next piece, or `nil` after the last.
    func next() throws -> String? {
        if isAtEnd { return nil }
        let products = try products(filter, limit: 500, after: cursor)
        var text = isAtStart ? writer.head : ""
        isAtStart = false
        for product in products {
            guard let family = try family(of: product) else { continue }
            text += writer.text(of: family, isFirst: !hasProducts)
            report.add(family)
            count += 1 + family.variants.count
        }
        cursor = products.last?.id ?? cursor
        if products.count < 500 {
            isAtEnd = true
            text += writer.tail
            notices.add(report.notices)
        }
        return text
    }

    private func products(_ filter: ProductFilter, limit: Int, after: Int64? = nil) throws -> [Product] {
        try shop.store.products(filter, page: Page(limit: limit, after: after), as: shop.actor)
    }

    /// The rows to write for this product; `nil` if they are written with another one.
    private func family(of product: Product) throws -> ProductFamily? {
        guard format.isByFamily else { return ProductFamily(product) }
        if product.variantCount > 0 {
            var variants = ProductFilter()
            variants.parent = .id(product.id)
            variants.isArchived = filter.isArchived
            return ProductFamily(product, variants: try products(variants, limit: 0))
        }
        // Customers may not see the parent; the variant is then written on its own.
        guard let parentSKU = product.parentSKU,
            let parent = try? shop.store.product(.sku(parentSKU), as: shop.actor)
        else { return ProductFamily(product) }
        if try products(filter, limit: 1, after: parent.id - 1).first?.id == parent.id { return nil }
        var siblings = filter
        siblings.parent = .id(parent.id)
        guard try products(siblings, limit: 1).first?.id == product.id else { return nil }
        return ProductFamily(parent, variants: try products(siblings, limit: 0))
    }
}
