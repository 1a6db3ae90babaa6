import ArgumentParser
import ShopFiles
import StoreCore

/// `storectl stock import`
struct StockImport: StoreCommand {
    static let batchPlace = BatchPlace.ownTransaction
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import a stock count from a file.",
        discussion: """
            Reads CSV or TSV with the columns sku and quantity, or JSON objects with these members; other \
            columns are ignored. With --key barcode, products are matched by barcode, as a scanner reads it. \
            A count never adds products: a row whose product is not in the catalog is rejected.

            All rows are imported or none: if one is wrong, every problem is listed and nothing is changed. \
            --skip-invalid imports the valid rows (exit 5), and --rejects saves the others with the reasons, \
            so that you can fix and import them. Customers can keep buying meanwhile. The whole count is one \
            journal entry; repeat the command to complete one that was interrupted.

            Examples:
              storectl stock import counts.csv
              storectl stock import counts.json --dry-run
              storectl stock import scanned.csv --key barcode \\
                  --mapping EAN=barcode --mapping Count=quantity
              storectl stock import - --reference "inventory 2026" < counts.csv
            """)
    static let view: (any View.Type)? = StockCountView.self

    @Argument(help: "The file, or - for standard input.", completion: .file()) var file: String
    @Option(help: "A reference for the count, such as \"inventory 2026\".") var reference: String?
    @OptionGroup var rows: RowFileOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        try WebAddress.refuse(file, for: "stock import")
        let shop = try OpenShop(options, in: context)
        try shop.store.checkMayCount(as: shop.actor)
        let request = try ImportRequest(file, rows).expanded(in: context)
        try request.check(outputs: [request.rejects], in: context)
        let progress = Progress(context, isQuiet: options.quiet)
        defer { progress.end() }
        var fileOptions = try request.fileOptions(shop.store.currency, in: context)
        fileOptions.mapping.only = [rows.key.field, .quantity]
        var countOptions = try request.importOptions(idempotencyKey: mutation.idempotencyKey)
        countOptions.reference = reference
        let run = try shop.store.startCount(countOptions, as: shop.actor)
        let file = try request.read(fileOptions, into: run, progress, in: context)
        if !mutation.dryRun, let done = try run.replayed() {
            return .change(done) { StockImport.answer($0, entry: done.entry, request) }
        }
        progress.say("checking")
        var report = try run.plan()
        let rejects = request.rejectFile(of: file, fileOptions, in: context)
        try rejects?.write(run)
        guard run.isApplicable else {
            throw RejectedImport(
                file: request.file, report: report, rejects: request.rejects, isCount: true)
        }
        if mutation.dryRun {
            report.differences = try run.differences()
            return StockImport.answer(report, entry: nil, request).noting("dry run: nothing was changed")
        }
        let done = try shop.carryOut(run, progress, in: context)
        // Somebody may have changed the shop meanwhile, so that more rows were rejected.
        if done.value.rejected > report.rejected { try rejects?.rewrite(run) }
        let answer = StockImport.answer(done.value, entry: done.entry, request)
        return done.isReplay ? .change(done) { _ in answer } : answer
    }

    private static func answer(_ report: ImportReport, entry: Int64?, _ request: ImportRequest) -> Answer {
        var answer = Answer.record(StockCountView(report: report, entry: entry))
        answer.notices = request.problems(report)
        return report.rejected > 0 ? answer.ending(.partial) : answer
    }
}
