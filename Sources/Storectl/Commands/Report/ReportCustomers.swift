import ArgumentParser
import StoreCore

/// `storectl report customers`
struct ReportCustomers: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "customers",
        abstract: "Show who bought the most.",
        discussion: """
            A guest's orders are counted together by their email address.

            Examples:
              storectl report customers --limit 10
              storectl report customers --since 2026-01-01 --limit 0 --format csv
            """)
    static let view: (any View.Type)? = CustomerSalesRowView.self

    @OptionGroup var report: ReportOptions
    @OptionGroup var size: ReportLimit
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let run = try ReportRun(report, options, context)
        let (store, actor) = (run.shop.store, run.shop.actor)
        let rows = try store.customerReport(run.span.periods, limit: size.limit, as: actor)
        return try run.answer(
            rows.map { CustomerSalesRowView(row: $0, currency: store.currency) }, bars: rows.map(\.total)
        ) { $0.customersPage(rows) }
    }
}
