import ArgumentParser
import ShopFiles
import StoreCore

/// The options that imports of products and counts of stock have in common: how a file is to be read, and
/// what becomes of its rows.
struct RowFileOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Which column is which field, or a file of such lines; COLUMN= leaves one out; may be repeated.",
            valueName: "column=field"))
    var mapping: [String] = []
    @Option(help: ArgumentHelp("What separates the values of a table: , ; | or tab.", valueName: "character"))
    var delimiter: String?
    @Option(
        help: ArgumentHelp(
            "How the text is written: utf-8, utf-16le, utf-16be, windows-1252 or iso-8859-1.",
            valueName: "encoding"))
    var encoding: String?
    @Option(
        help: ArgumentHelp("By what a product is known: sku, external_id or barcode.", valueName: "field"))
    var key: ImportKey = .sku
    @Flag(help: "Take the sound rows though others are not.") var skipInvalid = false
    @Option(
        help: ArgumentHelp(
            "Write the rows that are not taken, and why, to this file; a dry run does so too.",
            valueName: "file"))
    var rejects: String?
    @Flag(help: "All of it in one transaction, for up to 5,000 products.") var atomic = false

    func validate() throws {
        if rejects == "-" { throw UsageError.outputTaken("--rejects", example: "rejects.csv") }
    }
}

/// The options that say what a file of products is, and what its import may do.
struct ImportRuleOptions: ParsableArguments {
    @Option(help: ArgumentHelp("What kind of file it is, where it cannot be seen.", valueName: "format"))
    var from: ProductFormat?
    @Flag(help: "Prices are written 1.234,50; a point only parts thousands.") var decimalComma = false
    @Option(
        name: .customLong("default"),
        help: ArgumentHelp(
            "A field of new products that the file lacks; may be repeated.", valueName: "field=value"))
    var defaults: [String] = []
    @Option(
        help: ArgumentHelp(
            "What happens to products that the file does not have; with another --key, of those that have one.",
            valueName: "archive"))
    var prune: Pruning?
    @Flag(help: "Bring archived products that the file has back, unless it says that they are archived.")
    var restore = false
    @Option(help: ArgumentHelp("The most a price may change, such as 50%.", valueName: "percent"))
    var maxPriceChange: String?
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The most products that may be changed or archived.", valueName: "n"))
    var maxRowsChanged: Int?

    /// `--prune archive`
    enum Pruning: String, CaseIterable, ExpressibleByArgument { case archive }
}

extension ImportKey: ExpressibleByArgument {}

extension ProductFormat: ExpressibleByArgument {}
