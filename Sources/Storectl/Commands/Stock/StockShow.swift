import ArgumentParser
import StoreCore

/// `storectl stock show`
struct StockShow: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the stock of products.",
        discussion: """
            Examples:
              storectl stock show MUG
              storectl stock show MUG TEA --format csv
              storectl stock show MUG --as-of 2026-11-01
            """)
    static let view: (any View.Type)? = StockView.self

    @Argument(help: "SKUs or ids.") var products: [String]
    @OptionGroup var past: PastOption
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        if let moment = try past.moment() {
            let references = products.map { ProductReference($0) }
            let then = try shop.store.stock(of: references, asOf: moment, as: shop.actor)
            return Answer.list(then.products.map(StockView.init)).noting(then.place.notice)
        }
        return .list(
            try products.map {
                StockView(try shop.store.product(ProductReference($0), as: shop.actor))
            })
    }
}

extension StockShow: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        options = try words.group()
        past = try words.group()
        products = try words.someArguments()
    }
}
