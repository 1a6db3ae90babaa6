import ArgumentParser
import StoreCore

/// `storectl product edit`
struct ProductEdit: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change a product.",
        discussion: """
            What you do not name stays as it is. --quantity sets the stock to what was counted.

            Examples:
              storectl product edit MUG --price 9.90
              storectl product edit MUG --hidden
              storectl product edit MUG --sku MUG-BLUE --title "Blue mug"
            """)
    static let view: (any View.Type)? = ProductView.self

    @Argument(help: "A SKU or an id.") var product: String
    @Option(help: "A new SKU.") var sku: String?
    @OptionGroup var details: ProductDetails
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        let change = try details.change(sku: sku, currency: shop.store.currency)
        let edited = try shop.change { store, actor in
            try store.editProduct(
                ProductReference(product), change, as: actor, idempotencyKey: mutation.idempotencyKey)
        }
        return .change(edited) { .record(ProductView($0, in: context)) }
    }
}
