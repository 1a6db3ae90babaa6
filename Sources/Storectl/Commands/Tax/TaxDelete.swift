import ArgumentParser
import StoreCore

/// `storectl tax delete`
struct TaxDelete: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Delete a tax rate that was entered by mistake.",
        discussion: """
            Existing orders keep their tax. To end a rate, use `storectl tax edit --until`.

            Examples:
              storectl tax delete 3 --yes
            """)
    static let view: (any View.Type)? = TaxView.self

    @Argument(help: "The id, from `storectl tax list`.") var id: Int64
    @OptionGroup var confirmation: ConfirmOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try shop.run(
            DeleteTaxRate(id), mutation, confirmation, options, in: context,
            question: { "Delete \(TaxView($0).words)?" }
        ) { .record(TaxView($0)) }
    }
}
