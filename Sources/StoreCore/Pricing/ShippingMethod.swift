import ShopText

/// A way to ship orders to customers, with its rates by destination.
public struct ShippingMethod: Equatable, Codable, Sendable {
    public var id: Int64
    /// A short code, unique ignoring case: `POST`.
    public var code: String
    public var name: String
    public var tax: Tax
    /// Whether ``ShippingRate/freeAbove`` compares with the items before discounts.
    public var comparesBeforeDiscounts: Bool
    public var isActive: Bool
    public var rates: [ShippingRate]

    public enum Tax: Hashable, Codable, Sendable {
        /// Allocated over the rates of the items by value.
        case prorata
        case taxClass(String)

        /// Reads `prorata` or a tax class.
        ///
        /// - Throws: ``TextError``
        public init(_ text: String) throws {
            let word = try Text.checkedName(text, name: "tax", maximum: 50)
            self = Text.caseless(word) == "prorata" ? .prorata : .taxClass(word)
        }

        public var word: String {
            switch self {
            case .prorata: "prorata"
            case .taxClass(let name): name
            }
        }
    }

    /// - Throws: ``TextError`` or ``CodeError``
    public init(
        id: Int64 = 0, code: String, name: String, tax: Tax = .prorata, comparesBeforeDiscounts: Bool = false,
        isActive: Bool = true, rates: [ShippingRate] = []
    ) throws {
        self.id = id
        self.code = try CodeRule.checked(code, name: "shipping code")
        self.name = try Text.checkedName(name, name: "name", maximum: 100)
        self.tax = tax
        self.comparesBeforeDiscounts = comparesBeforeDiscounts
        self.isActive = isActive
        self.rates = rates
    }
}

/// The price of a method for some destinations, up to a weight and from a basket value on.
public struct ShippingRate: Equatable, Codable, Sendable {
    public var id: Int64
    /// `nil` for everywhere.
    public var country: Country?
    /// Empty for the whole country.
    public var region: String
    /// The maximum weight; `nil` for any weight.
    public var maxGrams: Int64?
    /// The value of the items from which it applies, in minor units.
    public var minimumValue: Int64
    public var price: Int64
    /// The value of the items from which it is free.
    public var freeAbove: Int64?

    /// - Throws: ``ShippingRateError`` or ``TextError``
    public init(
        id: Int64 = 0, country: Country? = nil, region: String = "", maxGrams: Int64? = nil,
        minimumValue: Int64 = 0, price: Int64, freeAbove: Int64? = nil
    ) throws {
        self.id = id
        self.country = country
        self.region = Destination.key(
            try Text.checkedName(region, name: "region", maximum: 20, allowsEmpty: true), in: country)
        self.maxGrams = maxGrams
        self.minimumValue = minimumValue
        self.price = price
        self.freeAbove = freeAbove
        guard country != nil || self.region.isEmpty else {
            throw ShippingRateError.regionWithoutCountry(region)
        }
        if let maxGrams, maxGrams <= 0 { throw ShippingRateError.weightNotPositive(maxGrams) }
    }

    /// `DE up to 2000 g`
    public var words: String {
        var words = country.map { region.isEmpty ? $0.code : "\($0.code)-\(region)" } ?? "everywhere"
        if let maxGrams { words += " up to \(maxGrams) g" }
        return words
    }

    func delivers(to destination: Destination) -> Bool {
        country.map { $0 == destination.country && (region.isEmpty || region == destination.region) } ?? true
    }

    /// Whether both would apply to the same orders.
    func isSame(as other: ShippingRate) -> Bool {
        country == other.country && region == other.region && maxGrams == other.maxGrams
            && minimumValue == other.minimumValue
    }

    /// Rates that are for the same orders as earlier ones of a list, each with those: as no command leaves them.
    static func repeats(among rates: [ShippingRate]) -> [(rate: ShippingRate, earlier: [ShippingRate])] {
        rates.indices.compactMap { place in
            let earlier = rates[..<place].filter(rates[place].isSame)
            return earlier.isEmpty ? nil : (rates[place], earlier)
        }
    }

    /// - Throws: ``ShippingRateError/taken(method:words:)`` if one of the others, except itself, is for the same
    ///   orders.
    public func checkDiffers(from others: [ShippingRate], of method: String) throws(ShippingRateError) {
        if others.contains(where: { $0.id != id && isSame(as: $0) }) {
            throw .taken(method: method, words: words)
        }
    }
}
