/// Why a text is not an amount, or a sum is too large.
public enum MoneyError: StoreError, Equatable {
    case notAnAmount(name: String, text: String)
    case tooManyDecimals(name: String, text: String, currency: Currency)
    case tooLarge(name: String, text: String, maximum: Money)
    case overflow(Currency)
    case unknownCurrency(String)

    /// The same error for an amount written in another way.
    public func saying(_ written: String) -> MoneyError {
        switch self {
        case .notAnAmount(let name, _): .notAnAmount(name: name, text: written)
        case .tooManyDecimals(let name, _, let currency):
            .tooManyDecimals(name: name, text: written, currency: currency)
        case .tooLarge(let name, _, let maximum): .tooLarge(name: name, text: written, maximum: maximum)
        case .overflow, .unknownCurrency: self
        }
    }

    public var kind: ErrorKind {
        if case .overflow = self { .refused } else { .invalidInput }
    }

    public var code: String {
        switch self {
        case .notAnAmount, .tooManyDecimals, .tooLarge: "invalid_amount"
        case .overflow: "amount_overflow"
        case .unknownCurrency: "unknown_currency"
        }
    }

    public var message: String {
        switch self {
        case .notAnAmount(let name, let text):
            "\(name) \"\(text)\" is not an amount"
        case .tooManyDecimals(let name, let text, let currency):
            "\(name) \(text) has too many decimals: \(currency.code) has \(currency.digits)"
        case .tooLarge(let name, let text, let maximum):
            "\(name) \(text) is too large: the maximum is \(maximum.decimal) \(maximum.currency.code)"
        case .overflow(let currency):
            "the total is larger than \(Money(minorUnits: Money.maximum, currency: currency).decimal) \(currency.code)"
        case .unknownCurrency(let text):
            "\"\(text)\" is not an ISO 4217 currency"
        }
    }

    public var hint: String? {
        switch self {
        case .notAnAmount: "write digits and a decimal point, such as 19.99"
        case .unknownCurrency: "use a code of three capital letters, such as USD, EUR or JPY"
        case .overflow: "reduce the quantities, or start over with `storectl cart clear`"
        case .tooManyDecimals, .tooLarge: nil
        }
    }
}
