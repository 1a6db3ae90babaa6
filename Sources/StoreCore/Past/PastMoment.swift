import ShopText

/// A moment in the past: after a journal entry, or at the end of a day of the shop.
public enum PastMoment: Equatable, Sendable {
    case entry(Int64)
    case day(Day)

    /// Reads `57` or `2026-11-01`.
    ///
    /// - Throws: ``PastError/notAMoment(_:)``
    public init(_ text: String) throws(PastError) {
        if let day = Day(text) {
            self = .day(day)
        } else if let id = Int64(text), id > 0, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            self = .entry(id)
        } else {
            throw .notAMoment(text)
        }
    }
}

/// A position in the journal's chain.
public struct PastPlace: Equatable, Sendable {
    /// The last entry that counts; 0 if there was none yet.
    public let entry: Int64
    /// Its time.
    public let instant: Instant
}

/// Why the past state cannot be shown.
public enum PastError: StoreError, Equatable {
    case notAMoment(String)
    /// It did not exist yet, or no longer existed.
    case notThere(String, created: Int64?)
    /// The changes of an entry since then are no longer stored.
    case forgotten(entry: Int64)
    case olderSchema(entry: Int64, table: String)

    public var kind: ErrorKind {
        switch self {
        case .notAMoment: .usage
        case .notThere: .notFound
        case .forgotten, .olderSchema: .refused
        }
    }
    public var code: String {
        switch self {
        case .notAMoment: "not_a_moment"
        case .notThere: "not_there_then"
        case .forgotten: "entry_forgotten"
        case .olderSchema: "older_schema"
        }
    }
    public var message: String {
        switch self {
        case .notAMoment(let text): "\"\(text)\" is neither a journal entry nor a day"
        case .notThere(let name, let entry?): "\(name) did not exist yet: entry \(entry) created it"
        case .notThere(let name, nil): "\(name) did not exist then"
        case .forgotten(let entry):
            "the changes of entry \(entry) are no longer stored, so the state before it is not known"
        case .olderSchema(let entry, let table):
            "entry \(entry) was recorded by an older version, when \(table) was different"
        }
    }
    public var hint: String? {
        switch self {
        case .notAMoment: "write an entry's number, such as 57, or a day, such as 2026-11-01"
        case .notThere: nil
        case .forgotten(let entry), .olderSchema(let entry, _): "choose entry \(entry) or a later one"
        }
    }
}

/// A change of a product, as its history lists it.
public struct ProductPastChange: Equatable, Sendable {
    public let entry: Int64
    public let instant: Instant
    public let actor: String
    public let command: String
    public let change: JournalChange
}
