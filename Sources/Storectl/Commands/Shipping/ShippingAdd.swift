import ArgumentParser
import StoreCore

/// `storectl shipping add`
struct ShippingAdd: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a shipping method, or another rate to one.",
        discussion: """
            Without --country, the rate applies everywhere. Of the rates that fit an order, those for its region \
            take precedence over those for its country, and these over those for everywhere.

            Examples:
              storectl shipping add POST --name "Post" --country DE --max-grams 2000 \\
                  --price 4.90
              storectl shipping add POST --country DE --max-grams 10000 --price 8.90 \\
                  --free-above 100.00
              storectl shipping add PICKUP --name "Collect from the shop" --price 0
            """)
    static let view: (any View.Type)? = ShippingView.self

    @Argument(help: "The method's code, such as POST.") var code: String
    @OptionGroup var shipping: ShippingOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try shop.run(AddShipping(code, shipping.details), mutation) {
            .shipping($0, of: shop)
        }
    }
}
