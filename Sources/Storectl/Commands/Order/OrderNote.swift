import ArgumentParser
import ShopText
import StoreCore

/// `storectl order note`
struct OrderNoteCommand: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: "Add a note to an order.",
        discussion: """
            Notes are in the timeline of `storectl order show`. Only staff see them, unless you add --customer.

            Examples:
              storectl order note 17 "Call before delivery"
              storectl order note 17 "Your mug is in the second parcel" --customer
            """)
    static let view: (any View.Type)? = OrderView.self

    @OptionGroup var order: OrderArgument
    @Argument(help: "The note.") var text: String
    @Flag(help: "Show it to the customer too.") var customer = false
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let action = try NoteOrder(try order.id(), text, isForCustomer: customer)
        return try shop.run(action, mutation, show: Answer.order)
    }
}

/// `storectl order delete`
struct OrderDelete: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Delete a cancelled order for which no money ever moved.",
        discussion: """
            Any other order is kept: see `storectl order cancel`.

            Examples:
              storectl order delete 17
              storectl order delete 17 --yes
            """)
    static let view: (any View.Type)? = OrderSummaryView.self

    @OptionGroup var order: OrderArgument
    @OptionGroup var confirmation: ConfirmOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try shop.run(
            DeleteOrder(try order.id()), mutation, confirmation, options, in: context,
            question: { "Delete order \($0.id) of \($0.customer)?" }
        ) { .deleted($0, isDone: !mutation.dryRun) }
    }
}

extension Answer {
    /// A deleted order, in a sentence for people.
    fileprivate static func deleted(_ order: Order, isDone: Bool) -> Answer {
        let view = OrderSummaryView(order)
        var answer = Answer.record(view)
        answer.body = .record(
            view.record,
            detail: [
                .text("Order \(order.id) of \(order.customer) \(isDone ? "is" : "would be") deleted.")
            ])
        return answer
    }
}
