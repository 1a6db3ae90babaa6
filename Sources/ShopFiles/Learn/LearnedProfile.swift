import ShopText
import StoreCore

/// A proposed profile for a file, based on its beginning; see ``MappingFile``.
package struct LearnedProfile {
    /// One line each.
    package private(set) var lines: [String] = []
    /// How its first rows would be read: each value with its field.
    package private(set) var rows: [[(field: String, text: String)]] = []
    /// Notices about the file.
    package private(set) var notices: [String] = []

    /// How many rows are shown, and how many are examined.
    private static let shown = 5
    private static let examined = 500

    /// - Parameter options: the options already given; the lines are without them.
    package init(_ source: @escaping ByteSource, _ options: ProductFileOptions) throws {
        var options = options
        let sample = try EncodingSample(source)
        if options.encoding == nil {
            let encoding = try sample.guess()
            options.encoding = encoding
            if encoding != .utf8 {
                lines.append("--encoding \(encoding.rawValue)")
                notices += sample.notice
            }
        }
        let text = try sample.text(as: options.encoding ?? .utf8)
        let start = Array(text.utf8)
        let mark = start.first { !" \t\r\n".utf8.contains($0) }
        if mark == UInt8(ascii: "<") || mark == UInt8(ascii: "[") || mark == UInt8(ascii: "{") {
            try learnNames(start, options)
        } else {
            try learnTable(start, &options)
        }
        try readRows(start, options)
    }

    /// Values read once as they are, for JSON and XML, in which only the names have to be learned.
    private mutating func learnNames(_ start: [UInt8], _ options: ProductFileOptions) throws {
        var pending: [UInt8]? = start
        var plain = options
        plain.encoding = .utf8
        var file = try ProductFile(
            {
                defer { pending = nil }; return pending ?? []
            }, plain)
        do { try file.forEachRow { _, _ in } } catch {}
        for notice in file.notices where notice.hasPrefix("try --mapping ") {
            lines += notice.dropFirst(4).split(separator: "--mapping ").map {
                String($0.trimmedSpace.filter { $0 != "'" })
            }
        }
    }

    private mutating func learnTable(_ start: [UInt8], _ options: inout ProductFileOptions) throws {
        var table = try LearnedProfile.table(start, options)
        if options.headerLine == nil, !HeaderLine.isHeader(table.names),
            let line = try table.likelyHeaderLine({ HeaderLine.isHeader($0) })
        {
            options.headerLine = line
            lines.append("--header-row \(line)")
        }
        table = try LearnedProfile.table(start, options)
        if options.format == nil, let format = ProductFormat(names: table.names) {
            notices.append("read as \(format.label)")
            options.format = format
            lines.append("--from \(format.rawValue)")
            return
        }
        var columns = table.names.map { LearnedColumn($0) }
        var count = 0
        while count < LearnedProfile.examined, let record = try? table.next() {
            count += 1
            for (index, key) in table.recordKeys.enumerated() where !key.isEmpty {
                columns[index].add(record.text(key) ?? "")
            }
        }
        try propose(columns, &options)
    }

    private static func table(_ start: [UInt8], _ options: ProductFileOptions) throws -> TableRecords {
        var pending: [UInt8]? = start
        let mark = DelimiterMark.delimiter(in: start)
        return try TableRecords(
            {
                defer { pending = nil }; return pending ?? []
            },
            delimiter: options.delimiter ?? mark ?? HeaderLine.delimiter(of: start, line: options.headerLine),
            hasMark: mark != nil, headerLine: options.headerLine, keepsOriginals: false)
    }

    private mutating func propose(_ columns: [LearnedColumn], _ options: inout ProductFileOptions) throws {
        let own = columns.map { OwnFormat.field($0.name, options.mapping) }
        // The shop's own names come first.
        var taken = Set(own.compactMap { $0 ?? nil })
        let namedSKU = taken.contains(.sku) ? nil : ColumnGuess.numberOfArticle(columns.map(\.name))
        for (index, column) in columns.enumerated() where !column.name.isEmpty || column.hasValues {
            let isAgain = columns[..<index].contains { $0.name.lowercased() == column.name.lowercased() }
            if let meaning = own[index], !isAgain {
                learnValues(of: column, meaning, &options)
                continue
            }
            let open = ProductField.allCases.filter { !taken.contains($0) }
            let field =
                isAgain
                ? nil
                : column.name == namedSKU
                    ? .sku
                    : ColumnGuess.field(column.name, lacking: open)
                        ?? (StatusColumn.isOne(column.name) && open.contains(.isVisible) ? .isVisible : nil)
            // What may hide a product is neither read as something else nor left out.
            if field == nil, !isAgain, column.mayHide {
                notices.append(
                    "\(column.name.short) may say which products are visible: those it does not show come in hidden"
                )
                continue
            }
            if let field { taken.insert(field) }
            let name = isAgain || column.name.isEmpty ? "#\(index + 1)" : column.name
            let line = "\(name)=\(field?.rawValue ?? "")"
            lines.append(line)
            try options.mapping.add(line)
            learnValues(of: column, field, &options)
        }
        for field in [ProductField.sku, .title, .price] where !taken.contains(field) {
            notices.append("no column seems to be the \(field.label): add COLUMN=\(field.rawValue)")
        }
    }

    private mutating func learnValues(
        of column: LearnedColumn, _ field: ProductField?, _ options: inout ProductFileOptions
    ) {
        guard let field else { return }
        switch field.facts.kind {
        case .money where column.hasDecimalCommas && !options.usesDecimalComma:
            options.usesDecimalComma = true
            lines.append("--decimal-comma")
        case .day where options.readings[field]?.days == nil:
            guard let found = column.dayFormat else { return }
            for day in [ProductField.releaseDate, .saleStartsOn, .saleEndsOn] {
                options.readings[day, default: ValueReading()].days = found.format
            }
            lines.append("--date-format \(found.text)")
            if let other = column.otherDayFormat(than: found) {
                notices.append(
                    "\(column.name.short) can also be read as \(other): make sure of --date-format")
            }
        case .pieces, .flag:
            for (text, value) in field.facts.kind == .flag ? column.flags(column.name) : column.counts {
                try? options.readings[field, default: ValueReading()].add(text, as: value)
                lines.append("--value \(field.rawValue):\(text)=\(value)")
            }
            let vague = field.facts.kind == .flag ? [] : column.vagueCounts
            if let text = vague.first {
                let said = vague.count == 1 ? "is no number" : "and \(vague.count - 1) more are no numbers"
                let rule = "\(field.rawValue):\(text)=N".shellWord
                notices.append("\(column.name.short): \"\(text.short)\" \(said): add --value \(rule)")
            }
        default: break
        }
    }

    private mutating func readRows(_ start: [UInt8], _ options: ProductFileOptions) throws {
        struct Enough: Error {}
        var pending: [UInt8]? = start
        var plain = options
        plain.encoding = .utf8
        plain.announce = { _ in }
        var file = try ProductFile(
            {
                defer { pending = nil }; return pending ?? []
            }, plain)
        var rows: [[(field: String, text: String)]] = []
        do {
            try file.forEachRow { row, _ in
                let texts = row.texts
                var change = ProductChange()
                let wrong = texts.sorted { $0.key < $1.key }.compactMap { name, text -> (String, String)? in
                    guard let field = ProductField(rawValue: name) else { return nil }
                    do { try change.set(field, to: text, currency: options.currency) } catch {
                        return (error as? any StoreError).map { ("error", $0.message) }
                    }
                    return nil
                }
                rows.append(
                    ProductField.allCases.compactMap { field in
                        texts[field.rawValue].flatMap { $0.isEmpty ? nil : (field.rawValue, $0) }
                    } + row.faultMessages.map { ("error", $0) } + wrong)
                if rows.count == LearnedProfile.shown { throw Enough() }
            }
        } catch is Enough {}
        self.rows = rows
    }
}
