import ArgumentParser
import StoreCore

/// `storectl cart remove`
struct CartRemove: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Remove products from the cart.",
        discussion: """
            Examples:
              storectl cart remove MUG
              storectl cart remove MUG TEA
            """)
    static let view: (any View.Type)? = CartView.self

    @Argument(help: "SKUs or ids.") var products: [String]
    @OptionGroup var owner: CartOwner
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let references = try shop.store.cartRemovals(products, as: shop.actor)
        return try shop.run(RemoveFromCart(references, for: owner.customer), mutation) {
            .record(CartView($0))
        }
    }
}

extension CartRemove: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        owner = try words.group()
        mutation = try words.group()
        options = try words.group()
        products = try words.someArguments()
    }
}
