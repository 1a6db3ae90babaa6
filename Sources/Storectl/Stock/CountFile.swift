import StoreCore

/// A file of counts: a table with the columns `sku` and `quantity`, or JSON objects with these members.
enum CountFile {
    /// - Throws: `MalformedJSON`, `MalformedTable` or `CountFileError`.
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
        var pieces = [bytes]
        let decoded = try TextEncoding.decoding({ pieces.popLast() ?? [] }, as: nil)
        let start = try decoded()
        pieces = [start]
        let reader = CSVReader(
            { try pieces.popLast() ?? decoded() }, delimiter: CSVReader.delimiter(of: start))
        let header =
            try reader.next() && reader.fault == nil ? try values(reader).map { $0.lowercased() } : []
        guard let sku = header.firstIndex(of: "sku"), let quantity = header.firstIndex(of: "quantity") else {
            throw CountFileError.noColumns
        }
        var rows: [CountedStock] = []
        while try reader.next() {
            if let fault = reader.fault { throw fault }
            let values = try values(reader)
            if values.allSatisfy(\.isEmpty) { continue }
            guard values.count > max(sku, quantity) else {
                throw CountFileError.incomplete(line: reader.line)
            }
            rows.append(CountedStock(sku: values[sku], quantity: values[quantity], line: reader.line))
        }
        return rows
    }

    private static func values(_ reader: CSVReader) throws(CountFileError) -> [String] {
        var values: [String] = []
        for index in 0..<reader.count {
            guard let text = reader.text(index) else { throw .notUTF8(line: reader.line) }
            values.append(FormulaGuard.undone(text.trimmedSpace))
        }
        return values
    }
}

/// A file that is not one of counts.
enum CountFileError: StoreError, Equatable {
    case notUTF8(line: Int)
    case noColumns
    case incomplete(line: Int)

    var kind: ErrorKind { .invalidInput }
    var code: String { "not_a_count" }
    var message: String {
        switch self {
        case .notUTF8(let line): "line \(line): not valid UTF-8"
        case .noColumns: "the first line does not name the columns sku and quantity"
        case .incomplete(let line): "line \(line): expected a sku and a quantity"
        }
    }
    var hint: String? {
        "give CSV such as sku,quantity or JSON such as [{\"sku\": \"MUG\", \"quantity\": 12}]"
    }
}
