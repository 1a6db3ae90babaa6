import ShopText

/// A method for a parcel, and what it costs.
public struct ShippingQuote: Equatable, Sendable {
    public let method: ShippingMethod
    public let price: Int64
    /// Its price if the order is too small for free shipping.
    public let regularPrice: Int64
    /// From which value of the items it is free; `nil` if it never is.
    public var freeLimit: Basket.Shipping.FreeLimit?
    /// A method with a cheaper rate that could not be considered because weights are missing.
    public var cheaperByWeight: String?
}

extension ShippingMethod {
    /// What the method costs for a parcel. Of its rates that fit, those for the smallest place around the destination
    /// count, its region before its country before everywhere; of these, the cheapest.
    ///
    /// - Throws: ``ShippingError``
    public func quote(for parcel: Parcel) throws(ShippingError) -> ShippingQuote {
        guard isActive else { throw .unknown(code) }
        let delivering = rates.filter { $0.delivers(to: parcel.destination) }
        guard !delivering.isEmpty else {
            throw .notThere(method: code, destination: parcel.destination.words)
        }
        let value = value(of: parcel)
        let affordable = delivering.filter { $0.minimumValue <= value }
        guard !affordable.isEmpty else {
            throw .valueTooSmall(
                method: code, value: parcel.money(value),
                minimum: parcel.money(delivering.map(\.minimumValue).min() ?? 0))
        }
        let grams = parcel.grams
        let fitting = affordable.filter { rate in
            rate.maxGrams.map { most in grams.map { $0 <= most } ?? false } ?? true
        }
        let quotes = fitting.ofSmallestPlace.map { rate in
            ShippingQuote(
                method: self, price: rate.price(at: value), regularPrice: rate.price,
                freeLimit: rate.freeAbove.map {
                    .init(limit: $0, value: value, isBeforeDiscounts: comparesBeforeDiscounts)
                })
        }
        if var quote = quotes.min(by: { ($0.price, $0.regularPrice) < ($1.price, $1.regularPrice) }) {
            if let cheapest = cheapestByWeight(for: parcel), cheapest < quote.price {
                quote.cheaperByWeight = code
            }
            return quote
        }
        guard let grams else { throw .weightsMissing(method: code, skus: parcel.skusWithoutWeight) }
        throw .tooHeavy(method: code, grams: grams, most: affordable.compactMap(\.maxGrams).max() ?? 0)
    }

    /// The lowest possible price of the method if the missing weights were known; `nil` if none are missing, or they do
    /// not matter.
    fileprivate func cheapestByWeight(for parcel: Parcel) -> Int64? {
        guard isActive, parcel.grams == nil else { return nil }
        let value = value(of: parcel)
        let affordable = rates.filter { $0.delivers(to: parcel.destination) && $0.minimumValue <= value }
        let place = affordable.filter { $0.maxGrams == nil }.map(\.placeRank).max() ?? 0
        return affordable.filter { $0.maxGrams != nil && $0.placeRank >= place }.map { $0.price(at: value) }
            .min()
    }

    /// The value that the method compares with thresholds.
    private func value(of parcel: Parcel) -> Int64 {
        comparesBeforeDiscounts ? parcel.valueBeforeDiscounts : parcel.value
    }

    /// The method with a code, ignoring case; `nil` for none.
    ///
    /// - Throws: ``ShippingError/unknown(_:)``
    @discardableResult
    static func check(
        _ code: String?, among methods: [ShippingMethod]
    ) throws(ShippingError) -> ShippingMethod? {
        guard let code else { return nil }
        guard let method = methods.first(where: { $0.isActive && $0.code.lowercased() == code.lowercased() })
        else { throw .unknown(code) }
        return method
    }

    /// The requested method, or the cheapest that fits; at equal prices, the first by code.
    ///
    /// - Parameters:
    ///   - code: ignoring case; `nil` for the cheapest.
    ///   - cost: what the customer pays for a method; its price, if tax makes no difference.
    /// - Returns: `nil` for an empty parcel, which needs no shipping.
    /// - Throws: ``ShippingError``
    public static func choose(
        _ code: String?, of methods: [ShippingMethod], for parcel: Parcel,
        by cost: (ShippingQuote) -> Int64 = { $0.price }
    ) throws(ShippingError) -> ShippingQuote? {
        guard !parcel.items.isEmpty else { return nil }
        if let method = try check(code, among: methods) { return try method.quote(for: parcel) }
        var quotes: [ShippingQuote] = []
        var refusals: [ShippingError] = []
        for method in methods where method.isActive {
            do throws(ShippingError) {
                quotes.append(try method.quote(for: parcel))
            } catch {
                refusals.append(error)
            }
        }
        if var quote = quotes.min(by: { (cost($0), $0.method.code) < (cost($1), $1.method.code) }) {
            let cheaper = methods.compactMap { method in
                method.cheapestByWeight(for: parcel).map { (price: $0, code: method.code) }
            }.filter { $0.price < quote.price }.min { ($0.price, $0.code) < ($1.price, $1.code) }
            quote.cheaperByWeight = cheaper?.code
            return quote
        }
        // A single method knows best why it does not fit; with several, missing weights are what can be fixed.
        if let refusal = refusals.first(where: \.isAboutWeights)
            ?? (refusals.count == 1 ? refusals.first : nil)
        {
            throw refusal
        }
        throw .noneFits(destination: parcel.destination.words, reasons: refusals.map(\.message))
    }
}

/// Why an order cannot be shipped this way.
public enum ShippingError: StoreError, Equatable {
    case unknown(String)
    case notThere(method: String, destination: String)
    case tooHeavy(method: String, grams: Int64, most: Int64)
    case weightsMissing(method: String, skus: [String])
    case valueTooSmall(method: String, value: Money, minimum: Money)
    case noneFits(destination: String, reasons: [String])

    fileprivate var isAboutWeights: Bool {
        if case .weightsMissing = self { true } else { false }
    }

    public var kind: ErrorKind {
        if case .unknown = self { .notFound } else { .refused }
    }

    public var code: String {
        switch self {
        case .unknown: "shipping_not_found"
        case .notThere: "shipping_not_there"
        case .tooHeavy: "shipping_too_heavy"
        case .weightsMissing: "weights_missing"
        case .valueTooSmall: "shipping_value_too_small"
        case .noneFits: "no_shipping"
        }
    }

    public var message: String {
        switch self {
        case .unknown(let code): "shipping method \(code) not found"
        case .notThere(let method, let destination): "\(method) does not deliver to \(destination)"
        case .tooHeavy(let method, let grams, let most):
            "the order weighs \(grams) g, but \(method) carries at most \(most) g"
        case .weightsMissing(let method, let skus):
            "\(method) needs the weight of \(skus.joined(separator: ", "))"
        case .valueTooSmall(let method, let value, let minimum):
            "\(method) takes orders from \(minimum.decimal) \(minimum.currency.code); this one has items for "
                + value.decimal
        case .noneFits(let destination, let reasons) where reasons.isEmpty:
            "nothing can be shipped to \(destination): there is no shipping method"
        case .noneFits(let destination, let reasons):
            "no shipping method fits this order to \(destination): "
                + reasons.prefix(10).joined(separator: "; ")
                + (reasons.count > 10 ? "; and \(reasons.count - 10) more" : "")
        }
    }

    public var hint: String? {
        switch self {
        case .weightsMissing(_, let skus):
            skus.first.map { "set it with `storectl product edit \($0) --weight-grams N`" }
        case .noneFits(_, let reasons) where reasons.isEmpty:
            "add one with `storectl shipping add CODE --name NAME --price PRICE`"
        case .unknown, .notThere, .tooHeavy, .valueTooSmall, .noneFits: "see `storectl shipping list`"
        }
    }

    public var customerHint: String? {
        switch self {
        case .noneFits(_, let reasons) where reasons.isEmpty: "ask the shop"
        case .weightsMissing: "ask the shop"
        default: hint
        }
    }

    public var details: [JSONValue.Member] {
        switch self {
        case .weightsMissing(_, let skus): [.init("skus", .array(skus.map { .string($0) }))]
        case .tooHeavy(_, let grams, let most):
            [.init("grams", .integer(grams)), .init("most", .integer(most))]
        case .valueTooSmall(_, let value, let minimum):
            [.init("value", .string(value.decimal)), .init("minimum", .string(minimum.decimal))]
        case .noneFits(_, let reasons): [.init("reasons", .array(reasons.map { .string($0) }))]
        default: []
        }
    }
}

extension [ShippingRate] {
    fileprivate var ofSmallestPlace: [ShippingRate] {
        let smallest = map(\.placeRank).max()
        return filter { $0.placeRank == smallest }
    }
}

extension ShippingRate {
    /// How small the place is that it applies to.
    fileprivate var placeRank: Int { country == nil ? 0 : region.isEmpty ? 1 : 2 }

    /// What it costs for items of a value.
    fileprivate func price(at value: Int64) -> Int64 {
        if let freeAbove, value >= freeAbove { return 0 }
        return price
    }
}
