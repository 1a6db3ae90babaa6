import ShopText

/// Where a sale is taxed and shipped to.
public struct Destination: Hashable, Codable, Sendable {
    public let country: Country
    /// A state or province by its short code, in capitals: `NY`; empty if not known.
    public let region: String
    /// In capitals, without spaces and dashes, so that spellings of one code compare equal.
    public let postalCode: String

    public init(country: Country, region: String = "", postalCode: String = "") {
        self.country = country
        self.region = Destination.key(region, in: country)
        self.postalCode = Destination.key(postalCode)
    }

    /// The key under which spellings of a region or postal code compare equal.
    static func key(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.uppercased().unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "-" }))
    }

    /// The key of a region: its code where that is known.
    ///
    /// - Parameter country: `nil` for any.
    static func key(_ region: String, in country: Country?) -> String {
        // Codes have three letters at most, and need no look-up.
        guard region.utf8.count > 3, let country else { return key(region) }
        return Region.code(region, in: country) ?? key(region)
    }

    /// `US-NY 10001`, `DE`
    public var words: String {
        let place = region.isEmpty ? country.code : "\(country.code)-\(region)"
        return postalCode.isEmpty ? place : "\(place) \(postalCode)"
    }
}
