import ArgumentParser
import ShopFiles
import ShopText
import StoreCore

/// `storectl product export`
struct ProductExport: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Export products to a file that can be imported again.",
        discussion: """
            Importing the file again changes nothing. CSV, JSON and JSON Lines name the currency of the \
            prices, so a shop with another currency refuses them. Text that a spreadsheet would run as a \
            formula gets an apostrophe in front, which an import removes; --raw leaves it as it is, unless \
            it already starts with such an apostrophe. The file is replaced in one step: until then, readers \
            see the old one.

            Without --as, --format or the file name decides: .csv, .tsv, .json or .jsonl, and CSV for .txt \
            or no extension. csv, tsv, json and jsonl include every field. shopify and woocommerce include \
            what those programs support, each product with all its variants, even if a filter matches only \
            some; a notice at the end lists what is lost. Archived products are left out unless you add \
            --archived. Without a staff sign-in the file has only what customers see.

            If the name is a symbolic link, the file it points to is replaced; a pipe or device is written to directly.

            Examples:
              storectl product export products.csv
              storectl product export --category kitchen --as jsonl > kitchen.jsonl
              storectl product export --updated-since 2026-11-01 --in-stock changed.csv
              storectl product export shop.csv --as shopify
            """)
    static let view: (any View.Type)? = nil
    // The file is the same in every format.
    static let hasIDs = true

    @Argument(help: "The file to write; - or none for standard output.", completion: .file())
    var file: String?
    @Option(name: .customLong("as"), help: ArgumentHelp("The format to write.", valueName: "format"))
    var kind: ExportFormat?
    @Flag(help: "Leave text that looks like a formula as it is.") var raw = false
    @OptionGroup var selection: ProductFilterOptions
    @Flag(help: "Include archived products.") var archived = false
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if options.fields != nil { throw ExportError.fieldsAreAll }
    }

    func answer(_ context: Context) throws -> Answer {
        // That it is a store matters more than its name ending in .db.
        let output = try RowFile.path(file, in: context)
        let format = try kind ?? wanted
        let shop = try OpenShop(options, in: context)
        var filter = try selection.filter(currency: shop.store.currency)
        if !archived { filter.isArchived = false }
        let pieces = ExportPages(shop, filter, format, isRaw: raw, notices: context.notices)
        if !shop.actor.seesWholeCatalogue {
            context.notices.add([
                "only what customers see was exported; sign in as staff to export everything"
            ])
        }
        guard let output else { return Answer(body: .file { try pieces.next() }) }
        let written = try AtomicFile(output)
        while let piece = try pieces.next() { try written.write(piece) }
        try written.finish()
        let products = Text.count(pieces.count, "product")
        return .nothing.noting("wrote \(products) to \(file ?? output)")
    }

    /// What `--format` or the file's name asks for, where `--as` does not.
    private var wanted: ExportFormat {
        get throws {
            switch options.format {
            case .csv?: return .csv
            case .tsv?: return .tsv
            case .json?: return .json
            case .jsonl?: return .jsonl
            case .table?, .ids?, .markdown?, .html?:
                throw ExportError.unknownFormat("--format \(options.format?.rawValue ?? "")")
            case nil: break
            }
            let named = try ExportFormat(ofFile: file ?? "-")
            return options.json && named != .jsonl ? .json : named ?? .csv
        }
    }
}

extension ExportFormat {
    /// The format from a file name's extension; `nil` if it has none. An extension that starts with a digit
    /// is a date.
    ///
    /// - Throws: ``ExportError/unknownFormat(_:)``
    init?(ofFile path: String) throws(ExportError) {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
        let ending = name[name.index(after: dot)...].lowercased()
        switch ending {
        case "csv", "txt": self = .csv
        case "tsv", "tab": self = .tsv
        case "json": self = .json
        case "jsonl", "ndjson": self = .jsonl
        default:
            if ending.first.map({ $0.isLetter }) ?? false { throw .unknownFormat("." + ending) }
            return nil
        }
    }
}

/// The command line asks for a file that cannot be written.
enum ExportError: StoreError, Equatable {
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
        case .fieldsAreAll: "an export includes every field; --fields does not apply"
        case .unknownFormat(let name): "unknown export format \(name.short)"
        }
    }
    var hint: String? {
        switch self {
        case .fieldsAreAll:
            "choose fields with `storectl product list --limit 0 --format csv --fields sku,price`"
        case .unknownFormat:
            "choose one with --as: \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", "))"
        }
    }
}

extension ExportFormat: ExpressibleByArgument {}
