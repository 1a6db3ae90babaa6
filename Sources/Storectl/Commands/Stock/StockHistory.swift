import ArgumentParser
import StoreCore

/// `storectl stock history`
struct StockHistory: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "List a product's stock movements, newest first.",
        discussion: """
            Examples:
              storectl stock history MUG
              storectl stock history MUG --limit 0 --format csv
            """)
    static let view: (any View.Type)? = StockMovementView.self

    @Argument(help: "A SKU or an id.") var product: String
    @OptionGroup var page: PageOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try .page(page, id: \.id, view: StockMovementView.init) { page in
            try shop.store.stockHistory(of: ProductReference(product), page: page, as: shop.actor)
        }
    }
}
