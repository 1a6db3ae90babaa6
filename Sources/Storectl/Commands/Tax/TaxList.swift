import ArgumentParser
import ShopText
import StoreCore

/// `storectl tax list`
struct TaxList: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List tax rates by place, including past and future ones.",
        discussion: """
            Examples:
              storectl tax list
              storectl tax list --country US --json
            """)
    static let view: (any View.Type)? = TaxView.self

    @Option(help: "Only this country.") var country: String?
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let place = try country.map { try Country($0) }
        let rates = try shop.store.taxRates(as: shop.actor).filter { place == nil || $0.country == place }
        return .list(rates.map(TaxView.init))
    }
}
