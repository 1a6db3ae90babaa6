import ArgumentParser
import ShopFiles
import ShopText
import StoreCore

/// `storectl product import`
struct ProductImport: StoreCommand {
    static let batchPlace = BatchPlace.ownTransaction
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import products from a file.",
        discussion: """
            Reads CSV and TSV with the column names that `product export` writes, JSON arrays, JSON Lines, \
            and exports of FakeStoreAPI, Shopify, WooCommerce, Google Merchant, Magento and PrestaShop; the \
            format is detected. \
            Products are matched by SKU: new ones are added, and existing ones updated where they differ, so \
            repeating an import is safe, and completes one that was interrupted. A missing column or JSON \
            member leaves the field alone; an empty one clears it. Where variants have no row for their \
            parent, as with Shopify and Google Merchant, the parent is added.

            All rows are imported or none: if one is wrong, every problem is listed and nothing is changed. \
            --skip-invalid imports the valid rows (exit 5), and --rejects saves the others with the reasons, \
            so that you can fix and import them. Customers can keep buying meanwhile; the whole import is \
            one journal entry.

            A row with a currency other than the store's is rejected; --mapping currency= takes the numbers \
            as they are.

            --default sets a field of new products that is not in the file; existing products keep theirs. \
            --prune archive archives products that are not in the file, after asking, and --restore brings back \
            archived products that are.

            --learn proposes a profile of a supplier's files: their columns, and how values are written. --profile \
            saves it under a name, and later reads files by it.

            Examples:
              storectl product import products.csv --dry-run
              storectl product import supplier.csv --mapping "Art. No.=sku" \\
                  --mapping "VK brutto=price" --decimal-comma --encoding windows-1252
              storectl product import list.csv --learn --profile baltic
              storectl product import list.csv --profile baltic --update-only
              storectl product import feed.xml --prune archive --restore --yes \\
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
            "Show this many changes of a dry run; 0 for all. Default: 50, or 1000 for scripts.",
            valueName: "n"))
    var changes: Int?
    @Option(help: ArgumentHelp("Like --dry-run, and save the plan to this file.", valueName: "file"))
    var plan: String?
    @Option(
        help: ArgumentHelp(
            "Carry out this plan; refused if the store or the file has changed since.", valueName: "plan"))
    var apply: String?
    @Flag(
        help: "Propose a profile of the file, and show how its first rows would be read; --profile saves it.")
    var learn = false
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var confirmation: ConfirmOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if (file == nil) == (apply == nil) {
            throw ValidationError("Give a file to import, or a plan with --apply")
        }
        if apply != nil, mutation.dryRun || plan != nil {
            throw ValidationError("--apply cannot be combined with --dry-run or --plan")
        }
        if apply != nil, !ImportRequest("-", rows, rules).isPlain {
            throw ValidationError(
                "--apply carries out its plan; give the other options when you make it with --plan")
        }
        if learn, apply != nil || plan != nil {
            throw ValidationError("--learn cannot be combined with --apply or --plan")
        }
        if let changes {
            if !mutation.dryRun, plan == nil {
                throw ValidationError("--changes needs --dry-run or --plan")
            }
            try PageOptions.checkLimit(changes)
        }
        if plan == "-" { throw UsageError.outputTaken("--plan", example: "tonight.plan") }
    }

    func answer(_ context: Context) throws -> Answer {
        try WebAddress.refuse(file, for: "product import")
        if learn { return try learned(context) }
        let shop = try OpenShop(options, in: context)
        try shop.store.checkMayImport(as: shop.actor)
        let shown = try shownChanges(in: context)
        let saved = try apply.map { try SavedPlan(path: $0, of: shop, in: context) }
        let request = try saved?.request ?? ImportRequest(file ?? "-", rows, rules).expanded(in: context)
        try request.check(outputs: [plan, request.rejects], in: context)
        let progress = Progress(context, isQuiet: options.quiet)
        defer { progress.end() }
        var fileOptions = try request.fileOptions(shop.store.currency, in: context)
        // With JSON, standard error gets nothing but a failure.
        if !options.quiet, ![.json, .jsonl].contains(try options.format(in: context)) {
            fileOptions.announce = progress.note
            if context.errorOutput.isTerminal { fileOptions.announceFormat = progress.note }
        }
        let run = try shop.store.startImport(
            try request.importOptions(idempotencyKey: mutation.idempotencyKey), as: shop.actor)
        let file = try request.read(fileOptions, into: run, progress, in: context)
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
                countsProducts: file.addsProducts, commas: fileOptions.commas.use)
        }
        let notices = file.notices + RejectedImport.readingHints(report, fileOptions.commas.use)
        if mutation.dryRun || plan != nil {
            return try planned(run, report, request, notices, shop, shown, in: context)
        }
        if saved == nil, report.archived > 0 {
            progress.end()
            try confirmPruning(run, report, request, in: context)
        }
        let done = try shop.carryOut(run, progress, in: context)
        // Somebody may have changed the shop meanwhile, so that more rows were rejected.
        if done.value.rejected > report.rejected { try rejects?.rewrite(run) }
        return ProductImport.answer(done, notices, request)
            .noting(done.isReplay ? [] : shop.undoOffer(done.entry, in: context))
    }

    /// Shows what would be archived, and asks.
    private func confirmPruning(
        _ run: ImportRun, _ report: ImportReport, _ request: ImportRequest, in context: Context
    ) throws {
        if confirmation.yes { return }
        if options.mayAsk(in: context) {
            for change in try run.archived(limit: 20) { try context.say(change.text) }
            if report.archived > 20 {
                try context.errorOutput.printLine("… and \(report.archived - 20) more")
            }
        }
        let noun = report.archived == 1 ? "product that is" : "products that are"
        try confirmation.confirm(
            "Archive \(report.archived) \(noun) not in \(Located.file(request.file))?", options, in: context)
    }

    /// How many changes are shown; 0 for all. A single cell has no room for a million.
    private func shownChanges(in context: Context) throws -> Int {
        let format = try options.format(in: context)
        let isOneCell = !format.isJSON && (format != .table || options.fields != nil)
        if isOneCell, let changes, changes == 0 || changes > 1000 {
            throw UsageError.parse(
                message: "in a single cell, --changes can be at most 1000",
                hint: "use --format jsonl, or a table without --fields")
        }
        return changes ?? (format == .table && !isOneCell ? 50 : 1000)
    }

    private func planned(
        _ run: ImportRun, _ report: ImportReport, _ request: ImportRequest, _ notices: [String],
        _ shop: OpenShop, _ shown: Int, in context: Context
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
                    ? "apply it with `\(command) < FILE`, using the same file"
                    : "apply it with `\(command)`")
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
