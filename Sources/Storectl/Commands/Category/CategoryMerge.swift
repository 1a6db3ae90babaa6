import ArgumentParser
import StoreCore

/// `storectl category merge`
struct CategoryMerge: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Move all that is in a category into another, and delete it.",
        discussion: """
            Categories below it move too; where the other has one of the same name, the two are merged in turn. \
            More than 1,000 products move in parts, so that sales go on meanwhile; the same command again moves \
            the rest.

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
        let shop = try Shop(options, in: context)
        return try shop.run(
            MergeCategory(category, into: target), mutation, confirmation, options, in: context,
            question: { CategoryRemovalView($0).question }
        ) { .record(CategoryRemovalView($0)) }
    }
}
