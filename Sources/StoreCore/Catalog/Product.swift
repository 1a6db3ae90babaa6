import ShopText

/// Something the shop sells.
public struct Product: Equatable, Codable, Sendable {
    public let id: Int64
    /// The stock-keeping unit: the shop's own code for it, unique ignoring case.
    public var sku: String
    public var title: String
    public var description: String
    /// The regular price; what customers pay on a day is ``price(on:)``.
    public var price: Money
    /// The earlier or list price, to show struck through.
    public var compareAtPrice: Money?
    /// The price during a sale, never above the regular one.
    public var salePrice: Money?
    /// The sale's first and last day, in the shop's time zone; `nil` for open.
    public var saleStartsOn: Day?
    public var saleEndsOn: Day?
    /// The category's path, `Men > Shoes`.
    public var category: String?
    public var tags: [String] = []
    /// The URLs of the main image and of further images.
    public var image: String?
    public var moreImages: [String] = []
    /// A GTIN of 8, 12, 13 or 14 digits.
    public var barcode: String?
    public var weightGrams: Int64?
    /// The tax class, under the shop's own name for it.
    public var taxClass: String?
    /// The SKU of the product that this is a variant of.
    public var parentSKU: String?
    /// The status of the parent; `nil` without one.
    var parentStatus: Status?
    /// The parent's release date, before which none of its variants can be bought either.
    var parentReleaseDate: Day?
    /// The options that set this variant apart: Color Blue, Size M.
    public var options: [ProductOption] = []
    /// How many variants it has; a product with variants is not sold itself.
    public var variantCount: Int64 = 0
    /// The id at the source it was imported from.
    public var externalID: String?
    public var rating: Rating?
    /// The first day, in the shop's time zone, on which it can be bought; `nil` for always.
    public var releaseDate: Day?
    /// Whether customers see it.
    public var isVisible: Bool
    /// Archived: removed from the catalog, but kept because orders refer to it.
    public var isArchived: Bool
    /// Whether it is shipped; services and downloads are not.
    public var needsShipping = true
    /// Pieces on hand: the balance of the stock ledger.
    public var quantity: Int64
    /// Reorder at this many pieces or fewer; `nil` for never.
    public var lowStockAt: Int64?
    public let createdAt: Instant
    public var updatedAt: Instant
    /// What customers pay today and, if that is reduced, the lowest price of the 30 days before; only in answers.
    public internal(set) var priceToday: Money?
    public internal(set) var priorPrice: Money?
    /// The reviews by its buyers in this shop; `nil` if there are none.
    public internal(set) var reviews: Reviews?

    /// The published reviews of a product.
    public struct Reviews: Equatable, Codable, Sendable {
        public let count: Int64
        /// The sum of all stars.
        public let stars: Int64

        /// The average in tenths of a star, rounded half up.
        var tenths: Int64 { (stars * 20 + count) / (count * 2) }

        /// The average with one decimal: `4.5`.
        public var average: String { "\(tenths / 10).\(tenths % 10)" }
    }

    public struct Rating: Equatable, Codable, Sendable {
        /// 0 to 5.
        public var rate: Double
        public var count: Int64
    }

    /// Its status in the catalog.
    public enum Status: String, Codable, Sendable {
        /// Customers see it.
        case visible
        case hidden
        /// Removed from the catalog.
        case archived

        init(isVisible: Bool, isArchived: Bool) {
            self = isArchived ? .archived : isVisible ? .visible : .hidden
        }
    }

    /// The status, limited by the parent's: a variant is never more visible than its parent.
    public var status: Status {
        let both = [ownStatus, parentStatus]
        return both.contains(.archived) ? .archived : both.contains(.hidden) ? .hidden : .visible
    }

    /// The status it would have without a parent.
    public var ownStatus: Status { Status(isVisible: isVisible, isArchived: isArchived) }

    /// Whether this actor may see it: customers see products that are visible and not archived.
    func isKnown(to actor: Actor) -> Bool { actor.seesWholeCatalogue || status == .visible }

    /// Whether it is time to reorder it.
    public var isLow: Bool { lowStockAt.map { quantity <= $0 } ?? false }

    /// What customers pay on that day: the sale price while the sale runs, first and last day included.
    public func price(on day: Day) -> Money {
        Product.price(price, sale: salePrice, from: saleStartsOn, to: saleEndsOn, on: day)
    }

    static func price(_ regular: Money, sale: Money?, from first: Day?, to last: Day?, on day: Day) -> Money {
        let isRunning = (first.map { $0 <= day } ?? true) && (last.map { $0 >= day } ?? true)
        return isRunning ? sale ?? regular : regular
    }

    /// Checks the rules between its fields.
    ///
    /// - Throws: ``CatalogError``
    func checkFieldsAgree() throws(CatalogError) {
        if let salePrice, salePrice.minorUnits > price.minorUnits {
            throw .saleAbovePrice(sku: sku, sale: salePrice, price: price)
        }
        if let saleStartsOn, let saleEndsOn, saleEndsOn < saleStartsOn {
            throw .saleEndsBeforeStart(sku: sku, starts: saleStartsOn, ends: saleEndsOn)
        }
        if let parentSKU, SKU.isSame(parentSKU, sku) { throw .parentIsItself(sku: sku) }
    }

    /// - Throws: ``CatalogError`` unless it can be bought on that day. Whether it has variants, which are sold instead,
    ///   is checked by ``Transaction``, which can name them.
    func checkPurchasable(on day: Day) throws(CatalogError) {
        guard status == .visible else { throw .notForSale(sku: sku) }
        for releaseDate in [releaseDate, parentReleaseDate] {
            if let releaseDate, releaseDate > day { throw .notReleased(sku: sku, releaseDate: releaseDate) }
        }
    }
}

/// A reference to a product in an argument: a SKU, an id, or a word that could be either.
public enum ProductReference: Equatable, Sendable, CustomStringConvertible {
    case sku(String)
    case id(Int64)
    case word(String)

    /// Reads `sku:12`, `id:12`, `12` or `MUG`. An id has no leading zeros.
    public init(_ text: String) {
        if text.hasPrefix("sku:") {
            self = .sku(String(text.dropFirst(4)))
        } else if text.hasPrefix("id:"), let id = WholeNumber.id(text.dropFirst(3)) {
            self = .id(id)
        } else {
            self = .word(text)
        }
    }

    /// Whether it is empty.
    var isBlank: Bool {
        switch self {
        case .sku(let word), .word(let word): word.allSatisfy(\.isWhitespace)
        case .id: false
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

extension ProductReference: Codable {
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
