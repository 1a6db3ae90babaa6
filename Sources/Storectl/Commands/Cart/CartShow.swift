import ArgumentParser
import StoreCore

/// `storectl cart show`
struct CartShow: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the cart line by line.",
        discussion: """
            Examples:
              storectl cart show
              storectl cart show --for ann --json
            """)
    static let view: (any View.Type)? = CartView.self

    @OptionGroup var owner: CartOwner
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        return .record(CartView(try shop.store.cart(for: owner.customer, as: shop.actor)))
    }
}

extension CartShow: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        owner = try words.group()
        options = try words.group()
    }
}
