import ShopText

/// A tax rate as people write it; a field that is `nil` stays as it is, or takes its default.
public struct TaxRateDetails: Equatable, Codable, Sendable {
    public var taxClass: String?
    public var country: String?
    public var region: String?
    public var postalPrefix: String?
    public var name: String?
    /// Percent.
    public var rate: String?
    public var category: String?
    public var reason: String?
    public var isOnShipping: Bool?
    /// First and last day; empty for open-ended.
    public var from: String?
    public var until: String?

    public init() {}

    /// - Throws: ``TaxRateError`` and what the fields' own rules throw.
    func made() throws -> TaxRate {
        guard let country else { throw TaxRateError.missing("country") }
        guard let rate else { throw TaxRateError.missing("rate") }
        let place = try Country(country)
        let percentage = try Percentage(rate, name: "rate")
        return try TaxRate(
            taxClass: taxClass ?? TaxRate.standardClass, country: place, region: region ?? "",
            postalPrefix: postalPrefix ?? "", name: name ?? (place.isInEuropeanUnion ? "VAT" : "Tax"),
            rate: percentage, category: category.map(TaxCategory.init(text:)), reason: reason,
            isOnShipping: isOnShipping ?? true, startsOn: from.flatMap { try Day.read($0, name: "from") },
            endsOn: until.flatMap { try Day.read($0, name: "until") }
        ).checkedForWriting()
    }

    /// - Throws: as ``made()``, and ``TaxRateError/nothingToChange(_:)``.
    func applied(to old: TaxRate) throws -> TaxRate {
        guard self != TaxRateDetails() else { throw TaxRateError.nothingToChange(old.id) }
        let rate = try rate.map { try Percentage($0, name: "rate") } ?? old.rate
        // A new rate alone switches between the categories zero and standard.
        let isPlain = old.category == .standard || old.category == .zero
        let category =
            try category.map(TaxCategory.init(text:)) ?? (self.rate != nil && isPlain ? nil : old.category)
        let keepsReason = category?.needsReason ?? false
        let new = try TaxRate(
            id: old.id, taxClass: taxClass ?? old.taxClass,
            country: country.map { try Country($0) } ?? old.country,
            region: region ?? old.region, postalPrefix: postalPrefix ?? old.postalPrefix,
            name: name ?? old.name,
            rate: rate, category: category, reason: reason ?? (keepsReason ? old.reason : nil),
            isOnShipping: isOnShipping ?? old.isOnShipping,
            startsOn: from.map { try Day.read($0, name: "from") } ?? old.startsOn,
            endsOn: until.map { try Day.read($0, name: "until") } ?? old.endsOn)
        // One that was stored before this was a rule can be ended.
        let isSame = new.category == old.category && new.rate == old.rate
        return isSame ? new : try new.checkedForWriting()
    }
}

extension TaxCategory {
    /// - Throws: ``TaxRateError/unknownCategory(_:)``
    init(text: String) throws(TaxRateError) {
        guard let category = TaxCategory(rawValue: text.uppercased()) else { throw .unknownCategory(text) }
        self = category
    }
}

extension Day {
    /// Reads a day; `nil` for an empty text.
    ///
    /// - Throws: ``DayError/notADay(name:text:)``
    static func read(_ text: String, name: String) throws(DayError) -> Day? {
        if text.isEmpty { return nil }
        guard let day = Day(text) else { throw .notADay(name: name, text: text) }
        return day
    }
}
