import ArgumentParser
import StoreCore

/// `storectl category merge`
struct CategoryMerge: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Move everything in a category to another, and delete it.",
        discussion: """
            Subcategories move too; those with the same name in both are merged in turn. More than 1,000 \
            products move in parts, so that sales can continue; if it is interrupted, run the command again \
            to move the rest.

            Examples:
              storectl category merge trainers "Men > Shoes"
              storectl category merge trainers "Men > Shoes" --dry-run
            """)
    static let view: (any View.Type)? = CategoryRemovalView.self

    @Argument(help: "The category to merge away; it is deleted.") var category: String
    @Argument(help: "The category to merge into.") var target: String
    @OptionGroup var confirmation: ConfirmOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try shop.run(
            MergeCategory(category, into: target), mutation, confirmation, options, in: context,
            question: { CategoryRemovalView($0).question }
        ) { .record(CategoryRemovalView($0)) }
    }
}
