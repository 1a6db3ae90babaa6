import ArgumentParser
import StoreCore

/// `storectl order edit`
struct OrderEdit: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Mark an order paid, shipped or delivered, or undo that.",
        discussion: """
            --paid records a manual payment (cash, bank transfer) of the whole total. An order that is paid \
            and delivered is completed.

            Examples:
              storectl order edit 1 --paid --shipped
              storectl order edit 1 --no-paid
            """)
    static let view: (any View.Type)? = OrderView.self

    @OptionGroup var order: OrderArgument
    @Flag(inversion: .prefixedNo, exclusivity: .exclusive, help: "Mark paid, or unpaid.")
    var paid: Bool?
    @Flag(inversion: .prefixedNo, exclusivity: .exclusive, help: "Mark shipped, or not shipped.")
    var shipped: Bool?
    @Flag(inversion: .prefixedNo, exclusivity: .exclusive, help: "Mark delivered, or not delivered.")
    var delivered: Bool?
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        let change = OrderChange(isPaid: paid, isShipped: shipped, isDelivered: delivered)
        return try shop.run(EditOrder(try order.id(), change), mutation) { .record(OrderView($0)) }
    }
}
