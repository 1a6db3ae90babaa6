import ArgumentParser
import StoreCore

/// The fields of a tax rate, for `tax add` and `tax edit`.
struct TaxOptions: ParsableArguments {
    @Option(
        name: .customLong("class"),
        help: ArgumentHelp(
            "The tax class of the products it applies to; standard by default.", valueName: "class"))
    var taxClass: String?
    @Option(help: "The country, such as DE.") var country: String?
    @Option(help: "Only this state or province, such as NY; \"\" for the whole country.") var region: String?
    @Option(help: ArgumentHelp("Only postal codes that start with this; \"\" for all.", valueName: "digits"))
    var postalPrefix: String?
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Percent, with up to four decimals, such as 19 or 8.875.", valueName: "percent"))
    var rate: String?
    @Option(help: "The name that customers see; VAT in the European Union, Tax elsewhere.") var name: String?
    @Option(
        help: ArgumentHelp(
            "The category on invoices: S standard, Z zero, E exempt, AE reverse charge, K intra-community, G export, "
                + "O outside the scope of tax.", valueName: "category"))
    var category: String?
    @Option(help: "Why no tax is charged, for the categories E, AE, K, G and O.") var reason: String?
    @Flag(inversion: .prefixedNo, help: "Apply it to shipping too.") var shipping: Bool?
    @Option(help: ArgumentHelp("The first day; \"\" for no first day.", valueName: "day")) var from: String?
    @Option(help: ArgumentHelp("The last day; \"\" for no last day.", valueName: "day")) var until: String?

    var details: TaxRateDetails {
        var details = TaxRateDetails()
        (details.taxClass, details.country, details.region) = (taxClass, country, region)
        (details.postalPrefix, details.name, details.rate) = (postalPrefix, name, rate)
        (details.category, details.reason, details.isOnShipping) = (category, reason, shipping)
        (details.from, details.until) = (from, until)
        return details
    }
}
