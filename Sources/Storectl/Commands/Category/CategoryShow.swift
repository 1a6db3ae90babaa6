import ArgumentParser
import StoreCore

/// `storectl category show`
struct CategoryShow: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a category and its direct subcategories.",
        discussion: """
            Examples:
              storectl category show Men
              storectl category show "Men > Shoes" --json
            """)
    static let view: (any View.Type)? = CategoryTreeView.self

    @Argument(help: "A path, name, slug or id:3.") var category: String
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let (found, below) = try shop.store.category(category, as: shop.actor)
        var view = CategoryTreeView(category: found, below: below)
        if try options.isForPeople(in: context) {
            view.branches = CategoryBranchView.counts(try shop.store.categories(as: shop.actor))
        }
        return .record(view)
    }
}
