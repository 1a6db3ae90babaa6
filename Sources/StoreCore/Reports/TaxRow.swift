import ShopText

/// What is taxed at one rate in one place: a line of a tax return.
public struct TaxRow: Sendable, Equatable {
    public let period: ReportPeriod
    /// Where the goods went, the shop's own where that is not known; as it was written where it is no code.
    public let country: String
    public let region: String
    /// The name of the tax; empty where no tax was asked.
    public let name: String
    /// Parts per million.
    public let ppm: Int64
    /// `nil` where no tax rate applied.
    public let category: TaxCategory?
    public let reason: String?
    public let orders: Int64
    /// Without the tax.
    public let base: Int64
    public let amount: Int64
}
