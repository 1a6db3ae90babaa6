import ShopText

/// An invalid age for compacting.
public enum CompactionError: StoreError, Equatable {
    case invalidAge(String)

    public var kind: ErrorKind { .invalidInput }
    public var code: String { "invalid_age" }
    public var message: String {
        switch self {
        case .invalidAge(let text): "\"\(text)\" is not an age of \(CompactJournal.youngest) days or more"
        }
    }
    public var hint: String? { "write it in days, such as 365d" }
}
