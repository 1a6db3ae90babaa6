import ShopText

/// A coupon and how often it has been used.
public struct CouponState: Equatable, Codable, Sendable {
    public let coupon: Coupon
    public let uses: Int64
    /// The newest orders that use it, at most 100; `nil` in old answers.
    public var orders: [Int64]?
}

extension Store {
    /// A page of coupons; for staff, because a code is worth money.
    public func coupons(page: Page, as actor: Actor) throws -> [CouponState] {
        try actor.require(.catalogWrite)
        return try read(as: actor) { transaction in
            try transaction.coupons(page: page).map { try transaction.state(of: $0) }
        }
    }

    /// - Throws: ``CouponError/unknown(_:)``
    public func coupon(_ code: String, as actor: Actor) throws -> CouponState {
        try actor.require(.catalogWrite)
        return try read(as: actor) { transaction in
            try transaction.state(of: transaction.coupon(called: code))
        }
    }
}

/// Adds a coupon; for staff.
public struct AddCoupon: Action {
    public static let name = "coupon add"

    let code: String
    let details: CouponDetails

    public init(_ code: String, _ details: CouponDetails) {
        self.code = code
        self.details = details
    }

    public var requirement: Requirement { .all(.catalogWrite) }

    /// - Throws: ``CouponRuleError`` or ``CouponDetailsError``
    public func run(in transaction: Transaction) throws -> CouponState {
        var coupon = try details.made(code, in: transaction.currency)
        if let present = try transaction.coupon(code: code) { throw CouponRuleError.taken(present.code) }
        coupon.id = try transaction.insert(coupon)
        try transaction.setScope(of: coupon, details)
        transaction.touch(.coupon, coupon.code)
        return try transaction.state(of: transaction.coupon(called: code))
    }
}

/// Changes a coupon; for staff. Its uses stay.
public struct EditCoupon: Action {
    public static let name = "coupon edit"

    let code: String
    let details: CouponDetails

    public init(_ code: String, _ details: CouponDetails) {
        self.code = code
        self.details = details
    }

    public var requirement: Requirement { .all(.catalogWrite) }

    /// - Throws: ``CouponError/unknown(_:)``, ``CouponRuleError`` or ``CouponDetailsError``
    public func run(in transaction: Transaction) throws -> CouponState {
        let old = try transaction.coupon(called: code)
        guard details != CouponDetails() else { throw CouponDetailsError.nothingToChange(old.code) }
        let coupon = try details.applied(to: old, in: transaction.currency)
        if coupon.maxUses != old.maxUses {
            try coupon.checkLimit(uses: transaction.uses(ofCoupon: coupon.id).total)
        }
        if coupon != old { try transaction.update(coupon) }
        try transaction.setScope(of: coupon, details)
        let edited = try transaction.coupon(called: code)
        if edited != old { transaction.touch(.coupon, old.code) }
        return try transaction.state(of: edited)
    }
}

/// Deletes a coupon, or stops it if orders used it; for staff.
public struct DeleteCoupon: Action {
    public static let name = "coupon delete"

    let code: String

    public init(_ code: String) { self.code = code }

    public var requirement: Requirement { .all(.catalogWrite) }

    /// - Returns: the coupon as it was, or is now if it is kept.
    /// - Throws: ``CouponError/unknown(_:)``
    public func run(in transaction: Transaction) throws -> CouponDeletion {
        let coupon = try transaction.coupon(called: code)
        let state = try transaction.state(of: coupon)
        transaction.touch(.coupon, coupon.code)
        guard try transaction.wasUsed(couponID: coupon.id) else {
            try transaction.deleteCoupon(id: coupon.id)
            return CouponDeletion(state: state, isErased: true)
        }
        var ended = coupon
        ended.isActive = false
        try transaction.update(ended)
        return CouponDeletion(state: try transaction.state(of: ended), isErased: false)
    }
}

/// The effect of a deletion.
public struct CouponDeletion: Equatable, Codable, Sendable {
    public let state: CouponState
    /// Otherwise orders refer to it, and it can no longer be used.
    public let isErased: Bool
}

extension Transaction {
    /// - Throws: ``CouponError/unknown(_:)``
    func coupon(called code: String) throws -> Coupon {
        guard let coupon = try coupon(code: code) else { throw CouponError.unknown(code) }
        return coupon
    }

    fileprivate func state(of coupon: Coupon) throws -> CouponState {
        let uses = try uses(ofCoupon: coupon.id).total
        return CouponState(
            coupon: coupon, uses: uses,
            orders: uses > 0 ? try orders(usingCoupon: coupon.id, limit: 100) : [])
    }

    /// Sets the limits of a coupon, as people wrote them.
    fileprivate func setScope(of coupon: Coupon, _ details: CouponDetails) throws {
        try setScope(ofCoupon: coupon.id, scope(of: details))
    }

    func setScope(ofCoupon id: Int64, _ scope: [(noun: String, names: [String])]) throws {
        for (noun, names) in scope { try setScope(ofCoupon: id, noun, names) }
    }

    /// What people said coupons are limited to, as the table keeps it.
    func scope(of details: CouponDetails) throws -> [(noun: String, names: [String])] {
        var scope: [(noun: String, names: [String])] = []
        if let products = details.products {
            scope.append(("product", try products.map { String(try product(ProductReference($0)).id) }))
        }
        if let categories = details.categories {
            scope.append(("category", try categories.map { String(try category(called: $0).id) }))
        }
        if let customers = details.customers {
            scope.append(("customer", try customers.map(customerKey)))
        }
        if let countries = details.countries {
            scope.append(("country", try countries.map { try Country($0).code }))
        }
        return scope
    }

    /// The key by which a customer's uses are counted: the account's id, or the key of an address without an account.
    ///
    /// - Throws: ``CouponDetailsError/unknownCustomer(_:)``
    func customerKey(_ name: String) throws -> String {
        if let account = try account(named: name) { return account.id }
        guard let email = try? AccountRules.email(name) else {
            throw CouponDetailsError.unknownCustomer(name)
        }
        return Text.caseless(email)
    }
}
