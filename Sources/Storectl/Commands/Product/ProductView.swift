import ShopText
import StoreCore

/// A product as commands show it.
struct ProductView: View {
    let product: Product
    /// What customers pay now.
    let currentPrice: Money

    init(_ product: Product, in context: Context) {
        self.product = product
        // An answer that was recorded long ago knows no price of its day.
        currentPrice = product.priceToday ?? product.price(on: context.environment.now().day)
    }

    static let fields: [Field<ProductView>] =
        [Field("id") { .integer($0.product.id) }]
        + ProductField.allCases.flatMap { field -> [Field<ProductView>] in
            switch field {
            case .price: [own(.price), Field("currency") { .string($0.product.price.currency.code) }]
            case .isVisible: [own(.isVisible), own(.isArchived), rating, current]
            case .isArchived, .ratingRate, .ratingCount: []
            default: [own(field)]
            }
        } + [
            Field("reviews", members: ["average", "count"]) { view in
                view.product.reviews.map { ["average": .number($0.average), "count": .integer($0.count)] }
                    ?? .null
            },
            Field("variant_count") { .integer($0.product.variantCount) },
            Field("created_at") { .string($0.product.createdAt.rfc3339) },
            Field("updated_at") { .string($0.product.updatedAt.rfc3339) },
            Field("status") { .string($0.product.status.rawValue) },
            Field("prior_price") { .text($0.product.priorPrice?.decimal) },
        ]

    /// A field of the product as it is.
    private static func own(_ field: ProductField) -> Field<ProductView> {
        let facts = field.facts
        return Field(field.rawValue) { view in
            let value = facts.value(of: view.product)
            return value == .options([]) ? .null : value.json
        }
    }

    private static let rating = Field<ProductView>("rating", members: ["rate", "count"]) { view in
        view.product.rating.map { ["rate": .number($0.rateText), "count": .integer($0.count)] } ?? .null
    }

    private static let current = Field<ProductView>("current_price") { .string($0.currentPrice.decimal) }

    static let columns = [
        Column("id"), Column("sku", isProse: false), Column("title", isProse: true),
        Column("category", isProse: true), Column("current_price", title: "PRICE"), Column("quantity"),
        Column("status"),
    ]
}
