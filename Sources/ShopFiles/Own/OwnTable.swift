import ShopText
import StoreCore

/// A table whose columns are fields: rows are passed on as bytes, which suits files with a million rows. Only values
/// that may not be plain become text.
struct OwnTable {
    let fields: [ProductField?]
    private var price: PriceText
    private let readings: [ValueReading?]
    private let originals: Originals?
    /// The columns that are no field, and may hold the days of a sale.
    private let saleDays: [(index: Int, name: String, column: SaleDayName)]
    /// The column that names the currency of the prices, if there is one.
    private let currency: Int?
    /// The columns that are no field, any of which may say that a product is not for sale, with their names.
    private let unknown: [(index: Int, name: String, isStatus: Bool)]
    /// The columns with lists, if the shop itself did not write them.
    private let listColumns: [ProductField: Int]
    /// The same, in the order in which they are appended.
    private let orderedLists: [(field: ProductField, index: Int)]
    private var lists: OwnLists
    private var statusNotes: StatusNotes
    private let today: Day?
    private var unsaidQuantities = 0
    /// The column of another name that was mapped to whether a product is to be seen.
    private let mappedStatus: (index: Int, name: String)?

    init(
        _ names: [String], _ fields: [ProductField?], currency: Int?, unknown: [Int], saleDays: [Int],
        _ options: ProductFileOptions
    ) {
        self.fields = fields
        self.currency = currency
        self.unknown = unknown.map { ($0, names[$0], StatusColumn.isOne(names[$0])) }
        self.saleDays =
            !fields.contains(.salePrice)
            ? []
            : saleDays.compactMap { index in
                options.saleDays.column(names[index]).map { (index, names[index], $0) }
            }
        price = PriceText(options)
        readings = fields.map { $0.flatMap { options.readings[$0] } }
        originals = options.originals
        lists = OwnLists(options)
        statusNotes = StatusNotes(options)
        today = options.today
        var columns: [ProductField: Int] = [:]
        if !OwnLists.areOwn(names) {
            for (index, field) in fields.enumerated() {
                if let field, OwnLists.fields.contains(field) { columns[field] = index }
            }
        }
        listColumns = columns
        orderedLists = [.category, .tags, .image, .moreImages].compactMap { (field: ProductField) in
            columns[field].map { (field, $0) }
        }
        price.keepsZeros = OwnLists.areOwn(names)
        mappedStatus = fields.firstIndex(of: .isVisible).flatMap { index in
            OwnTable.isNative(names[index], .isVisible) ? nil : (index, names[index])
        }
    }

    /// Whether a field has a column of this name without any mapping.
    static func isNative(_ name: String, _ field: ProductField) -> Bool {
        OwnFormat.field(name, ColumnMapping()).flatMap { $0 } == field
    }

    var notices: [String] {
        lists.notices + statusNotes.notice + OwnFormat.quantityNotice(unsaidQuantities)
    }

    mutating func forEachRow(of table: TableRecords, _ rows: RowTaker) throws {
        var row = ImportRow()
        let reader = table.reader
        let kinds = fields.map { $0?.facts.kind }
        let statusIndex = mappedStatus?.index ?? -1
        let isList = fields.map { $0.map { listColumns[$0] != nil } ?? false }
        while try table.nextRow() {
            row.begin(line: reader.line)
            price.points.line = reader.line
            if let misalignment = table.misalignment {
                row.fail(misalignment, place: table.openQuote ?? -1)
                row.isMisaligned = true
            }
            if table.openQuote != nil {
                if let originals { row.original = try originals.keep([table.original]) }
                try rows(row) { reader.position($0) }
                continue
            }
            if let reasons = table.reasons, let fault = table.duplicateFault(reasons) {
                row.fail(fault, place: reasons.code)
            }
            if let currency, currency < reader.count, let text = reader.text(currency) {
                do throws(ProductFileError) { try price.check(currency: text) } catch {
                    row.fail(error, place: currency)
                }
            }
            for index in 0..<min(reader.count, fields.count) where !isList[index] {
                guard let field = fields[index], let kind = kinds[index] else { continue }
                let bytes = reader.bytes(index).trimmedSpace
                if bytes.isEmpty, !field.mayBeEmpty {
                    if field == .quantity { unsaidQuantities += 1 }
                    // Nothing said shows nothing.
                    if index == statusIndex, !StatusColumn.shows(mappedStatus?.name ?? "", "") {
                        row.hidesIfNew = true
                    }
                    continue
                }
                if readings[index] == nil, index != statusIndex, !SpreadsheetText.needsReading(bytes),
                    price.isPlain(bytes, kind), !PriceText.mayBeNone(field) || !PriceText.isZero(bytes)
                {
                    if kind == .money { price.points.note(bytes) }
                    row.append(field, bytes, place: index)
                } else {
                    append(field, reader.text(index), bytes, readings[index], to: &row, at: index)
                }
            }
            if reader.fault == nil, reader.count < fields.count { pad(&row, table) }
            if !listColumns.isEmpty, reader.fault == nil { appendLists(to: &row, table) }
            if !unknown.isEmpty { readStatus(&row, table) }
            if !saleDays.isEmpty { leaveSale(&row, table.reader) }
            if let originals { row.original = try originals.keep([table.original]) }
            try rows(row) { $0 < reader.count ? reader.position($0) : nil }
        }
    }

    private func append(
        _ field: ProductField, _ text: String?, _ bytes: UnsafeRawBufferPointer, _ reading: ValueReading?,
        to row: inout ImportRow, at index: Int
    ) {
        // Invalid text is refused where its rule would be applied.
        guard let text else { return row.append(field, bytes, place: index) }
        var plain = SpreadsheetText.plain(text.trimmedSpace)
        let bare = plain
        if let reading { plain = reading.read(plain) }
        if index == mappedStatus?.index, plain == bare, let mappedStatus {
            plain = StatusColumn.verdict(mappedStatus.name, plain, today: today) ?? plain
        }
        if plain.isEmpty, !field.mayBeEmpty { return }
        do { row.append(field, try price.plain(field, plain), place: index) } catch {
            if let error = error as? any StoreError { row.fail(error, field: field, place: index) }
        }
    }

    /// Clears what a short row lacks at its end.
    private func pad(_ row: inout ImportRow, _ table: TableRecords) {
        table.shortCount += 1
        for index in table.reader.count..<fields.count {
            guard let field = fields[index], field.mayBeEmpty, listColumns[field] == nil else { continue }
            row.append(field, "", place: -1)
        }
    }

    /// Appends the cells of lists as they are, if each has one plain value or none, as nearly all have.
    /// - Returns: whether it did.
    private func appendPlainLists(to row: inout ImportRow, _ reader: CSVReader) -> Bool {
        for (field, index) in orderedLists where index < reader.count {
            let bytes = reader.bytes(index).trimmedSpace
            if readings[index] != nil || !lists.isPlain(bytes, field) { return false }
        }
        for (field, index) in orderedLists {
            if index < reader.count {
                row.append(field, reader.bytes(index).trimmedSpace, place: index)
            } else {
                row.append(field, "", place: index)
            }
        }
        return true
    }

    private mutating func appendLists(to row: inout ImportRow, _ table: TableRecords) {
        if appendPlainLists(to: &row, table.reader) { return }
        var isText = true
        func text(_ field: ProductField) -> String? {
            guard let index = listColumns[field] else { return nil }
            guard index < table.reader.count else { return "" }
            guard let text = table.reader.text(index) else {
                isText = false
                return nil
            }
            let plain = SpreadsheetText.plain(text.trimmedSpace)
            return readings[index]?.read(plain) ?? plain
        }
        let cells = OwnLists.Cells(
            category: text(.category), tags: text(.tags), image: text(.image), moreImages: text(.moreImages))
        if !isText {
            for (field, index) in listColumns where table.reader.text(index) == nil {
                row.append(field, table.reader.bytes(index), place: index)
            }
            return
        }
        let read = lists.read(cells)
        for (field, text) in [
            (ProductField.category, read.category), (.tags, read.tags), (.image, read.image),
            (.moreImages, read.moreImages),
        ] {
            let place = listColumns[field] ?? listColumns[.category] ?? listColumns[.image] ?? -1
            if let text { row.append(field, text, place: place) }
        }
        if let tags = read.initialTags {
            row.append(initialTags: tags, place: listColumns[.category] ?? -1)
        }
    }

    private func leaveSale(_ row: inout ImportRow, _ reader: CSVReader) {
        let lost = saleDays.filter { day in
            day.index < reader.count && reader.text(day.index).map(day.column.holdsDay) ?? false
        }
        if !lost.isEmpty, row.leaveSale() {
            price.saleDays.note(lost.map(\.name), at: TextPosition(line: row.line, column: 1))
        }
    }

    private mutating func readStatus(_ row: inout ImportRow, _ table: TableRecords) {
        let values = unknown.compactMap { index, name, isStatus -> (name: String, text: String)? in
            let isThere = index < table.reader.count
            if !isStatus, !isThere || !StatusColumn.mayBePlain(table.reader.bytes(index).count) { return nil }
            return (name, isThere ? table.reader.text(index) ?? "" : "")
        }
        if statusNotes.hides(values) { row.hidesIfNew = true }
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
