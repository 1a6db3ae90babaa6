import ArgumentParser
import StoreCore

/// `storectl shipping edit`
struct ShippingEdit: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change a shipping method or one of its rates.",
        discussion: """
            Existing orders keep their shipping price.

            Examples:
              storectl shipping edit POST --name "Parcel post"
              storectl shipping edit POST --rate 2 --price 9.50
              storectl shipping edit POST --inactive
            """)
    static let view: (any View.Type)? = ShippingView.self

    @Argument(help: "The method's code.") var code: String
    @Option(help: ArgumentHelp("The rate to change, if there are several.", valueName: "id")) var rate: Int64?
    @OptionGroup var shipping: ShippingOptions
    @Flag(name: .customLong("active"), help: "Offer it again.") var isActive = false
    @Flag(name: .customLong("inactive"), help: "Stop offering it.") var isInactive = false
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    mutating func validate() throws {
        if isActive, isInactive { throw ValidationError("Give --active or --inactive, not both") }
    }

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        var details = shipping.details
        if isActive || isInactive { details.isActive = isActive }
        return try shop.run(EditShipping(code, rate: rate, details), mutation) {
            .shipping($0, of: shop)
        }
    }
}
