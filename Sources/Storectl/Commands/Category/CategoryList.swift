import ArgumentParser
import StoreCore

/// `storectl category list`
struct CategoryList: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the tree of categories, with how many products are right in each.",
        discussion: """
            Counts visible and hidden products, not archived ones. Customers and people not signed in see the \
            categories in which, or below which, there are visible products, and only these are counted.

            Examples:
              storectl category list
              storectl category list --json
            """)
    static let view: (any View.Type)? = CategoryView.self

    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        return .list(try shop.store.categories(as: shop.actor).map { CategoryView($0) })
    }
}
