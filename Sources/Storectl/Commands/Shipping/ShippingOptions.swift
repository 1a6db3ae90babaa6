import ArgumentParser
import StoreCore

/// The fields of a shipping method and a rate, for `shipping add` and `shipping edit`.
struct ShippingOptions: ParsableArguments {
    @Option(help: "The name that customers see.") var name: String?
    @Option(help: "Only to this country, such as DE; \"\" for everywhere.") var country: String?
    @Option(help: "Only to this state or province, such as NY; \"\" for the whole country.") var region:
        String?
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Only orders up to this weight; \"\" for any weight.", valueName: "grams"))
    var maxGrams: String?
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Only orders whose items cost this much or more.", valueName: "amount"))
    var fromValue: String?
    @Option(parsing: .unconditional, help: "The price.") var price: String?
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Free if the items cost this much or more; \"\" for never.", valueName: "amount"))
    var freeAbove: String?
    @Option(
        help: ArgumentHelp(
            "The tax: prorata (by the value of the items at each rate, the default) or a tax class.",
            valueName: "prorata|class"))
    var tax: String?
    @Flag(
        inversion: .prefixedNo,
        help: "Compare order values before discounts; by default after.")
    var beforeDiscounts: Bool?

    var details: ShippingDetails {
        var details = ShippingDetails()
        (details.name, details.country, details.region) = (name, country, region)
        (details.maxGrams, details.minimumValue, details.price) = (maxGrams, fromValue, price)
        (details.freeAbove, details.tax, details.comparesBeforeDiscounts) = (freeAbove, tax, beforeDiscounts)
        return details
    }
}
