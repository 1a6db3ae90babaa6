import ArgumentParser
import StoreCore

/// `storectl product list`
struct ProductList: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the products you can see.",
        discussion: """
            Customers and visitors see visible products; staff see all, with a status that marks hidden and \
            archived ones. Sort by id, sku, title, price, quantity or updated_at; put - in front for descending order. \
            The table shows what customers pay today, and on a terminal the lowest price and the stock of a \
            product's variants; filters and sorting use the regular price, not the sale price. prior_price is the \
            lowest price of the 30 days before a reduction. --where takes the conditions of `product edit`. --after \
            continues after a product in the same order, equally fast on every page.

            Examples:
              storectl product list --category kitchen --sort -price
              storectl product list --tag summer --in-stock --max-price 20
              storectl product list --updated-since 2026-11-01 --sort updated_at
              storectl product list --where 'quantity<5' --sort quantity
              storectl product list --archived
            """)
    static let view: (any View.Type)? = ProductView.self
    static let sorts = ProductFilter.Sort.allCases.map(\.rawValue)

    @OptionGroup var selection: ProductFilterOptions
    @Flag(
        inversion: .prefixedNo, exclusivity: .exclusive,
        help: "Only archived products, or only those that are not.")
    var archived: Bool?
    @OptionGroup var list: ListOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let order = try list.order(by: ProductFilter.Sort.self)
        let shop = try OpenShop(options, in: context)
        var filter = try selection.filter(currency: shop.store.currency)
        filter.isArchived = archived
        if let (sort, isDescending) = order { (filter.sort, filter.isDescending) = (sort, isDescending) }
        // Sorting without an index starts over for each piece, so the pieces are larger.
        let piece = filter.sort.isIndexed ? 500 : 20_000
        // With the id alone, a list continues at the same place whatever happens to the product.
        let cursor: ((Product) -> ListCursor)? =
            filter.sort == .id ? nil : { [filter] in filter.cursor(behind: $0) }
        let isForPeople = try options.isForPeople(in: context)
        var variants: [Int64: VariantSummary] = [:]
        return try .page(
            list.page, order: try list.page.order(filter.cursor(word:)), piece: piece, id: \.id,
            cursor: cursor, view: { ProductView($0, in: context, variants: variants[$0.id]) }
        ) { [filter] page in
            let products = try shop.store.products(filter, page: page, as: shop.actor)
            if isForPeople { variants = try shop.store.variantSummaries(of: products, as: shop.actor) }
            return products
        }
    }
}

extension ProductList: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        selection = try words.group()
        archived = try words.flag("--archived", not: "--no-archived")
        list = try words.group()
        options = try words.group()
    }
}
