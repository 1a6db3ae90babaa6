import ShopText

/// How shipping is taxed.
public enum ShippingTax: Hashable, Codable, Sendable {
    /// Shared over the rates of the goods by value.
    case prorata
    /// By a tax class of its own.
    case treatment(TaxTreatment)
    case none
}
