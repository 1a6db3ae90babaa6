import ShopText

/// The sales of one SKU in a period.
public struct ProductSalesRow: Sendable, Equatable {
    public let period: ReportPeriod
    /// `nil` for something sold elsewhere that is not in this catalog.
    public let productID: Int64?
    public let sku: String
    /// The title under which it was last sold.
    public let title: String
    public let orders: Int64
    public let quantity: Int64
    public let subtotal: Int64
    public let discountTotal: Int64
    public let taxTotal: Int64
    /// With tax.
    public let total: Int64
    /// Pieces cancelled or returned since, and the amount credited for them, tax included.
    public let creditedQuantity: Int64
    public let creditedTotal: Int64

    public var netTotal: Int64 { total - taxTotal }
}
