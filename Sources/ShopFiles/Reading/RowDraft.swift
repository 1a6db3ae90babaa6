import ShopText
import StoreCore

/// A row of the catalog as a format puts it together.
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

    /// Sets the converted value, or notes why it cannot be converted.
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

    /// Notes a problem with a value that is not a field.
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
