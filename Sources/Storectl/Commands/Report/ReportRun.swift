import ShopText
import StoreCore

/// A report being made: its days, and the shop it is about.
struct ReportRun {
    let shop: OpenShop
    let span: ReportSpan
    private let report: ReportOptions
    private let options: GlobalOptions
    private let context: Context

    init(_ report: ReportOptions, _ options: GlobalOptions, _ context: Context) throws {
        if let file = report.html, file != "-" { try OutputPath.check(context.resolved(file)) }
        shop = try OpenShop(options, in: context)
        span = try shop.store.reportSpan(
            since: report.since, until: report.until, by: report.by, as: shop.actor)
        self.report = report
        self.options = options
        self.context = context
    }

    /// The page in its file, if requested; otherwise the rows in the requested format, with bars and the total for
    /// people on a terminal.
    ///
    /// - Parameters:
    ///   - bars: the size of each row, drawn at its end.
    ///   - total: the last row of a table.
    func answer<Row: View>(
        _ rows: [Row], bars: [Int64]? = nil, total: Row? = nil, page: (ReportPages) throws -> ReportPage
    ) throws -> Answer {
        if let file = report.html {
            return try PageFileOption.write(page(try pages()).html, to: file, in: context)
        }
        guard try options.format(in: context) == .table, options.fieldPaths == nil else {
            return .list(rows)
        }
        return table(rows, bars: bars, total: total)
    }

    private func pages() throws -> ReportPages {
        let (store, actor) = (shop.store, shop.actor)
        let sales = try store.salesReport(span.periods, as: actor)
        let course = span.step == nil ? try store.salesReport(span.course.periods, as: actor) : sales
        let whole = span.step == nil ? sales : try store.salesReport([span.whole], as: actor)
        return ReportPages(
            span, currency: store.currency, sales: sales, course: course, whole: whole[0])
    }

    private func table<Row: View>(_ rows: [Row], bars: [Int64]?, total: Row?) -> Answer {
        var columns = Row.columns.filter { column in
            switch column.path {
            case "from": span.step != nil
            case "until": span.step == .week
            default: true
            }
        }
        var records = rows.map(\.record)
        if let bars, let drawn = drawn(bars, beside: records + (total.map { [$0.record] } ?? []), columns) {
            for index in records.indices { records[index].append(.init("bar", .string(drawn[index]))) }
            columns.append(Column("bar", .left, title: "", isProse: false))
        }
        if let total {
            records.append(
                total.record.map { member in
                    switch member.name {
                    case "from": .init(member.name, "Total")
                    case "until": .init(member.name, .null)
                    default: member
                    }
                })
        }
        let shown = Set(columns.map(\.path))
        records = records.map { $0.filter { shown.contains($0.name) } }
        var parts: [DetailPart] = [.table(columns, records)]
        if let bars, span.step != nil, total != nil, bars.count > 2, isDrawing {
            let line = context.chart.sparkline(bars, width: max(20, (context.terminalWidth ?? 80) - 4))
            parts.insert(.text(line), at: 0)
        }
        var answer = Answer.list(rows)
        answer.body = .record([], detail: parts)
        return answer
    }

    private var isDrawing: Bool { context.output.isTerminal && context.terminalWidth != nil }

    /// The bars in the room that the table leaves. On a terminal of ordinary width, the columns that matter least make
    /// room for short bars; `nil` where there is none.
    private func drawn(_ bars: [Int64], beside records: [Record], _ columns: [Column]) -> [String]? {
        guard isDrawing, let width = context.terminalWidth else { return nil }
        let (least, gap) = (8, 2)
        func taken(_ limit: Int?) -> Int? {
            var table = TableText(columns: columns, width: limit, isStyled: false)
            for record in records { table.append(record) }
            return table.lineWidth
        }
        var room = taken(nil).map { width - $0 - gap } ?? 0
        if room < least, width >= 80 { room = taken(width - least - gap).map { width - $0 - gap } ?? 0 }
        guard room >= least, let largest = bars.map(\.magnitude).max(), largest > 0 else { return nil }
        return bars.map { context.chart.bar($0, largest: Int64(clamping: largest), width: min(40, room)) }
    }
}
