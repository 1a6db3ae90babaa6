import GRDB
import ShopText

/// The columns read for a product, in order: reading by number is faster than by name.
enum ProductColumn: Int, CaseIterable {
    case id, sku, title, description, price, category, image, externalID, ratingRate, ratingCount
    case releaseDate, isVisible, isArchived, compareAtPrice, salePrice, saleStartsOn, saleEndsOn
    case barcode, weightGrams, taxClass, lowStockAt, options, tags, moreImages, parentSKU
    case parentIsVisible, parentIsArchived, parentReleaseDate, variants, quantity, createdAt
    case updatedAt, needsShipping, reviewCount, reviewStars

    fileprivate var sql: String {
        switch self {
        case .category: "category.path"
        case .parentSKU: "parent.sku"
        case .parentIsVisible: "parent.is_visible"
        case .parentIsArchived: "parent.is_archived"
        case .parentReleaseDate: "parent.release_date"
        case .variants: "(SELECT count(*) FROM product AS variant WHERE variant.parent_id = product.id)"
        case .quantity: OnHand.sql(of: "product.id")
        case .id: "product.id"
        case .sku: "product.sku"
        case .title: "product.title"
        case .description: "product.description"
        case .price: "product.price"
        case .image: "product.image"
        case .externalID: "product.external_id"
        case .ratingRate: "product.rating_rate"
        case .ratingCount: "product.rating_count"
        case .releaseDate: "product.release_date"
        case .isVisible: "product.is_visible"
        case .isArchived: "product.is_archived"
        case .compareAtPrice: "product.compare_at_price"
        case .salePrice: "product.sale_price"
        case .saleStartsOn: "product.sale_starts_on"
        case .saleEndsOn: "product.sale_ends_on"
        case .barcode: "product.barcode"
        case .weightGrams: "product.weight_grams"
        case .taxClass: "product.tax_class"
        case .lowStockAt: "product.low_stock_at"
        case .options: "product.options"
        case .tags: "product.tags"
        case .moreImages: "product.more_images"
        case .createdAt: "product.created_at"
        case .updatedAt: "product.updated_at"
        case .needsShipping: "product.needs_shipping"
        case .reviewCount: "(SELECT count(*) FROM review WHERE product_id = product.id AND is_published = 1)"
        case .reviewStars:
            "(SELECT sum(stars) FROM review WHERE product_id = product.id AND is_published = 1)"
        }
    }
}

extension Transaction {
    /// A product with its category's name and its stock, the latest balance of its ledger.
    static let select = """
        SELECT \(ProductColumn.allCases.map(\.sql).joined(separator: ", "))
        FROM product LEFT JOIN category ON category.id = product.category_id
            LEFT JOIN product AS parent ON parent.id = product.parent_id
        """
}

extension Row {
    fileprivate subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(
        _ column: ProductColumn
    ) -> Value { self[column.rawValue] }
}

extension Product {
    init(_ row: Row, _ currency: Currency) {
        let rate: Double? = row[.ratingRate]
        func money(_ column: ProductColumn) -> Money? {
            (row[column] as Int64?).map { Money(minorUnits: $0, currency: currency) }
        }
        func day(_ column: ProductColumn) -> Day? { (row[column] as String?).flatMap { Day($0) } }
        let parentSKU: String? = row[.parentSKU]
        // The day may be in the future; nobody can buy the product before it is fixed.
        func isDated(_ column: ProductColumn) -> Bool {
            day(column) != nil || (row[column] as String?) == nil
        }
        self.init(
            id: row[.id], sku: row[.sku], title: row[.title], description: row[.description],
            price: Money(minorUnits: row[.price], currency: currency),
            compareAtPrice: money(.compareAtPrice), salePrice: money(.salePrice),
            saleStartsOn: day(.saleStartsOn), saleEndsOn: day(.saleEndsOn), category: row[.category],
            tags: Product.texts(stored: row[.tags]), image: row[.image],
            moreImages: Product.texts(stored: row[.moreImages]), barcode: row[.barcode],
            weightGrams: row[.weightGrams], taxClass: row[.taxClass], parentSKU: parentSKU,
            parentStatus: parentSKU.map { _ in
                Status(
                    isVisible: row[.parentIsVisible] && isDated(.parentReleaseDate),
                    isArchived: row[.parentIsArchived])
            }, parentReleaseDate: day(.parentReleaseDate),
            options: Product.options(stored: row[.options]), variantCount: row[.variants],
            externalID: row[.externalID],
            rating: rate.map { Rating(rate: $0, count: row[.ratingCount] ?? 0) },
            releaseDate: day(.releaseDate), isVisible: row[.isVisible] && isDated(.releaseDate),
            isArchived: row[.isArchived], needsShipping: row[.needsShipping],
            quantity: row[.quantity], lowStockAt: row[.lowStockAt],
            createdAt: Instant(milliseconds: row[.createdAt]),
            updatedAt: Instant(milliseconds: row[.updatedAt]),
            reviews: (row[.reviewStars] as Int64?).map { Reviews(count: row[.reviewCount], stars: $0) })
    }
}

extension ProductValue {
    /// The value as stored in a column.
    var databaseValue: DatabaseValue {
        switch self {
        case .text(let text): text?.databaseValue ?? .null
        case .money(let money): money?.minorUnits.databaseValue ?? .null
        case .number(let number): number?.databaseValue ?? .null
        case .rate(let rate): rate?.databaseValue ?? .null
        case .flag(let flag): flag.databaseValue
        case .day(let day): day?.description.databaseValue ?? .null
        case .texts(let texts): Product.stored(texts)?.databaseValue ?? .null
        case .options(let options): Product.stored(options)?.databaseValue ?? .null
        }
    }
}
