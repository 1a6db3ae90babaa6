import ShopText

/// Fields of a product, each absent or checked: what an edit changes, an import row brings, or a new
/// product begins with. An inner `nil` clears a field that may be empty.
public struct ProductChange: Equatable, Sendable {
    public internal(set) var sku: String?
    public internal(set) var title: String?
    public internal(set) var description: String?
    public internal(set) var price: Money?
    public internal(set) var quantity: Int64?
    public internal(set) var category: String??
    public internal(set) var image: String??
    public internal(set) var externalID: String??
    public internal(set) var ratingRate: Double?
    public internal(set) var ratingCount: Int64?
    public internal(set) var releaseDate: Day??
    public internal(set) var isVisible: Bool?
    public internal(set) var isArchived: Bool?
    public internal(set) var compareAtPrice: Money??
    public internal(set) var salePrice: Money??
    public internal(set) var saleStartsOn: Day??
    public internal(set) var saleEndsOn: Day??
    public internal(set) var barcode: String??
    public internal(set) var weightGrams: Int64??
    public internal(set) var taxClass: String??
    public internal(set) var lowStockAt: Int64??
    public internal(set) var parentSKU: String??
    /// These three are cleared by an empty list.
    public internal(set) var tags: [String]?
    public internal(set) var moreImages: [String]?
    public internal(set) var options: [ProductOption]?

    /// The most pieces of one product that can be on hand.
    public static let maximumQuantity: Int64 = 1_000_000_000

    public init() {}

    /// Sets one field from its text, as people and files write it.
    ///
    /// - Throws: ``CatalogError``, ``WholeNumberError``, ``MoneyError`` or ``TextError``, naming the field and the text.
    public mutating func set(_ field: ProductField, to text: String, currency: Currency) throws {
        func short(_ maximum: Int) throws -> String? {
            try ProductChange.optional(text) { try Text.checked($0, name: field.label, maximum: maximum) }
        }
        func day() throws -> Day? {
            try ProductChange.optional(text) { text in
                guard let day = Day(text) else { throw CatalogError.notADate(field: field, text: text) }
                return day
            }
        }
        func number(_ maximum: Int64) throws -> Int64? {
            try ProductChange.optional(text) {
                try WholeNumber.read($0, field.label, 0...maximum)
            }
        }
        func money() throws -> Money? {
            try ProductChange.optional(text) { try Money($0, currency: currency, name: field.label) }
        }
        switch field {
        case .sku: sku = try ProductChange.sku(text)
        case .title: title = try Text.checked(text, name: field.label, maximum: 500)
        case .description:
            description = try Text.checked(
                text, name: field.label, maximum: 100_000, allowsLines: true, allowsEmpty: true)
        case .price: price = try Money(text, currency: currency)
        case .quantity:
            let count = try WholeNumber.read(text, field.label, 0...ProductChange.maximumQuantity)
            // Elsewhere a sign means so many more; here it would take the others away.
            if text.hasPrefix("+") { throw CatalogError.relativeQuantity(text) }
            quantity = count
        case .category: category = .some(try ProductChange.category(text))
        case .image: image = .some(try short(2000))
        case .externalID: externalID = .some(try short(200))
        case .ratingRate: ratingRate = try ProductChange.rate(text)
        case .ratingCount: ratingCount = try WholeNumber.read(text, field.label, 0...1_000_000_000)
        case .releaseDate: releaseDate = .some(try day())
        case .isVisible: isVisible = try ProductChange.flag(text, field)
        case .isArchived: isArchived = try ProductChange.flag(text, field)
        case .compareAtPrice: compareAtPrice = .some(try money())
        case .salePrice: salePrice = .some(try money())
        case .saleStartsOn: saleStartsOn = .some(try day())
        case .saleEndsOn: saleEndsOn = .some(try day())
        case .barcode: barcode = .some(try ProductChange.optional(text, Barcode.checked))
        case .weightGrams: weightGrams = .some(try number(1_000_000_000))
        case .taxClass: taxClass = .some(try short(50))
        case .lowStockAt: lowStockAt = .some(try number(ProductChange.maximumQuantity))
        case .parentSKU: parentSKU = .some(try ProductChange.optional(text, ProductChange.sku))
        case .tags: tags = try ProductLists.tags(text)
        case .moreImages: moreImages = try ProductLists.images(text)
        case .options: options = try ProductLists.options(text)
        }
    }

    /// 1 to 100 characters without control characters, and not what would be read as `sku:12` or `id:12`.
    private static func sku(_ text: String) throws -> String {
        let sku = try Text.checked(text, name: "SKU", maximum: 100)
        guard !sku.hasPrefix("sku:"), !sku.hasPrefix("id:") else { throw CatalogError.invalidSKU(sku) }
        return sku
    }

    /// A path; each of its names by itself is checked.
    private static func category(_ text: String) throws -> String? {
        try optional(text) { text in
            // Nearly every category is one plain name.
            text.contains(">")
                ? try CategoryPath(text).description
                : try Text.checked(text, name: "category", maximum: 200)
        }
    }

    private static func optional<Value>(_ text: String, _ read: (String) throws -> Value) throws -> Value? {
        text.isEmpty ? nil : try read(text)
    }

    private static func rate(_ text: String) throws(CatalogError) -> Double {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }),
            let rate = Double(text), (0...5).contains(rate)
        else { throw .notARate(text: text) }
        return rate
    }

    private static func flag(_ text: String, _ field: ProductField) throws(CatalogError) -> Bool {
        switch text.lowercased() {
        case "true", "1", "yes": true
        case "false", "0", "no": false
        default: throw .notAFlag(field: field, text: text)
        }
    }
}
