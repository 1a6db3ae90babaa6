import ArgumentParser
import StoreCore

/// `storectl customer export`
struct CustomerExportCommand: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Export all customers to a file: accounts, then guests.",
        discussion: """
            The file is CSV, or JSON Lines if its name ends in .jsonl or with --json. Text that a \
            spreadsheet would run as a formula gets an apostrophe in front. A new file is readable only by you. An \
            existing file is replaced in one step: until then, readers see the old one.

            Examples:
              storectl customer export customers.csv
              storectl customer export --json > customers.jsonl
            """)
    static let view: (any View.Type)? = nil
    // The file is the same in every format.
    static let hasIDs = true

    @Argument(help: "The file to write; - or none for standard output.", completion: .file())
    var file: String?
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if options.fields != nil { throw RowFileError.fieldsAreAll(of: .customers) }
    }

    func answer(_ context: Context) throws -> Answer {
        let output = try RowFile.path(file, in: context)
        let format = try RowFile.format(of: file, options, what: .customers)
        let shop = try OpenShop(options, in: context)
        var export = CustomerExport(format)
        let answer = try RowFile.write(to: output, isPrivate: true) {
            try export.next(from: shop.store, as: shop.actor)
        }
        return output == nil ? answer : .wrote(file ?? "")
    }
}
