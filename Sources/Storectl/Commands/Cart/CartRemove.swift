import ArgumentParser
import StoreCore

/// `storectl cart remove`
struct CartRemove: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Take products out of the cart.",
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
        let shop = try Shop(options, in: context)
        let removed = try shop.change { store, actor in
            try store.removeFromCart(
                products.map { ProductReference($0) }, for: owner.customer, as: actor,
                idempotencyKey: mutation.idempotencyKey)
        }
        return .change(removed) { .record(CartView($0)) }
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
