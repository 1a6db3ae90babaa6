import ShopText
import StoreCore

/// A row of the catalog as assembled by a format.
struct RowDraft {
    private var row = ImportRow()
    private var positions: [TextPosition] = []
    private let price: PriceText
    /// The fields set by mapped values; the format's own values for them are ignored.
    private var mapped: Set<ProductField> = []
    private let lostSaleDays: [String]
    private let start: TextPosition

    /// - Parameter original: the key with which ``Originals`` finds the record, or the group it belongs to.
    init(_ record: SourceRecord, original: String?, _ price: PriceText) {
        self.price = price
        lostSaleDays = record.lostSaleDays
        // In JSON, many may be on a line.
        start = record.values.first?.position ?? record.start
        row.begin(line: record.line)
        price.points.line = record.line
        row.original = original
        row.isMisaligned = record.isMisaligned
        if let fault = record.fault {
            if let position = record.faultPosition { positions.append(position) }
            row.fail(fault, place: record.faultPosition == nil ? -1 : 0)
        }
        for value in record.values {
            guard let field = ColumnNames.field(value.key) else { continue }
            // Nothing said shows nothing.
            if field == .isVisible, value.text.trimmedSpace.isEmpty, !StatusColumn.shows(value.name, "") {
                row.hidesIfNew = true
            }
            set(field, value)
            mapped.insert(field)
        }
    }

    /// Notes that the previous row came from the same record.
    mutating func shareRecord() { row.sharesRecord = true }

    /// Hides the product if it is new, because nothing clearly says that it is visible.
    mutating func hideIfNew() { if !mapped.contains(.isVisible) { row.hidesIfNew = true } }

    /// Sets whether the product is visible. If that is not known, it is hidden if it is new.
    mutating func setVisible(_ value: SourceRecord.Value, _ shows: Bool?) {
        guard let shows else { return hideIfNew() }
        set(.isVisible, shows ? "true" : "false", value.position)
    }

    mutating func set(_ field: ProductField, _ text: String?, _ position: TextPosition) {
        guard let text, !mapped.contains(field) else { return }
        row.append(field, text, place: positions.count)
        positions.append(position)
    }

    /// Sets a value that needs no conversion except that of prices and numbers. JSON writes numbers with a point,
    /// whatever the numbers in texts have.
    mutating func set(_ field: ProductField, _ value: SourceRecord.Value?) {
        let isNumber = value?.kind == .number
        set(field, value) { [price] in try isNumber ? price.number(field, $0) : price.plain(field, $0) }
    }

    /// Sets the converted value, or notes why it cannot be converted. An empty cell clears an optional field, and is
    /// ignored for others.
    mutating func set(
        _ field: ProductField, _ value: SourceRecord.Value?, _ convert: (String) throws -> String?
    ) {
        guard let value, !mapped.contains(field) else { return }
        if value.text.trimmedSpace.isEmpty {
            if field.mayBeEmpty { set(field, "", value.position) }
            return
        }
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

    /// Sets the tags of a product that is new, from a file without a column of them.
    mutating func set(initialTags tags: String, _ position: TextPosition) {
        if mapped.contains(.tags) { return }
        row.append(initialTags: tags, place: positions.count)
        positions.append(position)
    }

    /// The tags of a product; without a column of them those that other columns made are for a new product alone.
    mutating func set(
        tags: [String], _ others: [String], in cell: SourceRecord.Value?, or place: SourceRecord.Value?
    ) {
        let all = JSONValue.array((tags + others).map { .string($0) }).compactText
        if let cell {
            set(.tags, tags.isEmpty && others.isEmpty ? "" : all, cell.position)
        } else if let place, !others.isEmpty {
            set(initialTags: all, place.position)
        }
    }

    /// Sets the price of a new product.
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
        var row = row
        if !lostSaleDays.isEmpty, row.leaveSale() { price.saleDays.note(lostSaleDays, at: start) }
        try rows(row) { positions.indices.contains($0) ? positions[$0] : nil }
    }
}
