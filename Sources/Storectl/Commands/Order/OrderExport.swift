import ArgumentParser
import ShopFiles
import ShopText
import StoreCore

/// `storectl order export`
struct OrderExportCommand: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Export orders to a file, a row for each line.",
        discussion: """
            Oldest first. Shipping is a row of its own (kind "shipping"), so the totals of an order's rows add \
            up to its total. --orders writes one row for each order instead. Filters are those of `order list`.

            The file is CSV, or JSON Lines if its name ends in .jsonl or with --json. Text that a \
            spreadsheet would run as a formula gets an apostrophe in front. The file is replaced in one step: \
            until then, readers see the old one.

            Examples:
              storectl order export november.csv --since 2026-11-01 --until 2026-11-30
              storectl order export --orders --unpaid > unpaid.csv
              storectl order export orders.jsonl --for ann
            """)
    static let view: (any View.Type)? = nil
    // The file is the same in every format.
    static let hasIDs = true

    @Argument(help: "The file to write; - or none for standard output.", completion: .file())
    var file: String?
    @Flag(name: .customLong("orders"), help: "Write a row for each order instead of each line.")
    var isByOrder = false
    @OptionGroup var filter: OrderFilterOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if options.fields != nil { throw OrderExportError.fieldsAreAll }
    }

    func answer(_ context: Context) throws -> Answer {
        let output = file.flatMap { $0 == "-" ? nil : context.resolved($0) }
        if let output { try OutputPath.check(output) }
        let format = try format
        let shop = try Shop(options, in: context)
        var export = OrderExport(
            try filter.filter(in: shop.store), by: isByOrder ? .order : .line, as: format)
        guard let output else {
            return Answer(
                body: .file {
                    try export.next(from: shop.store, as: shop.actor).map {
                        String(decoding: $0, as: UTF8.self)
                    }
                })
        }
        let written = try AtomicFile(output)
        while let piece = try export.next(from: shop.store, as: shop.actor) { try written.write(piece) }
        try written.finish()
        return .nothing.noting(
            "wrote \(export.count == 1 ? "1 order" : "\(export.count) orders") to \(file ?? output)")
    }

    /// What `--format` or the file's name asks for.
    private var format: RowWriter.Format {
        get throws {
            switch options.format {
            case .csv?: return .csv
            case .json?, .jsonl?: return .jsonl
            case .tsv?, .table?, .ids?, .markdown?, .html?:
                throw OrderExportError.unknownFormat("--format \(options.format?.rawValue ?? "")")
            case nil: break
            }
            let name = file ?? "-"
            let named: ExportFormat?
            do { named = try ExportFormat(ofFile: name) } catch { throw OrderExportError.unknownFormat(name) }
            switch named {
            case .csv?: return .csv
            case .jsonl?: return .jsonl
            case nil: return options.json ? .jsonl : .csv
            default: throw OrderExportError.unknownFormat(name)
            }
        }
    }
}

/// The command line asks for a file of orders that is not written.
enum OrderExportError: StoreError, Equatable {
    case fieldsAreAll
    case unknownFormat(String)

    var kind: ErrorKind { .usage }
    var code: String {
        switch self {
        case .fieldsAreAll: "fields_are_all"
        case .unknownFormat: "unknown_format"
        }
    }
    var message: String {
        switch self {
        case .fieldsAreAll: "an export has every field; --fields does not apply"
        case .unknownFormat(let name): "orders cannot be exported as \(name.short)"
        }
    }
    var hint: String? {
        switch self {
        case .fieldsAreAll:
            "choose fields with `storectl order list --limit 0 --format csv --fields id,total`"
        case .unknownFormat: "name a .csv or .jsonl file, or add --format csv or --format jsonl"
        }
    }
}
