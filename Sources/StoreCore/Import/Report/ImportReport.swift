import ShopText

/// What an import did, or would do. `created + updated + unchanged + rejected = total`.
public struct ImportReport: Equatable, Codable, Sendable {
    public var created = 0
    public var updated = 0
    public var unchanged = 0
    public var rejected = 0
    public var total = 0
    /// Whether no row names what products are known by.
    public var lacksKey = false
    /// Products that were not in the file and left the catalogue.
    public var archived = 0
    /// Products of the file that are archived and stay so; `nil` for none.
    public var stillArchived: ArchivedRows?
    /// Products of the file that are not in the shop as variants of products that are archived and stay so;
    /// named are the parents. `nil` for none.
    public var hiddenVariants: ArchivedRows?
    /// The first of the problems, in the order of the file; ``problemCount`` counts them all.
    public var problems: [ImportProblem] = []
    public var problemCount = 0
    /// The first of what a count changed; `nil` of an import of products.
    public var differences: [StockDifference]?

    /// How many differences a report holds.
    public static let differenceLimit = 1000
    /// How many problems a report holds.
    public static let problemLimit = 1000

    public init() {}
}
