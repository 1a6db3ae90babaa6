import ArgumentParser
import ShopText
import StoreCore

/// The options that say which products are meant.
struct ProductFilterOptions: ParsableArguments {
    @Option(help: "Only products in this category or its subcategories.") var category: String?
    @Option(help: "Only products with this tag.") var tag: String?
    @Option(help: ArgumentHelp("Only variants of this product.", valueName: "product")) var parent: String?
    @Flag(
        inversion: .prefixedNo, exclusivity: .exclusive, help: "Only visible products, or only hidden ones.")
    var visible: Bool?
    @Option(parsing: .unconditional, help: "Only products priced at this or more.") var minPrice: String?
    @Option(parsing: .unconditional, help: "Only products priced at this or less.") var maxPrice: String?
    @Flag(help: "Only products in stock; a product with variants has no stock of its own.")
    var inStock = false
    @Flag(help: "Only products out of stock, except those with variants.") var outOfStock =
        false
    @Option(
        help: ArgumentHelp(
            "Only products changed, or with stock movements, since this time, such as 2026-12-24.",
            valueName: "moment"))
    var updatedSince: String?
    @OptionGroup var conditions: ConditionOptions

    func filter(currency: Currency) throws -> ProductFilter {
        if inStock, outOfStock { throw UsageError.conflictingOptions("--in-stock", "--out-of-stock") }
        var filter = ProductFilter()
        filter.category = category
        filter.tag = tag
        filter.parent = parent.map { ProductReference($0) }
        filter.isVisible = visible
        filter.minimumPrice = try minPrice.map { try Money($0, currency: currency, name: "--min-price") }
        filter.maximumPrice = try maxPrice.map { try Money($0, currency: currency, name: "--max-price") }
        if inStock || outOfStock { filter.isInStock = inStock }
        if let updatedSince { try filter.setUpdatedSince(updatedSince) }
        filter.conditions = try conditions.conditions()
        return filter
    }
}

extension ProductFilterOptions: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        category = try words.option("--category")
        tag = try words.option("--tag")
        parent = try words.option("--parent")
        visible = try words.flag("--visible", not: "--no-visible")
        minPrice = try words.option("--min-price")
        maxPrice = try words.option("--max-price")
        inStock = try words.flag("--in-stock")
        outOfStock = try words.flag("--out-of-stock")
        updatedSince = try words.option("--updated-since")
        conditions = try words.group()
    }
}

/// `--where`: the conditions of `product edit`, wherever products are listed.
struct ConditionOptions: ParsableArguments {
    @Option(
        name: .customLong("where"),
        help: ArgumentHelp("Only products that meet this condition; may be repeated.", valueName: "condition")
    )
    var texts: [String] = []

    /// - Throws: `BulkEditError`
    func conditions() throws -> [ProductCondition] { try texts.map { try ProductCondition($0) } }
}

extension ConditionOptions: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        // More than one is for the parser.
        texts = try words.option("--where").map { [$0] } ?? []
    }
}
