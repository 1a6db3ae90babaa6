import ArgumentParser
import StoreCore

/// `storectl stock receive`
struct StockReceive: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "receive",
        abstract: "Add a supplier's delivery to stock.",
        discussion: """
            PRODUCT=N takes several products at once, as one change: all of them or none.

            Examples:
              storectl stock receive MUG 24
              storectl stock receive MUG=24 TEA=10 --reference "delivery 4711"
            """)
    static let view: (any View.Type)? = StockChangeView.self

    @Argument(help: "A SKU or an id, or PRODUCT=N.") var product: String
    @Argument(help: "The number of pieces, or another PRODUCT=N.") var quantity: String?
    @Argument(
        help: ArgumentHelp(
            "More products and how many pieces of each came.", valueName: "product[=quantity]"))
    var more: [String] = []
    @Option(help: "A reference, such as a delivery note.") var reference: String?
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        // The parser's words, so that a person is asked.
        guard quantity == nil, !product.contains("=") else { return }
        throw UsageError.parse(
            message: "missing expected argument '<quantity>'", hint: "see 'storectl stock receive --help'")
    }

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        // A SKU may have a "=" of its own.
        if let quantity, more.isEmpty,
            Int64(quantity) != nil || !product.contains("=") && !quantity.contains("=")
        {
            let action = try ReceiveStock(
                ProductReference(product), quantity: quantity, reference: reference)
            return try shop.run(action, mutation) { .record(StockChangeView($0)) }
        }
        let words = [product] + (quantity.map { [$0] } ?? []) + more
        let action = try ReceiveDelivery(try words.map(ReceiveDelivery.Item.init), reference: reference)
        return try shop.run(action, mutation) { changes in .list(changes.map { StockChangeView($0) }) }
    }
}

extension StockReceive: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        reference = try words.option("--reference")
        mutation = try words.group()
        options = try words.group()
        product = try words.argument()
        quantity = try words.optionalArgument()
        more = try words.arguments()
        // What is missing is for the parser.
        if quantity == nil, !product.contains("=") { throw NotPlain() }
    }
}
