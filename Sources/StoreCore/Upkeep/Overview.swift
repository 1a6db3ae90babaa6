import ShopText

/// The shop today: what there is to do, and what came in.
public struct Overview: Equatable, Sendable {
    public let shop: String
    /// In the shop's time zone.
    public let day: Day
    /// Open orders that are not fully shipped.
    public internal(set) var toShip: Int64 = 0
    public internal(set) var unpaid: Int64 = 0
    /// Orders that the shop owes money on.
    public internal(set) var refundsDue: Int64 = 0
    /// Payments whose outcome is not known yet.
    public internal(set) var pendingPayments: Int64 = 0
    /// Mail without such codes that failed and will be tried again.
    public internal(set) var retryingMail: Int64 = 0
    /// Whether email is sent at all.
    public internal(set) var sendsMail = true
    /// Mail that could not be sent and was given up.
    public internal(set) var failedMail: Int64 = 0
    /// Codes for a new password, a new address or to verify one that somebody is waiting for, and that cannot be sent.
    public internal(set) var unsendableCodes: Int64 = 0
    /// What `check --quick` finds wrong with the store itself.
    public var faults: Int64 = 0
    /// Whether the shop has a product at all.
    public internal(set) var hasProducts = true
    /// Products whose stock is at or below their threshold.
    public internal(set) var lowStock: Int64 = 0
    /// The last seven days, today last.
    public internal(set) var week: [Takings] = []

    /// What a day brought.
    public struct Takings: Equatable, Sendable {
        public let day: Day
        /// The orders placed on it, and their totals; without cancelled ones.
        public let orders: Int64
        public let total: Money
        /// What was paid on it less what was given back, of any orders.
        public let taken: Money
    }

    /// What was taken in the last seven days.
    ///
    /// - Throws: ``MoneyError/overflow(_:)``
    public func takenInWeek(_ currency: Currency) throws -> Money {
        try week.reduce(.zero(currency)) { try $0.adding($1.taken) }
    }
}

extension Store {
    /// - Throws: ``AccessError`` unless the actor may see reports.
    ///
    /// - Parameter countsFaults: whether the store is looked at for faults, which takes longer as it grows.
    public func overview(countsFaults: Bool = true, as actor: Actor) throws -> Overview {
        try actor.require(.reportsRead)
        var overview = try read(as: actor) { try $0.overview() }
        if countsFaults { overview.faults = try read(as: actor) { try $0.faultCount() } }
        return overview
    }
}
