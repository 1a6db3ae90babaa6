import ArgumentParser
import StoreCore

/// `storectl product search`
struct ProductSearch: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Search products by SKU, title, description, tags or barcode.",
        discussion: """
            Finds products that contain every word; the last word may be incomplete. Case and accents do not \
            matter, and punctuation only separates words: x-ray is two words, xray one. ß is not ss, and ü \
            is not ue. Best matches come first. --where takes the conditions of `product edit`.

            Examples:
              storectl product search backpack
              storectl product search cotton jack --limit 5
              storectl product search 4006381333931 --no-archived
              storectl product search tea --where 'quantity<5'
            """)
    static let view: (any View.Type)? = ProductView.self

    @Argument(help: "The words to look for.") var words: [String]
    @OptionGroup var conditions: ConditionOptions
    @Flag(
        inversion: .prefixedNo, exclusivity: .exclusive, help: "Only visible products, or only hidden ones.")
    var visible: Bool?
    @Flag(
        inversion: .prefixedNo, exclusivity: .exclusive,
        help: "Only archived products, or only those that are not.")
    var archived: Bool?
    @Option(parsing: .unconditional, help: ArgumentHelp("Show at most this many; 0 for all.", valueName: "n"))
    var limit = 20
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        try PageOptions.checkLimit(limit)
    }

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let words = words.joined(separator: " ")
        var filter = ProductFilter()
        filter.conditions = try conditions.conditions()
        filter.isVisible = visible
        filter.isArchived = archived
        let found = try shop.store.searchProducts(
            words, filter, limit: limit == 0 ? 0 : limit + 1, as: shop.actor)
        let products = Array(found.prefix(limit == 0 ? .max : limit))
        let variants =
            try options.isForPeople(in: context)
            ? shop.store.variantSummaries(of: products, as: shop.actor) : [:]
        let shown = products.map { ProductView($0, in: context, variants: variants[$0.id]) }
        let answer = Answer.list(shown).emphasising(
            words, in: ["sku", "title", "description", "tags", "barcode"])
        return limit > 0 && found.count > limit ? answer.noting("there is more: --limit 0 shows all") : answer
    }
}

extension ProductSearch: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        conditions = try words.group()
        visible = try words.flag("--visible", not: "--no-visible")
        archived = try words.flag("--archived", not: "--no-archived")
        limit = try words.option("--limit") ?? 20
        options = try words.group()
        self.words = try words.someArguments()
    }
}
