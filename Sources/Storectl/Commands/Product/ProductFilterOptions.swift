import ArgumentParser
import ShopText
import StoreCore

/// The options that say which products are meant.
struct ProductFilterOptions: ParsableArguments {
    @Option(help: "Only products of this category or of those below it.") var category: String?
    @Option(help: "Only products with this tag.") var tag: String?
    @Option(help: ArgumentHelp("Only variants of this product.", valueName: "product")) var parent: String?
    @Flag(
        inversion: .prefixedNo, exclusivity: .exclusive, help: "Only products that customers see, or do not.")
    var visible: Bool?
    @Option(parsing: .unconditional, help: "Only products whose price is this or more.") var minPrice: String?
    @Option(parsing: .unconditional, help: "Only products whose price is this or less.") var maxPrice: String?
    @Flag(help: "Only products of which some are on hand; one with variants has none itself.")
    var inStock = false
    @Flag(help: "Only products of which none are on hand, but for those with variants.") var outOfStock =
        false
    @Option(
        help: ArgumentHelp(
            "Only products that were changed, or whose stock moved, then or later, such as 2026-12-24.",
            valueName: "moment"))
    var updatedSince: String?

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
    }
}
