import ArgumentParser
import StoreCore

/// `storectl stock receive`
struct StockReceive: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "receive",
        abstract: "Add a supplier's delivery to stock.",
        discussion: """
            Examples:
              storectl stock receive MUG 24
              storectl stock receive MUG 24 --reference "delivery 4711"
            """)
    static let view: (any View.Type)? = StockChangeView.self

    @Argument(help: "A SKU or an id.") var product: String
    @Argument(help: "The number of pieces.") var quantity: String
    @Option(help: "A reference, such as a delivery note.") var reference: String?
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let action = try ReceiveStock(
            ProductReference(product), quantity: quantity, reference: reference)
        return try shop.run(action, mutation) { .record(StockChangeView($0)) }
    }
}

extension StockReceive: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        reference = try words.option("--reference")
        mutation = try words.group()
        options = try words.group()
        product = try words.argument()
        quantity = try words.argument()
    }
}
