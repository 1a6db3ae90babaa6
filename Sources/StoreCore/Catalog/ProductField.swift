/// The fields of a product that people and files can set, under the names that scripts use.
public enum ProductField: String, CaseIterable, Sendable {
    case sku, title, description, price, quantity, category, image
    case externalID = "external_id"
    case ratingRate = "rating_rate"
    case ratingCount = "rating_count"
    case releaseDate = "release_date"
    case isVisible = "is_visible"

    /// As messages say it.
    var label: String {
        switch self {
        case .sku: "SKU"
        case .externalID: "external id"
        case .ratingRate: "rating"
        case .ratingCount: "number of ratings"
        case .releaseDate: "release date"
        case .isVisible: "visibility"
        default: rawValue
        }
    }
}

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

    /// The most pieces of one product that can be on hand.
    public static let maximumQuantity: Int64 = 1_000_000_000

    public init() {}

    /// Sets one field from its text, as people and files write it.
    ///
    /// - Throws: ``CatalogError``, ``MoneyError`` or ``TextError``, naming the field and the text.
    public mutating func set(_ field: ProductField, to text: String, currency: Currency) throws {
        switch field {
        case .sku: sku = try ProductChange.sku(text)
        case .title: title = try Text.checked(text, name: field.label, maximum: 500)
        case .description:
            description = try Text.checked(
                text, name: field.label, maximum: 100_000, allowsLines: true, allowsEmpty: true)
        case .price: price = try Money(text, currency: currency)
        case .quantity:
            quantity = try ProductChange.wholeNumber(text, field.label, 0...ProductChange.maximumQuantity)
        case .category:
            category = .some(
                try ProductChange.optional(text) { try Text.checked($0, name: "category", maximum: 200) })
        case .image:
            image = .some(
                try ProductChange.optional(text) { try Text.checked($0, name: "image", maximum: 2000) })
        case .externalID:
            externalID = .some(
                try ProductChange.optional(text) { try Text.checked($0, name: field.label, maximum: 200) })
        case .ratingRate: ratingRate = try ProductChange.rate(text)
        case .ratingCount: ratingCount = try ProductChange.wholeNumber(text, field.label, 0...1_000_000_000)
        case .releaseDate:
            releaseDate = .some(
                try ProductChange.optional(text) { text in
                    guard let day = Day(text) else { throw CatalogError.notADate(field: field, text: text) }
                    return day
                })
        case .isVisible: isVisible = try ProductChange.flag(text, field)
        }
    }

    /// A whole number in a range, from digits with at most a sign.
    public static func wholeNumber(
        _ text: String, _ field: String, _ range: ClosedRange<Int64>
    ) throws(CatalogError) -> Int64 {
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
        guard !digits.isEmpty, text.utf8.count - digits.count <= 1,
            digits.allSatisfy({ (0x30...0x39).contains($0) })
        else { throw .notAWholeNumber(field: field, text: text) }
        guard let number = Int64(text), range.contains(number) else {
            throw .outOfRange(field: field, text: text, minimum: range.lowerBound, maximum: range.upperBound)
        }
        return number
    }

    /// 1 to 100 characters without control characters.
    private static func sku(_ text: String) throws -> String {
        let sku = try Text.checked(text, name: "SKU", maximum: 100)
        guard !sku.hasPrefix("sku:"), !sku.hasPrefix("id:") else { throw CatalogError.invalidSKU(sku) }
        return sku
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

extension Product {
    /// The product after the change. Its stock is not part of it: that is the ledger's.
    func applying(_ change: ProductChange) -> Product {
        var product = self
        if let sku = change.sku { product.sku = sku }
        if let title = change.title { product.title = title }
        if let description = change.description { product.description = description }
        if let price = change.price { product.price = price }
        // A category is the same in any letter case, and keeps the spelling it was made with.
        if let category = change.category, category.map(Text.caseless) != self.category.map(Text.caseless) {
            product.category = category
        }
        if let image = change.image { product.image = image }
        if let externalID = change.externalID { product.externalID = externalID }
        if change.ratingRate != nil || change.ratingCount != nil {
            product.rating = Rating(
                rate: change.ratingRate ?? rating?.rate ?? 0, count: change.ratingCount ?? rating?.count ?? 0)
        }
        if let releaseDate = change.releaseDate { product.releaseDate = releaseDate }
        if let isVisible = change.isVisible { product.isVisible = isVisible }
        return product
    }
}
