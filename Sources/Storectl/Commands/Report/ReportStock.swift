import ArgumentParser
import StoreCore

/// `storectl report stock`
struct ReportStock: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "stock",
        abstract: "Show how stock moved.",
        discussion: """
            Opening + received + sold + returned + adjusted = closing. The value is the closing stock at today's price.

            Examples:
              storectl report stock --limit 0 --format csv
              storectl report stock --since 2026-11-01 --by week
            """)
    static let view: (any View.Type)? = StockRowView.self

    @OptionGroup var report: ReportOptions
    @OptionGroup var size: ReportLimit
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let run = try ReportRun(report, options, context)
        let (store, actor) = (run.shop.store, run.shop.actor)
        let rows = try store.stockReport(run.span.periods, limit: size.limit, as: actor)
        return try run.answer(rows.map { StockRowView(row: $0, currency: store.currency) }) {
            $0.stockPage(rows)
        }
    }
}
