import ShopText

/// How shipping is taxed.
public enum ShippingTax: Hashable, Codable, Sendable {
    /// Allocated over the rates of the items by value.
    case prorata
    /// With its own tax class.
    case treatment(TaxTreatment)
    case none
}
