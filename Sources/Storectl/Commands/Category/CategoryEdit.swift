import ArgumentParser
import StoreCore

/// `storectl category edit`
struct CategoryEdit: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Rename a category, or move it with its subcategories.",
        discussion: """
            The category keeps its products. It keeps its slug too, so links still work, unless --slug \
            changes it.

            Examples:
              storectl category edit Shoes --name Footwear
              storectl category edit Shoes --parent Men
              storectl category edit "Men > Shoes" --parent ""
            """)
    static let view: (any View.Type)? = CategoryView.self

    @Argument(help: "A path, name, slug or id:3.") var category: String
    @Option(help: "The new name.") var name: String?
    @Option(help: "The new parent category; \"\" for the top level.") var parent: String?
    @Option(help: "The name to use in URLs, such as mens-shoes.") var slug: String?
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let change = CategoryChange(name: name, parent: parent, slug: slug)
        return try shop.run(EditCategory(category, change), mutation) { .record(CategoryView($0)) }
    }
}
