import ArgumentParser
import ShopFiles
import ShopText
import StoreCore

/// `storectl product export`
struct ProductExport: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the catalogue as a file that it can be imported from.",
        discussion: """
            Exported and imported again, nothing changes. CSV, JSON and JSON Lines say which currency the prices \
            are in, and another shop refuses them. Text that a spreadsheet would run as a formula gets an \
            apostrophe in front, which an import takes off again; --raw leaves it as it is, unless it begins with \
            such an apostrophe itself. The file comes to be as a whole: whoever reads it meanwhile sees the old one.

            What --as does not say is seen from --format or from the file's name: .csv, .tsv, .json, .jsonl, and \
            CSV where it has no such ending or .txt. csv, tsv, json and jsonl hold every field. shopify and woocommerce hold what these programs know, each \
            product with its variants; a product that a filter takes brings all of them along. What they have no \
            place for is told at the end. Archived products are left out, unless --archived asks for them too. \
            Who is not signed in as staff gets what customers see.

            A link stays one, and the file that it leads to is replaced; a pipe or a device is written to.

            Examples:
              storectl product export products.csv
              storectl product export --category kitchen --as jsonl > kitchen.jsonl
              storectl product export --updated-since 2026-11-01 --in-stock changed.csv
              storectl product export shop.csv --as shopify
            """)
    static let view: (any View.Type)? = nil
    // The file is the same in every format.
    static let hasIDs = true

    @Argument(help: "The file to write; - or nothing for standard output.", completion: .file())
    var file: String?
    @Option(name: .customLong("as"), help: ArgumentHelp("What kind of file to write.", valueName: "format"))
    var kind: ExportFormat?
    @Flag(help: "Leave text that looks like a formula as it is.") var raw = false
    @OptionGroup var selection: ProductFilterOptions
    @Flag(help: "Archived products too.") var archived = false
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if options.fields != nil { throw ExportError.fieldsAreAll }
    }

    func answer(_ context: Context) throws -> Answer {
        // That it is a store is worse than that it is called .db.
        let output = file.flatMap { $0 == "-" ? nil : context.resolved($0) }
        if let output { try OutputPath.check(output) }
        let format = try kind ?? wanted
        let shop = try Shop(options, in: context)
        var filter = try selection.filter(currency: shop.store.currency)
        if !archived { filter.isArchived = false }
        let pieces = ExportPages(shop, filter, format, isRaw: raw, notices: context.notices)
        if !shop.actor.seesWholeCatalogue {
            context.notices.add(["the export has only what customers see; sign in as staff for the rest"])
        }
        guard let output else { return Answer(body: .file { try pieces.next() }) }
        let written = try AtomicFile(output)
        while let piece = try pieces.next() { try written.write(piece) }
        try written.finish()
        return .nothing
    }

    /// What `--format` or the file's name asks for, where `--as` does not.
    private var wanted: ExportFormat {
        get throws {
            switch options.format {
            case .csv?: return .csv
            case .tsv?: return .tsv
            case .json?: return .json
            case .jsonl?: return .jsonl
            case .table?, .ids?: throw ExportError.unknownFormat("--format \(options.format?.rawValue ?? "")")
            case nil: break
            }
            let named = try ExportFormat(ofFile: file ?? "-")
            return options.json && named != .jsonl ? .json : named ?? .csv
        }
    }
}

extension ExportFormat {
    /// What the name of a file says of it; `nil` where it has no ending. What begins with a digit is none: a
    /// date stands there.
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

/// The command line asks for a file that is not written.
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
        case .fieldsAreAll: "an export has every field; --fields leaves none out"
        case .unknownFormat(let name): "no export is written as \(name.short)"
        }
    }
    var hint: String? {
        switch self {
        case .fieldsAreAll:
            "choose fields with `storectl product list --limit 0 --format csv --fields sku,price`"
        case .unknownFormat:
            "say which with --as: \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", "))"
        }
    }
}

extension ExportFormat: ExpressibleByArgument {}
