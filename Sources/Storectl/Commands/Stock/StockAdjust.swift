import ArgumentParser
import StoreCore

/// `storectl stock adjust`
struct StockAdjust: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "adjust",
        abstract: "Correct the stock of a product.",
        discussion: """
            +3 adds three pieces, -2 removes two, =40 records a count of forty. The reasons are \
            \(StockMovement.Reason.forAdjusting.map(\.rawValue).joined(separator: ", ")); a count needs \
            none.

            Examples:
              storectl stock adjust MUG -2 --reason damaged
              storectl stock adjust MUG +1 --reason returned --reference order:17
              storectl stock adjust MUG =40
            """)
    static let view: (any View.Type)? = StockChangeView.self

    @Argument(help: "A SKU or an id.") var product: String
    @Argument(help: ArgumentHelp("The change: +N, -N or =N.", valueName: "change")) var adjustment: String
    @Option(help: "The reason.") var reason: String?
    @Option(help: "A reference, such as order:17.") var reference: String?
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let change = try StockAdjustment(adjustment)
        var reason = reason
        if reason == nil, case .by = change, options.mayAsk(in: context), mutation.input == nil {
            try shop.actor.require(.stockWrite)
            _ = try shop.store.product(ProductReference(product), as: shop.actor)
            let choices = StockMovement.Reason.forAdjusting.map { Completion.Candidate(value: $0.rawValue) }
            reason = try context.askWord("Reason", rule: "The reason.", among: choices) { word in
                _ = try AdjustStock(ProductReference(product), change, reason: word)
            }
        }
        let action = try AdjustStock(
            ProductReference(product), change, reason: reason, reference: reference)
        return try shop.run(action, mutation) { .record(StockChangeView($0)) }
    }
}

extension StockAdjust: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        reason = try words.option("--reason")
        reference = try words.option("--reference")
        mutation = try words.group()
        options = try words.group()
        product = try words.argument()
        adjustment = try words.argument()
    }
}
