import StoreCore

/// The rows of a table with a line of column names, as records.
final class TableRecords {
    private let reader: CSVReader
    private let keepsOriginals: Bool
    /// The column names as the file has them, without space around them.
    let names: [String]

    init(_ source: @escaping ByteSource, delimiter: UInt8, keepsOriginals: Bool) throws {
        reader = CSVReader(source, delimiter: delimiter)
        self.keepsOriginals = keepsOriginals
        guard try reader.next() else { throw ProductFileError.empty }
        names = try (0..<reader.count).map { [reader] index in
            guard let name = reader.text(index) else {
                throw ProductFileError.notUTF8(column: "the name of column \(index + 1)")
            }
            return name.trimmedSpace
        }
    }

    /// Columns that hold values but have no name.
    var unnamed: [String] {
        names.indices.filter { names[$0].isEmpty }.map { "column \($0 + 1), which has no name" }
    }

    func next() throws -> SourceRecord? {
        guard try reader.next() else { return nil }
        var record = SourceRecord(line: reader.line, values: [])
        record.fault = raggedness
        for index in 0..<min(reader.count, names.count) where !names[index].isEmpty {
            guard let text = reader.text(index) else {
                record.fault = ProductFileError.notUTF8(column: names[index])
                continue
            }
            record.values.append(.init(name: names[index], text: text, position: reader.position(index)))
        }
        if keepsOriginals { record.original = original }
        return record
    }

    /// Why the present row does not fit the header, if it does not: values beyond it may be blank.
    private var raggedness: ProductFileError? {
        if reader.count == names.count { return nil }
        let isBlank = (names.count..<max(names.count, reader.count)).allSatisfy { reader.bytes($0).isEmpty }
        if reader.count > names.count, isBlank { return nil }
        return .ragged(values: reader.count, columns: names.count)
    }

    private var original: String {
        (0..<reader.count).map { FlatCell.quoted(reader.text($0) ?? "") }.joined(separator: ",")
    }

    /// Hands over every row with no more than its bytes, for columns that are fields: the way of files of a
    /// million rows.
    ///
    /// - Parameter currency: the column that names the currency of the prices, if there is one.
    func forEachRow(
        _ fields: [ProductField?], _ price: PriceText, currency: Int?, _ rows: RowTaker
    ) throws {
        var row = ImportRow()
        while try reader.next() {
            row.begin(line: reader.line)
            if let raggedness { row.fail(raggedness, place: -1) }
            if let currency, currency < reader.count, let text = reader.text(currency) {
                do throws(ProductFileError) { try price.check(currency: text) } catch {
                    row.fail(error, place: currency)
                }
            }
            for index in 0..<min(reader.count, fields.count) {
                guard let field = fields[index] else { continue }
                let bytes = reader.bytes(index)
                if bytes.isEmpty, !field.mayBeEmpty { continue }
                if bytes.first == UInt8(ascii: "'") || price.usesDecimalComma, let text = reader.text(index) {
                    let undone = FormulaGuard.undone(text)
                    row.append(field, price.plain(field, undone), place: index)
                } else {
                    row.append(field, bytes, place: index)
                }
            }
            if keepsOriginals { row.original = original }
            try rows(row) { [reader] in $0 < reader.count ? reader.position($0) : nil }
        }
    }
}
