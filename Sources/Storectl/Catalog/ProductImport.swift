import ArgumentParser
import StoreCore

/// `storectl product import`
struct ProductImport: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring a file of products into the catalogue.",
        discussion: """
            Reads a JSON array or JSON Lines, of products as `product list --json` writes them or as \
            FakeStoreAPI serves them (their SKU is made from the id: FAKESTORE-1). Products are known by their \
            SKU: new ones are added, known ones changed where they differ, so running it again is safe. All \
            rows or none: if one is wrong, every problem is listed and nothing is changed.

            --default sets a field of new products that the file lacks; known products keep what they have.

            Examples:
              storectl product import products.json --default quantity=10
              storectl product import products.json --dry-run
              curl -s https://example.com/products | storectl product import -
            """)
    static let view: (any View.Type)? = ImportReportView.self

    @Argument(help: "The file, or - for standard input.", completion: .file()) var file: String
    @Option(
        name: .customLong("default"),
        help: ArgumentHelp(
            "A field of new products that the file lacks; may be repeated.", valueName: "field=value"))
    var defaults: [String] = []
    @Flag(name: .shortAndLong, help: "Show what would be done, and do nothing.") var dryRun = false
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        let defaults = try defaults.map(ProductImport.parseDefault)
        try shop.store.checkMayImport(as: shop.actor)
        let bytes =
            file == "-" ? try context.input.everything() : try InputFile.read(context.resolved(file)).bytes
        let source = try Located.at(Located.file(file)) { try ProductFile(bytes) }
        let recorded = try shop.change { store, actor in
            try store.importProducts(
                source.rows, source: file, defaults: defaults, isDryRun: dryRun, as: actor,
                idempotencyKey: mutation.idempotencyKey)
        }
        let report = recorded.value
        guard report.problems.isEmpty else { throw RejectedImport(file: file, report: report) }
        var answer = Answer.record(ImportReportView(report, entry: recorded.entry))
        answer.notices = source.notices
        if dryRun { answer.notices.append("dry run: nothing was changed") }
        return recorded.isReplay ? .change(recorded) { _ in answer } : answer
    }

    private static func parseDefault(_ text: String) throws -> (ProductField, String) {
        guard let equals = text.firstIndex(of: "=") else { throw CatalogError.unknownField(text) }
        guard let field = ProductField(rawValue: String(text[..<equals])) else {
            throw CatalogError.unknownField(String(text[..<equals]))
        }
        return (field, String(text[text.index(after: equals)...]))
    }
}

/// What an import did, or would do.
struct ImportReportView: View {
    let report: ImportReport
    let entry: Int64?

    init(_ report: ImportReport, entry: Int64?) {
        self.report = report
        self.entry = entry
    }

    static let fields: [Field<ImportReportView>] = [
        Field("created") { .integer($0.report.created) },
        Field("updated") { .integer($0.report.updated) },
        Field("unchanged") { .integer($0.report.unchanged) },
        Field("rejected") { .integer($0.report.rejected) },
        Field("total") { .integer($0.report.total) },
        Field("errors") { .array($0.report.problems.map(\.json)) },
        Field("entry") { $0.entry.map { .integer($0) } ?? .null },
    ]

    static let columns = [
        Column("created"), Column("updated"), Column("unchanged"), Column("rejected"), Column("total"),
    ]

    var detail: [DetailPart]? {
        [
            .text(
                "\(report.created) created, \(report.updated) updated, \(report.unchanged) unchanged "
                    + "of \(report.total)")
        ]
    }
}

extension ImportProblem {
    var json: JSONValue {
        [
            "line": .integer(line), "column": column.map { .integer($0) } ?? .null, "code": .string(code),
            "message": .string(message),
        ]
    }
}

/// A file with rows that cannot be imported; nothing of it was.
struct RejectedImport: StoreError {
    let file: String
    let report: ImportReport

    var kind: ErrorKind { .invalidInput }
    var code: String { "import_rejected" }

    var message: String {
        let lines = report.problems.map { problem in
            let column = problem.column.map { ":\($0)" } ?? ""
            return "\(Located.file(file)):\(problem.line)\(column): \(problem.message)"
        }
        let rows = report.rejected == 1 ? "1 row" : "\(report.rejected) rows"
        return (["\(rows) of \(report.total) cannot be imported; nothing was changed"] + lines)
            .joined(separator: "\n  ")
    }

    var hint: String? { "mend the file and import it again" }

    var details: [JSONValue.Member] {
        [
            .init("rejected", .integer(report.rejected)), .init("total", .integer(report.total)),
            .init("errors", .array(report.problems.map(\.json))),
        ]
    }
}
