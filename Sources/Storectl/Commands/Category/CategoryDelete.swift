import ArgumentParser
import StoreCore

/// `storectl category delete`
struct CategoryDelete: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Delete an empty category, or move its contents first.",
        discussion: """
            Examples:
              storectl category delete trainers
              storectl category delete trainers --move-to "Men > Shoes" --yes
            """)
    static let view: (any View.Type)? = CategoryRemovalView.self

    @Argument(help: "A path, name, slug or id:3.") var category: String
    @Option(help: "The category to move its products and subcategories to.") var moveTo: String?
    @OptionGroup var confirmation: ConfirmOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try shop.run(
            DeleteCategory(category, movingTo: moveTo), mutation, confirmation, options, in: context,
            question: { CategoryRemovalView($0).question }
        ) { .record(CategoryRemovalView($0)) }
    }
}
