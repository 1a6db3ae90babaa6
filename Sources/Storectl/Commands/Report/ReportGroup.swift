import ArgumentParser
import StoreCore

/// `storectl report …`
struct ReportGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "See sales, tax and stock over time.",
        discussion: """
            Days are those of the shop's time zone. Cancelled orders are not included.

            Examples:
              storectl report sales --since 2026-01-01 --until 2026-12-31 --by month
              storectl report tax --since 2026-10-01 --until 2026-12-31 --format csv
              storectl report products --html products.html
            """,
        subcommands: [
            ReportSales.self, ReportProducts.self, ReportCustomers.self, ReportStock.self, ReportTax.self,
        ])
}

/// The days of a report, and where it goes.
struct ReportOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The first day; by default the first day of the last day's month.", valueName: "day"))
    var since: String?
    @Option(help: ArgumentHelp("The last day; by default today.", valueName: "day")) var until: String?
    @Option(help: "Show each day, week or month separately; weeks begin on Monday.") var by: ReportStep?
    @Option(
        help: ArgumentHelp(
            "Write one printable HTML page to this file, or - for standard output.", valueName: "file"),
        completion: .file())
    var html: String?
}

/// How many rows a ranking shows.
struct ReportLimit: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Show at most this many for each period; 0 for all.", valueName: "n"))
    var limit = 50

    mutating func validate() throws { try PageOptions.checkLimit(limit) }
}

extension ReportStep: ExpressibleByArgument {}
