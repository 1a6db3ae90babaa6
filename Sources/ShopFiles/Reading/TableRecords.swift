import ShopText
import StoreCore

/// The rows of a table with a line of column names, as records. Empty rows and blank lines are skipped.
final class TableRecords {
    private let reader: CSVReader
    private let keepsOriginals: Bool
    let delimiter: UInt8
    /// The column names as the file has them, without space around them.
    let names: [String]
    private let keys: [String]

    /// Where a file of rejects has its reasons.
    private let reasons: (code: Int, message: Int)?

    /// - Parameter hasMark: whether a line says what the delimiter is; see ``DelimiterMark``.
    init(_ source: @escaping ByteSource, delimiter: UInt8, hasMark: Bool, keepsOriginals: Bool) throws {
        reader = CSVReader(source, delimiter: delimiter)
        self.delimiter = delimiter
        self.keepsOriginals = keepsOriginals
        if hasMark { _ = try reader.next() }
        guard try reader.next() else { throw ProductFileError.empty }
        if let fault = reader.fault { throw fault }
        names = try (0..<reader.count).map { [reader] index in
            guard let name = reader.text(index) else {
                throw ProductFileError.notUTF8(column: "the name of column \(index + 1)")
            }
            return FormulaGuard.undone(name).trimmedSpace
        }
        let keys = names.map { $0.lowercased() }
        self.keys = keys
        reasons = keys.firstIndex(of: DuplicateRejects.column).flatMap { code in
            keys.firstIndex(of: DuplicateRejects.messageColumn).map { (code, $0) }
        }
    }

    /// Columns that hold values but have no name.
    var unnamed: [String] {
        names.indices.filter { names[$0].isEmpty }.map { "column \($0 + 1), which has no name" }
    }

    /// Whether a column is one that a file of rejects adds.
    private func isReason(_ index: Int) -> Bool {
        keys.indices.contains(index) && keys[index].hasPrefix("reject_")
    }

    /// The names of the columns, except those that a file of rejects adds.
    var originalNames: [String] { names.indices.filter { !isReason($0) }.map { names[$0] } }

    private func nextRow() throws -> Bool {
        while try reader.next() {
            if (0..<reader.count).contains(where: { !reader.bytes($0).isEmpty }) { return true }
        }
        return false
    }

    func next() throws -> SourceRecord? {
        guard try nextRow() else { return nil }
        var record = SourceRecord(line: reader.line, values: [])
        record.fault = misalignment
        record.faultPosition = openQuote.map(reader.position)
        record.isMisaligned = record.fault != nil
        // Of a row without an end nothing else can be said.
        let count = openQuote == nil ? min(reader.count, names.count) : 0
        for index in 0..<count where !names[index].isEmpty {
            guard let text = reader.text(index) else {
                record.fault = ProductFileError.notUTF8(column: names[index])
                continue
            }
            record.values.append(
                .init(
                    name: names[index], key: keys[index], text: FormulaGuard.undone(text),
                    position: reader.position(index)))
        }
        if keepsOriginals { record.original = original }
        record.checkDuplicate()
        return record
    }

    /// The value with a quote that is never closed, which is the last of the file.
    private var openQuote: Int? { reader.fault?.problem == .openQuote ? reader.count - 1 : nil }

    /// Why the present row does not fit the header, if it does not: values beyond it may be blank.
    private var misalignment: ProductFileError? {
        if let openQuote {
            return .openQuote(first: reader.position(openQuote).line, last: reader.lastLine)
        }
        if reader.fault != nil { return .textAfterQuote(column: reader.count) }
        if reader.count == names.count { return nil }
        let isBlank = (names.count..<max(names.count, reader.count)).allSatisfy { reader.bytes($0).isEmpty }
        if reader.count > names.count, isBlank { return nil }
        return .ragged(values: reader.count, columns: names.count)
    }

    private var original: Original {
        let kept = (0..<(openQuote ?? reader.count)).filter { !isReason($0) }
        let reasons = keys.indices.count(where: isReason)
        let rest = openQuote.map { OpenQuote(reader.bytes($0), delimiter, reasons: reasons) }
        return Original(
            line: reader.line, columns: keys.indices.filter { !isReason($0) }.map { keys[$0] },
            values: kept.map { Array(reader.bytes($0)) }, rest: rest?.text, delimiter: delimiter)
    }

    /// The error of a row that was rejected as a duplicate and is unchanged.
    private func duplicateFault(_ reasons: (code: Int, message: Int)) -> ProductFileError? {
        guard max(reasons.code, reasons.message) < reader.count, let code = reader.text(reasons.code),
            DuplicateRejects.isDuplicate(code), let message = reader.text(reasons.message)
        else { return nil }
        let values = (0..<reader.count).filter { !isReason($0) }.compactMap { reader.text($0) }
        return DuplicateRejects.fault(
            code, message, values: values.map { FormulaGuard.undone($0.trimmedSpace) })
    }

    /// Hands over every row with no more than its bytes, for columns that are fields: the way of files of a
    /// million rows.
    ///
    /// - Parameter currency: the column that names the currency of the prices, if there is one.
    func forEachRow(
        _ fields: [ProductField?], _ price: PriceText, currency: Int?, _ originals: Originals?,
        _ rows: RowTaker
    ) throws {
        var row = ImportRow()
        let arePrices = fields.map { $0.map(PriceText.isPrice) ?? false }
        while try nextRow() {
            row.begin(line: reader.line)
            if let misalignment {
                row.fail(misalignment, place: openQuote ?? -1)
                row.isMisaligned = true
            }
            if openQuote != nil {
                if let originals { row.original = try originals.keep([original]) }
                try rows(row) { [reader] in reader.position($0) }
                continue
            }
            if let reasons, let fault = duplicateFault(reasons) { row.fail(fault, place: reasons.code) }
            if let currency, currency < reader.count, let text = reader.text(currency) {
                do throws(ProductFileError) { try price.check(currency: text) } catch {
                    row.fail(error, place: currency)
                }
            }
            for index in 0..<min(reader.count, fields.count) {
                guard let field = fields[index] else { continue }
                let bytes = reader.bytes(index).trimmedSpace
                if bytes.isEmpty, !field.mayBeEmpty { continue }
                if bytes.first == UInt8(ascii: "'") || price.usesDecimalComma, let text = reader.text(index) {
                    let undone = FormulaGuard.undone(text.trimmedSpace)
                    do { row.append(field, try price.plain(field, undone), place: index) } catch let error
                        as any StoreError
                    {
                        row.fail(error, field: field, place: index)
                    }
                } else {
                    if arePrices[index] { price.note(bytes) }
                    row.append(field, bytes, place: index)
                }
            }
            if let originals { row.original = try originals.keep([original]) }
            try rows(row) { [reader] in $0 < reader.count ? reader.position($0) : nil }
        }
    }
}

extension UnsafeRawBufferPointer {
    /// Without spaces and tabs at either end.
    fileprivate var trimmedSpace: UnsafeRawBufferPointer {
        guard let first, let last, first == 0x20 || first == 0x09 || last == 0x20 || last == 0x09 else {
            return self
        }
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
        guard let start = firstIndex(where: { !isSpace($0) }), let end = lastIndex(where: { !isSpace($0) })
        else { return UnsafeRawBufferPointer(rebasing: self[..<0]) }
        return UnsafeRawBufferPointer(rebasing: self[start...end])
    }
}
