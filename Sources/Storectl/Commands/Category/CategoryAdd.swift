import ArgumentParser
import StoreCore

/// `storectl category add`
struct CategoryAdd: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a category, and any missing categories above it.",
        discussion: """
            Examples:
              storectl category add Kitchen
              storectl category add "Men > Shoes > Trainers"
              storectl category add Gifts --slug presents
            """)
    static let view: (any View.Type)? = CategoryView.self

    @Argument(help: "The path from the top: names separated by >.") var path: String
    @Option(help: "The name to use in URLs; made from the name if left out.") var slug: String?
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return try shop.run(AddCategory(path, slug: slug), mutation) { .record(CategoryView($0)) }
    }
}
