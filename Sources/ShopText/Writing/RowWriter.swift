/// Writes the rows of a file with millions: each value is added to the bytes directly, without a string of its own.
public struct RowWriter: Sendable {
    /// How a row is written.
    public enum Format: String, CaseIterable, Sendable {
        /// RFC 4180, safe in a spreadsheet.
        case csv
        /// A JSON object on each line.
        case jsonl
    }

    public let format: Format
    /// The bytes written and not yet taken.
    public private(set) var bytes: [UInt8] = []
    /// The text before each value: in JSON, its name.
    private let prefixes: [[UInt8]]
    private let columns: [String]
    private var column = 0

    public init(_ format: Format, columns: [String]) {
        self.format = format
        self.columns = columns
        prefixes = columns.enumerated().map { place, name in
            switch format {
            case .csv: place == 0 ? [] : [UInt8(ascii: ",")]
            case .jsonl: Array(((place == 0 ? "{" : ",") + JSONValue.string(name).compactText + ":").utf8)
            }
        }
    }

    /// The line with the column names; JSON has none.
    public mutating func addHead() {
        guard format == .csv else { return }
        bytes.append(contentsOf: columns.joined(separator: ",").utf8)
        bytes.append(UInt8(ascii: "\n"))
    }

    public mutating func endRow() {
        precondition(column == columns.count, "a row has a value for each column")
        if format == .jsonl { bytes.append(UInt8(ascii: "}")) }
        bytes.append(UInt8(ascii: "\n"))
        column = 0
    }

    /// Returns the bytes written, and forgets them.
    public mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    public mutating func addNothing() {
        begin()
        if format == .jsonl { bytes.append(contentsOf: "null".utf8) }
    }

    /// - Parameter text: UTF-8.
    public mutating func add(text: UnsafeRawBufferPointer) {
        begin()
        switch format {
        case .csv:
            if RowWriter.isPlainCell(text) {
                bytes.append(contentsOf: text)
            } else {
                let cell = FormulaGuard.guarded(String(decoding: text, as: UTF8.self))
                bytes.append(contentsOf: TableCell.quoted(cell).utf8)
            }
        case .jsonl:
            if text.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 < 0x7F }) {
                bytes.append(0x22)
                bytes.append(contentsOf: text)
                bytes.append(0x22)
            } else {
                let value = JSONValue.string(String(decoding: text, as: UTF8.self))
                bytes.append(contentsOf: value.compactText.utf8)
            }
        }
    }

    public mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add(text: UnsafeRawBufferPointer($0)) }
    }

    public mutating func add(_ number: Int64) {
        begin()
        add(digits: number)
    }

    public mutating func add(flag: Bool) {
        begin()
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    }

    /// - Parameter text: a decimal number or an instant, which needs no quotes in CSV.
    public mutating func add(plain text: [UInt8]) {
        begin()
        if format == .jsonl { bytes.append(0x22) }
        bytes.append(contentsOf: text)
        if format == .jsonl { bytes.append(0x22) }
    }

    /// An amount of money, in JSON as text.
    ///
    /// - Parameters:
    ///   - amount: in minor units.
    ///   - decimals: how many of its digits are after the point.
    public mutating func add(amount: Int64, decimals: Int) {
        begin()
        if format == .jsonl { bytes.append(0x22) }
        if amount < 0 { bytes.append(UInt8(ascii: "-")) }
        var unit: UInt64 = 1
        for _ in 0..<decimals { unit *= 10 }
        let (whole, rest) = amount.magnitude.quotientAndRemainder(dividingBy: unit)
        add(digits: Int64(clamping: whole))
        if decimals > 0 {
            bytes.append(UInt8(ascii: "."))
            var place = unit / 10
            while place > 0 {
                bytes.append(0x30 + UInt8(truncatingIfNeeded: rest / place % 10))
                place /= 10
            }
        }
        if format == .jsonl { bytes.append(0x22) }
    }

    /// The first values of a row, as they were written for another one.
    public mutating func add(head: [UInt8], columns: Int) {
        bytes.append(contentsOf: head)
        column += columns
    }

    private mutating func begin() {
        bytes.append(contentsOf: prefixes[column])
        column += 1
    }

    private mutating func add(digits number: Int64) {
        if (0..<10).contains(number) { return bytes.append(0x30 + UInt8(truncatingIfNeeded: number)) }
        bytes.append(contentsOf: String(number).utf8)
    }

    /// Whether text needs neither quotes nor an apostrophe.
    private static func isPlainCell(_ text: UnsafeRawBufferPointer) -> Bool {
        guard let first = text.first else { return true }
        guard first.isLetterOrDigit, text.last != 0x20 else { return false }
        return !text.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    }
}
