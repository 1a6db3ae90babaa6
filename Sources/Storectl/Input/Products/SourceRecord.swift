import StoreCore

/// A row of a table, an object or an item, before anybody knows what its values mean for a product.
struct SourceRecord {
    struct Value {
        /// As the file has it, without space around it.
        let name: String
        let text: String
        let position: TextPosition
    }

    let line: Int
    var values: [Value]
    /// The record as the file has it, where rejected rows are to be written down.
    var original: String?
    /// What makes the record unreadable as a whole.
    var fault: (any StoreError)?

    /// The first value of this name (in lower case) that is not blank, trimmed.
    func value(_ name: String) -> Value? {
        for value in values where value.name.lowercased() == name {
            let text = value.text.trimmedSpace
            if !text.isEmpty { return Value(name: value.name, text: text, position: value.position) }
        }
        return nil
    }

    func text(_ name: String) -> String? { value(name)?.text }

    /// Whether there is a column of this name, be it blank.
    func has(_ name: String) -> Bool { values.contains { $0.name.lowercased() == name } }
}

/// Takes the rows that a file amounts to; the function tells where the value with a given number stands.
typealias RowTaker = (ImportRow, (Int) -> TextPosition?) throws -> Void

/// Turns the records of one format into rows of the catalogue; a product may come from several records, and
/// a record may make several rows.
protocol RecordFormat {
    /// The columns, in lower case, that mean nothing to a catalogue and whose loss needs no word.
    mutating func take(_ record: SourceRecord, _ rows: RowTaker) throws
    /// After the last record.
    mutating func finish(_ rows: RowTaker) throws
    /// What the reader of the file should know.
    var notices: [String] { get }
    /// Names of values that say something this format has no use for.
    var unknown: [String] { get }
}

/// A row of the catalogue as a format puts it together.
struct RowDraft {
    private var row = ImportRow()
    private var positions: [TextPosition] = []

    init(_ record: SourceRecord) {
        row.begin(line: record.line)
        row.original = record.original
        if let fault = record.fault { row.fail(fault, place: -1) }
    }

    mutating func set(_ field: ProductField, _ text: String?, _ position: TextPosition) {
        guard let text else { return }
        row.append(field, text, place: positions.count)
        positions.append(position)
    }

    mutating func set(_ field: ProductField, _ value: SourceRecord.Value?) {
        guard let value else { return }
        set(field, value.text, value.position)
    }

    /// Sets what a conversion makes of the value, or notes why it cannot.
    mutating func set(
        _ field: ProductField, _ value: SourceRecord.Value?, _ convert: (String) throws -> String?
    ) {
        guard let value else { return }
        do { set(field, try convert(value.text), value.position) } catch {
            positions.append(value.position)
            if let error = error as? any StoreError { row.fail(error, place: positions.count - 1) }
        }
    }

    /// Notes what is wrong with a value that is no field.
    mutating func check(_ value: SourceRecord.Value, _ check: (String) throws -> Void) {
        do { try check(value.text) } catch {
            positions.append(value.position)
            if let error = error as? any StoreError { row.fail(error, place: positions.count - 1) }
        }
    }

    func hand(to rows: RowTaker) throws {
        try rows(row) { positions.indices.contains($0) ? positions[$0] : nil }
    }
}

extension StringProtocol {
    /// Without white space at either end.
    var trimmedSpace: String {
        guard let first = first, let last = last, first.isWhitespace || last.isWhitespace else {
            return String(self)
        }
        let start = drop(while: \.isWhitespace)
        return String(
            start[..<(start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex)])
    }
}
