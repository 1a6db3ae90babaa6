import ArgumentParser
import StoreCore

/// `storectl category list`
struct CategoryList: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the category tree, with the number of products directly in each.",
        discussion: """
            Visible and hidden products count, archived ones do not. Customers and visitors see only \
            categories that contain visible products, at any depth, and only those products count. \
            On a terminal it is a tree, with the products of each whole branch.

            Examples:
              storectl category list
              storectl category list --json
            """)
    static let view: (any View.Type)? = CategoryView.self

    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let categories = try shop.store.categories(as: shop.actor)
        if context.output.isTerminal, options.fieldPaths == nil, try options.format(in: context) == .table {
            return .list(CategoryBranchView.tree(categories))
        }
        return .list(categories.map { CategoryView($0) })
    }
}
