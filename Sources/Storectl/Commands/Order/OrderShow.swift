import ArgumentParser
import StoreCore

/// `storectl order show`
struct OrderShow: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show an order, and what happened to it.",
        discussion: """
            CSV and TSV have a row for each line of the order; --fields chooses the columns.

            Examples:
              storectl order show 1
              storectl order show 1 --json
              storectl order show 1 --format csv
              storectl order show 1 --format csv --fields id,items.sku,items.quantity
              storectl order show 1 --as-of 57
            """)
    static let view: (any View.Type)? = OrderView.self

    @OptionGroup var order: OrderArgument
    @OptionGroup var past: PastOption
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        if let moment = try past.moment() {
            let then = try shop.store.order(try order.id(), asOf: moment, as: shop.actor)
            return Answer.record(OrderView(then.order)).inRows(of: "items").noting(
                then.place.notice(in: context))
        }
        let record = try shop.store.orderRecord(try order.id(), as: shop.actor)
        return .record(OrderView(record)).inRows(of: "items")
    }
}

extension OrderShow: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        options = try words.group()
        past = try words.group()
        order = try words.group()
    }
}
