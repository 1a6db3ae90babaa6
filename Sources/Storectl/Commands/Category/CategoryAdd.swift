import ArgumentParser
import StoreCore

/// `storectl category add`
struct CategoryAdd: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a category, with those above it where they are new.",
        discussion: """
            Examples:
              storectl category add Kitchen
              storectl category add "Men > Shoes > Trainers"
              storectl category add Gifts --slug presents
            """)
    static let view: (any View.Type)? = CategoryView.self

    @Argument(help: "Its path from the top: names with > between them.") var path: String
    @Option(help: "Its name in addresses; made from the name otherwise.") var slug: String?
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        return try shop.run(AddCategory(path, slug: slug), mutation) { .record(CategoryView($0)) }
    }
}
