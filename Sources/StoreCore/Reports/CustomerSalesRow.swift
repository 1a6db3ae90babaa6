import ShopText

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
