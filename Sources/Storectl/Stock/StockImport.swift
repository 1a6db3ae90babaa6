import ArgumentParser
import StoreCore

/// `storectl stock import`
struct StockImport: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Set the stock of many products to what was counted.",
        discussion: """
            Reads CSV or TSV with the columns sku and quantity, or JSON objects with these members; other columns are \
            left alone. All rows or none: if one is wrong, every problem is listed and nothing is changed.

            Examples:
              storectl stock import counts.csv
              storectl stock import counts.json --dry-run
              storectl stock import - --reference "inventory 2026" < counts.csv
            """)
    static let view: (any View.Type)? = StockCountView.self

    @Argument(help: "The file, or - for standard input.", completion: .file()) var file: String
    @Option(help: "What the count belongs to, such as \"inventory 2026\".") var reference: String?
    @Flag(name: [.customShort("n"), .long], help: "Show what would be done, and do nothing.") var dryRun =
        false
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        let bytes =
            file == "-" ? try context.input.everything() : try InputFile.read(context.resolved(file)).bytes
        let rows = try Located.at(Located.file(file)) { try CountFile.rows(bytes) }
        let recorded = try shop.change { store, actor in
            try store.importStockCounts(
                rows, source: file, reference: reference, isDryRun: dryRun, as: actor,
                idempotencyKey: mutation.idempotencyKey)
        }
        let report = recorded.value
        guard report.problems.isEmpty else {
            throw RejectedRows(file: file, problems: report.problems, total: report.total)
        }
        let answer = Answer.record(StockCountView(report: report))
        if dryRun { return answer.noting("dry run: nothing was changed") }
        return recorded.isReplay ? .change(recorded) { _ in answer } : answer
    }
}

/// What counting did.
struct StockCountView: View {
    let report: StockCountReport

    static let fields: [Field<StockCountView>] = [
        Field("changed") { .integer($0.report.changed) },
        Field("unchanged") { .integer($0.report.unchanged) },
        Field("total") { .integer($0.report.total) },
        Field("differences", each: { $0.report.differences.map { DifferenceView(difference: $0) } }),
    ]

    static let columns = [Column("changed"), Column("unchanged"), Column("total")]

    var detail: [DetailPart]? {
        let summary = "\(report.changed) changed, \(report.unchanged) unchanged of \(report.total)"
        guard !report.differences.isEmpty else { return [.text(summary)] }
        return [
            .table(DifferenceView.columns, report.differences.map { DifferenceView(difference: $0).record }),
            .text(summary),
        ]
    }

    /// A product of which more or fewer were there than the ledger said.
    struct DifferenceView: View {
        let difference: StockCountReport.Difference

        static let fields: [Field<DifferenceView>] = [
            Field("sku") { .string($0.difference.sku) },
            Field("on_hand") { .integer($0.difference.onHand) },
            Field("counted") { .integer($0.difference.counted) },
            Field("delta") { .integer($0.difference.counted - $0.difference.onHand) },
        ]

        static let columns = [
            Column("sku", isProse: false), Column("on_hand"), Column("counted"), Column("delta"),
        ]
    }
}

/// A file with rows that cannot be used; nothing of it was.
struct RejectedRows: StoreError {
    let file: String
    let problems: [ImportProblem]
    let total: Int

    var kind: ErrorKind { .invalidInput }
    var code: String { "import_rejected" }
    // Each row is told of once.
    private var rejected: Int { problems.count }

    var message: String {
        let lines = problems.map { $0.text(in: file) }
        let rows = rejected == 1 ? "1 row" : "\(rejected) rows"
        return (["\(rows) of \(total) cannot be imported; nothing was changed"] + lines)
            .joined(separator: "\n  ")
    }

    var hint: String? { "mend the file and import it again" }

    var details: [JSONValue.Member] {
        [
            .init("rejected", .integer(rejected)), .init("total", .integer(total)),
            .init("errors", .array(problems.map(\.json))),
        ]
    }
}
