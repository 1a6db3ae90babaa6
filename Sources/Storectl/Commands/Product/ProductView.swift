import ShopText
import StoreCore

/// A product as commands show it.
struct ProductView: View {
    let product: Product
    /// What customers pay now.
    let currentPrice: Money
    /// The prices and stock of its variants, for lists that people read.
    let variants: VariantSummary?

    init(_ product: Product, in context: Context, variants: VariantSummary? = nil) {
        self.product = product
        self.variants = variants
        // An answer recorded long ago lacks the price of its day.
        currentPrice = product.priceToday ?? product.price(on: context.environment.now().day)
    }

    static let fields: [Field<ProductView>] =
        [Field("id") { .integer($0.product.id) }]
        + ProductField.allCases.flatMap { field -> [Field<ProductView>] in
            switch field {
            case .price: [own(.price), Field("currency") { .string($0.product.price.currency.code) }]
            case .isVisible: [own(.isVisible), own(.isArchived), rating, current]
            case .isArchived, .ratingRate, .ratingCount: []
            case .quantity: [quantity]
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

    private static let current = Field<ProductView>("current_price") { view in
        .string(view.variants.map { "from \($0.lowestPrice.decimal)" } ?? view.currentPrice.decimal)
    }

    private static let quantity = Field<ProductView>("quantity") {
        .integer($0.variants?.quantity ?? $0.product.quantity)
    }

    static let columns = [
        Column("id", rank: 3), Column("sku", isProse: false), Column("title", isProse: true),
        Column("category", isProse: true, rank: 2), Column("current_price", .right, title: "PRICE"),
        Column("quantity", tone: .low), Column("status", rank: 1, tone: .state),
    ]
}
