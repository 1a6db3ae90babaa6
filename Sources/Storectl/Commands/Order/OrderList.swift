import ArgumentParser
import StoreCore

/// `storectl order list`
struct OrderList: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List orders, the newest first.",
        discussion: """
            --after goes on below an order number.

            Examples:
              storectl order list
              storectl order list --payment unpaid --fulfillment shipped
              storectl order list --key basket-81 --format ids
            """)
    static let view: (any View.Type)? = OrderView.self

    @Option(name: .customLong("for"), help: ArgumentHelp("Only this customer's.", valueName: "user"))
    var customer: String?
    @Option(help: "Only orders that are open, completed or cancelled.") var status: OrderStatus?
    @Option(help: "Only orders that are unpaid, paid, partially_refunded or refunded.")
    var payment: PaymentStatus?
    @Option(help: "Only orders that are unfulfilled, shipped or delivered.") var fulfillment:
        FulfillmentStatus?
    @Option(help: "Only the order whose checkout had this idempotency key.") var key: String?
    @OptionGroup var list: PageOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        var filter = OrderFilter()
        filter.customer = customer
        filter.status = status
        filter.paymentStatus = payment
        filter.fulfillmentStatus = fulfillment
        filter.idempotencyKey = key
        let shop = try Shop(options, in: context)
        return try .page(list, id: \.id, view: OrderView.init) { [filter] page in
            try shop.store.orders(filter, page: page, as: shop.actor)
        }
    }
}

extension OrderStatus: ExpressibleByArgument {}
extension PaymentStatus: ExpressibleByArgument {}
extension FulfillmentStatus: ExpressibleByArgument {}

extension OrderList: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        customer = try words.option("--for")
        status = try words.option("--status")
        payment = try words.option("--payment")
        fulfillment = try words.option("--fulfillment")
        key = try words.option("--key")
        list = try words.group()
        options = try words.group()
    }
}
