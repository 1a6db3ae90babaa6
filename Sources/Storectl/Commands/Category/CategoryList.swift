import ArgumentParser
import StoreCore

/// `storectl category list`
struct CategoryList: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the category tree, with the number of products directly in each.",
        discussion: """
            Visible and hidden products count; archived ones do not. Customers and visitors see only \
            categories that contain visible products, at any depth, and only those products count. \
            On a terminal it is a tree, with the products of each whole branch; --sort makes it a list.

            Examples:
              storectl category list
              storectl category list --sort -product_count
              storectl category list --json
            """)
    static let view: (any View.Type)? = CategoryView.self
    static let sorts = CategorySort.allCases.map(\.rawValue)

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Sort by id, name, path or product_count; -field for descending order.", valueName: "field"))
    var sort: String?
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let categories = try shop.store.categories(as: shop.actor)
        let order = try sort.map { try ListOptions.order($0, by: CategorySort.self) }
        guard let order else {
            return try options.isForPeople(in: context)
                ? .list(CategoryBranchView.tree(categories)) : .list(categories.map { CategoryView($0) })
        }
        // Those that are as much stay in the order of the tree.
        let sorted = categories.enumerated().sorted { one, other in
            let (left, right) =
                order.isDescending ? (other.element, one.element) : (one.element, other.element)
            if order.0.precedes(left, right) { return true }
            return !order.0.precedes(right, left) && one.offset < other.offset
        }
        return .list(sorted.map { CategoryView($0.element) })
    }
}

/// What a list of categories can be sorted by, instead of as a tree.
enum CategorySort: String, CaseIterable {
    case id, name, path
    case productCount = "product_count"

    fileprivate func precedes(_ one: StoreCore.Category, _ other: StoreCore.Category) -> Bool {
        switch self {
        case .id: one.id < other.id
        case .name: one.name.lowercased() < other.name.lowercased()
        case .path: one.path.lowercased() < other.path.lowercased()
        case .productCount: one.productCount < other.productCount
        }
    }
}
