import ArgumentParser
import StoreCore

/// `storectl product list`
struct ProductList: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the products you may see.",
        discussion: """
            Customers and people not signed in see visible products; staff see all.

            Examples:
              storectl product list --category kitchen --sort -price
              storectl product list --limit 0 --format csv > products.csv
              storectl product list --archived
            """)
    static let view: (any View.Type)? = ProductView.self

    @Option(help: "Only products of this category.") var category: String?
    @Flag(inversion: .prefixedNo, help: "Only products that customers see, or do not.") var visible: Bool?
    @Flag(inversion: .prefixedNo, help: "Only products that are archived, or are not.") var archived: Bool?
    @OptionGroup var list: ListOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        var filter = ProductFilter()
        filter.category = category
        filter.isVisible = visible
        filter.isArchived = archived
        if let (sort, isDescending) = try list.order(by: ProductFilter.Sort.self) {
            (filter.sort, filter.isDescending) = (sort, isDescending)
        }
        let shop = try Shop(options, in: context)
        return try .page(list.page, id: \.id, view: { ProductView($0, in: context) }) { [filter] page in
            try shop.store.products(filter, page: page, as: shop.actor)
        }
    }
}
