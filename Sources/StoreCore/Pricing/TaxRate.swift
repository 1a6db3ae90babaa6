import ShopText

/// The tax of one jurisdiction on one class of products, from a first to a last day.
public struct TaxRate: Equatable, Codable, Sendable {
    public var id: Int64
    public var taxClass: String
    public var country: Country
    /// A state or province; empty for the whole country.
    public var region: String
    /// The start of the postal codes; empty for all.
    public var postalPrefix: String
    /// The name that customers see: `VAT`, `NY State`.
    public var name: String
    public var rate: Percentage
    public var category: TaxCategory
    /// Why no tax is charged: "§ 19 UStG".
    public var reason: String?
    public var isOnShipping: Bool
    /// First and last day, inclusive; `nil` for open-ended.
    public var startsOn: Day?
    public var endsOn: Day?

    /// The class of products without one.
    public static let standardClass = "standard"

    /// Checks and tidies what people write.
    ///
    /// - Throws: ``TaxRateError`` or ``TextError``
    public init(
        id: Int64 = 0, taxClass: String = standardClass, country: Country, region: String = "",
        postalPrefix: String = "", name: String, rate: Percentage, category: TaxCategory? = nil,
        reason: String? = nil, isOnShipping: Bool = true, startsOn: Day? = nil, endsOn: Day? = nil
    ) throws {
        self.id = id
        self.taxClass = try Text.checkedCode(taxClass, name: "tax class", maximum: 50)
        self.country = country
        self.region = Destination.key(
            try Text.checkedName(region, name: "region", maximum: 20, allowsEmpty: true), in: country)
        self.postalPrefix = Destination.key(
            try Text.checkedName(postalPrefix, name: "postal prefix", maximum: 20, allowsEmpty: true))
        self.name = try Text.checkedName(name, name: "name", maximum: 50)
        self.rate = rate
        self.category = category ?? (rate.ppm == 0 ? .zero : .standard)
        self.reason = try reason.map { try Text.checked($0, name: "reason", maximum: 200) }
        self.isOnShipping = isOnShipping
        self.startsOn = startsOn
        self.endsOn = endsOn
        try check()
    }

    /// - Throws: ``TaxRateError``
    private func check() throws(TaxRateError) {
        guard (0...Rounding.million).contains(rate.ppm) else { throw .outOfRange(rate) }
        guard category == .standard || rate.ppm == 0 else { throw .rateInCategory(category, rate) }
        guard !category.needsReason || reason != nil else { throw .reasonMissing(category) }
        guard category.needsReason || reason == nil else { throw .reasonUnused(category) }
        if let startsOn, let endsOn, endsOn < startsOn {
            throw .endsBeforeStart(starts: startsOn, ends: endsOn)
        }
    }

    /// What a rate that is written must be, and one that is stored need not: EN 16931 knows no standard rate of 0.
    ///
    /// - Throws: ``TaxRateError/standardWithoutRate``
    func checkedForWriting() throws(TaxRateError) -> TaxRate {
        guard category != .standard || rate.ppm > 0 else { throw .standardWithoutRate }
        return self
    }

    /// Where it applies: `DE`, `US-NY 100…`.
    public var place: String {
        let area = region.isEmpty ? country.code : "\(country.code)-\(region)"
        return postalPrefix.isEmpty ? area : "\(area) \(postalPrefix)…"
    }

    func applies(to taxClass: String, at destination: Destination, on day: Day) -> Bool {
        Text.identity(self.taxClass) == Text.identity(taxClass) && country == destination.country
            && (region.isEmpty || region == destination.region)
            && destination.postalCode.hasPrefix(postalPrefix)
            && applies(on: day)
    }

    func applies(on day: Day) -> Bool {
        (startsOn.map { $0 <= day } ?? true) && (endsOn.map { $0 >= day } ?? true)
    }

    /// Of two rates with the same name, the one for the smaller place applies.
    var specificity: (Int, Int) { (postalPrefix.utf8.count, region.isEmpty ? 0 : 1) }

    /// Whether both would apply to one sale with the same name and place.
    func overlaps(_ other: TaxRate) -> Bool {
        let isSamePlace =
            country == other.country && region == other.region && postalPrefix == other.postalPrefix
        let isSameThing =
            Text.identity(taxClass) == Text.identity(other.taxClass)
            && Text.caseless(name) == Text.caseless(other.name)
        func precedes(_ end: Day?, _ start: Day?) -> Bool {
            if let end, let start { end < start } else { false }
        }
        return isSamePlace && isSameThing && !precedes(endsOn, other.startsOn)
            && !precedes(other.endsOn, startsOn)
    }

    /// Rates that overlap with earlier ones of a list, each with those: as no command leaves them.
    static func overlaps(among rates: [TaxRate]) -> [(rate: TaxRate, earlier: [TaxRate])] {
        var known: [String: [TaxRate]] = [:]
        return rates.compactMap { rate in
            // Only those that are alike in this can overlap.
            let kind = [
                rate.country.code, rate.region, rate.postalPrefix, Text.identity(rate.taxClass),
                Text.caseless(rate.name),
            ].joined(separator: "\n")
            let earlier = known[kind, default: []].filter(rate.overlaps)
            known[kind, default: []].append(rate)
            return earlier.isEmpty ? nil : (rate, earlier)
        }
    }

    /// The other rates with the same class and place but another name, which add up with this one.
    public func addingUp(with others: [TaxRate]) -> [TaxRate] {
        others.filter { other in
            var twin = other
            twin.name = name
            return other.id != id && !overlaps(other) && overlaps(twin)
        }
    }

    /// What customers in the smaller of two places pay if both rates have the same name: only one of them.
    ///
    /// - Returns: pairs of a rate for the smaller place and one for the wider place; this one is one of them.
    public func replacing(_ others: [TaxRate]) -> [(rate: TaxRate, replaced: TaxRate)] {
        others.compactMap { other in
            var twin = other
            (twin.region, twin.postalPrefix) = (region, postalPrefix)
            guard other.id != id, !overlaps(other), overlaps(twin) else { return nil }
            if contains(other) { return (other, self) }
            return other.contains(self) ? (self, other) : nil
        }
    }

    /// Whether the other rate's place is in this one's.
    private func contains(_ other: TaxRate) -> Bool {
        country == other.country && (region.isEmpty || region == other.region)
            && other.postalPrefix.hasPrefix(postalPrefix)
    }

    /// - Throws: ``TaxRateError/overlaps(name:place:id:)`` if it overlaps with one of the others, except itself.
    public func checkOverlaps(with others: [TaxRate]) throws(TaxRateError) {
        for other in others where other.id != id && overlaps(other) {
            throw .overlaps(name: other.name, place: other.place, id: other.id)
        }
    }

    var asTreatment: TaxTreatment.Rate {
        .init(name: name, ppm: rate.ppm, category: category, reason: reason, taxesShipping: isOnShipping)
    }
}

/// An invalid tax rate.
public enum TaxRateError: StoreError, Equatable {
    case outOfRange(Percentage)
    case rateInCategory(TaxCategory, Percentage)
    case standardWithoutRate
    case reasonMissing(TaxCategory)
    case reasonUnused(TaxCategory)
    case endsBeforeStart(starts: Day, ends: Day)
    case overlaps(name: String, place: String, id: Int64)
    case notFound(Int64)
    case missing(String)
    case unknownCategory(String)
    case nothingToChange(Int64)

    public var kind: ErrorKind {
        switch self {
        case .overlaps: .refused
        case .notFound: .notFound
        case .missing, .nothingToChange: .usage
        default: .invalidInput
        }
    }

    public var code: String {
        switch self {
        case .outOfRange, .rateInCategory, .standardWithoutRate: "invalid_rate"
        case .reasonMissing, .reasonUnused: "invalid_tax_reason"
        case .endsBeforeStart: "days_out_of_order"
        case .overlaps: "tax_rate_overlaps"
        case .notFound: "tax_rate_not_found"
        case .missing: "missing_value"
        case .unknownCategory: "unknown_tax_category"
        case .nothingToChange: "nothing_to_change"
        }
    }

    public var message: String {
        switch self {
        case .outOfRange(let rate): "rate \(rate) is out of range: 0 to 100"
        case .rateInCategory(let category, let rate):
            "category \(category.rawValue) (\(category.words)) must have the rate 0, not \(rate)%"
        case .standardWithoutRate:
            "category \(TaxCategory.standard.rawValue) (\(TaxCategory.standard.words)) needs a rate above 0"
        case .reasonMissing(let category):
            "category \(category.rawValue) (\(category.words)) needs a reason"
        case .reasonUnused(let category):
            "category \(category.rawValue) (\(category.words)) cannot have a reason"
        case .endsBeforeStart(let starts, let ends): "the last day \(ends) is before the first day \(starts)"
        case .overlaps(let name, let place, let id):
            "tax rate \(id) already sets \(name) for that class in \(place) on some of these days"
        case .notFound(let id): "tax rate \(id) not found"
        case .missing(let option): "a tax rate needs a \(option)"
        case .unknownCategory(let text): "\"\(text)\" is not a tax category"
        case .nothingToChange(let id): "nothing to change on tax rate \(id)"
        }
    }

    public var hint: String? {
        switch self {
        case .reasonMissing: "add --reason, such as \"Reverse charge\"; invoices print it"
        case .rateInCategory: "use --rate 0, or category S"
        case .standardWithoutRate: "use category Z, or E with --reason"
        case .reasonUnused: "leave out --reason, or use category E, AE, K, G or O"
        case .overlaps(_, _, let id):
            "end it first with `storectl tax edit \(id) --until DAY`"
        case .notFound: "see `storectl tax list`"
        case .missing(let option): "add --\(option)"
        case .unknownCategory: "use S, Z, E, AE, K, G or O; see `storectl help tax add`"
        case .nothingToChange: "name a change, such as --rate or --until"
        case .outOfRange, .endsBeforeStart: nil
        }
    }
}
