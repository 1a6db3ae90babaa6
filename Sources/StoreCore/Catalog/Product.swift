/// Something the shop sells.
public struct Product: Equatable, Codable, Sendable {
    public let id: Int64
    /// The stock-keeping unit: the shop's own name for it, unique in any letter case.
    public var sku: String
    public var title: String
    public var description: String
    public var price: Money
    public var category: String?
    /// The address of a picture.
    public var image: String?
    /// What the source it was imported from calls it.
    public var externalID: String?
    public var rating: Rating?
    /// The first day, in UTC, on which it can be bought; `nil` for always.
    public var releaseDate: Day?
    /// Whether customers see it.
    public var isVisible: Bool
    /// Out of the catalogue, but kept because orders refer to it.
    public var isArchived: Bool
    /// Pieces on hand: the balance of the stock ledger.
    public var quantity: Int64
    public let createdAt: Instant
    public var updatedAt: Instant

    public struct Rating: Equatable, Codable, Sendable {
        /// 0 to 5.
        public var rate: Double
        public var count: Int64
    }

    /// Whether this actor may know of it: customers see what is visible and not archived.
    func isKnown(to actor: Actor) -> Bool { actor.seesWholeCatalogue || isVisible && !isArchived }

    /// - Throws: ``CatalogError`` unless it can be bought on that day.
    func checkPurchasable(on day: Day) throws(CatalogError) {
        guard isVisible, !isArchived else { throw .notForSale(sku: sku) }
        if let releaseDate, releaseDate > day { throw .notReleased(sku: sku, releaseDate: releaseDate) }
    }
}

/// How a product is named in an argument: a SKU or an id, or a bare word that could be either.
public enum ProductReference: Equatable, Sendable, CustomStringConvertible {
    case sku(String)
    case id(Int64)
    case word(String)

    /// Reads `sku:12`, `id:12`, `12` or `MUG`.
    public init(_ text: String) {
        if text.hasPrefix("sku:") {
            self = .sku(String(text.dropFirst(4)))
        } else if text.hasPrefix("id:"), let id = Int64(text.dropFirst(3)) {
            self = .id(id)
        } else {
            self = .word(text)
        }
    }

    public var description: String {
        switch self {
        case .sku(let sku): sku
        case .id(let id): "id:\(id)"
        case .word(let word): word
        }
    }
}

/// Why the catalogue does not do as asked.
public enum CatalogError: StoreError, Equatable {
    case notFound(ProductReference)
    case ambiguous(String, otherSKU: String)
    case skuTaken(String, title: String, isArchived: Bool)
    case invalidSKU(String)
    case missing(field: ProductField)
    case notAWholeNumber(field: String, text: String)
    case outOfRange(field: String, text: String, minimum: Int64, maximum: Int64)
    case notADate(field: ProductField, text: String)
    case notAFlag(field: ProductField, text: String)
    case notARate(text: String)
    case unknownField(String)
    case notForSale(sku: String)
    case notReleased(sku: String, releaseDate: Day)
    case notArchived(sku: String)
    case nothingToChange(sku: String)

    public var kind: ErrorKind {
        switch self {
        case .notFound: .notFound
        case .ambiguous, .skuTaken, .notForSale, .notReleased, .notArchived: .refused
        case .invalidSKU, .missing, .notAWholeNumber, .outOfRange, .notADate, .notAFlag, .notARate:
            .invalidInput
        case .unknownField, .nothingToChange: .usage
        }
    }

    public var code: String {
        switch self {
        case .notFound: "product_not_found"
        case .ambiguous: "product_ambiguous"
        case .skuTaken: "sku_taken"
        case .invalidSKU: "invalid_sku"
        case .missing: "missing_field"
        case .notAWholeNumber: "not_a_whole_number"
        case .outOfRange: "out_of_range"
        case .notADate: "invalid_date"
        case .notAFlag: "invalid_flag"
        case .notARate: "invalid_rate"
        case .unknownField: "unknown_field"
        case .notForSale: "product_not_for_sale"
        case .notReleased: "product_not_released"
        case .notArchived: "product_not_archived"
        case .nothingToChange: "nothing_to_change"
        }
    }

    public var message: String {
        switch self {
        case .notFound(let reference): "product \(reference) not found"
        case .ambiguous(let word, let other):
            "\(word) is the SKU of one product and the id of another (\(other))"
        case .skuTaken(let sku, let title, let isArchived):
            "the SKU \(sku) belongs to \"\(title)\"\(isArchived ? ", which is archived" : "")"
        case .invalidSKU(let sku): "\"\(sku)\" cannot be a SKU"
        case .missing(let field): "\(field.label) is missing"
        case .notAWholeNumber(let field, let text): "\(field) \"\(text)\" is not a whole number"
        case .outOfRange(let field, let text, let minimum, let maximum):
            "\(field) \(text) is out of range: \(minimum) to \(maximum)"
        case .notADate(let field, let text): "\(field.label) \"\(text)\" is not a date"
        case .notAFlag(let field, let text): "\(field.label) \"\(text)\" is neither true nor false"
        case .notARate(let text): "rating \"\(text)\" is not a number from 0 to 5"
        case .unknownField(let name): "\"\(name)\" is not a field of a product"
        case .notForSale(let sku): "product \(sku) is not for sale"
        case .notReleased(let sku, let date): "product \(sku) cannot be bought before \(date)"
        case .notArchived(let sku): "product \(sku) is not archived"
        case .nothingToChange(let sku): "nothing to change on product \(sku)"
        }
    }

    public var hint: String? {
        switch self {
        case .notFound: "look for it with `storectl product search WORDS`"
        case .ambiguous(let word, _): "write sku:\(word) or id:\(word)"
        case .skuTaken(let sku, _, let isArchived):
            isArchived
                ? "bring it back with `storectl product restore \(sku)`"
                : "change it with `storectl product edit \(sku)`"
        case .invalidSKU: "use 1 to 100 letters, digits and marks; spaces only inside"
        case .notADate: "write YYYY-MM-DD, such as 2026-12-24"
        case .notAFlag: "write true or false"
        case .unknownField: "the fields are \(ProductField.allCases.map(\.rawValue).joined(separator: ", "))"
        case .nothingToChange: "name what to change, such as --price 9.90; see --help"
        default: nil
        }
    }

    public var details: [JSONValue.Member] {
        switch self {
        case .notFound(let reference): [.init("product", .string(reference.description))]
        case .notForSale(let sku), .notReleased(let sku, _), .skuTaken(let sku, _, _):
            [.init("sku", .string(sku))]
        default: []
        }
    }
}
