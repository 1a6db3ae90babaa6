import ArgumentParser
import StoreCore

/// The options that say which products are meant.
struct ProductFilterOptions: ParsableArguments {
    @Option(help: "Only products of this category or of those below it.") var category: String?
    @Option(help: "Only products with this tag.") var tag: String?
    @Option(help: ArgumentHelp("Only variants of this product.", valueName: "product")) var parent: String?
    @Flag(inversion: .prefixedNo, help: "Only products that customers see, or do not.") var visible: Bool?
    @Option(parsing: .unconditional, help: "Only products whose price is this or more.") var minPrice: String?
    @Option(parsing: .unconditional, help: "Only products whose price is this or less.") var maxPrice: String?
    @Flag(help: "Only products of which some are on hand, or none.") var stock: Stock?
    @Option(
        help: ArgumentHelp(
            "Only products changed then or later, such as 2026-12-24; stock does not count.",
            valueName: "moment"))
    var updatedSince: String?

    /// `--in-stock` and `--out-of-stock`.
    enum Stock: String, EnumerableFlag {
        case inStock = "in-stock"
        case outOfStock = "out-of-stock"

        static func name(for value: Stock) -> NameSpecification { .customLong(value.rawValue) }
    }

    func filter(currency: Currency) throws -> ProductFilter {
        var filter = ProductFilter()
        filter.category = category
        filter.tag = tag
        filter.parent = parent.map { ProductReference($0) }
        filter.isVisible = visible
        filter.minimumPrice = try minPrice.map { try Money($0, currency: currency, name: "--min-price") }
        filter.maximumPrice = try maxPrice.map { try Money($0, currency: currency, name: "--max-price") }
        filter.isInStock = stock.map { $0 == .inStock }
        if let updatedSince { try filter.setUpdatedSince(updatedSince) }
        return filter
    }
}
