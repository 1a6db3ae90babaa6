import StoreCore

/// A file of counts: CSV with the columns `sku` and `quantity`, or JSON objects with these members.
enum CountFile {
    /// - Throws: `MalformedJSON` or `CountFileError`.
    static func rows(_ bytes: [UInt8]) throws -> [CountedStock] {
        let first = bytes.first { ![0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
        let isJSON = first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
        return isJSON ? try jsonRows(bytes) : try csvRows(bytes)
    }

    private static func jsonRows(_ bytes: [UInt8]) throws -> [CountedStock] {
        var rows: [CountedStock] = []
        try JSONReader.forEachElement(of: bytes) { element in
            guard let sku = text(element.value["sku"]), let quantity = text(element.value["quantity"]) else {
                throw CountFileError.incomplete(line: element.position.line)
            }
            rows.append(CountedStock(sku: sku, quantity: quantity, line: element.position.line))
        }
        return rows
    }

    private static func text(_ value: JSONValue?) -> String? {
        switch value {
        case .string(let text), .number(let text): text
        default: nil
        }
    }

    private static func csvRows(_ bytes: [UInt8]) throws -> [CountedStock] {
        guard
            let text = String(
                validating: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...],
                as: UTF8.self)
        else {
            throw CountFileError.notUTF8
        }
        var records = try CommaSeparated.records(text)[...]
        let header = records.popFirst().map { $0.cells.map { $0.lowercased() } } ?? []
        guard let sku = header.firstIndex(of: "sku"), let quantity = header.firstIndex(of: "quantity") else {
            throw CountFileError.noColumns
        }
        return try records.map { record in
            guard record.cells.count > max(sku, quantity) else {
                throw CountFileError.incomplete(line: record.line)
            }
            return CountedStock(
                sku: record.cells[sku], quantity: record.cells[quantity], line: record.line)
        }
    }
}

/// Rows of comma-separated values (RFC 4180) of a small file.
private enum CommaSeparated {
    /// Blank lines are no records.
    static func records(_ text: String) throws(CountFileError) -> [(line: Int, cells: [String])] {
        var records: [(line: Int, cells: [String])] = []
        var cells: [String] = []
        var cell = ""
        var isQuoted = false
        var (line, start) = (1, 1)
        var previous: Unicode.Scalar?
        func endRecord() {
            cells.append(cell)
            if cells != [""] { records.append((start, cells)) }
            (cells, cell) = ([], "")
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"" where isQuoted: isQuoted = false
            case "\"":
                if previous == "\"", !cell.isEmpty { cell.unicodeScalars.append(scalar) }
                isQuoted = true
            case "," where !isQuoted:
                cells.append(cell)
                cell = ""
            case "\n" where !isQuoted: endRecord()
            case "\r" where !isQuoted: break
            default: cell.unicodeScalars.append(scalar)
            }
            if scalar == "\n" {
                line += 1
                if !isQuoted { start = line }
            }
            previous = scalar
        }
        guard !isQuoted else { throw .openQuote(line: start) }
        endRecord()
        return records
    }
}

/// A file that is not one of counts.
enum CountFileError: StoreError, Equatable {
    case notUTF8
    case noColumns
    case incomplete(line: Int)
    case openQuote(line: Int)

    var kind: ErrorKind { .invalidInput }
    var code: String { "not_a_count" }
    var message: String {
        switch self {
        case .notUTF8: "not valid UTF-8"
        case .noColumns: "the first line does not name the columns sku and quantity"
        case .incomplete(let line): "line \(line): expected a sku and a quantity"
        case .openQuote(let line): "line \(line): a double quote is not closed"
        }
    }
    var hint: String? {
        "give CSV such as sku,quantity or JSON such as [{\"sku\": \"MUG\", \"quantity\": 12}]"
    }
}
