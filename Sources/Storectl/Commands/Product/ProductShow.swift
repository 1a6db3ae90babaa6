import ArgumentParser
import ShopText
import StoreCore

/// `storectl product show`
struct ProductShow: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a product with its variants.",
        discussion: """
            Examples:
              storectl product show MUG
              storectl product show id:12 --json
              storectl product show MUG --fields price --format tsv
              storectl product show MUG --as-of 2026-11-01
            """)
    static let view: (any View.Type)? = ProductFamilyView.self

    @Argument(help: "A SKU or an id.") var product: String
    @OptionGroup var past: PastOption
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        if let moment = try past.moment() {
            let then = try shop.store.product(ProductReference(product), asOf: moment, as: shop.actor)
            return Answer.record(view(then.product, then.variants, nil, in: context))
                .noting(then.place.notice(in: context))
        }
        let found = try shop.store.product(ProductReference(product), as: shop.actor)
        let variants = try shop.store.variants(of: found, as: shop.actor)
        let summary = try options.isForPeople(in: context) ? VariantSummary(of: variants) : nil
        return .record(view(found, variants, summary, in: context))
    }

    private func view(
        _ product: Product, _ variants: [Product], _ summary: VariantSummary?, in context: Context
    ) -> ProductFamilyView {
        ProductFamilyView(
            product: ProductView(product, in: context, variants: summary),
            variants: variants.map { VariantView(ProductView($0, in: context)) })
    }
}

/// A product with its variants.
struct ProductFamilyView: View {
    let product: ProductView
    let variants: [VariantView]

    static let fields: [Field<ProductFamilyView>] =
        ProductView.fields.map { field in field.of(\.product) } + [Field("variants", each: \.variants)]

    static let columns = ProductView.columns

    var detail: [DetailPart]? {
        guard let lines = product.detail, !variants.isEmpty else { return product.detail }
        return lines + [.table(VariantView.columns, variants.map(\.record))]
    }
}

/// A variant in the list of its parent's.
struct VariantView: View {
    let variant: ProductView

    init(_ variant: ProductView) { self.variant = variant }

    static let fields: [Field<VariantView>] = [
        Field("id") { .integer($0.variant.product.id) },
        Field("sku") { .string($0.variant.product.sku) },
        Field("options") { $0.variant.product.options.json },
        Field("price") { .string($0.variant.product.price.decimal) },
        Field("current_price") { .string($0.variant.currentPrice.decimal) },
        Field("quantity") { .integer($0.variant.product.quantity) },
        Field("is_visible") { .bool($0.variant.product.isVisible) },
        Field("is_archived") { .bool($0.variant.product.isArchived) },
        Field("status") { .string($0.variant.product.status.rawValue) },
        Field("prior_price") { .text($0.variant.product.priorPrice?.decimal) },
    ]

    static let columns = [
        Column("sku", isProse: false), Column("options"), Column("current_price", title: "PRICE"),
        Column("quantity"),
        Column("status", rank: 1, tone: .state),
    ]
}

extension ProductShow: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        options = try words.group()
        past = try words.group()
        product = try words.argument()
    }
}
