/// By which field a row finds the product it is about.
public enum ImportKey: String, CaseIterable, Sendable {
    case sku
    case externalID = "external_id"
    case barcode

    var field: ProductField {
        switch self {
        case .sku: .sku
        case .externalID: .externalID
        case .barcode: .barcode
        }
    }

    /// SKUs are the same in any letter case.
    var collation: String { self == .sku ? " COLLATE NOCASE" : "" }
}

/// How an import goes about its work.
public struct ImportOptions: Sendable {
    /// The file's name, for the journal.
    public var source: String
    public var key = ImportKey.sku
    /// Fields for new products whose row lacks them. A known product keeps what it has.
    public var defaults: [(field: ProductField, text: String)] = []
    /// Whether sound rows are imported though others are not.
    public var skipsInvalid = false
    /// Whether all of it happens in one transaction, for which the other writers wait.
    public var isAtomic = false
    /// Whether products that the file does not have are archived.
    public var prunes = false
    /// The most by which a price may change, in hundredths of a percent of the old one.
    public var maximumPriceChange: Int64?
    /// The most products that may be changed or archived; new ones are not counted.
    public var maximumRowsChanged: Int?
    public var idempotencyKey: String?

    public init(source: String) { self.source = source }

    /// Reads a number of percent such as `50%`, `12.5%` or `50`.
    public mutating func setMaximumPriceChange(_ text: String) throws(ImportError) {
        let digits = text.hasSuffix("%") ? text.dropLast() : text[...]
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count),
            parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let whole = Int64(parts[0]), whole <= 1_000_000, parts.count == 1 || parts[1].utf8.count <= 2,
            let part = Int64(parts.count == 2 ? (parts[1] + "00").prefix(2) : "0")
        else { throw .invalidPercentage(text) }
        maximumPriceChange = whole * 100 + part
    }
}

/// Why an import does not go ahead.
public enum ImportError: StoreError, Equatable {
    case invalidPercentage(String)
    case noDefault(ProductField)
    case duplicateKey(field: ProductField, value: String, place: RowPlace)
    case invalidUTF8(field: String)
    case ambiguousKey(field: ProductField, value: String, count: Int)
    case priceJump(sku: String, old: Money, new: Money)
    case tooManyChanges(count: Int, maximum: Int)
    case storeMoved(entry: Int64)
    case notAPlan(String)

    public var kind: ErrorKind {
        switch self {
        case .invalidPercentage, .noDefault: .usage
        case .duplicateKey, .invalidUTF8, .ambiguousKey, .notAPlan: .invalidInput
        case .priceJump, .tooManyChanges, .storeMoved: .refused
        }
    }

    public var code: String {
        switch self {
        case .invalidPercentage: "invalid_percentage"
        case .noDefault: "invalid_default"
        case .duplicateKey(let field, _, _): "duplicate_\(field.rawValue)"
        case .invalidUTF8: "invalid_utf8"
        case .ambiguousKey: "ambiguous_key"
        case .priceJump: "price_jump"
        case .tooManyChanges: "too_many_changes"
        case .storeMoved: "store_moved"
        case .notAPlan: "not_a_plan"
        }
    }

    public var message: String {
        switch self {
        case .invalidPercentage(let text): "\"\(text)\" is not a percentage"
        case .noDefault(let field): "\(field.label) cannot have a default: every product has its own"
        case .duplicateKey(let field, let value, let place):
            "\(field.label) \(value) stands \(place) too"
        case .invalidUTF8(let field): "\(field) is not valid UTF-8"
        case .ambiguousKey(let field, let value, let count): "\(count) products have \(field.label) \(value)"
        case .priceJump(let sku, let old, let new):
            "price of \(sku) would go from \(old.decimal) to \(new.decimal)"
        case .tooManyChanges(let count, let maximum):
            "\(count) products would change; --max-rows-changed allows \(maximum)"
        case .storeMoved(let entry):
            "the store has changed since the plan was made: its journal is at entry \(entry)"
        case .notAPlan(let reason): "not a plan of this store: \(reason)"
        }
    }

    public var hint: String? {
        switch self {
        case .invalidPercentage: "write a number of percent, such as 50%"
        case .invalidUTF8: "name the encoding of the file with --encoding, such as windows-1252"
        case .tooManyChanges: "look at them with --dry-run; raise the limit if they are right"
        case .storeMoved: "make a new plan"
        case .notAPlan: "make one with `storectl product import FILE --plan PLAN`"
        case .ambiguousKey: "use another --key"
        case .noDefault, .duplicateKey, .priceJump: nil
        }
    }
}
