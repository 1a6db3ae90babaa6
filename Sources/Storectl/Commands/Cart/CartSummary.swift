import ArgumentParser
import StoreCore

/// `storectl cart summary`
struct CartSummary: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "summary",
        abstract: "Show the number of pieces in the cart and their total.",
        discussion: """
            Examples:
              storectl cart summary
              storectl cart summary --fields total --format tsv
            """)
    static let view: (any View.Type)? = CartSummaryView.self

    @OptionGroup var owner: CartOwner
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return .record(CartSummaryView(try shop.store.cart(for: owner.customer, as: shop.actor)))
    }
}

extension CartSummary: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        owner = try words.group()
        options = try words.group()
    }
}
