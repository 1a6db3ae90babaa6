/// The categories of tax of EN 16931 (UNCL 5305) that a shop needs.
public enum TaxCategory: String, CaseIterable, Codable, Sendable {
    case standard = "S"
    case zero = "Z"
    case exempt = "E"
    case reverseCharge = "AE"
    case intraCommunity = "K"
    case export = "G"
    case outside = "O"

    public var words: String {
        switch self {
        case .standard: "standard"
        case .zero: "zero rate"
        case .exempt: "exempt"
        case .reverseCharge: "reverse charge"
        case .intraCommunity: "intra-community supply"
        case .export: "export"
        case .outside: "outside the scope of tax"
        }
    }

    /// Whether an invoice must say why no tax is charged.
    public var needsReason: Bool { self != .standard && self != .zero }
}

/// How one line or the shipping is taxed: one rate for each jurisdiction that taxes it, or none.
public struct TaxTreatment: Hashable, Codable, Sendable {
    public var taxClass: String
    public var rates: [Rate]
    /// Whether the class is taxed elsewhere but has no rate at this destination. The quote says so.
    public var isMissing: Bool

    public init(taxClass: String, rates: [Rate], isMissing: Bool = false) {
        self.taxClass = taxClass
        self.rates = rates
        self.isMissing = isMissing
    }

    /// The rate of one jurisdiction.
    public struct Rate: Hashable, Codable, Sendable {
        public var name: String
        /// Parts per million.
        public var ppm: Int64
        public var category: TaxCategory
        public var reason: String?
        public var taxesShipping: Bool

        public init(
            name: String, ppm: Int64, category: TaxCategory = .standard, reason: String? = nil,
            taxesShipping: Bool = true
        ) {
            self.name = name
            self.ppm = ppm
            self.category = category
            self.reason = reason
            self.taxesShipping = taxesShipping
        }
    }

    /// The rates that apply to shipping. If none of several applies, shipping is exempt.
    var ratesOnShipping: [Rate] {
        let taxing = rates.filter(\.taxesShipping)
        guard taxing.isEmpty, !rates.isEmpty else { return taxing }
        return [Rate(name: "Shipping", ppm: 0, category: .exempt, reason: "Shipping is not taxed")]
    }
}

/// A tax group: everything in a sale in one category at one total rate.
struct TaxGroupKey: Hashable, Comparable {
    let category: TaxCategory
    let ppm: Int64

    /// A sale that any jurisdiction taxes is in the standard category.
    init(_ rates: [TaxTreatment.Rate]) {
        ppm = rates.reduce(0) { $0 + $1.ppm }
        category = rates.contains { $0.category == .standard } ? .standard : rates.first?.category ?? .outside
    }

    static func < (left: TaxGroupKey, right: TaxGroupKey) -> Bool {
        (left.ppm, left.category.rawValue) < (right.ppm, right.category.rawValue)
    }
}
