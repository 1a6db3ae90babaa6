import ArgumentParser
import StoreCore

/// `storectl product show`
struct ProductShow: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show one product.",
        discussion: """
            Examples:
              storectl product show MUG
              storectl product show id:12 --json
              storectl product show MUG --fields price --format tsv
            """)
    static let view: (any View.Type)? = ProductView.self

    @Argument(help: "A SKU or an id.") var product: String
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        return .record(
            ProductView(try shop.store.product(ProductReference(product), as: shop.actor), in: context))
    }
}
