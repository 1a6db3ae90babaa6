import ArgumentParser
import StoreCore

/// `storectl category edit`
struct CategoryEdit: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Rename a category, or move it in the tree with all below it.",
        discussion: """
            Its products stay in it. Its slug stays too, so that addresses keep working, unless --slug changes \
            it.

            Examples:
              storectl category edit Shoes --name Footwear
              storectl category edit Shoes --parent Men
              storectl category edit "Men > Shoes" --parent ""
            """)
    static let view: (any View.Type)? = CategoryView.self

    @Argument(help: "A path, a name, a slug, or id:3.") var category: String
    @Option(help: "Its new name.") var name: String?
    @Option(help: "The category to be above it; \"\" for the top.") var parent: String?
    @Option(help: "Its name in addresses, such as mens-shoes.") var slug: String?
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        let change = CategoryChange(name: name, parent: parent, slug: slug)
        return try shop.run(EditCategory(category, change), mutation) { .record(CategoryView($0)) }
    }
}
