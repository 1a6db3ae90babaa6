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

/// An invalid coupon.
public enum CouponRuleError: StoreError, Equatable {
    case percentOutOfRange(String, Percentage)
    case amountNotPositive(String)
    case endsBeforeStart(starts: Day, ends: Day)
    case limitNotPositive(String)
    case taken(String)

    public var kind: ErrorKind {
        if case .taken = self { .refused } else { .invalidInput }
    }

    public var code: String {
        switch self {
        case .percentOutOfRange, .amountNotPositive: "invalid_discount"
        case .endsBeforeStart: "days_out_of_order"
        case .limitNotPositive: "invalid_limit"
        case .taken: "coupon_exists"
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
        }
    }

    public var hint: String? {
        if case .taken(let code) = self { "change it with `storectl coupon edit \(code)`" } else { nil }
    }
}
