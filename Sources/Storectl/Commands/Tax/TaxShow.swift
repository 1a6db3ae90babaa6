import ArgumentParser
import StoreCore

/// `storectl tax show`
struct TaxShow: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show one tax rate.",
        discussion: """
            Examples:
              storectl tax show 3
            """)
    static let view: (any View.Type)? = TaxView.self

    @Argument(help: "The id, from `storectl tax list`.") var id: Int64
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return .record(TaxView(try shop.store.taxRate(id, as: shop.actor)))
    }
}
