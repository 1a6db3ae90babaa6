import ArgumentParser
import StoreCore

/// `storectl shipping list`
struct ShippingList: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List shipping methods.",
        discussion: """
            Examples:
              storectl shipping list
              storectl shipping list --json
            """)
    static let view: (any View.Type)? = ShippingView.self

    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let methods = try shop.store.shippingMethods(as: shop.actor)
        return .list(methods.map { ShippingView($0, in: shop.store.currency) })
    }
}
