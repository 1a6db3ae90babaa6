import ArgumentParser
import StoreCore

/// `storectl shipping delete`
struct ShippingDelete: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Delete a shipping method, or one of its rates.",
        discussion: """
            Existing orders keep their shipping price.

            Examples:
              storectl shipping delete POST --yes
              storectl shipping delete POST --rate 2 --yes
            """)
    static let view: (any View.Type)? = ShippingView.self

    @Argument(help: "The method's code.") var code: String
    @Option(help: ArgumentHelp("Delete this rate only.", valueName: "id")) var rate: Int64?
    @OptionGroup var confirmation: ConfirmOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try shop.run(
            DeleteShipping(code, rate: rate), mutation, confirmation, options, in: context,
            question: { method in
                rate.map { "Delete rate \($0) of \(method.code)?" }
                    ?? "Delete \(method.code) (\(method.name))?"
            }
        ) { .record(ShippingView($0, in: shop.store.currency)) }
    }
}
