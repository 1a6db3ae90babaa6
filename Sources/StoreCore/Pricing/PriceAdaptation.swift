import ShopText

/// What happens to a price that includes the tax of the shop's home if the destination has another rate.
public enum ForeignPrices: String, CaseIterable, Codable, Sendable {
    /// The shop earns the same: home tax is removed and the destination's added.
    case netKept = "net"
    /// The customer pays the same, whatever share of it is tax.
    case grossKept = "gross"

    /// The unit price at a destination. It is rounded once, from one price with tax to another.
    ///
    /// - Parameters:
    ///   - homePPM: the rate that the price includes.
    ///   - ppm: the destination's rate.
    /// - Returns: the price, and how it was calculated if it differs.
    /// - Throws: ``MoneyError/overflow(_:)``
    func price(
        _ price: Int64, home homePPM: Int64, destination ppm: Int64, in currency: Currency
    ) throws(MoneyError) -> (price: Int64, adaptation: PriceAdaptation?) {
        guard self == .netKept, homePPM != ppm else { return (price, nil) }
        let adapted = try Rounding.portion(
            price, times: Rounding.million + ppm, by: Rounding.million + homePPM, in: currency)
        return (adapted, PriceAdaptation(homePrice: price, homePPM: homePPM, ppm: ppm))
    }
}

/// How the unit price was adapted to a destination with another rate.
public struct PriceAdaptation: Hashable, Codable, Sendable {
    /// The price at home, with home tax.
    public let homePrice: Int64
    public let homePPM: Int64
    public let ppm: Int64
}
