import ShopText

/// Sums of the orders of a period, leaving out cancelled ones. Amounts are in minor units.
public struct SalesRow: Sendable, Equatable {
    public let period: ReportPeriod
    public let orders: Int64
    /// Pieces.
    public let quantity: Int64
    public let subtotal: Int64
    public let discountTotal: Int64
    public let shippingTotal: Int64
    public let taxTotal: Int64
    public let total: Int64
    public let refundedTotal: Int64
    /// No longer owed: cancelled, returned and the like.
    public let creditedTotal: Int64

    /// Without tax, whether or not prices include it; with shipping.
    public var netTotal: Int64 { total - taxTotal }
}
