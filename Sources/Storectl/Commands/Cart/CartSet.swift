import ArgumentParser
import StoreCore

/// `storectl cart set`
struct CartSet: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Set the quantity of a product in the cart.",
        discussion: """
            Examples:
              storectl cart set MUG 3
            """)
    static let view: (any View.Type)? = CartView.self

    @Argument(help: "A SKU or an id.") var product: String
    @Argument(help: "The quantity, at least 1; to remove the product, use `storectl cart remove`.")
    var quantity: String
    @OptionGroup var owner: CartOwner
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let request = try CartRequest(ProductReference(product), quantity: quantity)
        return try shop.run(SetInCart(request, for: owner.customer), mutation) { .record(CartView($0)) }
    }
}

extension CartSet: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        owner = try words.group()
        mutation = try words.group()
        options = try words.group()
        product = try words.argument()
        quantity = try words.argument()
    }
}
