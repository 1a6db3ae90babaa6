import ArgumentParser
import StoreCore

/// `storectl cart add`
struct CartAdd: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add products to the cart.",
        discussion: """
            Write PRODUCT=QUANTITY, or PRODUCT alone for one. The last = separates them, unless the whole \
            word names a product. A number alone is an id; beside a product without a quantity it is refused, because \
            it could be meant as the quantity. Quantities are added to what the cart already has. Everything is \
            added, or nothing.

            --file takes a JSON array such as [{"product_id": 1, "quantity": 2}], with product_id or sku.

            Examples:
              storectl cart add MUG=2 TEA
              storectl cart add --file items.json
            """)
    static let view: (any View.Type)? = CartView.self

    @Argument(help: ArgumentHelp("A SKU or id, and the quantity.", valueName: "product[=quantity]"))
    var items: [String] = []
    @Option(help: "A JSON file of items, or - for standard input.", completion: .file()) var file: String?
    @OptionGroup var owner: CartOwner
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        var requests = try shop.store.cartRequests(items, as: shop.actor)
        if let file {
            let bytes =
                file == "-"
                ? try context.input.everything()
                : try InputFile.read(context.resolved(file), limit: 1 << 24).bytes
            requests += try Located.at(Located.file(file)) { try ItemFile.requests(bytes) }
        }
        return try shop.run(AddToCart(requests, for: owner.customer), mutation) { .record(CartView($0)) }
    }
}

extension CartAdd: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        file = try words.option("--file")
        owner = try words.group()
        mutation = try words.group()
        options = try words.group()
        items = try words.arguments()
    }
}
