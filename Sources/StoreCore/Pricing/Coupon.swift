import ShopText

/// A discount code: how much, off what, for whom, when and how often.
public struct Coupon: Equatable, Codable, Sendable {
    public var id: Int64
    /// Unique, ignoring case.
    public var code: String
    public var target: DiscountTarget
    public var value: DiscountValue
    /// The minimum value of all items, before coupons, in minor units.
    public var minimum: Int64
    /// Whether it leaves out items that are on sale.
    public var skipsSale: Bool
    /// First and last day, inclusive; `nil` for open-ended.
    public var startsOn: Day?
    public var endsOn: Day?
    /// How often it can be used, in total and by each customer; `nil` for any number of times.
    public var maxUses: Int64?
    public var maxUsesEach: Int64?
    public var isActive: Bool
    public var scope: Scope

    /// What and whom it is limited to; empty lists limit nothing.
    public struct Scope: Equatable, Codable, Sendable {
        public var products: [String] = []
        /// Paths; subcategories are included.
        public var categories: [String] = []
        /// Accounts and email addresses, named as in ``CouponSituation/customer``.
        public var customers: [String] = []
        public var countries: [Country] = []

        public init() {}
    }

    /// - Throws: ``CodeError`` or ``CouponRuleError``
    public init(
        id: Int64 = 0, code: String, target: DiscountTarget = .lines, value: DiscountValue,
        minimum: Int64 = 0,
        skipsSale: Bool = false, startsOn: Day? = nil, endsOn: Day? = nil, maxUses: Int64? = nil,
        maxUsesEach: Int64? = nil, isActive: Bool = true, scope: Scope = Scope()
    ) throws {
        self.id = id
        self.code = try CodeRule.checked(code, name: "coupon")
        self.target = target
        self.value = value
        self.minimum = minimum
        self.skipsSale = skipsSale
        self.startsOn = startsOn
        self.endsOn = endsOn
        self.maxUses = maxUses
        self.maxUsesEach = maxUsesEach
        self.isActive = isActive
        self.scope = scope
        try check()
    }

    /// - Throws: ``CouponRuleError``
    func check() throws(CouponRuleError) {
        switch value {
        case .percent(let ppm):
            guard (1...Rounding.million).contains(ppm) else {
                throw .percentOutOfRange(code, Percentage(ppm: ppm))
            }
        case .fixed(let amount):
            guard amount > 0 else { throw .amountNotPositive(code) }
        }
        if let startsOn, let endsOn, endsOn < startsOn {
            throw .endsBeforeStart(starts: startsOn, ends: endsOn)
        }
        for limit in [maxUses, maxUsesEach] {
            if let limit, limit < 1 { throw .limitNotPositive(code) }
        }
    }
}

extension Coupon {
    /// Checks a limit that is new, or comes back, against what has been used.
    ///
    /// - Parameter uses: how often orders use it; a cancelled one gives its use back.
    /// - Throws: ``CouponRuleError/usedMore(_:limit:uses:)``
    public func checkLimit(uses: Int64) throws(CouponRuleError) {
        if let maxUses, uses > maxUses { throw .usedMore(code, limit: maxUses, uses: uses) }
    }
}

/// An invalid coupon.
public enum CouponRuleError: StoreError, Equatable {
    case percentOutOfRange(String, Percentage)
    case amountNotPositive(String)
    case endsBeforeStart(starts: Day, ends: Day)
    case limitNotPositive(String)
    case taken(String)
    /// The limit is below what has been used.
    case usedMore(String, limit: Int64, uses: Int64)

    public var kind: ErrorKind {
        switch self {
        case .taken, .usedMore: .refused
        default: .invalidInput
        }
    }

    public var code: String {
        switch self {
        case .percentOutOfRange, .amountNotPositive: "invalid_discount"
        case .endsBeforeStart: "days_out_of_order"
        case .limitNotPositive: "invalid_limit"
        case .taken: "coupon_exists"
        case .usedMore: "limit_below_uses"
        }
    }

    public var message: String {
        switch self {
        case .percentOutOfRange(let code, let rate):
            "\(code) cannot take \(rate)% off: the percentage must be above 0 and at most 100"
        case .amountNotPositive(let code): "\(code) takes nothing off: the amount must be above 0"
        case .endsBeforeStart(let starts, let ends): "the last day \(ends) is before the first day \(starts)"
        case .limitNotPositive(let code): "\(code) could never be used: a limit must be 1 or more"
        case .taken(let code): "coupon \(code) already exists"
        case .usedMore(let code, let limit, let uses):
            "coupon \(code) has been used \(Text.count(uses, "time")), so its limit cannot be \(limit)"
        }
    }

    public var hint: String? {
        switch self {
        case .taken(let code): "change it with `storectl coupon edit \(code)`"
        case .usedMore(let code, _, let uses):
            "to stop it now, run `storectl coupon edit \(code) --inactive`, or give a limit of \(uses) or more"
        default: nil
        }
    }
}
