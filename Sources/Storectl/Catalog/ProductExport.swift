import ArgumentParser
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

            What --as does not say is seen from the file's name or from --format: .json, .jsonl, else CSV. \
            csv, json and jsonl hold every field. shopify and woocommerce hold what these programs know, each \
            product with its variants; a product that a filter takes brings all of them along. What they have no \
            place for is told at the end. Archived products are left out, unless --archived asks for them too.

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

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        var filter = try selection.filter(currency: shop.store.currency)
        if !archived { filter.isArchived = false }
        let pieces = ExportPages(shop, filter, kind ?? wanted, isRaw: raw, notices: context.notices)
        guard let file, file != "-" else { return Answer(body: .file { try pieces.next() }) }
        let output = try AtomicFile(context.resolved(file))
        while let piece = try pieces.next() { try output.write(piece) }
        try output.finish()
        return .nothing
    }

    /// What the file's name or `--format` asks for, where `--as` does not.
    private var wanted: ExportFormat {
        let name = file ?? "-"
        return switch options.format {
        case .jsonl?: .jsonl
        case .json?: .json
        default: name.hasSuffix(".jsonl") ? .jsonl : name.hasSuffix(".json") || options.json ? .json : .csv
        }
    }
}

/// A kind of file that products are written as.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
    case csv, json, jsonl, shopify, woocommerce

    /// Whether a product stands beside its variants there.
    var isByFamily: Bool { self == .shopify || self == .woocommerce }

    /// As people call it.
    var label: String {
        switch self {
        case .csv: "CSV"
        case .json: "JSON"
        case .jsonl: "JSON Lines"
        case .shopify: "Shopify"
        case .woocommerce: "WooCommerce"
        }
    }
}
