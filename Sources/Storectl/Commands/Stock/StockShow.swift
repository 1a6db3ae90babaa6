import ArgumentParser
import StoreCore

/// `storectl stock show`
struct StockShow: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the stock of products.",
        discussion: """
            Of the products you name, or of all that meet conditions: --where takes those of `product edit`, \
            and --sort the orders of `product list`. On a terminal, a product with variants shows the stock of all \
            of them.

            Examples:
              storectl stock show MUG
              storectl stock show MUG TEA --format csv
              storectl stock show --where 'quantity<5' --sort quantity
              storectl stock show MUG --as-of 2026-11-01
            """)
    static let view: (any View.Type)? = StockView.self
    static let sorts = ProductFilter.Sort.allCases.map(\.rawValue)

    @Argument(help: "SKUs or ids; none with --where.") var products: [String] = []
    @OptionGroup var conditions: ConditionOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var past: PastOption
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        // The parser's words, so that a person is asked.
        guard products.isEmpty, conditions.texts.isEmpty else { return }
        throw UsageError.parse(
            message: "missing expected argument '<products> ...'",
            hint: "name products, or choose some with --where")
    }

    private func checkChoice() throws(UsageError) {
        if conditions.texts.isEmpty {
            guard list.sort != nil || list.page.after != nil else { return }
            throw .parse(
                message: "\(list.sort == nil ? "--after" : "--sort") goes with --where",
                hint: "choose products with --where, such as 'quantity<5'")
        }
        if !products.isEmpty { throw .conflictingOptions("--where", "a product") }
        if past.asOf != nil { throw .conflictingOptions("--where", "--as-of") }
    }

    func answer(_ context: Context) throws -> Answer {
        try checkChoice()
        let shop = try OpenShop(options, in: context)
        if let moment = try past.moment() {
            let references = products.map { ProductReference($0) }
            let then = try shop.store.stock(of: references, asOf: moment, as: shop.actor)
            return Answer.list(then.products.map(StockView.init)).noting(then.place.notice(in: context))
        }
        let isForPeople = try options.isForPeople(in: context)
        var variants: [Int64: VariantSummary] = [:]
        guard conditions.texts.isEmpty else {
            var filter = ProductFilter()
            filter.conditions = try conditions.conditions()
            return try .products(filter, list, view: { StockView($0, variants: variants[$0.id]) }) {
                filter, page in
                let products = try shop.store.products(filter, page: page, as: shop.actor)
                if isForPeople { variants = try shop.store.variantSummaries(of: products, as: shop.actor) }
                return products
            }
        }
        let found = try products.map { try shop.store.product(ProductReference($0), as: shop.actor) }
        if isForPeople { variants = try shop.store.variantSummaries(of: found, as: shop.actor) }
        return .list(found.map { StockView($0, variants: variants[$0.id]) })
    }
}

extension Answer {
    /// One page of products in the order that is asked for, or all of them.
    static func products<Source: View>(
        _ filter: ProductFilter, _ list: ListOptions, view: @escaping (Product) -> Source,
        _ fetch: @escaping (ProductFilter, Page) throws -> [Product]
    ) throws -> Answer {
        var filter = filter
        if let (sort, isDescending) = try list.order(by: ProductFilter.Sort.self) {
            (filter.sort, filter.isDescending) = (sort, isDescending)
        }
        // By the id alone, a list goes on at the same place whatever becomes of the product.
        let cursor: ((Product) -> ListCursor)? =
            filter.sort == .id ? nil : { [filter] in filter.cursor(behind: $0) }
        return try .page(
            list.page, order: try list.page.order(filter.cursor(word:)),
            piece: filter.sort.isIndexed ? 500 : 20_000, id: \.id, cursor: cursor, view: view
        ) { [filter] in try fetch(filter, $0) }
    }
}

extension StockShow: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        conditions = try words.group()
        list = try words.group()
        options = try words.group()
        past = try words.group()
        products = try words.arguments()
    }
}
