import ShopText

/// An invalid day.
public enum DayError: StoreError, Equatable {
    case notADay(name: String, text: String)

    public var kind: ErrorKind { .invalidInput }
    public var code: String { "invalid_day" }

    public var message: String {
        switch self {
        case .notADay(let name, let text): "\(name) \"\(text)\" is not a day"
        }
    }

    public var hint: String? { "write year, month and day, such as 2026-03-31" }
}
