import ArgumentParser
import StoreCore

/// `storectl product search`
struct ProductSearch: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find products by words of their SKU, title, description, tags or barcode.",
        discussion: """
            Every word must be there, the last may be unfinished; letter case, accents and signs do not matter. \
            The best matches come first.

            Examples:
              storectl product search backpack
              storectl product search cotton jack --limit 5
              storectl product search 4006381333931 --no-archived
            """)
    static let view: (any View.Type)? = ProductView.self

    @Argument(help: "The words to look for.") var words: [String]
    @Flag(inversion: .prefixedNo, help: "Only products that customers see, or do not.") var visible: Bool?
    @Flag(inversion: .prefixedNo, help: "Only products that are archived, or are not.") var archived: Bool?
    @Option(parsing: .unconditional, help: ArgumentHelp("At most this many; 0 for all.", valueName: "n"))
    var limit = 20
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if limit < 0 { throw ValidationError("The limit is a number from 0 (all) upwards, not \(limit)") }
    }

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        let words = words.joined(separator: " ")
        var filter = ProductFilter()
        filter.isVisible = visible
        filter.isArchived = archived
        let found = try shop.store.searchProducts(words, filter, limit: limit, as: shop.actor)
        return .list(found.map { ProductView($0, in: context) }).emphasising(words)
    }
}
