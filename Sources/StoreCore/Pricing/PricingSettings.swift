import ShopText

/// The settings about place, time and prices.
extension Setting {
    static let pricing = [
        shopName, shopCountry, shopRegion, shopPostalCode, shopTimeZone, pricesIncludeTax,
        foreignPrices,
    ]

    static let shopCountry = Setting(
        "shop.country", "the shop's country, where sales without a destination are taxed", standard: "",
        expected: "a country code such as DE", reading: { $0.isEmpty ? "" : try Country($0).code })

    static let shopRegion = Setting(
        "shop.region", "the shop's state or province, if taxes depend on it", standard: "",
        expected: "a short code such as NY",
        reading: {
            Destination.key(try Text.checkedName($0, name: "shop.region", maximum: 20, allowsEmpty: true))
        })

    static let shopPostalCode = Setting(
        "shop.postal_code", "the shop's postal code, if taxes depend on it", standard: "",
        expected: "a postal code such as 10001",
        reading: {
            try Text.checkedName($0, name: "shop.postal_code", maximum: 20, allowsEmpty: true)
        })

    static let pricesIncludeTax = Setting(
        "prices.include_tax", "whether prices include tax", oneOf: ["no", "yes"])

    static let foreignPrices = Setting(
        "prices.abroad",
        "which price stays the same for destinations with a different tax rate: net or gross",
        oneOf: ForeignPrices.allCases.map(\.rawValue))
}

extension Transaction {
    /// Where the shop is; `nil` if not set.
    func home() throws -> Destination? {
        let country = try value(of: .shopCountry)
        return country.isEmpty
            ? nil
            : Destination(
                country: try Country(country), region: try value(of: .shopRegion),
                postalCode: try value(of: .shopPostalCode))
    }

    /// The effect of a sale's place, day and customer on prices and taxes; `nil` if neither the sale nor the shop has a
    /// country, so that nothing can be taxed.
    func saleTerms(to destination: Destination?, customer: TaxStatus? = nil) throws -> SaleTerms? {
        guard let home = try home() ?? destination else { return nil }
        let rates = try taxRates(in: Set([home.country, destination?.country].compactMap { $0 }))
        return SaleTerms(
            currency: currency, pricesIncludeTax: try value(of: .pricesIncludeTax) == "yes",
            foreignPrices: ForeignPrices(rawValue: try value(of: .foreignPrices)) ?? .netKept,
            taxes: TaxTable(rates: rates, isInUse: try hasTaxRates()), home: home, destination: destination,
            day: try today(), customer: customer)
    }
}
