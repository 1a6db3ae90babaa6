import ArgumentParser
import StoreCore

/// `storectl product add`
struct ProductAdd: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a product.",
        discussion: """
            Examples:
              storectl product add --sku MUG --title Mug --price 9.50 --quantity 3
              storectl product add --sku TEA --title "Green tea" --price 4 \\
                  --category drinks --hidden
            """)
    static let view: (any View.Type)? = ProductView.self

    @Option(help: "The product's unique SKU.") var sku: String
    @OptionGroup var details: ProductDetails
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        var details = details
        if options.mayAsk(in: context), mutation.input == nil {
            try shop.actor.require(.catalogWrite)
            // What was given is put right before more is asked for.
            _ = try details.change(sku: sku, currency: shop.store.currency)
            try details.askForMissing(shop.store.currency, in: context)
        }
        try details.confirmCategory(details.category, in: shop, options, context)
        let change = try details.change(sku: sku, currency: shop.store.currency)
        return try shop.run(AddProduct(change), mutation) { .record(ProductView($0, in: context)) }
    }
}
