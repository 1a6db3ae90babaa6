import ShopText
import StoreCore

/// The rows of a table with a line of column names, as records. Empty rows and blank lines are skipped.
final class TableRecords {
    let reader: CSVReader
    private let keepsOriginals: Bool
    let delimiter: UInt8
    /// The column names as in the file, without surrounding spaces.
    private(set) var names: [String] = []
    private var keys: [String] = []
    /// The keys of the records' values; empty for columns that are left out.
    private(set) var recordKeys: [String] = []
    /// How many rows end before the last columns, whose cells are then empty.
    var shortCount = 0

    /// The position of the reasons in a file of rejects.
    private(set) var reasons: (code: Int, message: Int)?

    /// - Parameters:
    ///   - hasMark: whether a line names the delimiter; see ``DelimiterMark``.
    ///   - headerLine: the line with the column names; `nil` for the first that is not a comment.
    init(
        _ source: @escaping ByteSource, delimiter: UInt8, hasMark: Bool, headerLine: Int?,
        keepsOriginals: Bool
    ) throws {
        reader = CSVReader(source, delimiter: delimiter)
        self.delimiter = delimiter
        self.keepsOriginals = keepsOriginals
        if hasMark { _ = try reader.next() }
        repeat {
            guard try reader.next() else {
                throw headerLine.map { ProductFileError.noHeaderLine($0, last: reader.line - 1) } ?? .empty
            }
        } while headerLine.map({ reader.line < $0 }) ?? isComment()
        if let fault = reader.fault { throw fault }
        try takeNames()
    }

    /// Whether the current row is a comment above the column names: it begins with `#`, and names no field.
    private func isComment() -> Bool {
        guard reader.fault == nil, reader.bytes(0).first == UInt8(ascii: "#") else { return false }
        return !(0..<reader.count).contains { index in
            guard let name = reader.text(index)?.drop(while: { $0 == "#" || $0 == " " }) else { return false }
            return ProductField(rawValue: name.trimmedSpace.lowercased()) != nil
        }
    }

    private func takeNames() throws {
        names = try (0..<reader.count).map { [reader] index in
            guard let name = reader.text(index) else {
                throw ProductFileError.notUTF8(column: "the name of column \(index + 1)")
            }
            return SpreadsheetText.plain(name).trimmedSpace
        }
        keys = names.map { $0.lowercased() }
        recordKeys = names.map { $0.isEmpty ? "" : $0.lowercased() }
        reasons = keys.firstIndex(of: DuplicateRejects.column).flatMap { code in
            keys.firstIndex(of: DuplicateRejects.messageColumn).map { (code, $0) }
        }
    }

    /// Changes the keys of the records' values.
    func setKeys(_ keys: [String]) { recordKeys = keys }

    /// The line of a later row that looks like the column names, if the first does not.
    func likelyHeaderLine(_ isHeader: ([String]) -> Bool) throws -> Int? {
        for _ in 0..<30 {
            guard try reader.next(), reader.fault == nil else { return nil }
            let names = (0..<reader.count).compactMap { reader.text($0)?.trimmedSpace }
            if isHeader(names) { return reader.line }
        }
        return nil
    }

    /// Columns that hold values but have no name.
    var unnamed: [String] {
        names.indices.filter { names[$0].isEmpty }.map { "column \($0 + 1), which has no name" }
    }

    /// Whether a column is one that a file of rejects adds.
    private func isReason(_ index: Int) -> Bool {
        keys.indices.contains(index) && keys[index].hasPrefix("reject_")
    }

    /// The column names, except those that a file of rejects adds.
    var originalNames: [String] { names.indices.filter { !isReason($0) }.map { names[$0] } }

    func nextRow() throws -> Bool {
        while try reader.next() {
            if reader.fault != nil || (0..<reader.count).contains(where: { !reader.bytes($0).isEmpty }) {
                return true
            }
        }
        return false
    }

    func next() throws -> SourceRecord? {
        guard try nextRow() else { return nil }
        var record = SourceRecord(line: reader.line, values: [])
        record.fault = misalignment
        record.faultPosition = openQuote.map(reader.position)
        record.isMisaligned = record.fault != nil
        // Nothing else can be said about a row without an end.
        let count = openQuote == nil ? min(reader.count, names.count) : 0
        for index in 0..<count where !recordKeys[index].isEmpty {
            guard let text = reader.text(index) else {
                record.fault = ProductFileError.notUTF8(column: names[index])
                continue
            }
            record.values.append(
                .init(
                    name: names[index], key: recordKeys[index], text: SpreadsheetText.plain(text),
                    position: reader.position(index)))
        }
        if reader.fault == nil, reader.count < names.count { pad(&record) }
        if keepsOriginals { record.original = original }
        record.checkDuplicate()
        return record
    }

    /// Adds the cells that a short row lacks at its end.
    private func pad(_ record: inout SourceRecord) {
        shortCount += 1
        for index in reader.count..<names.count where !recordKeys[index].isEmpty {
            record.values.append(
                .init(name: names[index], key: recordKeys[index], text: "", position: record.start))
        }
    }

    /// The value with a quote that is never closed, which is the last of the file.
    var openQuote: Int? { reader.fault?.problem == .openQuote ? reader.count - 1 : nil }

    /// Why the current row does not fit the header, if it does not: values beyond it may be blank.
    var misalignment: ProductFileError? {
        if let openQuote {
            return .openQuote(first: reader.position(openQuote).line, last: reader.lastLine)
        }
        switch reader.fault?.problem {
        case .fieldTooLong(let limit)?: return .oversized(bytes: limit)
        case .rowTooLong(let limit)?: return .oversized(bytes: limit)
        case .some: return .textAfterQuote(column: reader.count)
        case nil: break
        }
        if reader.count <= names.count { return nil }
        let isBlank = (names.count..<max(names.count, reader.count)).allSatisfy { reader.bytes($0).isEmpty }
        if isBlank { return nil }
        return .ragged(values: reader.count, columns: names.count)
    }

    var original: Original {
        let kept = (0..<(openQuote ?? reader.count)).filter { !isReason($0) }
        let reasons = keys.indices.count(where: isReason)
        let rest = openQuote.map { OpenQuote(reader.bytes($0), delimiter, reasons: reasons) }
        return Original(
            line: reader.line,
            columns: keys.indices.filter { !isReason($0) }.map {
                recordKeys[$0].isEmpty ? keys[$0] : recordKeys[$0]
            },
            values: kept.map { Array(reader.bytes($0)) }, rest: rest?.text, delimiter: delimiter)
    }

    /// The error of a row that was rejected as a duplicate and is unchanged.
    func duplicateFault(_ reasons: (code: Int, message: Int)) -> ProductFileError? {
        guard max(reasons.code, reasons.message) < reader.count, let code = reader.text(reasons.code),
            DuplicateRejects.isDuplicate(code), let message = reader.text(reasons.message)
        else { return nil }
        let values = (0..<reader.count).filter { !isReason($0) }.compactMap { reader.text($0) }
        return DuplicateRejects.fault(
            code, message, values: values.map { SpreadsheetText.plain($0.trimmedSpace) })
    }
}
