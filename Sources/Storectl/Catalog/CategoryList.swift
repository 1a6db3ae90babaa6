import ArgumentParser
import StoreCore

/// `storectl category …`
struct CategoryGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "category",
        abstract: "The parts of the catalogue.",
        discussion: """
            Examples:
              storectl category list
            """,
        subcommands: [CategoryList.self])
}

/// `storectl category list`
struct CategoryList: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the categories, with how many products you may see in each.",
        discussion: """
            Examples:
              storectl category list
              storectl category list --json
            """)
    static let view: (any View.Type)? = CategoryView.self

    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        return .list(try shop.store.categories(as: shop.actor).map(CategoryView.init))
    }
}

/// A category as commands show it.
struct CategoryView: View {
    let category: StoreCore.Category

    init(_ category: StoreCore.Category) { self.category = category }

    static let fields: [Field<CategoryView>] = [
        Field("id") { .integer($0.category.id) },
        Field("name") { .string($0.category.name) },
        Field("product_count") { .integer($0.category.productCount) },
    ]

    static let columns = [
        Column("id"), Column("name", isProse: true), Column("product_count", title: "PRODUCTS"),
    ]
}
