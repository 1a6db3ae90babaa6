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
    }

    /// Whether nothing was asked for but the file.
    var isPlain: Bool {
        from == nil && mapping.isEmpty && defaults.isEmpty && delimiter == nil && encoding == nil
            && !decimalComma && key == ImportKey.sku.rawValue && !prunes && restores != true
            && maxPriceChange == nil
            && maxRowsChanged == nil && !skipInvalid && rejects == nil && !atomic
    }

    func open(in context: Context) throws -> ByteSource {
        file == "-" ? { try context.input.chunk() } : try InputFile.source(context.resolved(file))
    }

    /// How many bytes the file has, where that is known.
    func size(in context: Context) -> Int? { file == "-" ? nil : InputFile.size(context.resolved(file)) }

    func fileOptions(_ currency: Currency, in context: Context) throws -> ProductFileOptions {
        var options = ProductFileOptions(currency: currency)
        options.format = from.flatMap { ProductFormat(rawValue: $0) }
        options.isNamedLines = [".jsonl", ".ndjson"].contains { file.lowercased().hasSuffix($0) }
        options.usesDecimalComma = decimalComma
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
        if let encoding {
            guard let known = TextEncoding(name: encoding) else {
                throw MalformedText.unknownEncoding(encoding)
            }
            options.encoding = known
        }
        for text in mapping {
            if text.contains("=") {
                try options.mapping.add(text)
            } else {
                let bytes = try InputFile.read(context.resolved(text), limit: 1 << 20).bytes
                try Located.at(text) {
                    try options.mapping.add(fileText: String(decoding: bytes, as: UTF8.self))
                }
            }
        }
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
        if let maxRowsChanged { try options.setMaximumRowsChanged(maxRowsChanged) }
        options.idempotencyKey = idempotencyKey
        return options
    }

    private static func parseDefault(_ text: String) throws -> (ProductField, String) {
        guard let equals = text.firstIndex(of: "=") else { throw UsageError.noDefaultValue(text) }
        guard let field = ProductField(rawValue: String(text[..<equals])) else {
            throw CatalogError.unknownField(String(text[..<equals]))
        }
        return (field, String(text[text.index(after: equals)...]))
    }
}
