import ShopText
import StoreCore

/// A row of a table, an object or an item, before anybody knows what its values mean for a product.
struct SourceRecord {
    struct Value {
        /// As the file has it, without space around it.
        let name: String
        /// The name in lower case, by which values are looked up.
        let key: String
        let text: String
        let position: TextPosition
        var kind = Kind.text
    }

    /// What a value is in its file: in a table or a feed, always text.
    enum Kind { case text, number, flag, list, object, null }

    let line: Int
    var values: [Value]
    /// The record as the file has it, where rejected rows are to be written down.
    var original: Original?
    /// What makes the record unreadable as a whole.
    var fault: (any StoreError)?
    /// Where that is to be seen; `nil` where it is no place, but the whole record.
    var faultPosition: TextPosition?
    /// Whether its values may stand under the wrong names.
    var isMisaligned = false

    /// The first value of this name (in lower case) that is not blank, trimmed.
    func value(_ key: String) -> Value? {
        for value in values where value.key == key {
            let text = value.text.trimmedSpace
            if !text.isEmpty {
                return Value(
                    name: value.name, key: key, text: text, position: value.position, kind: value.kind)
            }
        }
        return nil
    }

    func text(_ key: String) -> String? { value(key)?.text }

    /// Where the record itself begins.
    var start: TextPosition { TextPosition(line: line, column: 1) }
}

extension SourceRecord.Value {
    /// Whether a field can be read from what JSON has there: `true` is no title, and `["a"]` is no SKU. What
    /// else is no amount or no day, the field's rule says.
    fileprivate func fits(_ field: ProductField) -> Bool {
        switch (kind, field) {
        case (.flag, .isVisible), (.flag, .isArchived), (.list, .tags), (.list, .moreImages): true
        case (.object, .options), (.text, _), (.number, _), (.null, _): true
        case (.flag, _), (.list, _), (.object, _): false
        }
    }
}

/// Takes the rows that a file amounts to; the function tells where the value with a given number stands.
typealias RowTaker = (ImportRow, (Int) -> TextPosition?) throws -> Void

/// Turns the records of one format into rows of the catalogue; a product may come from several records, and
/// a record may make several rows.
protocol RecordFormat {
    mutating func take(_ record: SourceRecord, _ rows: RowTaker) throws
    /// After the last record.
    mutating func finish(_ rows: RowTaker) throws
    /// What the reader of the file should know.
    var notices: [String] { get }
    /// How rows and products add up.
    var counts: RowCounts { get }
    /// Names of values that say something this format has no use for.
    var unknown: UnknownNames { get }
}

extension RecordFormat {
    /// Where each product has a row of its own there is nothing to tell.
    var counts: RowCounts { RowCounts() }
}

/// Names of columns that are not imported, each once; of very many, the first.
struct UnknownNames {
    static let limit = 1000
    private(set) var names: [String] = []
    private var seen: Set<String> = []

    mutating func add(_ name: String) {
        guard names.count < UnknownNames.limit, seen.insert(name).inserted else { return }
        names.append(name)
    }

    /// Notes the columns of a record that hold something, but for those that are known.
    mutating func add(_ record: SourceRecord, except known: Set<String>) {
        for value in record.values where !known.contains(value.key) && !value.text.isEmpty {
            if !value.key.hasPrefix("reject_") { add(value.name) }
        }
    }

    /// `not imported: colour, shelf`
    var notice: String? {
        if names.isEmpty { return nil }
        let shown = names.prefix(20).map(\.short).joined(separator: ", ")
        return "not imported: \(shown)" + (names.count > 20 ? " and \(names.count - 20) more" : "")
    }
}

/// A row of the catalogue as a format puts it together.
struct RowDraft {
    private var row = ImportRow()
    private var positions: [TextPosition] = []

    /// - Parameter original: by what ``Originals`` finds the record, or those that it belongs to.
    init(_ record: SourceRecord, original: String?) {
        row.begin(line: record.line)
        row.original = original
        row.isMisaligned = record.isMisaligned
        guard let fault = record.fault else { return }
        if let position = record.faultPosition { positions.append(position) }
        row.fail(fault, place: record.faultPosition == nil ? -1 : 0)
    }

    /// Notes that the row before came from the same record.
    mutating func shareRecord() { row.sharesRecord = true }

    mutating func set(_ field: ProductField, _ text: String?, _ position: TextPosition) {
        guard let text else { return }
        row.append(field, text, place: positions.count)
        positions.append(position)
    }

    mutating func set(_ field: ProductField, _ value: SourceRecord.Value?) {
        set(field, value) { $0 }
    }

    /// Sets a price. JSON writes its numbers with a point, whatever the prices in texts have.
    mutating func set(_ field: ProductField, _ value: SourceRecord.Value?, _ price: PriceText) {
        let isNumber = value?.kind == .number
        set(field, value) { isNumber ? $0 : try price.plain($0, as: field) }
    }

    /// Sets what a conversion makes of the value, or notes why it cannot.
    mutating func set(
        _ field: ProductField, _ value: SourceRecord.Value?, _ convert: (String) throws -> String?
    ) {
        guard let value else { return }
        do {
            if !value.fits(field) { throw ProductFileError.wrongKind(field: field, text: value.text) }
            set(field, try convert(value.text), value.position)
        } catch {
            positions.append(value.position)
            if let error = error as? any StoreError {
                row.fail(error, field: field, place: positions.count - 1)
            }
        }
    }

    /// Sets the price of a product that is new.
    mutating func set(initialPrice value: SourceRecord.Value, _ convert: (String) throws -> String) {
        do { row.append(initialPrice: try convert(value.text), place: positions.count) } catch {
            if let error = error as? any StoreError {
                row.fail(error, field: .price, place: positions.count)
            }
        }
        positions.append(value.position)
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
