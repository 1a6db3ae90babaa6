import ShopText

/// The shop's tax rates, and which of them apply to a sale.
public struct TaxTable: Sendable {
    /// At least those of the destination's country and of the shop's own.
    public let rates: [TaxRate]
    /// Whether the shop has any rate anywhere. One that has none charges no tax and need not be told so.
    public let isInUse: Bool

    public init(rates: [TaxRate], isInUse: Bool? = nil) {
        self.rates = rates
        self.isInUse = isInUse ?? !rates.isEmpty
    }

    /// How a class is taxed at a destination on a day of the shop. Rates of different names add up, those of
    /// the country before those of the region before those of the postal code; of rates of one name the one
    /// for the smallest place applies.
    public func treatment(
        of taxClass: String?, at destination: Destination, on day: Day
    ) -> TaxTreatment {
        let taxClass = taxClass ?? TaxRate.standardClass
        var byName: [String: TaxRate] = [:]
        for rate in rates where rate.applies(to: taxClass, at: destination, on: day) {
            let name = Text.caseless(rate.name)
            if let other = byName[name], other.specificity >= rate.specificity { continue }
            byName[name] = rate
        }
        let applying = byName.values.sorted { left, right in
            left.specificity == right.specificity
                ? left.name < right.name : left.specificity < right.specificity
        }
        return TaxTreatment(
            taxClass: taxClass, rates: applying.map(\.asTreatment), isMissing: applying.isEmpty && isInUse)
    }
}

/// What a sale's place, day and customer make of prices and taxes: from a product to a line of a ``Basket``.
public struct SaleTerms: Sendable {
    public var currency: Currency
    public var pricesIncludeTax: Bool
    public var foreignPrices: ForeignPrices
    public var taxes: TaxTable
    /// Where the shop is.
    public var home: Destination
    /// Where the sale is taxed: the customer's place, or without one the shop's.
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

    /// - Parameter isGoods: whether it is shipped; the tax of goods and services differs across borders.
    public func treatment(of taxClass: String?, isGoods: Bool) -> TaxTreatment {
        let treatment = taxes.treatment(of: taxClass, at: destination, on: day)
        return customer?.treatment(treatment, isGoods: isGoods, home: home, destination: destination)
            ?? treatment
    }

    /// A line at a price of the shop's, taxed and adapted to the destination. A price that staff set is what the
    /// customer was told, and stays.
    ///
    /// - Parameter line: its `tax` and `adaptation` are set here.
    /// - Throws: ``MoneyError/overflow(_:)``
    public func line(_ line: Basket.Line, taxClass: String?) throws(MoneyError) -> Basket.Line {
        var line = line
        line.tax = treatment(of: taxClass, isGoods: line.needsShipping)
        if case .staff = line.reason { return line }
        // What a destination's tax is that has no rate, nobody knows.
        guard pricesIncludeTax, !line.tax.isMissing else { return line }
        let homePPM = taxes.treatment(of: taxClass, at: home, on: day).ppm
        (line.unitPrice, line.adaptation) = try foreignPrices.price(
            line.unitPrice, home: homePPM, destination: line.tax.ppm, in: currency)
        return line
    }
}
