import Foundation
import ShopText

/// Which products a list shows, and in which order.
public struct ProductFilter: Sendable {
    /// All but `title` and `quantity` have an index, so every page costs the same; for those, all matches are sorted,
    /// and for `quantity` also looked up in the ledger.
    public enum Sort: String, CaseIterable, Sendable {
        case id, sku, title, price
        case updatedAt = "updated_at"
        case quantity

        /// Whether pages walk an index.
        public var isIndexed: Bool { self != .title && self != .quantity }
    }

    /// A category by path or name, with its subcategories.
    public var category: String?
    /// Ignoring case.
    public var tag: String?
    /// Only variants of this product.
    public var parent: ProductReference?
    public var isVisible: Bool?
    public var isArchived: Bool?
    /// The lowest and the highest regular price.
    public var minimumPrice: Money?
    public var maximumPrice: Money?
    /// Whether any are on hand. A product with variants is neither in nor out of stock: its variants are.
    public var isInStock: Bool?
    /// Changed, or with stock movements, at this moment or later.
    public var updatedSince: Instant?
    /// Further conditions, tested on each product that passes the others.
    public var conditions: [ProductCondition] = []
    public var sort: Sort = .id
    public var isDescending = false

    public init() {}

    /// Reads a day (from its beginning, in UTC) or a moment in RFC 3339 format.
    ///
    /// - Throws: ``CatalogError/notAMoment(_:)``
    public mutating func setUpdatedSince(_ text: String) throws(CatalogError) {
        let moment = Day(text) == nil ? text : text + "T00:00:00Z"
        guard let instant = Instant(rfc3339: moment) else { throw .notAMoment(text) }
        updatedSince = instant
    }
}

extension ProductFilter {
    private var list: String { "product " + (isDescending ? "-" : "") + sort.rawValue }

    /// The cursor after a product.
    public func cursor(behind product: Product) -> ListCursor {
        let value: ListCursor.Value =
            switch sort {
            case .id: .integer(product.id)
            case .sku: .text(product.sku)
            case .title: .text(product.title)
            case .price: .integer(product.price.minorUnits)
            case .updatedAt: .integer(product.updatedAt.milliseconds)
            case .quantity: .integer(product.quantity)
            }
        return ListCursor(list: list, value: value, id: String(product.id))
    }

    /// - Throws: ``ListCursorError`` unless the cursor belongs to this list in this order.
    public func cursor(word: String) throws(ListCursorError) -> ListCursor {
        let cursor = try ListCursor(word: word, of: list)
        guard Int64(cursor.id) != nil else { throw .malformed(word) }
        return cursor
    }
}

extension ProductFilter {
    /// The products of one page of a list that is in memory, in this order.
    func sorted(_ products: [Product], page: Page) -> [Product] {
        func key(_ product: Product) -> (ListCursor.Value, Int64) {
            (cursor(behind: product).value, product.id)
        }
        func precedes(_ one: (ListCursor.Value, Int64), _ other: (ListCursor.Value, Int64)) -> Bool {
            let (left, right) = isDescending ? (other, one) : (one, other)
            if left.0 == right.0 { return left.1 < right.1 }
            return left.0.precedes(right.0, ignoringCase: sort == .sku)
        }
        var sorted = products.sorted { precedes(key($0), key($1)) }
        if let after = page.after {
            let last = page.place.map { ($0, after) } ?? products.first { $0.id == after }.map(key)
            sorted = sorted.filter { product in
                last.map { precedes($0, key(product)) } ?? (product.id > after)
            }
        }
        return page.limit == 0 ? sorted : Array(sorted.prefix(page.limit))
    }
}

/// A filter with its references resolved, ready for SQL.
struct ProductQuery {
    var filter: ProductFilter
    /// Whether hidden and archived products are included.
    var includesHidden: Bool
    /// `nil` for all.
    var categoryIDs: [Int64]?
    var parentID: Int64?
    var tests: [@Sendable (Product) -> Bool] = []
}

extension Transaction {
    /// - Throws: ``CategoryError`` or ``CatalogError`` for a category or parent that does not exist.
    func query(_ filter: ProductFilter) throws -> ProductQuery {
        let filter = filter.conditions.reduce(into: filter) { $1.narrow(&$0) }
        return ProductQuery(
            filter: filter, includesHidden: actor.seesWholeCatalogue,
            categoryIDs: try filter.category.map { try categoryIDs(within: category(called: $0)) },
            parentID: try filter.parent.map { try product($0).id },
            tests: try filter.conditions.map { try $0.test(in: self) })
    }
}
