import ShopText
import StoreCore

/// A file of products, read row by row. Which field a value belongs to is decided here; whether the value is valid is
/// decided by the shop.
package struct ProductFile {
    private let options: ProductFileOptions
    private var source: ByteSource
    private let isEmpty: Bool
    private let isXML: Bool
    private let isJSON: Bool
    private let start: [UInt8]
    private let damage = DamagedText()
    /// Notices about how the file was read that have not been shown yet.
    package private(set) var notices: [String] = []
    /// The names of the columns, if the file has a line with them.
    package private(set) var header: [String]?
    /// Whether there are more products than rows, because parents have no rows of their own.
    package private(set) var addsProducts = false
    /// What separates them.
    package private(set) var delimiter = UInt8(ascii: ",")

    package init(_ bytes: @escaping ByteSource, _ options: ProductFileOptions) throws {
        self.options = options
        var bytes = try ProductFile.checked(bytes)
        var encoding = options.encoding
        if options.guessesEncoding {
            let sample = try EncodingSample(bytes)
            bytes = sample.source
            encoding = try sample.guess()
            notices += sample.notice
        } else if let encoding, encoding != .utf8 {
            let sample = try EncodingSample(bytes)
            bytes = sample.source
            let notice = sample.notice(of: encoding)
            damage.isKnown = !notice.isEmpty
            notices += notice
        }
        let decoded = damage.looked(at: try TextEncoding.decoding(bytes, as: encoding))
        var first = try decoded()
        // Enough to detect the format; a pipe may deliver it byte by byte.
        var isWhole = first.isEmpty
        while !isWhole, first.count < JSONLineReader.startLength,
            !ProductFile.hasLines(first, max(2, (options.headerLine ?? 1) + 1))
        {
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
            case .csv?, .tsv?, .shopify?, .woocommerce?, .magento?, .prestashop?: false
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

    /// Whether at least this many non-blank lines have begun.
    private static func hasLines(_ bytes: [UInt8], _ count: Int) -> Bool {
        bytes.split(separator: 0x0A).lazy.filter { !isBlank(Array($0)) }.prefix(count).count == count
    }

    /// Passes on every row.
    ///
    /// - Throws: what is malformed, with line and column, or what `rows` throws.
    package mutating func forEachRow(_ rows: RowTaker) throws {
        try readRows(rows)
        notices += options.zeros.notice + options.points.notice + options.saleDays.notice + damage.notice
    }

    private mutating func readRows(_ rows: RowTaker) throws {
        if isEmpty {
            // An empty catalog in JSON Lines has no lines; any other empty file is missing something.
            if options.isNamedLines || options.format == .jsonl { return }
            throw ProductFileError.empty
        }
        if isXML, options.mapping.only == nil, options.format == nil || options.format == .google {
            let items = FeedItems(source, keepsOriginals: options.originals != nil)
            try forEachRecord(as: .google, rows) { try items.next() }
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
        // Malformed content does not show what kind of file it is.
        var pending: [SourceRecord] = []
        while pending.count < 100, pending.last.map({ $0.values.isEmpty }) ?? true {
            guard let record = try records.next() else { break }
            pending.append(record)
        }
        let names = pending.last?.values.map(\.name) ?? []
        let guess = options.mapping.only == nil ? ProductFormat(names: names) : nil
        if let wrapper = records.wrapper { announce("read the products in \"\(wrapper.short)\"") }
        var first = pending[...]
        try forEachRecord(as: options.format ?? guess ?? (isLines ? .jsonl : .json), rows) {
            try first.popFirst() ?? records.next()
        }
    }

    private mutating func readTable(_ rows: RowTaker) throws {
        let mark = DelimiterMark.delimiter(in: start)
        let delimiter =
            options.delimiter ?? mark
            ?? (options.format == .tsv ? 0x09 : HeaderLine.delimiter(of: start, line: options.headerLine))
        let table = try TableRecords(
            source, delimiter: delimiter, hasMark: mark != nil, headerLine: options.headerLine,
            keepsOriginals: options.originals != nil)
        (header, self.delimiter) = (table.originalNames, delimiter)
        let guess = options.mapping.only == nil ? ProductFormat(names: table.names) : nil
        let format = options.format ?? guess ?? (delimiter == 0x09 ? .tsv : .csv)
        try options.mapping.check(table.names)
        notices += options.mapping.notices(table.names, key: { format.reader.key($0) })
        if format == .csv || format == .tsv {
            announceOwn(format)
            try readOwn(table, format, rows)
        } else {
            table.setKeys(try ColumnNames(format.reader, options).keys(table.names))
            try HeaderLine.checkRepeats(table.recordKeys, table.names, format.reader)
            if format == .woocommerce { notices += WooCommercePlaces.notice(table.names) }
            try forEachRecord(as: format, isRenamed: true, rows) { try table.next() }
        }
        if table.shortCount > 0 {
            let rows = table.shortCount == 1 ? "1 row ends" : "\(table.shortCount) rows end"
            notices.append("\(rows) before the last column: the missing cells are empty")
        }
    }

    private mutating func readOwn(_ table: TableRecords, _ format: ProductFormat, _ rows: RowTaker) throws {
        let names = table.names
        // Refuses a mapping to an unknown field.
        _ = try ColumnNames(OwnFormat.self, options)
        let columns = names.enumerated().map { OwnFormat.field($1, number: $0 + 1, options.mapping) }
        let fields = columns.map { $0 ?? nil }
        if let lacking = options.mapping.only?.filter({ !fields.contains($0) }), !lacking.isEmpty {
            throw ProductFileError.columnsMissing(lacking, names)
        }
        guard fields.contains(where: { $0 != nil }) else {
            let likely = try table.likelyHeaderLine { HeaderLine.isHeader($0) }
            throw ProductFileError.noKnownColumn(names, headerLine: likely)
        }
        for (index, field) in fields.enumerated() {
            if let field, let first = fields[..<index].firstIndex(of: field) {
                throw ProductFileError.duplicateColumn(
                    .init(names[first], first), .init(names[index], index), field: field.rawValue)
            }
        }
        let currency = names.firstIndex { OwnFormat.isCurrency($0, options.mapping) }
        var unknown = UnknownNames()
        var others: [Int] = []
        for (index, name) in names.enumerated() where columns[index] == nil && !name.isEmpty {
            if OwnFormat.isStatus(name, among: names) { continue }
            if options.mapping.only == nil { others.append(index) }
            unknown.add(name)
        }
        for name in table.unnamed where options.mapping.only == nil { unknown.add(name) }
        if let notice = unknown.notice { announce(notice) }
        let lacking = ProductField.allCases.filter { !fields.contains($0) }
        if options.mapping.only == nil, let mappings = ColumnGuess.mappings(unknown.names, lacking: lacking) {
            announce("try \(mappings)")
        }
        let saleDays = others
        // One of another name that was mapped to it leaves the word to others that hide.
        if let index = fields.firstIndex(of: .isVisible), OwnTable.isNative(names[index], .isVisible) {
            others = []
        }
        var own = OwnTable(names, fields, currency: currency, unknown: others, saleDays: saleDays, options)
        try own.forEachRow(of: table, rows)
        notices += own.notices
    }

    /// Announces the detected format; for the shop's own formats only on a terminal.
    private func announceOwn(_ format: ProductFormat) {
        if options.format == nil, format != .fakestore { options.announceFormat?("read as \(format.label)") }
    }

    private mutating func announce(_ notice: String) {
        guard let announce = options.announce else { return notices.append(notice) }
        announce(notice)
    }

    /// - Parameter isRenamed: whether the records already have the format's own names.
    private mutating func forEachRecord(
        as format: ProductFormat, isRenamed: Bool = false, _ rows: RowTaker,
        _ next: () throws -> SourceRecord?
    ) throws {
        var reader: any RecordFormat =
            switch format {
            case .csv, .tsv, .json, .jsonl: OwnFormat(isFakeStore: false, options)
            case .fakestore: OwnFormat(isFakeStore: true, options)
            case .shopify: ShopifyFormat(options)
            case .woocommerce: WooCommerceFormat(options)
            case .google: GoogleFormat(options)
            case .magento: MagentoFormat(options)
            case .prestashop: PrestaShopFormat(options)
            }
        if format.isOwn { announceOwn(format) }
        var names = try ColumnNames(format.reader, options)
        // Only now is it known to be one.
        var record = try next()
        if format == .fakestore || !format.isOwn { announce("read as \(format.label)") }
        var met = UnknownNames()
        let hasRecords = record != nil
        while var present = record {
            if !options.mapping.targets.isEmpty, !isRenamed {
                // However many other names there are, mapped ones are always noted.
                for value in present.values
                where options.mapping.target(value.name) != nil || met.names.count < 100 {
                    met.add(value.name)
                    if format == .google { met.add(GoogleFormat.key(value.name)) }
                }
            }
            if !isRenamed { names.rename(&present) }
            names.read(&present)
            present.lostSaleDays = options.saleDays.names(in: present, except: format.reader.columns)
            try reader.take(present, rows)
            record = try next()
        }
        try reader.finish(rows)
        // Without records, nobody knows which members they would have.
        if hasRecords, !isRenamed {
            try options.mapping.check(met.names)
            notices += options.mapping.notices(met.names, key: { format.reader.key($0) })
        }
        notices += reader.notices
        addsProducts = reader.counts.parents > 0
        if let notice = reader.counts.notice { notices.append(notice) }
        if let notice = reader.unknown.notice { notices.append(notice) }
    }
}
