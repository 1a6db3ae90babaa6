import ArgumentParser
import ShopText
import StoreCore

/// `storectl order cancel`
struct OrderCancel: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Cancel an order, or pieces of it that have not been shipped.",
        discussion: """
            The pieces go back on the shelf, what was reserved is released, what was paid is refunded, and coupons \
            can be used again. For what has been shipped, use `storectl order refund`.

            Examples:
              storectl order cancel 17
              storectl order cancel 17 --item MUG=1
              storectl order cancel 17 --dry-run
            """)
    static let view: (any View.Type)? = OrderView.self

    @OptionGroup var order: OrderArgument
    @OptionGroup var items: OrderItemOption
    @Option(help: ArgumentHelp("A note for the staff, shown in the timeline.", valueName: "text")) var note:
        String?
    @OptionGroup var confirmation: ConfirmOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let action = try CancelOrder(try order.id(), items: try items.items(), note: note ?? "")
        if options.mayAsk(in: context), try confirmation.isNeeded(mutation, in: shop) {
            let preview = try shop.store.run(action, as: shop.actor, Request(isPreview: true))
            for line in preview.effects?.lines ?? [] { try context.say(line) }
            let what = items.item.isEmpty ? "order" : "these pieces of order"
            try confirmation.confirm("Cancel \(what) \(preview.value.order.id)?", options, in: context)
        }
        return try shop.pay(action, mutation, in: context)
    }
}
