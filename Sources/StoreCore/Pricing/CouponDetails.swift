import ShopText

/// A coupon as people write it; a field that is `nil` stays as it is, or takes its default.
public struct CouponDetails: Equatable, Codable, Sendable {
    /// Exactly one of these.
    public var percent: String?
    public var fixed: String?
    public var target: String?
    public var minimum: String?
    public var notOnSale: Bool?
    /// First and last day; empty for open-ended.
    public var from: String?
    public var until: String?
    /// Empty for any number of times.
    public var uses: String?
    public var usesEach: String?
    public var isActive: Bool?
    /// SKUs, categories, customers and countries; an empty list limits nothing.
    public var products: [String]?
    public var categories: [String]?
    public var customers: [String]?
    public var countries: [String]?

    public init() {}

    /// - Throws: ``CouponDetailsError`` and what the fields' own rules throw.
    func made(_ code: String, in currency: Currency) throws -> Coupon {
        guard let value = try value(in: currency) else { throw CouponDetailsError.valueMissing }
        return try applied(to: Coupon(code: code, value: value), in: currency)
    }

    /// The coupon with these details; its scope stays.
    ///
    /// - Throws: as ``made(_:in:)``.
    func applied(to old: Coupon, in currency: Currency) throws -> Coupon {
        func limit(_ text: String, _ name: String) throws -> Int64? {
            text.isEmpty ? nil : try WholeNumber.read(text, name, 1...1_000_000_000)
        }
        var target = old.target
        if let word = self.target {
            guard let known = DiscountTarget(rawValue: word) else {
                throw CouponDetailsError.unknownTarget(word)
            }
            target = known
        }
        let minimum = try self.minimum.map { text in
            text.isEmpty
                ? 0 : try Money(text, currency: currency, name: "minimum", maximum: Money.maximum).minorUnits
        }
        return try Coupon(
            id: old.id, code: old.code, target: target, value: value(in: currency) ?? old.value,
            minimum: minimum ?? old.minimum, skipsSale: notOnSale ?? old.skipsSale,
            startsOn: from.map { try Day.read($0, name: "from") } ?? old.startsOn,
            endsOn: until.map { try Day.read($0, name: "until") } ?? old.endsOn,
            maxUses: uses.map { try limit($0, "uses") } ?? old.maxUses,
            maxUsesEach: usesEach.map { try limit($0, "uses-each") } ?? old.maxUsesEach,
            isActive: isActive ?? old.isActive, scope: old.scope)
    }

    private func value(in currency: Currency) throws -> DiscountValue? {
        switch (percent, fixed) {
        case (nil, nil): nil
        case (let percent?, nil): .percent(ppm: try Percentage(percent, name: "percent").ppm)
        case (nil, let fixed?): .fixed(try Money(fixed, currency: currency, name: "fixed").minorUnits)
        case (_?, _?): throw CouponDetailsError.twoValues
        }
    }
}

/// Coupon options that cannot be combined.
public enum CouponDetailsError: StoreError, Equatable {
    case valueMissing
    case twoValues
    case unknownTarget(String)
    case unknownCustomer(String)
    case nothingToChange(String)
    case countOutOfRange(String)

    public var kind: ErrorKind {
        switch self {
        case .unknownTarget: .invalidInput
        case .unknownCustomer: .notFound
        case .valueMissing, .twoValues, .nothingToChange, .countOutOfRange: .usage
        }
    }

    public var code: String {
        switch self {
        case .valueMissing: "missing_value"
        case .twoValues: "two_values"
        case .unknownTarget: "unknown_target"
        case .unknownCustomer: "user_not_found"
        case .nothingToChange: "nothing_to_change"
        case .countOutOfRange: "out_of_range"
        }
    }

    public var message: String {
        switch self {
        case .valueMissing: "a coupon needs a percentage or an amount"
        case .twoValues: "a coupon takes off a percentage or an amount, not both"
        case .unknownTarget(let word): "a coupon cannot reduce \"\(word)\""
        case .unknownCustomer(let name): "customer \(name) not found"
        case .nothingToChange(let code): "nothing to change on coupon \(code)"
        case .countOutOfRange(let text): "cannot generate \(text) codes: 1 to 100000 at a time"
        }
    }

    public var hint: String? {
        switch self {
        case .valueMissing: "add --percent or --fixed"
        case .twoValues: "leave out --percent or --fixed"
        case .unknownTarget: "use lines, order or shipping"
        case .unknownCustomer: "give a username, email address or id"
        case .nothingToChange: "name a change, such as --until or --uses"
        case .countOutOfRange: nil
        }
    }
}
