import ArgumentParser
import StoreCore

/// The fields of a coupon, for `coupon add`, `coupon edit` and `coupon generate`.
struct CouponOptions: ParsableArguments {
    @Option(parsing: .unconditional, help: "The percentage to take off.") var percent: String?
    @Option(
        parsing: .unconditional, help: ArgumentHelp("The amount to take off, at most.", valueName: "amount"))
    var fixed: String?
    @Option(
        help: ArgumentHelp(
            "What it reduces; lines (the items) by default.", valueName: "lines|order|shipping"))
    var on: String?
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The minimum value of all items, before coupons.", valueName: "amount"))
    var minimum: String?
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How many orders can use it; \"\" for any number.", valueName: "n"))
    var uses: String?
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How many orders of one customer can use it; \"\" for any number.", valueName: "n")
    )
    var usesEach: String?
    @Option(help: ArgumentHelp("The first day; \"\" for no first day.", valueName: "day")) var from: String?
    @Option(help: ArgumentHelp("The last day; \"\" for no last day.", valueName: "day")) var until: String?
    @Flag(inversion: .prefixedNo, help: "Leave out items on sale.") var notOnSale: Bool?
    @Option(help: "Only this product; may be repeated; \"\" for all.") var product: [String] = []
    @Option(help: "Only this category and its subcategories; may be repeated; \"\" for all.")
    var category: [String] = []
    @Option(help: "Only this customer; may be repeated; \"\" for all.") var customer: [String] = []
    @Option(help: "Only orders to this country; may be repeated; \"\" for all.") var country: [String] = []

    var details: CouponDetails {
        var details = CouponDetails()
        (details.percent, details.fixed, details.target) = (percent, fixed, on)
        (details.minimum, details.uses, details.usesEach) = (minimum, uses, usesEach)
        (details.from, details.until, details.notOnSale) = (from, until, notOnSale)
        details.products = CouponOptions.scope(product)
        details.categories = CouponOptions.scope(category)
        details.customers = CouponOptions.scope(customer)
        details.countries = CouponOptions.scope(country)
        return details
    }

    private static func scope(_ names: [String]) -> [String]? {
        names.isEmpty ? nil : names.filter { !$0.isEmpty }
    }
}
