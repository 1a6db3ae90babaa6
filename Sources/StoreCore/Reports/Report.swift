import ShopText

/// Sums of the orders of a period; cancelled orders are not in them. Amounts are minor units.
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

    /// Without tax, whether prices include it or not; with shipping.
    public var netTotal: Int64 { total - taxTotal }
}

/// What was sold of one SKU in a period.
public struct ProductSalesRow: Sendable, Equatable {
    public let period: ReportPeriod
    /// `nil` for what was sold elsewhere and is not in this catalog.
    public let productID: Int64?
    public let sku: String
    /// As it was last sold.
    public let title: String
    public let orders: Int64
    public let quantity: Int64
    public let subtotal: Int64
    public let discountTotal: Int64
    public let taxTotal: Int64
    /// With tax.
    public let total: Int64
    /// Pieces of these that were cancelled or came back since, and what was credited of them, tax included.
    public let creditedQuantity: Int64
    public let creditedTotal: Int64

    public var netTotal: Int64 { total - taxTotal }
}

/// What one customer bought in a period: an account, or the email address of a guest.
public struct CustomerSalesRow: Sendable, Equatable {
    public let period: ReportPeriod
    /// `nil` for a guest.
    public let user: String?
    public let email: String
    public let name: String
    public let orders: Int64
    public let quantity: Int64
    public let netTotal: Int64
    public let taxTotal: Int64
    public let total: Int64
    /// No longer owed: cancelled, returned and the like.
    public let creditedTotal: Int64
}

/// How the stock of a product moved in a period. Every movement is in one of the columns, so that
/// opening + received + sold + returned + adjusted = closing.
public struct StockRow: Sendable, Equatable {
    public let period: ReportPeriod
    public let productID: Int64
    public let sku: String
    public let title: String
    public let opening: Int64
    /// First stock and deliveries.
    public let received: Int64
    /// Below zero.
    public let sold: Int64
    /// From cancelled orders and returns.
    public let returned: Int64
    /// Counted, found, damaged, lost and the like.
    public let adjusted: Int64
    public let closing: Int64
    /// The closing stock at today's price.
    public let value: Int64
}

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
