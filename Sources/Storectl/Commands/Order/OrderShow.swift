import ArgumentParser
import StoreCore

/// `storectl order show`
struct OrderShow: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show an order, and what happened to it.",
        discussion: """
            Examples:
              storectl order show 1
              storectl order show 1 --json
            """)
    static let view: (any View.Type)? = OrderView.self

    @OptionGroup var order: OrderArgument
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        return .record(OrderView(try shop.store.orderRecord(try order.id(), as: shop.actor)))
    }
}

extension OrderShow: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        options = try words.group()
        order = try words.group()
    }
}
