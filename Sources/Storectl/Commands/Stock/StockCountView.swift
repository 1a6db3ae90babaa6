import ShopText
import StoreCore

/// The outcome of a count, done or planned.
struct StockCountView: View {
    let report: ImportReport
    let entry: Int64?

    private var differences: [DifferenceView] {
        (report.differences ?? []).map { DifferenceView(difference: $0) }
    }

    static let fields: [Field<StockCountView>] = [
        Field("changed") { .integer($0.report.updated) },
        Field("unchanged") { .integer($0.report.unchanged) },
        Field("total") { .integer($0.report.total) },
        Field("differences", each: \.differences),
        Field("rejected") { .integer($0.report.rejected) },
        Field("errors") { .array($0.report.problems.map(\.json)) },
        Field("errors_total") { .integer($0.report.problemCount) },
        Field("entry") { $0.entry.map { .integer($0) } ?? .null },
    ]

    static let columns = [Column("changed"), Column("unchanged"), Column("rejected"), Column("total")]

    var detail: [DetailPart]? {
        if report.total == 0 { return [.text("0 rows: nothing to count")] }
        var summary = "\(report.updated) changed, \(report.unchanged) unchanged"
        if report.rejected > 0 { summary += ", \(report.rejected) rejected" }
        summary += " of \(report.total)"
        let shown = differences
        guard !shown.isEmpty else { return [.text(summary)] }
        let more = report.updated - shown.count
        return [.table(DifferenceView.columns, shown.map(\.record))]
            + (more > 0 ? [.text("… and \(more) more")] : []) + [.text(summary)]
    }

    /// A product whose count differs from the ledger.
    struct DifferenceView: View {
        let difference: StockDifference

        static let fields: [Field<DifferenceView>] = [
            Field("sku") { .string($0.difference.sku) },
            Field("on_hand") { .integer($0.difference.onHand) },
            Field("counted") { .integer($0.difference.counted) },
            Field("delta") { .integer($0.difference.counted - $0.difference.onHand) },
        ]

        static let columns = [
            Column("sku", isProse: false), Column("on_hand"), Column("counted"),
            Column("delta", tone: .signed),
        ]
    }
}
