import ArgumentParser
import ShopText
import StoreCore

/// `--order`, `--since` and `--until` of lists of what follows orders.
struct RecordFilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only those of this order.", valueName: "order")) var order: String?
    @OptionGroup var days: DayOptions

    /// - Throws: `WholeNumberError` or `PeriodError`
    func filter() throws -> RecordFilter {
        try RecordFilter(
            order: try order.map { try WholeNumber.read($0, "order", 1...Int64.max) }, since: days.since,
            until: days.until)
    }
}

/// `--since` and `--until` of a list.
struct DayOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Only those on or after this day.", valueName: "day")) var since: String?
    @Option(help: ArgumentHelp("Only those on or before this day.", valueName: "day")) var until: String?
}
