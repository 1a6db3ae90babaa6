import ArgumentParser
import ShopText
import StoreCore

/// `storectl undo`
struct UndoCommand: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take back a change, as a whole.",
        discussion: """
            Without ENTRY it is your own last change. Values go back where they still are what the change made \
            them; stock is moved back; what was created goes, if nobody has used it; what was deleted returns. \
            If anything of it has changed since, nothing is undone, and the later entries are named. \
            Undo an undo to make the change again.

            Orders, payments and accounts are not undone: `order edit` and `user edit` change them in the open.

            Examples:
              storectl undo
              storectl undo 57 --dry-run
              storectl undo 57 --yes
            """)
    static let view: (any View.Type)? = UndoneView.self

    @Argument(help: "The entry's number, as in `journal list`.") var entry: String?
    @OptionGroup var confirmation: ConfirmOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let entry =
            try entry.map { try WholeNumber.read($0, "entry", 1...Int64.max) }
            ?? shop.store.lastUndoableEntry(as: shop.actor)
        let action = StoreCore.Undo(entry)
        var mutation = mutation
        // An undo that was cut short is taken up again by the same command.
        if mutation.idempotencyKey == nil {
            mutation.idempotencyKey = try shop.store.keyForUndoing(entry, as: shop.actor)
        }
        if try confirmation.isNeeded(mutation, in: shop) {
            let preview = try shop.store.run(action, as: shop.actor, Request(isPreview: true))
            if options.mayAsk(in: context) {
                for line in UndoneView(preview.value).lines {
                    try context.errorOutput.printLine(line.visible)
                }
            }
            try confirmation.confirm(UndoneView(preview.value).question, options, in: context)
        }
        return try shop.run(action, mutation) { .record(UndoneView($0)) }
    }
}
