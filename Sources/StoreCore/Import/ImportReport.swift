import ShopText

/// What is wrong with one row.
public struct ImportProblem: Equatable, Codable, Sendable {
    /// Which row of the file it is, from 1; `nil` where every row begins on a line of its own.
    public let row: Int?
    /// The line of the value, or on which the row begins.
    public let line: Int
    public let column: Int?
    public let code: String
    public let message: String

    /// As many characters of a message are kept: a value in it may be as long as the file.
    private static let longest = 500

    public init(row: Int?, line: Int, column: Int?, code: String, message: String) {
        self.row = row
        self.line = line
        self.column = column
        self.code = code
        // SQLite's C interface, through which problems go, ends a text at a NUL.
        let whole = message.replacing("\0", with: "\\u{0}")
        self.message =
            whole.count > ImportProblem.longest ? whole.prefix(ImportProblem.longest) + "…" : whole
    }

    init(_ error: any StoreError, row: Int? = nil, line: Int, at position: TextPosition? = nil) {
        self.init(
            row: row, line: position?.line ?? line, column: position?.column, code: error.code,
            message: error.message)
    }
}

/// Where a row of a file stands, as messages say it.
public enum RowPlace: Equatable, Sendable, CustomStringConvertible {
    case line(Int)
    /// Its number, from 1, where several rows stand on one line.
    case row(Int)

    public var description: String {
        switch self {
        case .line(let line): "on line \(line)"
        case .row(let row): "in row \(row)"
        }
    }
}

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

/// Products that a file has though they are archived.
public struct ArchivedRows: Equatable, Codable, Sendable {
    public var count = 0
    /// The first of them.
    public var skus: [String] = []

    static let named = 3
}
