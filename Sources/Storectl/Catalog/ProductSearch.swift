import ArgumentParser
import StoreCore

/// `storectl product search`
struct ProductSearch: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find products by words of their SKU, title or description.",
        discussion: """
            Every word must be there, the last may be unfinished. The best matches come first.

            Examples:
              storectl product search backpack
              storectl product search cotton jack --limit 5
            """)
    static let view: (any View.Type)? = ProductView.self

    @Argument(help: "The words to look for.") var words: [String]
    @Option(help: ArgumentHelp("At most this many; 0 for all.", valueName: "n")) var limit = 20
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if limit < 0 { throw ValidationError("The limit is a number from 0 (all) upwards, not \(limit)") }
    }

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        let words = words.joined(separator: " ")
        return .list(
            try shop.store.searchProducts(words, limit: limit, as: shop.actor).map {
                ProductView($0, in: context)
            })
    }
}
