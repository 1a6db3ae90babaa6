import ShopText

/// The effect of a sale's place, day and customer on prices and taxes: turns a product into a line of a ``Basket``.
public struct SaleTerms: Sendable {
    public var currency: Currency
    public var pricesIncludeTax: Bool
    public var foreignPrices: ForeignPrices
    public var taxes: TaxTable
    /// Where the shop is.
    public var home: Destination
    /// Where the sale is taxed: at the customer's place or, without one, the shop's.
    public var destination: Destination
    /// The shop's day at the instant of the sale.
    public var day: Day
    public var customer: TaxStatus?

    public init(
        currency: Currency, pricesIncludeTax: Bool, foreignPrices: ForeignPrices, taxes: TaxTable,
        home: Destination, destination: Destination?, day: Day, customer: TaxStatus? = nil
    ) {
        self.currency = currency
        self.pricesIncludeTax = pricesIncludeTax
        self.foreignPrices = foreignPrices
        self.taxes = taxes
        self.home = home
        self.destination = destination ?? home
        self.day = day
        self.customer = customer
    }

    /// - Parameter isGoods: whether it is shipped; goods and services are taxed differently across borders.
    public func treatment(of taxClass: String?, isGoods: Bool) -> TaxTreatment {
        let treatment = taxes.treatment(of: taxClass, at: destination, on: day)
        return customer?.treatment(treatment, isGoods: isGoods, home: home, destination: destination)
            ?? treatment
    }

    /// A line at the shop's price, taxed and adapted to the destination. A price set by staff is what the customer was
    /// told, so it stays.
    ///
    /// - Parameter line: its `tax` and `adaptation` are set here.
    /// - Throws: ``MoneyError/overflow(_:)``
    public func line(_ line: Basket.Line, taxClass: String?) throws(MoneyError) -> Basket.Line {
        var line = line
        line.tax = treatment(of: taxClass, isGoods: line.needsShipping)
        if case .staff = line.reason { return line }
        // Nobody knows the tax of a destination without a rate.
        guard pricesIncludeTax, !line.tax.isMissing else { return line }
        let homePPM = taxes.treatment(of: taxClass, at: home, on: day).ppm
        (line.unitPrice, line.adaptation) = try foreignPrices.price(
            line.unitPrice, home: homePPM, destination: line.tax.ppm, in: currency)
        return line
    }

    /// A notice about a region that is missing, or that no one knows, where taxes depend on it.
    var regionNotice: String? {
        let (country, region) = (destination.country, destination.region)
        let regions = Set(
            taxes.rates.filter { $0.country == country && !$0.region.isEmpty && $0.applies(on: day) }
                .map(\.region))
        guard !regions.isEmpty, !regions.contains(region), Region.isKnown(region, in: country) != true else {
            return nil
        }
        let known = regions.sorted()
        let places =
            known.prefix(5).joined(separator: ", ") + (known.count > 5 ? " and \(known.count - 5) more" : "")
        return region.isEmpty
            ? "without a region in \(country), the taxes of \(places) are not charged"
            : "\(country) has no region \(region) with taxes; those of \(places) are not charged"
    }
}
