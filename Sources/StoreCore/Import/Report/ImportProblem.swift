import ShopText

/// A problem with one row.
public struct ImportProblem: Equatable, Codable, Sendable {
    /// The row's number in the file, from 1; `nil` if every row has its own line.
    public let row: Int?
    /// The line of the value, or of the start of the row.
    public let line: Int
    public let column: Int?
    public let code: String
    public let message: String

    /// The most characters of a message to keep, because it may quote a value of any length.
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
