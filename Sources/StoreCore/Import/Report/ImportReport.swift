import ShopText

/// The outcome of an import, done or planned. `created + updated + unchanged + rejected + skipped = total`.
public struct ImportReport: Equatable, Codable, Sendable {
    public var created = 0
    public var updated = 0
    public var unchanged = 0
    public var rejected = 0
    public var total = 0
    /// Whether no row has the key field.
    public var lacksKey = false
    /// Products that were archived because they are not in the file.
    public var archived = 0
    /// Products in the file that stay archived; `nil` for none.
    public var stillArchived: ArchivedRows?
    /// Variants in the file that are unavailable in the shop because their parents stay archived; the names are the
    /// parents'. `nil` for none.
    public var hiddenVariants: ArchivedRows?
    /// The first of the problems, in the order of the file; ``problemCount`` counts them all.
    public var problems: [ImportProblem] = []
    public var problemCount = 0
    /// Rows left out because only existing products are updated; `nil` for none.
    public var skipped: Int?
    /// The first doubts about rows that were imported anyway, in file order; `nil` for none.
    public var warnings: [ImportProblem]?
    /// How many there are; `nil` for none.
    public var warningCount: Int?
    /// `nil` if nothing is unusual.
    public var unusual: UnusualChanges?
    /// The first differences of a count; `nil` for an import of products.
    public var differences: [StockDifference]?

    /// The maximum number of differences in a report.
    public static let differenceLimit = 1000
    /// The maximum number of problems in a report.
    public static let problemLimit = 1000

    public init() {}
}
