import ShopText

/// What is taxed at one rate in one place: a line of a tax return.
public struct TaxRow: Sendable, Equatable {
    public let period: ReportPeriod
    /// The destination, or the shop's own country if unknown; as written if it is not a code.
    public let country: String
    public let region: String
    /// The name of the tax; empty if none was charged.
    public let name: String
    /// Parts per million.
    public let ppm: Int64
    /// `nil` if no tax rate applied.
    public let category: TaxCategory?
    public let reason: String?
    public let orders: Int64
    /// Without the tax.
    public let base: Int64
    public let amount: Int64
}
