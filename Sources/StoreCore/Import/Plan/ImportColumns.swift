/// Builds the SQL that turns staged values into a product's columns. `r` is the row of the file, `d` the row
/// of defaults, `p` the product as it is.
///
/// A staged `NULL` leaves the field alone; a staged `''` clears it.
struct ImportColumns {
    /// The fields that the file or the defaults say something about.
    let fields: [ProductField]
    /// The fields that the defaults say something about.
    private let defaulted: Set<ProductField>
    /// Whether there are prices that apply only to new products.
    private let hasInitialPrices: Bool
    /// Whether there are tags that apply only to new products.
    private let hasInitialTags: Bool
    /// Whether there are products that are to be hidden if new.
    private let hidesNew: Bool
    let key: ImportKey
    /// Whether there are SKUs that are not plain ASCII.
    let hasWideSKUs: Bool
    /// The last stock movement included in the file's counts; `nil` if there has been none since.
    private let lastCountedMovement: Int64?

    init(
        present: [ProductField], defaulted: Set<ProductField>, hasInitialPrices: Bool,
        hasInitialTags: Bool, hidesNew: Bool, key: ImportKey,
        hasWideSKUs: Bool, lastCountedMovement: Int64?
    ) {
        self.lastCountedMovement = lastCountedMovement
        fields = present
        self.hasInitialPrices = hasInitialPrices
        self.hasInitialTags = hasInitialTags
        self.hidesNew = hidesNew
        self.defaulted = defaulted
        self.key = key
        self.hasWideSKUs = hasWideSKUs
    }

    func has(_ field: ProductField) -> Bool { fields.contains(field) }

    /// Everything except the stock, which is in the ledger.
    private var columns: [ProductField] { fields.filter { $0 != .quantity } }

    /// The columns that an update writes: the key keeps its spelling.
    private var updatable: [ProductField] { columns.filter { $0 != key.field } }

    /// The category's id; −1 for one to be created.
    private static func categoryID(_ number: String) -> String {
        "(SELECT coalesce(category_id, -1) FROM temp.import_category WHERE n = \(number))"
    }

    /// What has the category that a row names, for ``insertion`` and ``changes``: faster than looking it up for each row.
    ///
    /// - Parameter ifKnown: only for rows whose product exists.
    static func categoryJoin(ifKnown: Bool = false) -> String {
        let number = ifKnown ? "iif(p.id IS NULL, NULL, r.category)" : "r.category"
        return "LEFT JOIN temp.import_category AS c ON c.n = \(number)"
    }
    private static let joinedCategory = "iif(c.n IS NULL, NULL, coalesce(c.category_id, -1))"

    private static func parentID(_ sku: String) -> String {
        "(SELECT coalesce((SELECT id FROM main.product WHERE sku = \(sku)), -1))"
    }

    /// A staged value as the catalog stores it; `NULL` to clear the field.
    private static func kept(_ field: ProductField, _ staged: String) -> String {
        switch field {
        case _ where field.facts.isNeverNull: staged
        case .category: "iif(\(staged) = '', NULL, \(categoryID(staged)))"
        case .parentSKU: "iif(coalesce(\(staged), '') = '', NULL, \(parentID(staged)))"
        default: "nullif(\(staged), '')"
        }
    }

    /// The initial value of a field: from the row, otherwise the default.
    func initial(_ field: ProductField) -> String {
        let name = field.rawValue
        var sources = ["r.\(name)"]
        if field == .price, hasInitialPrices { sources.append("r.initial_price") }
        if field == .tags, hasInitialTags { sources.append("r.initial_tags") }
        // It hides, whatever else is said.
        if field == .isVisible, hidesNew { sources.insert("r.initial_is_visible", at: 0) }
        if defaulted.contains(field) { sources.append("d.\(name)") }
        return sources.count == 1 ? sources[0] : "coalesce(\(sources.joined(separator: ", ")))"
    }

    private func new(_ field: ProductField) -> String {
        let staged = initial(field)
        if let initial = field.facts.initial { return "coalesce(\(staged), \(initial))" }
        // A default category that no row names has no number of its own; both are numbers here.
        return ImportColumns.kept(field, staged)
    }

    private func inserted(_ field: ProductField) -> String {
        field == .category && initial(field) == "r.category" ? ImportColumns.joinedCategory : new(field)
    }

    /// The new value of an existing product's column.
    static func changed(_ field: ProductField) -> String {
        let staged = "r.\(field.rawValue)"
        let column = "p.\(field.column)"
        // SKUs compare ignoring case, and keep their own spelling.
        if field == .sku { return "iif(r.sku IS NULL OR r.sku = p.sku COLLATE NOCASE, p.sku, r.sku)" }
        return "iif(\(staged) IS NULL, \(column), \(kept(field, staged)))"
    }

    /// The new value of a column, for new and existing products.
    func outcome(_ field: ProductField) -> String {
        "iif(p.id IS NULL, \(new(field)), \(ImportColumns.changed(field)))"
    }

    private static func differs(_ field: ProductField) -> String {
        // A rating without a number of ratings has none.
        if field == .ratingCount {
            return """
                (r.rating_count IS NOT NULL
                    AND coalesce(nullif(r.rating_count, ''), 0) IS NOT coalesce(p.rating_count, 0))
                """
        }
        if field == .sku { return "(r.sku IS NOT NULL AND r.sku <> p.sku COLLATE NOCASE)" }
        if field == .category {
            return "(r.category IS NOT NULL AND \(joinedCategory) IS NOT p.category_id)"
        }
        let (staged, column) = ("r.\(field.rawValue)", "p.\(field.column)")
        if field.facts.isNeverNull { return "(\(staged) IS NOT NULL AND \(staged) IS NOT \(column))" }
        let kept = kept(field, staged)
        // Most values are as they were, which needs no function to be called.
        let isSpelledSo = field == .parentSKU ? "" : "\(staged) IS NOT \(column) AND "
        return "(\(staged) IS NOT NULL AND \(isSpelledSo)\(kept) IS NOT \(column))"
    }

    private static func any(_ conditions: [String]) -> String {
        conditions.isEmpty ? "0" : "(" + conditions.joined(separator: " OR ") + ")"
    }

    /// Whether the product's row, its indexed text and its stock change: 1, 2 and 4, added up.
    var changes: String {
        let row = ImportColumns.any(updatable.map(ImportColumns.differs))
        let text = ImportColumns.any(
            updatable.filter(ProductField.searched.contains).map(ImportColumns.differs))
        let onHand = OnHand.sql(of: "p.id")
        let stock = has(.quantity) ? "(r.quantity IS NOT NULL AND \(dueStock) IS NOT \(onHand))" : "0"
        // The text is part of the row, and few rows change.
        return "iif(\(row), 1 + 2 * \(text), 0) + 4 * \(stock)"
    }

    /// The new stock of an existing product: the count in the row plus all movements since the import started, because
    /// the count was taken before.
    var dueStock: String {
        guard let lastCountedMovement else { return "r.quantity" }
        return """
            max(0, min(\(ProductChange.maximumQuantity), r.quantity + coalesce((SELECT sum(delta)
                FROM main.stock_movement WHERE product_id = p.id AND id > \(lastCountedMovement)
                    AND reason NOT IN ('counted', 'initial')), 0)))
            """
    }

    /// `INSERT INTO product (…) SELECT …`, without its source.
    var insertion: String {
        let fields = columns + ProductField.allCases.filter { $0.facts.initial != nil && !has($0) }
        let names = fields.map(\.column) + (hasWideSKUs ? ["sku_key"] : [])
        let values = fields.map(inserted) + (hasWideSKUs ? ["sku_key(r.sku)"] : [])
        return """
            INSERT INTO main.product (\(names.joined(separator: ", ")), created_at, updated_at)
            SELECT \(values.joined(separator: ",\n    ")), :now, :now
            """
    }

    /// The assignments of `UPDATE product AS p`; `nil` if there are none.
    var assignments: String? {
        let assigned = updatable
        if assigned.isEmpty { return nil }
        let key = assigned.contains(.sku) ? ["sku_key = sku_key(\(ImportColumns.changed(.sku)))"] : []
        return (assigned.map { "\($0.column) = \(ImportColumns.changed($0))" } + key)
            .joined(separator: ",\n    ")
    }

    /// The columns that ``assignments`` may change.
    var assigned: [String] { updatable.map(\.column) + (updatable.contains(.sku) ? ["sku_key"] : []) }

    /// How a row of the file finds its product.
    var join: String {
        switch key {
        case .sku: "LEFT JOIN main.product AS p ON p.sku = r.sku"
        default:
            """
            LEFT JOIN temp.import_key AS k ON k.value = r.\(key.field.rawValue)
            LEFT JOIN main.product AS p ON p.id = k.product_id
            """
        }
    }
}
