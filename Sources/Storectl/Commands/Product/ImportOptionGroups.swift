import ArgumentParser
import ShopFiles
import StoreCore

/// The options shared by product imports and stock counts: how to read a file, and what to do with its rows.
struct RowFileOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Map a column to a field, or read such lines from a file; COLUMN= ignores a column; may be repeated.",
            valueName: "column=field"))
    var mapping: [String] = []
    @Option(
        help: ArgumentHelp(
            "The character between the values of a table: , ; | or tab.", valueName: "character"))
    var delimiter: String?
    @Option(
        help: ArgumentHelp(
            "The encoding: utf-8, utf-16le, utf-16be, windows-1252 or iso-8859-1.",
            valueName: "encoding"))
    var encoding: String?
    @Option(
        help: ArgumentHelp("Match products by sku, external_id or barcode.", valueName: "field"))
    var key: ImportKey = .sku
    @Flag(help: "Import the valid rows even if others are not.") var skipInvalid = false
    @Option(
        help: ArgumentHelp(
            "Save the rejected rows and the reasons to this file, in a dry run too.",
            valueName: "file"))
    var rejects: String?
    @Flag(help: "Change everything in one transaction, for up to 5,000 products.") var atomic = false

    func validate() throws {
        if rejects == "-" { throw UsageError.outputTaken("--rejects", example: "rejects.csv") }
    }
}

/// The options for the format of a product file, and for what its import may do.
struct ImportRuleOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The format of the file, if it is not detected.", valueName: "format"))
    var from: ProductFormat?
    @Flag(help: "Read prices written as 1.234,50.") var decimalComma = false
    @Option(
        name: .customLong("default"),
        help: ArgumentHelp(
            "Set this field of new products if the file does not; may be repeated.", valueName: "field=value")
    )
    var defaults: [String] = []
    @Option(
        help: ArgumentHelp(
            "Archive products that are not in the file; with another --key, only those that have one.",
            valueName: "archive"))
    var prune: Pruning?
    @Flag(help: "Restore archived products that are in the file, unless it says they are archived.")
    var restore = false
    @Option(help: ArgumentHelp("Refuse price changes larger than this, such as 50%.", valueName: "percent"))
    var maxPriceChange: String?
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Refuse to change or archive more products than this.", valueName: "n"))
    var maxRowsChanged: Int?

    /// `--prune archive`
    enum Pruning: String, CaseIterable, ExpressibleByArgument { case archive }
}

extension ImportKey: ExpressibleByArgument {}

extension ProductFormat: ExpressibleByArgument {}
