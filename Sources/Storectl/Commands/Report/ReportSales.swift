import ArgumentParser
import StoreCore

/// `storectl report sales`
struct ReportSales: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "sales",
        abstract: "Show orders, amounts and tax by day, week or month.",
        discussion: """
            Net is the total without tax, whether or not prices include it. The total is after discounts, and \
            shipping is after coupons on shipping. refunded_total is what was paid back for the orders of the \
            period, credited_total what is no longer owed for them. Cancelled orders are not counted.

            Examples:
              storectl report sales
              storectl report sales --since 2026-01-01 --until 2026-12-31 --by month
              storectl report sales --by day --html november.html
            """)
    static let view: (any View.Type)? = SalesRowView.self

    @OptionGroup var report: ReportOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let run = try ReportRun(report, options, context)
        let (store, actor) = (run.shop.store, run.shop.actor)
        func view(_ row: SalesRow) -> SalesRowView { SalesRowView(row: row, currency: store.currency) }
        let rows = try store.salesReport(run.span.periods, as: actor)
        let whole = rows.count > 1 ? try store.salesReport([run.span.whole], as: actor).first : nil
        return try run.answer(rows.map(view), bars: rows.map(\.total), total: whole.map(view)) {
            $0.salesPage()
        }
    }
}
