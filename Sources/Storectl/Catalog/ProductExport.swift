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
            apostrophe in front, which an import takes off again; --raw leaves it as it is. The file comes to be \
            as a whole: whoever reads it meanwhile sees the old one.

            Examples:
              storectl product export products.csv
              storectl product export --category kitchen --as jsonl > kitchen.jsonl
              storectl product export shop.csv --as shopify
            """)
    static let view: (any View.Type)? = nil
    // The file is the same in every format.
    static let hasIDs = true

    @Argument(help: "The file to write; - or nothing for standard output.", completion: .file())
    var file: String?
    @Option(name: .customLong("as"), help: ArgumentHelp("What kind of file to write.", valueName: "format"))
    var kind: ExportFormat = .csv
    @Flag(help: "Leave text that looks like a formula as it is.") var raw = false
    @Option(help: "Only products of this category.") var category: String?
    @Flag(inversion: .prefixedNo, help: "Only products that customers see, or do not.") var visible: Bool?
    @Flag(help: "Archived products too.") var archived = false
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        var filter = ProductFilter()
        filter.category = category
        filter.isVisible = visible
        if !archived { filter.isArchived = false }
        let writer = ProductWriter(kind, isRaw: raw)
        let pieces = pages(shop, filter, writer)
        guard let file, file != "-" else { return Answer(body: .file { try pieces() }) }
        let output = try AtomicFile(context.resolved(file))
        while let piece = try pieces() { try output.write(piece) }
        try output.finish()
        return .nothing
    }

    /// The file piece by piece: no store is held open while somebody reads slowly.
    private func pages(
        _ shop: Shop, _ filter: ProductFilter, _ writer: ProductWriter
    ) -> () throws -> String? {
        var cursor: Int64?
        var isAtStart = true
        var isAtEnd = false
        return {
            if isAtEnd { return nil }
            let products = try shop.store.products(
                filter, page: Page(limit: 500, after: cursor), as: shop.actor)
            var text = isAtStart ? writer.head : ""
            for product in products {
                text += writer.text(of: product, isFirst: isAtStart && product.id == products.first?.id)
            }
            isAtStart = false
            cursor = products.last?.id ?? cursor
            if products.count < 500 {
                isAtEnd = true
                text += writer.tail
            }
            return text
        }
    }
}

/// A kind of file that products are written as.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
    case csv, json, jsonl, shopify, woocommerce
}
