import ShopText

/// How the stock of a product moved in a period. Every movement is in one of the columns, so that
/// opening + received + sold + returned + adjusted = closing.
public struct StockRow: Sendable, Equatable {
    public let period: ReportPeriod
    public let productID: Int64
    public let sku: String
    public let title: String
    public let opening: Int64
    /// Initial stock and deliveries.
    public let received: Int64
    /// Negative.
    public let sold: Int64
    /// From cancelled orders and returns.
    public let returned: Int64
    /// Counted, found, damaged, lost and the like.
    public let adjusted: Int64
    public let closing: Int64
    /// The closing stock at today's price.
    public let value: Int64
}
