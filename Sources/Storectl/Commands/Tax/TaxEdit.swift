import ArgumentParser
import StoreCore

/// `storectl tax edit`
struct TaxEdit: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change a tax rate, or end it.",
        discussion: """
            Existing orders keep their tax.

            Examples:
              storectl tax edit 3 --until 2026-12-31
              storectl tax edit 3 --no-shipping
            """)
    static let view: (any View.Type)? = TaxView.self

    @Argument(help: "The id, from `storectl tax list`.") var id: Int64
    @OptionGroup var tax: TaxOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try shop.run(EditTaxRate(id, tax.details), mutation) { .record(TaxView($0)) }
    }
}
