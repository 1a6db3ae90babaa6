import ArgumentParser
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
        if options.fields != nil { throw RowFileError.fieldsAreAll(of: .orders) }
    }

    func answer(_ context: Context) throws -> Answer {
        let output = try RowFile.path(file, in: context)
        let format = try RowFile.format(of: file, options, what: .orders)
        let shop = try OpenShop(options, in: context)
        var export = OrderExport(
            try filter.filter(in: shop.store), by: isByOrder ? .order : .line, as: format)
        let answer = try RowFile.write(to: output) { try export.next(from: shop.store, as: shop.actor) }
        guard let output else { return answer }
        return answer.noting(
            "wrote \(Text.count(export.count, "order")) to \(file ?? output)")
    }
}
