import ArgumentParser
import StoreCore

/// `storectl report products`
struct ReportProducts: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "products",
        abstract: "Show what was sold, best sellers first.",
        discussion: """
            Amounts are after discounts and without shipping; the total includes tax, net does not.

            Examples:
              storectl report products --limit 10
              storectl report products --since 2026-01-01 --by month --limit 0 --format csv
            """)
    static let view: (any View.Type)? = ProductSalesRowView.self

    @OptionGroup var report: ReportOptions
    @OptionGroup var size: ReportLimit
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let run = try ReportRun(report, options, context)
        let (store, actor) = (run.shop.store, run.shop.actor)
        let rows = try store.productReport(run.span.periods, limit: size.limit, as: actor)
        return try run.answer(
            rows.map { ProductSalesRowView(row: $0, currency: store.currency) }, bars: rows.map(\.total)
        ) { $0.productsPage(rows) }
    }
}
