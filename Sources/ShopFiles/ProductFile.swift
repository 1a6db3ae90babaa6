import ShopText
import StoreCore

/// A file of products, read row by row. Which field a value belongs to is decided here; whether the value
/// will do is for the shop.
package struct ProductFile {
    private let options: ProductFileOptions
    private var source: ByteSource
    private let isEmpty: Bool
    private let isXML: Bool
    private let isJSON: Bool
    private let start: [UInt8]
    /// Notices about how the file was read that have not been shown yet.
    package private(set) var notices: [String] = []
    /// The names of the columns, where the file has a line of them.
    package private(set) var header: [String]?
    /// Whether there are more products than rows, as those that hold variants have none of their own.
    package private(set) var addsProducts = false
    /// What separates them.
    package private(set) var delimiter = UInt8(ascii: ",")

    package init(_ bytes: @escaping ByteSource, _ options: ProductFileOptions) throws {
        self.options = options
        let decoded = try TextEncoding.decoding(ProductFile.checked(bytes), as: options.encoding)
        var first = try decoded()
        // Enough to see what it is: a pipe may bring it byte by byte.
        var isWhole = first.isEmpty
        while !isWhole, first.count < JSONLineReader.startLength, !ProductFile.hasSecondLine(first) {
            let more = try decoded()
            isWhole = more.isEmpty
            first += more
        }
        var pending: [UInt8]? = first
        source = {
            defer { pending = nil }
            return try pending ?? decoded()
        }
        start = first
        isEmpty = isWhole && ProductFile.isBlank(first)
        let mark = first.first { !" \t\r\n".utf8.contains($0) }
        isXML = mark == UInt8(ascii: "<")
        isJSON =
            switch options.format {
            case .json?, .jsonl?, .fakestore?: true
            case .csv?, .tsv?, .shopify?, .woocommerce?: false
            case .google?, nil: mark == UInt8(ascii: "[") || mark == UInt8(ascii: "{")
            }
    }

    /// The same bytes, unless they start like a file that is not text.
    private static func checked(_ bytes: @escaping ByteSource) throws -> ByteSource {
        var first = try bytes()
        while first.count < 4 {
            let more = try bytes()
            if more.isEmpty { break }
            first += more
        }
        let spreadsheets: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]
        if spreadsheets.contains(where: { first.starts(with: $0) }) { throw ProductFileError.spreadsheet }
        let compressed: [[UInt8]] = [[0x1F, 0x8B], [0x28, 0xB5, 0x2F, 0xFD], [0xFD, 0x37, 0x7A, 0x58]]
        if compressed.contains(where: { first.starts(with: $0) }) { throw ProductFileError.compressed }
        var pending: [UInt8]? = first
        return {
            defer { pending = nil }
            return try pending ?? bytes()
        }
    }

    private static func isBlank(_ bytes: [UInt8]) -> Bool {
        !bytes.contains { !" \t\r\n".utf8.contains($0) }
    }

    /// Whether a second line that is not blank has begun.
    private static func hasSecondLine(_ bytes: [UInt8]) -> Bool {
        bytes.split(separator: 0x0A).lazy.filter { !isBlank(Array($0)) }.prefix(2).count == 2
    }

    /// Hands over every row.
    ///
    /// - Throws: what is malformed, with line and column, or what `rows` throws.
    package mutating func forEachRow(_ rows: RowTaker) throws {
        if isEmpty {
            // So many lines has an empty catalog as JSON Lines; of other files something is missing.
            if options.isNamedLines || options.format == .jsonl { return }
            throw ProductFileError.empty
        }
        if isXML, options.mapping.only == nil, options.format == nil || options.format == .google {
            let items = FeedItems(source, keepsOriginals: options.originals != nil)
            try forEachRecord(as: .google, named: false, rows) { try items.next() }
        } else if isJSON {
            try readJSON(rows)
        } else {
            try readTable(rows)
        }
    }

    private mutating func readJSON(_ rows: RowTaker) throws {
        let isNamed = options.isNamedLines || options.format == .jsonl
        let isLines = JSONLineReader.isLines(start, isNamed: isNamed)
        let records = JSONRecords(source, isLines: isLines, keepsOriginals: options.originals != nil)
        // What is malformed does not say what kind of file it is.
        var pending: [SourceRecord] = []
        while pending.count < 100, pending.last.map({ $0.values.isEmpty }) ?? true {
            guard let record = try records.next() else { break }
            pending.append(record)
        }
        let names = pending.last?.values.map(\.name) ?? []
        let guess = options.mapping.isEmpty ? ProductFormat(names: names) : nil
        if let wrapper = records.wrapper { announce("read the products in \"\(wrapper.short)\"") }
        var first = pending[...]
        try forEachRecord(
            as: options.format ?? guess ?? (isLines ? .jsonl : .json), named: options.format != nil, rows
        ) {
            try first.popFirst() ?? records.next()
        }
    }

    private mutating func readTable(_ rows: RowTaker) throws {
        let mark = DelimiterMark.delimiter(in: start)
        let delimiter =
            options.delimiter ?? mark ?? (options.format == .tsv ? 0x09 : CSVReader.delimiter(of: start))
        let table = try TableRecords(
            source, delimiter: delimiter, hasMark: mark != nil, keepsOriginals: options.originals != nil)
        (header, self.delimiter) = (table.originalNames, delimiter)
        let guess = options.mapping.isEmpty ? ProductFormat(names: table.names) : nil
        let format = options.format ?? guess ?? (delimiter == 0x09 ? .tsv : .csv)
        guard format == .csv || format == .tsv else {
            return try forEachRecord(as: format, named: options.format != nil, rows) { try table.next() }
        }
        try options.mapping.check(table.names)
        announceOwn(format)
        let columns = table.names.map { OwnFormat.field($0, options.mapping) }
        let fields = columns.map { $0 ?? nil }
        if let lacking = options.mapping.only?.filter({ !fields.contains($0) }), !lacking.isEmpty {
            throw ProductFileError.columnsMissing(lacking, table.names)
        }
        guard fields.contains(where: { $0 != nil }) else {
            throw ProductFileError.noKnownColumn(table.names)
        }
        for (index, field) in fields.enumerated() {
            if let field, fields[..<index].contains(field) {
                throw ProductFileError.duplicateColumn(table.names[index], field: field.rawValue)
            }
        }
        let currency = table.names.firstIndex { OwnFormat.isCurrency($0, options.mapping) }
        var unknown = UnknownNames()
        for (index, name) in table.names.enumerated() where columns[index] == nil && !name.isEmpty {
            if !OwnFormat.isStatus(name, among: table.names) { unknown.add(name) }
        }
        for name in table.unnamed { unknown.add(name) }
        if let notice = unknown.notice { announce(notice) }
        let lacking = ProductField.allCases.filter { !fields.contains($0) }
        if options.mapping.only == nil, let mappings = ColumnGuess.mappings(unknown.names, lacking: lacking) {
            announce("try \(mappings)")
        }
        try table.forEachRow(fields, PriceText(options), currency: currency, options.originals, rows)
    }

    /// Announces the detected format; for the shop's own formats only on a terminal.
    private func announceOwn(_ format: ProductFormat) {
        if options.format == nil, format != .fakestore { options.announceFormat?("read as \(format.label)") }
    }

    private mutating func announce(_ notice: String) {
        guard let announce = options.announce else { return notices.append(notice) }
        announce(notice)
    }

    private mutating func forEachRecord(
        as format: ProductFormat, named: Bool, _ rows: RowTaker, _ next: () throws -> SourceRecord?
    ) throws {
        var reader: any RecordFormat =
            switch format {
            case .csv, .tsv, .json, .jsonl: OwnFormat(isFakeStore: false, options)
            case .fakestore: OwnFormat(isFakeStore: true, options)
            case .shopify: ShopifyFormat(options)
            case .woocommerce: WooCommerceFormat(options)
            case .google: GoogleFormat(options)
            }
        let isOwn = [.csv, .tsv, .json, .jsonl, .fakestore].contains(format)
        if isOwn { announceOwn(format) }
        if !isOwn, !options.mapping.columns.isEmpty {
            throw ProductFileError.mappingUnused(format.label)
        }
        // Only now is it known to be one.
        var record = try next()
        if ![.csv, .tsv, .json, .jsonl].contains(format) { announce("read as \(format.label)") }
        while let present = record {
            try reader.take(present, rows)
            record = try next()
        }
        try reader.finish(rows)
        notices += reader.notices
        addsProducts = reader.counts.parents > 0
        if let notice = reader.counts.notice { notices.append(notice) }
        if let notice = reader.unknown.notice { notices.append(notice) }
    }
}
