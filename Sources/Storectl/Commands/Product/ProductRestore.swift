import ArgumentParser
import StoreCore

/// `storectl product restore`
struct ProductRestore: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Restore an archived product to the catalog.",
        discussion: """
            Examples:
              storectl product restore MUG
            """)
    static let view: (any View.Type)? = ProductView.self

    @Argument(help: "A SKU or an id.") var product: String
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try shop.run(RestoreProduct(ProductReference(product)), mutation) {
            .record(ProductView($0, in: context))
        }
    }
}
