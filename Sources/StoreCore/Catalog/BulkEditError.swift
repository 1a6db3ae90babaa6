import ShopText

/// Why a bulk edit is refused.
public enum BulkEditError: StoreError, Equatable {
    case notACondition(String)
    case unknownSubject(String)
    case notComparable(String, String)
    case notAnAssignment(String)
    case sameForAll(ProductField)
    case setTwice(ProductField)
    case noSign(String)
    case notAPercentage(String)
    case notAnEnding(String, Currency)
    case belowZero(ProductField, Money)
    case impossible(sku: String, reason: String)
    case planChanged
    /// It has changed since its change was confirmed.
    case overtaken(sku: String)
    case tooMany(Int)
    case incomplete

    public var kind: ErrorKind {
        switch self {
        case .belowZero, .impossible, .planChanged, .overtaken, .tooMany: .refused
        case .notAPercentage, .noSign, .notAnEnding: .invalidInput
        case .notACondition, .unknownSubject, .notComparable, .notAnAssignment, .sameForAll, .setTwice,
            .incomplete:
            .usage
        }
    }

    public var code: String {
        switch self {
        case .notACondition, .unknownSubject, .notComparable: "invalid_condition"
        case .notAnAssignment, .sameForAll, .setTwice: "invalid_assignment"
        case .noSign, .notAPercentage: "invalid_percentage"
        case .notAnEnding: "invalid_ending"
        case .belowZero: "below_zero"
        case .impossible: "product_not_edited"
        case .planChanged, .overtaken: "plan_changed"
        case .tooMany: "too_many"
        case .incomplete: "nothing_to_change"
        }
    }

    public var message: String {
        switch self {
        case .notACondition(let text): "\"\(text)\" is not a condition"
        case .unknownSubject(let name): "--where has no field \"\(name)\""
        case .notComparable(let name, let sign): "\(name) cannot be compared with \(sign)"
        case .notAnAssignment(let text): "\"\(text)\" does not set a field"
        case .sameForAll(let field): "\(field.label) cannot be set on many products at once"
        case .setTwice(let field): "\(field.label) is set twice"
        case .noSign(let text): "\(text) needs a sign"
        case .notAPercentage(let text): "\(text) is not a percentage from -100% to +1000%"
        case .notAnEnding(let text, let currency): "\(currency.code) prices cannot end in \"\(text)\""
        case .belowZero(let field, let money): "the \(field.label) would be \(money.decimal)"
        case .impossible(let sku, let reason): "product \(sku) cannot be changed: \(reason)"
        case .tooMany(let maximum):
            "more than \(maximum) products would change at once"
        case .planChanged: "the products have changed since the plan was shown; this command changed nothing"
        case .overtaken(let sku): "product \(sku) has changed since the plan was shown"
        case .incomplete: "--where and --set are both needed"
        }
    }

    public var hint: String? {
        switch self {
        case .notACondition: "write a field, one of = != > >= < <= ~ and a value, such as category=shoes"
        case .unknownSubject(let name): Nearest.advice(on: name, among: ProductCondition.names)
        case .notComparable: "use =, != or ~ (contains)"
        case .notAnAssignment: "write a field and its value, such as price=-10%"
        case .noSign: "write +10% or -10%"
        case .notAnEnding(_, let currency):
            currency.digits == 0
                ? "write whole amounts, such as 95"
                : "write an ending such as .95, with at most \(currency.digits) decimals"
        case .notAPercentage: "write at most four decimals, such as -12.5%"
        case .tooMany:
            "narrow --where, or change them in a file: `storectl product export FILE`, then import it"
        case .planChanged, .overtaken: "review the plan again"
        case .sameForAll, .setTwice, .belowZero, .impossible, .incomplete: nil
        }
    }

    public var details: [JSONValue.Member] {
        switch self {
        case .impossible(let sku, _), .overtaken(let sku): [.init("sku", .string(sku))]
        default: []
        }
    }
}
