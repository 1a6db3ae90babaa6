import ArgumentParser
import ShopFiles
import StoreCore

/// The options shared by product imports and stock counts: how to read a file, and what to do with its rows.
struct RowFileOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Map a column to a field, or read mappings and options from a file; COLUMN= ignores a column; may be repeated.",
            valueName: "column=field"))
    var mapping: [String] = []
    @Option(
        help: ArgumentHelp(
            "The character between the values of a table: , ; | or tab.", valueName: "character"))
    var delimiter: String?
    @Option(
        help: ArgumentHelp(
            "The encoding, such as windows-1252, iso-8859-2, shift_jis or gb18030; guess finds it and shows a sample.",
            valueName: "encoding"))
    var encoding: String?
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The line of a table that has the column names.", valueName: "n"))
    var headerRow: Int?
    @Option(
        name: .customLong("value"),
        help: ArgumentHelp(
            "Read this text in a field as another value, such as quantity:5+=5; may be repeated.",
            valueName: "field:text=value"))
    var values: [String] = []
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
        if let headerRow, headerRow < 1 {
            throw ValidationError("The header row must be 1 or more, not \(headerRow)")
        }
        if rejects == "-" { throw UsageError.outputTaken("--rejects", example: "rejects.csv") }
    }
}

/// The options for the format of a product file, and for what its import may do.
struct ImportRuleOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The format of the file, if it is not detected.", valueName: "format"))
    var from: ProductFormat?
    @Option(
        help: ArgumentHelp(
            "Read the file by this profile, which --learn makes.", valueName: "name"))
    var profile: String?
    @Flag(help: "Read prices written as 1.234,50.") var decimalComma = false
    @Option(
        help: ArgumentHelp("The thousands separator in prices, such as a comma.", valueName: "character"))
    var thousands: String?
    @Option(help: ArgumentHelp("The date format, such as DD.MM.YYYY.", valueName: "format"))
    var dateFormat: String?
    @Option(
        help: ArgumentHelp(
            "The separator in lists: tags, images and categories.", valueName: "character"))
    var listSeparator: String?
    @Option(
        help: ArgumentHelp("The separator in category paths, if not >.", valueName: "character")
    )
    var categorySeparator: String?
    @Option(
        help: ArgumentHelp(
            "Give stock that variants share to the first one, or the full amount to each.",
            valueName: "first|each"))
    var sharedStock: SharedStock?
    @Flag(help: "Leave a field as it is if its value is wrong, and import the rest of the row.") var lenient =
        false
    @Flag(help: "Only update existing products, and create none.") var updateOnly = false
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Refuse to create more products than this.", valueName: "n"))
    var maxCreated: Int?
    @Option(
        name: .customLong("default"),
        help: ArgumentHelp(
            "Set this field of new products if the file does not; may be repeated.", valueName: "field=value")
    )
    var defaults: [String] = []
    @Option(
        help: ArgumentHelp(
            "Archive products that are not in the file; with another --key, only those that have that field.",
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

extension SharedStock: ExpressibleByArgument {}
