import ShopText

/// An invalid shipping method or rate.
public enum ShippingRateError: StoreError, Equatable {
    case regionWithoutCountry(String)
    case weightNotPositive(Int64)
    case taken(method: String, words: String)
    case methodTaken(String)
    case priceMissing
    case nameMissing(String)
    case noSuchRate(method: String, id: Int64)
    case whichRate(method: String, ids: [Int64])
    case nothingToChange(String)

    public var kind: ErrorKind {
        switch self {
        case .regionWithoutCountry, .weightNotPositive: .invalidInput
        case .taken, .methodTaken: .refused
        case .priceMissing, .nameMissing, .whichRate, .nothingToChange: .usage
        case .noSuchRate: .notFound
        }
    }

    public var code: String {
        switch self {
        case .regionWithoutCountry: "country_missing"
        case .weightNotPositive: "invalid_weight"
        case .taken: "shipping_rate_exists"
        case .methodTaken: "shipping_exists"
        case .priceMissing, .nameMissing: "missing_value"
        case .noSuchRate: "shipping_rate_not_found"
        case .whichRate: "ambiguous_rate"
        case .nothingToChange: "nothing_to_change"
        }
    }

    public var message: String {
        switch self {
        case .regionWithoutCountry(let region): "region \(region) needs a country"
        case .weightNotPositive(let grams): "a rate up to \(grams) g could never apply"
        case .taken(let method, let words): "\(method) already has a rate for \(words)"
        case .methodTaken(let method):
            "shipping method \(method) already exists, with a different name or tax"
        case .priceMissing: "a shipping rate needs a price"
        case .nameMissing(let method): "the new shipping method \(method) needs a name"
        case .noSuchRate(let method, let id): "\(method) has no rate \(id)"
        case .whichRate(let method, let ids): "\(method) has \(ids.count) rates"
        case .nothingToChange(let method): "nothing to change on shipping method \(method)"
        }
    }

    public var hint: String? {
        switch self {
        case .regionWithoutCountry: "add --country"
        case .taken(let method, _): "change it with `storectl shipping edit \(method)`"
        case .methodTaken(let method):
            "leave out --name and --tax to add a rate, or change it with `storectl shipping edit \(method)`"
        case .weightNotPositive: nil
        case .priceMissing: "add --price"
        case .nameMissing: "add --name"
        case .noSuchRate(let method, _): "see `storectl shipping show \(method)`"
        case .whichRate(let method, _):
            "choose one with --rate, or add one with `storectl shipping add \(method)`; "
                + "see `storectl shipping show \(method)`"
        case .nothingToChange: "name a change, such as --price or --name"
        }
    }
}
