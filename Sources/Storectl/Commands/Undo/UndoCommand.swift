import ArgumentParser
import ShopText
import StoreCore

/// `storectl undo`
struct UndoCommand: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Undo a whole change.",
        discussion: """
            Without ENTRY, it undoes your own last change. Values and stock go back to what they were before, what \
            was created is deleted unless it has been used, and what was deleted is restored. If any of it has \
            changed since, nothing is undone, and the later entries are listed. Undo an undo to redo the change.

            Orders, payments and accounts cannot be undone: use `order edit` and `user edit`, which leave a record.

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
            ?? shop.store.lastUndoableEntry(key: mutation.idempotencyKey, as: shop.actor)
        let action = StoreCore.Undo(entry)
        var mutation = mutation
        // An interrupted undo is resumed by the same command.
        if mutation.idempotencyKey == nil {
            mutation.idempotencyKey = try shop.store.keyForUndoing(entry, as: shop.actor)
        }
        if try confirmation.isNeeded(mutation, in: shop) {
            let preview = try shop.store.run(action, as: shop.actor, Request(isPreview: true))
            if options.mayAsk(in: context) {
                for line in UndoneView(preview.value).lines {
                    try context.say(line)
                }
            }
            try confirmation.confirm(UndoneView(preview.value).question, options, in: context)
        }
        return try shop.run(action, mutation) { .record(UndoneView($0)) }
    }
}
