import ShopText

/// What decides whether a coupon may be used for a basket.
public struct CouponSituation: Sendable {
    /// The shop's day at the time of checkout.
    public var day: Day
    /// All names of the customer: the account's id, the username, and the key of the email address under which
    /// spellings compare equal.
    public var customer: Set<String>
    public var country: Country?
    public var currency: Currency
    /// For each line of the basket.
    public var lines: [Line]

    public struct Line: Sendable {
        public var sku: String
        /// The SKU of the parent, if it is a variant.
        public var parent: String?
        /// The path of its category.
        public var category: String?
        public var isOnSale: Bool
        /// Before coupons, in minor units.
        public var total: Int64

        public init(
            sku: String, parent: String? = nil, category: String?, isOnSale: Bool, total: Int64
        ) {
            self.sku = sku
            self.parent = parent
            self.category = category
            self.isOnSale = isOnSale
            self.total = total
        }
    }

    public init(day: Day, customer: Set<String>, country: Country?, currency: Currency, lines: [Line]) {
        self.day = day
        self.customer = Set(customer.map(Text.caseless))
        self.country = country
        self.currency = currency
        self.lines = lines
    }
}

/// How often a coupon has been used; uses returned by cancelled orders do not count.
public struct CouponUses: Equatable, Sendable {
    public let total: Int64
    /// By this customer.
    public let each: Int64

    public init(total: Int64, each: Int64) {
        self.total = total
        self.each = each
    }
}

extension Coupon {
    /// The discount that the coupon gives here.
    ///
    /// - Throws: ``CouponError``
    public func discount(in situation: CouponSituation, after uses: CouponUses) throws(CouponError)
        -> Basket.Discount
    {
        guard isActive else { throw .stopped(code) }
        if let startsOn, situation.day < startsOn { throw .notStarted(code, startsOn) }
        if let endsOn, endsOn < situation.day { throw .expired(code, endsOn) }
        try checkPerson(situation)
        if let maxUses, uses.total >= maxUses { throw .exhausted(code, uses: uses.total) }
        if let maxUsesEach, uses.each >= maxUsesEach { throw .exhaustedForYou(code, uses: uses.each) }

        let subtotal = situation.lines.reduce(Int128(0)) { $0 + Int128($1.total) }
        guard subtotal >= Int128(minimum) else {
            throw .belowMinimum(code, minimum: Money(minorUnits: minimum, currency: situation.currency))
        }
        let lines = situation.lines.indices.filter { covers(situation.lines[$0]) }
        guard !lines.isEmpty else { throw .coversNothing(code) }
        return Basket.Discount(
            code: code, target: target, value: value, lines: target == .shipping ? [] : lines)
    }

    private func checkPerson(_ situation: CouponSituation) throws(CouponError) {
        if !scope.customers.isEmpty,
            !scope.customers.contains(where: { situation.customer.contains(Text.caseless($0)) })
        {
            throw .notYours(code)
        }
        if !scope.countries.isEmpty {
            guard let country = situation.country, scope.countries.contains(country) else {
                throw .notHere(code, country: situation.country)
            }
        }
    }

    /// Whether it reduces a line. If both products and categories are named, either is enough.
    private func covers(_ line: CouponSituation.Line) -> Bool {
        if skipsSale, line.isOnSale { return false }
        guard !scope.products.isEmpty || !scope.categories.isEmpty else { return true }
        // A product includes its variants.
        for sku in [line.sku, line.parent].compactMap({ $0 })
        where scope.products.contains(where: { SKU.isSame($0, sku) }) {
            return true
        }
        guard let path = line.category.map(Text.caseless) else { return false }
        return scope.categories.contains { category in
            let above = Text.caseless(category)
            return path == above || path.hasPrefix(above + " > ")
        }
    }

    /// - Throws: ``CouponError/targetTaken(_:by:)`` if two reduce the same thing, ``CouponError/twice(_:)`` for a code
    ///   given twice.
    public static func checkTargets(of coupons: [Coupon]) throws(CouponError) {
        var taken: [DiscountTarget: Coupon] = [:]
        for coupon in coupons {
            if let other = taken[coupon.target] {
                if other.code.lowercased() == coupon.code.lowercased() { throw .twice(coupon.code) }
                throw .targetTaken(coupon.code, by: other.code, target: coupon.target)
            }
            taken[coupon.target] = coupon
        }
    }
}

/// Why a coupon does not apply.
public enum CouponError: StoreError, Equatable {
    case unknown(String)
    case stopped(String)
    case notStarted(String, Day)
    case expired(String, Day)
    case exhausted(String, uses: Int64)
    case exhaustedForYou(String, uses: Int64)
    case notYours(String)
    case notHere(String, country: Country?)
    case belowMinimum(String, minimum: Money)
    case coversNothing(String)
    /// A coupon on shipping when there is no shipping to pay for.
    case nothingToShip(String)
    case shippingIsFree(String)
    /// A percentage that rounds to nothing, or an order that costs nothing.
    case takesNothing(String)
    case targetTaken(String, by: String, target: DiscountTarget)
    case twice(String)

    public var kind: ErrorKind {
        switch self {
        case .unknown: .notFound
        default: .refused
        }
    }

    public var code: String {
        switch self {
        case .unknown: "coupon_not_found"
        case .stopped: "coupon_stopped"
        case .notStarted: "coupon_not_started"
        case .expired: "coupon_expired"
        case .exhausted, .exhaustedForYou: "coupon_exhausted"
        case .notYours, .notHere: "coupon_foreign"
        case .belowMinimum: "coupon_minimum"
        case .coversNothing, .nothingToShip, .shippingIsFree, .takesNothing: "coupon_covers_nothing"
        case .targetTaken, .twice: "coupon_target_taken"
        }
    }

    public var message: String {
        switch self {
        case .unknown(let code): "coupon \(code) not found"
        case .stopped(let code): "coupon \(code) is no longer valid"
        case .notStarted(let code, let day): "coupon \(code) is not valid before \(day)"
        case .expired(let code, let day): "coupon \(code) expired: its last day was \(day)"
        case .exhausted(let code, let uses): "coupon \(code) is used up, after \(CouponError.times(uses))"
        case .exhaustedForYou(let code, let uses):
            "this customer has used up coupon \(code), after \(CouponError.times(uses))"
        case .notYours(let code): "coupon \(code) is for other customers"
        case .notHere(let code, let country?): "coupon \(code) is not valid in \(country)"
        case .notHere(let code, nil): "coupon \(code) is only valid in some countries"
        case .belowMinimum(let code, let minimum):
            "coupon \(code) needs items worth \(minimum.decimal) \(minimum.currency.code) or more"
        case .coversNothing(let code): "coupon \(code) is not valid for any of these items"
        case .nothingToShip(let code):
            "coupon \(code) is for shipping, and no shipping is charged for this order"
        case .shippingIsFree(let code): "shipping is free for this order, so coupon \(code) would be wasted"
        case .takesNothing(let code): "coupon \(code) would take nothing off this order and be wasted"
        case .targetTaken(let code, let other, let target):
            "coupon \(code) cannot be combined with \(other): only one may apply to \(CouponError.words(target))"
        case .twice(let code): "coupon \(code) was given twice"
        }
    }

    public var hint: String? {
        switch self {
        case .targetTaken(_, let other, _): "leave out \(other), or this one"
        case .nothingToShip, .shippingIsFree, .takesNothing: "leave the coupon out"
        case .twice: "give each code once"
        case .notHere(_, nil): "give the destination with --country"
        case .unknown: "see `storectl coupon list`"
        default: nil
        }
    }

    public var customerHint: String? {
        if case .unknown = self { return "check its spelling" }
        return hint
    }

    private static func times(_ count: Int64) -> String { count == 1 ? "1 use" : "\(count) uses" }

    private static func words(_ target: DiscountTarget) -> String {
        switch target {
        case .lines: "items"
        case .order: "the order"
        case .shipping: "shipping"
        }
    }
}
