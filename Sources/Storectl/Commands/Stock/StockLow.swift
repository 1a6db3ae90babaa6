import ArgumentParser
import StoreCore

/// `storectl stock low`
struct StockLow: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "low",
        abstract: "List products to reorder.",
        discussion: """
            A product is low when its stock is at or below its threshold, which `product edit \
            --low-stock-at` sets; a product without a threshold never is.

            --check exits with 2 when a product is low. In a script, test for 2: other codes mean that the check \
            failed, such as 4 when you are not signed in.

            --where takes the conditions of `product edit`, and --sort the orders of `product list`.

            Examples:
              storectl stock low --bars
              storectl stock low --where category=tea --sort quantity
              storectl stock low --check --format csv
            """)
    static let view: (any View.Type)? = StockView.self
    static let sorts = ProductFilter.Sort.allCases.map(\.rawValue)

    @Flag(help: "Exit with code 2 when a product is low.") var check = false
    @Flag(help: "Draw bars of the stock on hand against the threshold.") var bars = false
    @OptionGroup var conditions: ConditionOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        var filter = ProductFilter()
        filter.conditions = try conditions.conditions()
        let fetch = { filter, page in try shop.store.lowStock(filter, page: page, as: shop.actor) }
        let answer =
            try bars && options.format(in: context) == .table
            ? Answer.products(
                filter, list, view: { StockBarView(product: $0, chart: context.chart) }, fetch)
            : Answer.products(filter, list, view: StockView.init, fetch)
        let isAnyLow = try check && !fetch(filter, Page(limit: 1)).isEmpty
        return isAnyLow ? answer.ending(.refused) : answer
    }
}
