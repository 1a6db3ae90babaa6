import ArgumentParser
import StoreCore

/// `storectl cart clear`
struct CartClear: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "clear",
        abstract: "Empty the cart.",
        discussion: """
            Examples:
              storectl cart clear
            """)
    static let view: (any View.Type)? = CartView.self

    @OptionGroup var owner: CartOwner
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try shop.run(ClearCart(for: owner.customer), mutation) { .record(CartView($0)) }
    }
}

extension CartClear: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        owner = try words.group()
        mutation = try words.group()
        options = try words.group()
    }
}
