import ArgumentParser
import ShopText
import StoreCore

/// `storectl order ship`
struct OrderShip: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "ship",
        abstract: "Ship orders, or part of one.",
        discussion: """
            Each order gets one shipment of everything left to ship, or of the pieces you name with --item. The \
            customer gets an email with the carrier and the tracking number.

            Examples:
              storectl order ship 17 --carrier DHL --tracking 0034043
              storectl order ship 17 --item MUG=1
              storectl order ship 17 18 19
            """)
    static let view: (any View.Type)? = OrderView.self

    @OptionGroup var orders: OrdersArgument
    @OptionGroup var items: OrderItemOption
    @Option(help: "The carrier, such as DHL.") var carrier: String?
    @Option(help: ArgumentHelp("The tracking number.", valueName: "number")) var tracking: String?
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if orders.orders.count > 1, !items.item.isEmpty || tracking != nil {
            throw ValidationError("--item and --tracking are for one order, not for \(orders.orders.count)")
        }
    }

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let action = try ShipOrder(
            try orders.ids(), items: try items.items(), carrier: carrier ?? "", tracking: tracking ?? "")
        return try shop.run(action, mutation, show: Answer.orders)
    }
}

/// `storectl order deliver`
struct OrderDeliver: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "deliver",
        abstract: "Mark everything on its way as delivered.",
        discussion: """
            An order that is paid and delivered is completed.

            Examples:
              storectl order deliver 17
              storectl order deliver 17 18 19
            """)
    static let view: (any View.Type)? = OrderView.self

    @OptionGroup var orders: OrdersArgument
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try shop.run(DeliverOrder(try orders.ids()), mutation, show: Answer.orders)
    }
}
