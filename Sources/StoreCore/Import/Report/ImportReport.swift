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
    /// Products of the file that are not in the shop as variants of products that are archived and stay so;
    /// named are the parents. `nil` for none.
    public var hiddenVariants: ArchivedRows?
    /// The first of the problems, in the order of the file; ``problemCount`` counts them all.
    public var problems: [ImportProblem] = []
    public var problemCount = 0
    /// Rows left out because only products that exist are updated; `nil` for none.
    public var skipped: Int?
    /// The first of the doubts about rows that were imported all the same, in the order of the file; `nil` for none.
    public var warnings: [ImportProblem]?
    /// How many there are; `nil` for none.
    public var warningCount: Int?
    /// `nil` where nothing is.
    public var unusual: UnusualChanges?
    /// The first differences of a count; `nil` for an import of products.
    public var differences: [StockDifference]?

    /// How many differences a report holds.
    public static let differenceLimit = 1000
    /// How many problems a report holds.
    public static let problemLimit = 1000

    public init() {}
}
