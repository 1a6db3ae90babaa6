import ArgumentParser
import StoreCore

/// `storectl report tax`
struct ReportTax: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "tax",
        abstract: "Show tax by country, region and rate.",
        discussion: """
            One row for each rate in each place, as a sales tax filing or an EU OSS return asks for it. The base is \
            without tax. What was credited or cancelled in these days is taken off, whenever it was sold, so that a \
            period that is over stays as it was reported. Where several taxes apply to one sale, its base is in the \
            row of each. Orders without any tax rate have a row without a name.

            Examples:
              storectl report tax --since 2026-10-01 --until 2026-12-31
              storectl report tax --since 2026-10-01 --by month --format csv
            """)
    static let view: (any View.Type)? = TaxRowView.self

    @OptionGroup var report: ReportOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let run = try ReportRun(report, options, context)
        let (store, actor) = (run.shop.store, run.shop.actor)
        let rows = try store.taxReport(run.span.periods, as: actor)
        return try run.answer(rows.map { TaxRowView(row: $0, currency: store.currency) }) {
            let isWhole = run.span.step == nil
            return $0.taxPage(
                rows, course: isWhole ? try store.taxReport(run.span.course.periods, as: actor) : rows)
        }
    }
}
