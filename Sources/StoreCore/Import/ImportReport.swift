/// What is wrong with one row.
public struct ImportProblem: Equatable, Codable, Sendable {
    /// The line on which the row begins.
    public let row: Int
    /// The line of the value itself.
    public let line: Int
    public let column: Int?
    public let code: String
    public let message: String

    /// As many characters of a message are kept: a value in it may be as long as the file.
    private static let longest = 500

    public init(row: Int, line: Int, column: Int?, code: String, message: String) {
        self.row = row
        self.line = line
        self.column = column
        self.code = code
        // SQLite's C interface, through which problems go, ends a text at a NUL.
        let whole = message.replacing("\0", with: "\\u{0}")
        self.message =
            whole.count > ImportProblem.longest ? whole.prefix(ImportProblem.longest) + "…" : whole
    }

    init(_ error: any Error, row: Int, line: Int, column: Int?) {
        let known = error as? any StoreError
        self.init(
            row: row, line: line, column: column, code: known?.code ?? "invalid_value",
            message: known?.message ?? "\(error)")
    }

    init(_ error: any StoreError, row: Int, at position: TextPosition?) {
        self.init(
            row: row, line: position?.line ?? row, column: position?.column, code: error.code,
            message: error.message)
    }
}

/// What an import did, or would do. `created + updated + unchanged + rejected = total`.
public struct ImportReport: Equatable, Codable, Sendable {
    public var created = 0
    public var updated = 0
    public var unchanged = 0
    public var rejected = 0
    public var total = 0
    /// Products that were not in the file and left the catalogue.
    public var archived = 0
    /// The first of the problems, in the order of the file; ``problemCount`` counts them all.
    public var problems: [ImportProblem] = []
    public var problemCount = 0

    /// How many problems a report holds.
    public static let problemLimit = 1000

    public init() {}
}
