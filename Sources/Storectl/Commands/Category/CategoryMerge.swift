import ArgumentParser
import StoreCore

/// `storectl category merge`
struct CategoryMerge: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Move all that is in a category into another, and delete it.",
        discussion: """
            Categories below it move too; where the other has one of the same name, the two are merged in turn.

            Examples:
              storectl category merge trainers "Men > Shoes"
              storectl category merge trainers "Men > Shoes" --dry-run
            """)
    static let view: (any View.Type)? = CategoryRemovalView.self

    @Argument(help: "The category that will be no more.") var category: String
    @Argument(help: "The category that gets what is in it.") var target: String
    @OptionGroup var confirmation: ConfirmOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        try CategoryRemovalView.answer(
            category, movingTo: target, confirmation, mutation, options, in: context
        ) { store, actor in
            try store.mergeCategory(
                category, into: target, as: actor, idempotencyKey: mutation.idempotencyKey)
        }
    }
}

extension CategoryRemovalView {
    /// Shows what would be done, asks, and does it.
    static func answer(
        _ category: String, movingTo target: String?, _ confirmation: ConfirmOptions,
        _ mutation: MutationOptions, _ options: GlobalOptions, in context: Context,
        _ remove: (Store, Actor) throws -> Recorded<CategoryRemoval>
    ) throws -> Answer {
        let shop = try Shop(options, in: context)
        if try confirmation.needsPlan(mutation, in: shop) {
            let plan = CategoryRemovalView(
                try shop.store.planRemoval(of: category, movingTo: target, as: shop.actor))
            if confirmation.dryRun { return .record(plan).noting("dry run: nothing was changed") }
            try confirmation.confirm(plan.question, options, in: context)
        }
        return .change(try shop.change(remove)) { .record(CategoryRemovalView($0)) }
    }
}
