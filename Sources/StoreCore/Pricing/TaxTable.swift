import ShopText

/// The shop's tax rates, and which of them apply to a sale.
public struct TaxTable: Sendable {
    /// At least those of the destination's country and of the shop's own.
    public let rates: [TaxRate]
    /// Whether the shop has any rate at all. A shop without rates charges no tax, and needs no notice about it.
    public let isInUse: Bool

    public init(rates: [TaxRate], isInUse: Bool? = nil) {
        self.rates = rates
        self.isInUse = isInUse ?? !rates.isEmpty
    }

    /// How a class is taxed at a destination on a day of the shop. Rates with different names add up: country before
    /// region before postal code; among rates with the same name, the one for the smallest place applies.
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
