import ShopText

/// A record as in its file.
struct Original {
    /// Where it begins, from 1.
    let line: Int
    /// The column names in lowercase; none if the file has no columns.
    let columns: [String]
    /// One value for each column as written, or more or fewer; without columns, the record as one text.
    private(set) var values: [[UInt8]]
    /// The text after the values, unchanged.
    private let rest: [UInt8]?
    private let delimiter: UInt8

    init(line: Int, columns: [String], values: [[UInt8]], rest: [UInt8]? = nil, delimiter: UInt8) {
        self.line = line
        self.columns = columns
        self.values = values
        self.rest = rest
        self.delimiter = delimiter
    }

    init(line: Int, json: JSONValue) {
        self.init(line: line, malformed: Array(json.compactText.utf8))
    }

    /// A line that should be JSON, unchanged.
    init(line: Int, malformed text: [UInt8]) {
        self.init(line: line, columns: [], values: [text], delimiter: 0)
    }

    /// Replaces a value that is meaningless without the rest of the file.
    mutating func set(_ column: String, to text: String) {
        guard let index = columns.firstIndex(of: column), values.indices.contains(index) else { return }
        values[index] = Array(text.utf8)
    }

    /// The text shown by a formula such as `="00123"`, which would not be safe itself; any other cell unchanged.
    private static func text(of cell: [UInt8]) -> [UInt8] {
        guard cell.starts(with: "=\"".utf8),
            let text = FormulaGuard.constant(String(decoding: cell, as: UTF8.self))
        else {
            return cell
        }
        return Array(FormulaGuard.guarded(text).utf8)
    }

    /// The record as a line of its file, safe in a spreadsheet.
    var text: [UInt8] {
        if columns.isEmpty { return values.first ?? [] }
        let cells =
            values.map { TableCell.safe(Original.text(of: $0), delimiter: delimiter) }
            + (rest.map { [$0] } ?? [])
        return Array(cells.joined(separator: [delimiter]))
    }
}
