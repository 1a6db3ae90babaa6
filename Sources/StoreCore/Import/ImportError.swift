import ShopText

/// Why an import is refused.
public enum ImportError: StoreError, Equatable {
    case invalidPercentage(String)
    case invalidLimit(option: String, Int)
    case noDefault(ProductField)
    case duplicateKey(field: ProductField, value: String, place: RowPlace)
    case invalidUTF8(field: String)
    case saidTwice(ProductField)
    /// A variant is rejected because its parent's row was rejected.
    case parentRejected(sku: String, parent: String, place: RowPlace)
    case ambiguousKey(field: ProductField, value: String, count: Int)
    /// A count for an unknown product.
    case unknownKey(field: ProductField, value: String)
    case priceJump(sku: String, old: Money, new: Money)
    case tooManyChanges(count: Int, maximum: Int)
    case tooManyCreated(count: Int, maximum: Int)
    /// A spreadsheet could not calculate the value.
    case spreadsheetError(field: ProductField, text: String)
    /// More than one transaction, for which all others wait, is allowed to change.
    case tooMuchAtOnce(count: Int, maximum: Int)
    case storeMoved(entry: Int64)
    case notAPlan(String)
    case altered(plan: String)
    case nothingKept(count: Int)
    case unreadableKeys(field: ProductField, count: Int)
    /// The store changed after the plan was made, and a row is no longer valid.
    case overtaken(place: RowPlace, problem: String)
    case noRoom

    public var kind: ErrorKind {
        switch self {
        case .invalidPercentage, .invalidLimit, .noDefault: .usage
        case .duplicateKey, .invalidUTF8, .saidTwice, .spreadsheetError, .ambiguousKey, .parentRejected,
            .notAPlan, .altered:
            .invalidInput
        case .unknownKey: .notFound
        case .priceJump, .tooManyChanges, .tooManyCreated, .tooMuchAtOnce, .storeMoved, .nothingKept,
            .unreadableKeys,
            .overtaken:
            .refused
        case .noRoom: .internalFault
        }
    }

    public var code: String {
        switch self {
        case .invalidPercentage: "invalid_percentage"
        case .invalidLimit: "invalid_limit"
        case .noDefault: "invalid_default"
        case .duplicateKey(let field, _, _): "duplicate_\(field.rawValue)"
        case .invalidUTF8: "invalid_utf8"
        case .saidTwice: "duplicate_column"
        case .parentRejected: "parent_rejected"
        case .ambiguousKey: "ambiguous_key"
        case .unknownKey: "product_not_found"
        case .priceJump: "price_jump"
        case .tooManyChanges: "too_many_changes"
        case .tooManyCreated: "too_many_created"
        case .spreadsheetError: "spreadsheet_error"
        case .tooMuchAtOnce: "too_much_at_once"
        case .storeMoved: "store_moved"
        case .notAPlan: "not_a_plan"
        case .altered: "plan_altered"
        case .nothingKept: "nothing_kept"
        case .unreadableKeys: "unreadable_keys"
        case .overtaken: "store_moved"
        case .noRoom: "no_room"
        }
    }

    public var message: String {
        switch self {
        case .invalidPercentage(let text): "\"\(text)\" is not a percentage"
        case .invalidLimit(let option, let count): "\(option) \(count) is negative"
        case .noDefault(let field): "\(field.label) cannot have a default: every product needs its own"
        case .duplicateKey(let field, let value, let place):
            "\(field.label) \(value) already appears \(place)"
        case .invalidUTF8(let field): "\(field) is not valid UTF-8"
        case .saidTwice(let field): "the row contains \(field.label) twice"
        case .parentRejected(let sku, let parent, let place):
            "\(sku) cannot be imported without its parent \(parent), which has an error \(place)"
        case .ambiguousKey(let field, let value, let count): "\(count) products have \(field.label) \(value)"
        case .unknownKey(.sku, let value): CatalogError.notFound(.sku(value)).message
        case .unknownKey(let field, let value): "no product has \(field.label) \(value)"
        case .priceJump(let sku, let old, let new):
            "price of \(sku) would go from \(old.decimal) to \(new.decimal)"
        case .tooManyChanges(let count, let maximum):
            "\(count) \(count == 1 ? "product" : "products") would change; --max-rows-changed allows \(maximum)"
        case .tooManyCreated(let count, let maximum):
            "\(count) \(count == 1 ? "product" : "products") would be created; --max-created allows \(maximum)"
        case .spreadsheetError(let field, let text):
            "\(field.label) is \(text), an error from the spreadsheet that wrote the file"
        case .tooMuchAtOnce(let count, let maximum):
            "\(count) \(count == 1 ? "product" : "products") would change; --atomic allows \(maximum) products and 8 MB of rows"
        case .storeMoved(let entry):
            "the store has changed since the plan was made: its journal is at entry \(entry)"
        case .notAPlan(let reason): "not a plan of this store: \(reason)"
        case .altered(let plan): "the plan \(plan) has been altered since it was made"
        case .nothingKept(let count):
            "the file has no products: --prune archive would archive \(count == 1 ? "the only one" : "all \(count)")"
        case .unreadableKeys(let field, let count):
            "\(count) \(count == 1 ? "row has" : "rows have") no \(field.label) that can be read, so --prune archive cannot tell which products are missing"
        case .overtaken(let place, let problem):
            "the store has changed since the rows were checked: \(problem) (\(place))"
        case .noRoom: "the disk is too full for the import's temporary files"
        }
    }

    public var hint: String? {
        switch self {
        case .invalidPercentage: "write a percentage, such as 50%"
        case .invalidUTF8: "give the file's encoding with --encoding, or find it with --encoding guess"
        case .tooManyCreated:
            "review them with --dry-run; raise the limit, or leave them out with --update-only"
        case .spreadsheetError: "fix the cell in the spreadsheet and save it again"
        case .tooManyChanges: "review them with --dry-run; raise the limit if they are right"
        case .tooMuchAtOnce:
            "leave out --atomic to import in parts; running the same import again completes it"
        case .storeMoved: "make a new plan with --plan"
        case .overtaken: "check the row and run the same import again"
        case .notAPlan: "make one with `storectl product import FILE --plan PLAN`"
        case .ambiguousKey: "use another --key"
        case .altered: "make it again with `storectl product import FILE --plan PLAN`"
        case .priceJump: "raise --max-price-change if the prices are right"
        case .nothingKept: "check the file; leave out --prune to archive nothing"
        case .unreadableKeys:
            "fix the rejected rows; leave out --skip-invalid to see them, or --prune to archive nothing"
        case .noRoom: "free some space, or set TMPDIR to a folder on a larger disk; nothing was changed"
        case .invalidLimit: "give a number of products, such as 500"
        case .unknownKey: CatalogError.notFound(.word("")).hint
        case .noDefault, .duplicateKey, .saidTwice, .parentRejected: nil
        }
    }
}
