import ShopFiles
import ShopText
import StoreCore

/// The request for an import, from the command line or a saved plan.
struct ImportRequest: Equatable, Codable {
    var file: String
    var from: String?
    /// `COLUMN=FIELD`, or files of such lines.
    var mapping: [String]
    var defaults: [String]
    var delimiter: String?
    var encoding: String?
    var decimalComma: Bool
    var key: String
    var prunes: Bool
    /// `nil` in plans of earlier versions.
    var restores: Bool?
    var maxPriceChange: String?
    var maxRowsChanged: Int?
    var skipInvalid: Bool
    var rejects: String?
    var atomic: Bool
    // `nil` in plans of earlier versions, from here on.
    var profile: String?
    var values: [String]?
    var headerRow: Int?
    var thousands: String?
    var dateFormat: String?
    var listSeparator: String?
    var categorySeparator: String?
    var sharedStock: String?
    var lenient: Bool?
    var updateOnly: Bool?
    var maxCreated: Int?

    /// - Parameter rules: `nil` for counts of stock.
    init(_ file: String, _ rows: RowFileOptions, _ rules: ImportRuleOptions? = nil) {
        self.file = file
        mapping = rows.mapping
        delimiter = rows.delimiter
        encoding = rows.encoding
        key = rows.key.rawValue
        skipInvalid = rows.skipInvalid
        rejects = rows.rejects
        atomic = rows.atomic
        from = rules?.from?.rawValue
        decimalComma = rules?.decimalComma ?? false
        defaults = rules?.defaults ?? []
        prunes = rules?.prune != nil
        restores = rules?.restore
        maxPriceChange = rules?.maxPriceChange
        maxRowsChanged = rules?.maxRowsChanged
        values = rows.values.isEmpty ? nil : rows.values
        headerRow = rows.headerRow
        profile = rules?.profile
        thousands = rules?.thousands
        dateFormat = rules?.dateFormat
        listSeparator = rules?.listSeparator
        categorySeparator = rules?.categorySeparator
        sharedStock = rules?.sharedStock?.rawValue
        lenient = rules?.lenient == true ? true : nil
        updateOnly = rules?.updateOnly == true ? true : nil
        maxCreated = rules?.maxCreated
    }

    /// Whether nothing but the file was given.
    var isPlain: Bool {
        from == nil && mapping.isEmpty && defaults.isEmpty && delimiter == nil && encoding == nil
            && !decimalComma && key == ImportKey.sku.rawValue && !prunes && restores != true
            && maxPriceChange == nil
            && maxRowsChanged == nil && !skipInvalid && rejects == nil && !atomic && profile == nil
            && values == nil
            && headerRow == nil && thousands == nil && dateFormat == nil && listSeparator == nil
            && categorySeparator == nil && sharedStock == nil && lenient == nil && updateOnly == nil
            && maxCreated == nil
    }

    func open(in context: Context) throws -> ByteSource {
        file == "-" ? { try context.input.chunk() } : try InputFile.source(context.resolved(file))
    }

    /// The size of the file in bytes, if known.
    func size(in context: Context) -> Int? { file == "-" ? nil : InputFile.size(context.resolved(file)) }

    func fileOptions(_ currency: Currency, in context: Context) throws -> ProductFileOptions {
        var options = ProductFileOptions(currency: currency)
        options.format = from.flatMap { ProductFormat(rawValue: $0) }
        options.isNamedLines = [".jsonl", ".ndjson"].contains { file.lowercased().hasSuffix($0) }
        options.usesDecimalComma = decimalComma
        options.today = context.environment.now().day
        options.hasDefaultQuantity = defaults.contains { $0.hasPrefix("quantity=") }
        let temporary = context.variable("TMPDIR") ?? "/tmp"
        options.originals = try rejects.map { path in
            try Originals(beside: OutputTarget(context.resolved(path)).draft(orIn: temporary))
        }
        if let delimiter {
            let byte = ["tab": 0x09, "\\t": 0x09][delimiter] ?? delimiter.utf8.first
            guard let byte, delimiter.utf8.count == 1 || byte == 0x09, byte != 0x22, byte != 0x0A,
                byte != 0x0D,
                !byte.isLetterOrDigit
            else { throw ProductFileError.notADelimiter(delimiter) }
            options.delimiter = byte
        }
        if encoding?.lowercased() == "guess" {
            options.guessesEncoding = true
        } else {
            options.encoding = try encoding.map(TextEncoding.named)
        }
        for text in mapping { try options.mapping.add(text) }
        options.headerLine = headerRow
        options.thousands = try thousands.map(ImportRequest.separator)
        options.listSeparator = try listSeparator.map(ImportRequest.separator)
        options.categorySeparator = try categorySeparator.map(ImportRequest.separator)
        options.sharedStock = sharedStock.flatMap { SharedStock(rawValue: $0) }
        options.readings = try readings()
        return options
    }

    func importOptions(idempotencyKey: String?) throws -> ImportOptions {
        var options = ImportOptions(source: file)
        options.key = ImportKey(rawValue: key) ?? .sku
        options.defaults = try defaults.map(ImportRequest.parseDefault)
        options.skipsInvalid = skipInvalid
        options.isAtomic = atomic
        options.prunes = prunes
        options.restores = restores ?? false
        if let maxPriceChange { try options.setMaximumPriceChange(maxPriceChange) }
        options.isLenient = lenient ?? false
        options.updatesOnly = updateOnly ?? false
        if let maxCreated { try options.setMaximumCreated(maxCreated) }
        if let maxRowsChanged { try options.setMaximumRowsChanged(maxRowsChanged) }
        options.idempotencyKey = idempotencyKey
        return options
    }

    /// One character.
    private static func separator(_ text: String) throws -> Character {
        let text = text == "tab" || text == "\\t" ? "\t" : text
        guard let character = text.first, text.count == 1, !character.isLetter, !character.isNumber else {
            throw ProductFileError.notADelimiter(text)
        }
        return character
    }

    /// `--value` and `--date-format`.
    private func readings() throws -> [ProductField: ValueReading] {
        var readings: [ProductField: ValueReading] = [:]
        for rule in values ?? [] {
            guard let colon = rule.firstIndex(of: ":"),
                let equals = rule[rule.index(after: colon)...].lastIndex(of: "=")
            else { throw ProductFileError.notARule(rule) }
            let name = rule[..<colon].trimmedSpace
            guard let field = ProductField(rawValue: name) else { throw CatalogError.unknownField(name) }
            try readings[field, default: ValueReading()].add(
                String(rule[rule.index(after: colon)..<equals]),
                as: rule[rule.index(after: equals)...].trimmedSpace)
        }
        if let dateFormat {
            let days = try DayFormat(dateFormat)
            for field in [ProductField.releaseDate, .saleStartsOn, .saleEndsOn] {
                readings[field, default: ValueReading()].days = days
            }
        }
        return readings
    }

    private static func parseDefault(_ text: String) throws -> (ProductField, String) {
        guard let equals = text.firstIndex(of: "=") else { throw UsageError.noDefaultValue(text) }
        guard let field = ProductField(rawValue: String(text[..<equals])) else {
            throw CatalogError.unknownField(String(text[..<equals]))
        }
        return (field, String(text[text.index(after: equals)...]))
    }
}
