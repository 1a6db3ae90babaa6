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
        try PageOptions.checkLimit(limit)
    }

    func answer(_ context: Context) throws -> Answer {
        let shop = try Shop(options, in: context)
        let words = words.joined(separator: " ")
        let found = try shop.store.searchProducts(words, limit: limit == 0 ? 0 : limit + 1, as: shop.actor)
        let answer = Answer.list(found.prefix(limit == 0 ? .max : limit).map(ProductView.init))
        return limit > 0 && found.count > limit ? answer.noting("there is more: --limit 0 for all") : answer
    }
}
