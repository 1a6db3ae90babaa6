import ShopText

/// A shipping method and one of its rates as people write them; a field that is `nil` stays as it is, or takes its
/// default.
public struct ShippingDetails: Equatable, Codable, Sendable {
    public var name: String?
    /// `prorata` or a tax class.
    public var tax: String?
    public var comparesBeforeDiscounts: Bool?
    public var isActive: Bool?
    /// Empty for everywhere.
    public var country: String?
    public var region: String?
    /// Empty for any weight.
    public var maxGrams: String?
    public var minimumValue: String?
    public var price: String?
    /// Empty for never.
    public var freeAbove: String?

    public init() {}

    /// Whether any field of a rate is given.
    var concernsRate: Bool {
        [country, region, maxGrams, minimumValue, price, freeAbove].contains { $0 != nil }
    }

    /// The method with these details.
    ///
    /// - Throws: what the fields' own rules throw.
    func applied(to old: ShippingMethod) throws -> ShippingMethod {
        try ShippingMethod(
            id: old.id, code: old.code, name: name ?? old.name, tax: tax.map { try .init($0) } ?? old.tax,
            comparesBeforeDiscounts: comparesBeforeDiscounts ?? old.comparesBeforeDiscounts,
            isActive: isActive ?? old.isActive, rates: old.rates)
    }

    /// A new rate.
    ///
    /// - Throws: ``ShippingRateError`` and what the fields' own rules throw.
    func madeRate(in currency: Currency) throws -> ShippingRate {
        guard price != nil else { throw ShippingRateError.priceMissing }
        return try appliedRate(to: ShippingRate(price: 0), in: currency)
    }

    /// The rate with these details.
    ///
    /// - Throws: as ``madeRate(in:)``.
    func appliedRate(to old: ShippingRate, in currency: Currency) throws -> ShippingRate {
        func amount(_ text: String?, _ name: String, _ maximum: Int64) throws -> Int64? {
            try text.flatMap { text in
                text.isEmpty
                    ? nil : try Money(text, currency: currency, name: name, maximum: maximum).minorUnits
            }
        }
        let grams = try maxGrams.map { text -> Int64? in
            text.isEmpty ? nil : try WholeNumber.read(text, "max-grams", 1...1_000_000_000)
        }
        return try ShippingRate(
            id: old.id, country: country.map { $0.isEmpty ? nil : try Country($0) } ?? old.country,
            region: region ?? old.region, maxGrams: grams ?? old.maxGrams,
            minimumValue: minimumValue.map { try amount($0, "from-value", Money.maximum) ?? 0 }
                ?? old.minimumValue,
            price: try amount(price, "price", Money.maximumPrice) ?? old.price,
            freeAbove: freeAbove.map { try amount($0, "free-above", Money.maximum) } ?? old.freeAbove)
    }
}
