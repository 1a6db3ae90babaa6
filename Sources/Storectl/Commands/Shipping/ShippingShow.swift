import ArgumentParser
import StoreCore

/// `storectl shipping show`
struct ShippingShow: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a shipping method and its rates.",
        discussion: """
            Examples:
              storectl shipping show POST
            """)
    static let view: (any View.Type)? = ShippingView.self

    @Argument(help: "The method's code.") var code: String
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let method = try shop.store.shippingMethod(code, as: shop.actor)
        return .record(ShippingView(method, in: shop.store.currency))
    }
}
