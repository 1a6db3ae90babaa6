import ArgumentParser
import ShopFiles
import ShopText
import StoreCore

/// `storectl product import`
struct ProductImport: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring a file of products into the catalogue.",
        discussion: """
            Reads CSV and TSV with column names as `product export` writes them, JSON arrays and JSON Lines, \
            and what FakeStoreAPI, Shopify, WooCommerce and Google Merchant export; which of them is seen from \
            the file. Products are known by their SKU: new ones are added, known ones changed where they \
            differ, so running it again is free, and finishes an import that was interrupted. A column that is \
            missing, or a JSON member that is, leaves a field as it is; an empty one empties it. Where variants \
            have no row for their product, as with Shopify and Google Merchant, it is added.

            All rows or none: if one is wrong, every problem is listed and nothing is changed. --skip-invalid \
            imports the others (exit 5), and --rejects keeps those that were not, with the reasons, ready to \
            be mended and imported. Sales go on meanwhile; the whole import is one entry of the journal.

            Where a column called currency names another than the store's, the row is refused; --mapping currency= \
            takes the numbers as they are.

            --default sets a field of new products that the file lacks; known products keep what they have. \
            --prune archive archives what the file does not have, and --restore brings archived products back \
            that it has again.

            Examples:
              storectl product import products.csv --dry-run
              storectl product import supplier.csv --mapping "Art. No.=sku" \\
                  --mapping "VK brutto=price" --decimal-comma --encoding windows-1252
              storectl product import feed.xml --prune archive --restore \\
                  --max-price-change 50% --max-rows-changed 500
              storectl product import nightly.csv --plan tonight.plan
              storectl product import --apply tonight.plan
              storectl product import - --default quantity=10 < products.json
            """)
    static let view: (any View.Type)? = ImportReportView.self

    @Argument(help: "The file, or - for standard input.", completion: .file()) var file: String?
    @OptionGroup var rows: RowFileOptions
    @OptionGroup var rules: ImportRuleOptions
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Show so many changes of a dry run; 0 for all. By default 50, or 1000 for scripts.",
            valueName: "n"))
    var changes: Int?
    @Option(help: ArgumentHelp("As --dry-run, and keep the plan in this file.", valueName: "file"))
    var plan: String?
    @Option(
        help: ArgumentHelp(
            "Do what this plan says; refused if the store or the file changed since.", valueName: "plan"))
    var apply: String?
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if (file == nil) == (apply == nil) {
            throw ValidationError("Give a file to import, or a plan with --apply")
        }
        if apply != nil, mutation.dryRun || plan != nil {
            throw ValidationError("--apply does; --dry-run and --plan do not")
        }
        if apply != nil, !ImportRequest("-", rows, rules).isPlain {
            throw ValidationError("--apply does what its plan says; give the other options to --plan")
        }
        if let changes {
            if !mutation.dryRun, plan == nil {
                throw ValidationError("--changes goes with --dry-run or --plan")
            }
            try PageOptions.checkLimit(changes)
        }
        if plan == "-" { throw UsageError.outputTaken("--plan", example: "tonight.plan") }
    }

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        try shop.store.checkMayImport(as: shop.actor)
        let shown = try shownChanges(in: context)
        let saved = try apply.map { try SavedPlan(path: $0, of: shop, in: context) }
        let request = saved?.request ?? ImportRequest(file ?? "-", rows, rules)
        try request.check(outputs: [plan, request.rejects], in: context)
        let progress = Progress(context, isQuiet: options.quiet)
        defer { progress.end() }
        var fileOptions = try request.fileOptions(shop.store.currency, in: context)
        // With JSON, a failure is the only thing that standard error gets.
        if !options.quiet, ![.json, .jsonl].contains(try options.format(in: context)) {
            fileOptions.announce = progress.note
            if context.errorOutput.isTerminal { fileOptions.announceFormat = progress.note }
        }
        let run = try shop.store.startImport(
            try request.importOptions(idempotencyKey: mutation.idempotencyKey), as: shop.actor)
        let file = try request.read(fileOptions, into: run, progress, in: context)
        let hasCommas = fileOptions.commas.wereSeen
        if !mutation.dryRun, plan == nil, let done = try run.replayed() {
            return ProductImport.answer(done, file.notices, request)
        }
        progress.say("checking")
        let report = try run.plan()
        try saved?.check(run)
        let rejects = request.rejectFile(of: file, fileOptions, in: context)
        try rejects?.write(run)
        guard run.isApplicable else {
            throw RejectedImport(
                file: request.file, report: report, notices: file.notices, rejects: request.rejects,
                countsProducts: file.addsProducts, hasCommas: hasCommas)
        }
        let notices = file.notices + RejectedImport.readingHints(report, hasCommas: hasCommas)
        if mutation.dryRun || plan != nil {
            return try planned(run, report, request, notices, shop, shown, in: context)
        }
        let done = try shop.carryOut(run, progress, in: context)
        // Somebody may have changed the shop meanwhile, so that more rows did not fit.
        if done.value.rejected > report.rejected { try rejects?.rewrite(run) }
        return ProductImport.answer(done, notices, request)
    }

    /// How many changes are shown; 0 for all. A cell that has them is no place for a million.
    private func shownChanges(in context: Context) throws -> Int {
        let format = try options.format(in: context)
        let isOneCell = !format.isJSON && (format != .table || options.fields != nil)
        if isOneCell, let changes, changes == 0 || changes > 1000 {
            throw UsageError.parse(
                message: "as one cell, --changes are at most 1000, and not all",
                hint: "use --format jsonl, or a table without --fields")
        }
        return changes ?? (format == .table && !isOneCell ? 50 : 1000)
    }

    private func planned(
        _ run: ImportRun, _ report: ImportReport, _ request: ImportRequest, _ notices: [String],
        _ shop: Shop, _ shown: Int, in context: Context
    ) throws -> Answer {
        if let plan {
            let first = try run.changes(limit: 1000)
            try SavedPlan(request, run, first).write(to: context.resolved(plan), of: shop)
        }
        var answer = Answer.record(ImportReportView(report, entry: nil))
        answer.longList = ImportReportView.changes(of: run, limit: shown)
        answer.notices = notices + request.problems(report) + ["dry run: nothing was changed"]
        if let plan {
            let command = "storectl product import --apply \(plan.shellWord)"
            answer.notices.append(
                request.file == "-"
                    ? "do it with `\(command) < FILE`, the file that was read here"
                    : "do it with `\(command)`")
        }
        return report.rejected > 0 ? answer.ending(.partial) : answer
    }

    private static func answer(
        _ recorded: Recorded<ImportReport>, _ notices: [String], _ request: ImportRequest
    ) -> Answer {
        var answer = Answer.record(ImportReportView(recorded.value, entry: recorded.entry))
        answer.notices = notices
        answer.notices += request.problems(recorded.value)
        if recorded.value.rejected > 0 { answer.ending = .partial }
        return recorded.isReplay ? .change(recorded) { _ in answer } : answer
    }
}
