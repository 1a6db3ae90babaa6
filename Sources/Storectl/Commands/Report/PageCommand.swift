import ArgumentParser
import StoreCore

/// `storectl page`
struct PageCommand: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "page",
        abstract: "Write an overview of the shop on one page: sales, orders to ship, stock.",
        discussion: """
            One HTML file without anything from elsewhere, for a browser, a printer or a screen reader, light or dark \
            as the screen is. It is of the moment it is made, names customers, and only you can read the file. \
            The takings are of the last 30 days, or of those you choose: what was paid less what was given back.

            Examples:
              storectl page shop.html
              storectl page november.html --since 2026-11-01 --until 2026-11-30
              storectl page year.html --since 2026-01-01 --by month
            """)
    static let view: (any View.Type)? = nil

    @Argument(help: "The file to write, or - for standard output.", completion: .file()) var file: String
    @Option(
        help: ArgumentHelp(
            "The first day of the sales; by default 29 days before the last day.", valueName: "day"))
    var since: String?
    @Option(help: ArgumentHelp("The last day of the sales; by default today.", valueName: "day"))
    var until: String?
    @Option(help: "Show sales for each day, week or month; weeks begin on Monday.") var by = ReportStep.day
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        if file != "-" { try OutputPath.check(context.resolved(file)) }
        let shop = try OpenShop(options, in: context)
        let page = try shop.store.shopPage(since: since, until: until, by: by, as: shop.actor)
        return try PageFileOption.write(page.html, to: file, isPrivate: true, in: context)
    }
}
