import ShopText
import StoreCore

/// A product as commands show it.
struct ProductView: View {
    let product: Product
    /// The day whose price is shown.
    let today: Day

    init(_ product: Product, in context: Context) {
        self.product = product
        today = context.environment.now().day
    }

    static let fields: [Field<ProductView>] = [
        Field("id") { .integer($0.product.id) },
        Field("sku") { .string($0.product.sku) },
        Field("title") { .string($0.product.title) },
        Field("description") { .string($0.product.description) },
        Field("price") { .string($0.product.price.decimal) },
        Field("currency") { .string($0.product.price.currency.code) },
        Field("quantity") { .integer($0.product.quantity) },
        Field("category") { .text($0.product.category) },
        Field("image") { .text($0.product.image) },
        Field("external_id") { .text($0.product.externalID) },
        Field("release_date") { .text($0.product.releaseDate?.description) },
        Field("is_visible") { .bool($0.product.isVisible) },
        Field("is_archived") { .bool($0.product.isArchived) },
        Field("rating", members: ["rate", "count"]) { view in
            view.product.rating.map { ["rate": .number($0.rateText), "count": .integer($0.count)] } ?? .null
        },
        Field("current_price") { .string($0.product.price(on: $0.today).decimal) },
        Field("compare_at_price") { .text($0.product.compareAtPrice?.decimal) },
        Field("sale_price") { .text($0.product.salePrice?.decimal) },
        Field("sale_starts_on") { .text($0.product.saleStartsOn?.description) },
        Field("sale_ends_on") { .text($0.product.saleEndsOn?.description) },
        Field("barcode") { .text($0.product.barcode) },
        Field("tags") { .array($0.product.tags.map { .string($0) }) },
        Field("more_images") { .array($0.product.moreImages.map { .string($0) }) },
        Field("weight_grams") { $0.product.weightGrams.map { .integer($0) } ?? .null },
        Field("tax_class") { .text($0.product.taxClass) },
        Field("low_stock_at") { $0.product.lowStockAt.map { .integer($0) } ?? .null },
        Field("parent_sku") { .text($0.product.parentSKU) },
        Field("options") { $0.product.options.isEmpty ? .null : $0.product.options.json },
        Field("variant_count") { .integer($0.product.variantCount) },
        Field("created_at") { .string($0.product.createdAt.rfc3339) },
        Field("updated_at") { .string($0.product.updatedAt.rfc3339) },
        Field("status") { .string($0.product.status.rawValue) },
    ]

    static let columns = [
        Column("id"), Column("sku", isProse: false), Column("title", isProse: true),
        Column("category", isProse: true), Column("current_price", title: "PRICE"), Column("quantity"),
        Column("status"),
    ]
}
