import StoreCore

/// Products under the names that `product list --json`, `product export` and `--mapping` give their fields,
/// and those of FakeStoreAPI (https://fakestoreapi.com/docs), which differ in their id only.
struct OwnFormat: RecordFormat {
    private let isFakeStore: Bool
    private let mapping: ColumnMapping
    private let price: PriceText
    private(set) var unknown: [String] = []
    var notices: [String] { [] }

    /// What the shop makes itself and takes from nobody, and what a file of rejects adds.
    private static let derived: Set<String> = [
        "id", "currency", "current_price", "variant_count", "created_at", "updated_at",
        "reject_line", "reject_column", "reject_code", "reject_message",
    ]

    init(isFakeStore: Bool, _ options: ProductFileOptions) {
        self.isFakeStore = isFakeStore
        mapping = options.mapping
        price = PriceText(options)
    }

    /// What a column is: a field, nothing to us (`.some(nil)`), or unknown.
    static func field(_ name: String, _ mapping: ColumnMapping) -> ProductField?? {
        let key = name.lowercased()
        if let mapped = mapping.fields[key] { return .some(mapped) }
        let plain = plain(key)
        switch plain {
        case "rating.rate": return .ratingRate
        case "rating.count": return .ratingCount
        default:
            if derived.contains(plain) { return .some(nil) }
            return ProductField(rawValue: plain).map { .some($0) }
        }
    }

    private static func plain(_ key: String) -> String {
        String(key.map { $0 == " " || $0 == "-" ? "_" : $0 })
    }

    /// Whether a column names the currency of the prices.
    static func isCurrency(_ name: String, _ mapping: ColumnMapping) -> Bool {
        name.lowercased() == "currency" && mapping.fields["currency"] == nil
    }

    /// Whether a column says over again what `is_visible` and `is_archived` beside it say.
    static func isStatus(_ name: String, among names: [String]) -> Bool {
        name == "status" && names.contains("is_visible") && names.contains("is_archived")
    }

    mutating func take(_ record: SourceRecord, _ rows: RowTaker) throws {
        var draft = RowDraft(record)
        for value in record.values {
            if isFakeStore, value.name == "id" {
                draft.set(.sku, "FAKESTORE-\(value.text)", value.position)
                draft.set(.externalID, value.text, value.position)
                continue
            }
            if OwnFormat.isCurrency(value.name, mapping) {
                draft.check(value) { [price] in try price.check(currency: $0) }
            }
            switch OwnFormat.field(value.name, mapping) {
            case nil where OwnFormat.isStatus(value.name, among: record.values.map(\.name)): break
            case nil: if !unknown.contains(value.name) { unknown.append(value.name) }
            case .some(nil): break
            case .some(.some(let field)):
                draft.set(field, price.plain(field, FormulaGuard.undone(value.text)), value.position)
            }
        }
        try draft.hand(to: rows)
    }

    mutating func finish(_ rows: RowTaker) throws {}
}

/// Text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP "CSV injection"), and
/// so does text that looks as if it had one already: what is written can always be read back.
enum FormulaGuard {
    static func isDangerous(_ text: String) -> Bool {
        var bytes = text.utf8.makeIterator()
        var first = bytes.next()
        while first == UInt8(ascii: "'") { first = bytes.next() }
        return first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    }

    static func guarded(_ text: String) -> String { isDangerous(text) ? "'" + text : text }

    static func undone(_ text: String) -> String {
        text.utf8.first == UInt8(ascii: "'") && isDangerous(text) ? String(text.dropFirst()) : text
    }
}

/// Prices and numbers as other programs write them, made what the shop reads.
struct PriceText {
    let usesDecimalComma: Bool
    private let currency: Currency

    init(_ options: ProductFileOptions) {
        usesDecimalComma = options.usesDecimalComma
        currency = options.currency
    }

    private static let prices: Set<ProductField> = [.price, .compareAtPrice, .salePrice, .ratingRate]

    /// With `--decimal-comma`, `1.234,50` is 1234.50; otherwise the text as it is.
    func plain(_ field: ProductField, _ text: String) -> String {
        usesDecimalComma && PriceText.prices.contains(field) ? plain(text) : text
    }

    func plain(_ text: String) -> String {
        guard usesDecimalComma, let comma = text.lastIndex(of: ",") else { return text }
        let whole = text[..<comma].filter { $0 != "." }
        return whole + "." + text[text.index(after: comma)...]
    }

    /// - Throws: ``ProductFileError/otherCurrency(_:store:)`` unless this is nothing or the store's currency.
    func check(currency text: String) throws(ProductFileError) {
        let text = text.trimmedSpace
        guard text.isEmpty || text.uppercased() == currency.code else {
            throw .otherCurrency(text, store: currency.code)
        }
    }

    /// `9.90 USD` or `USD 9.90`: the amount, if the currency is the store's.
    func amount(_ text: String) throws(ProductFileError) -> String {
        let words = text.split(separator: " ").map(String.init)
        guard words.count == 2 else { return plain(text) }
        let isFirst = words[0].utf8.allSatisfy { (0x41...0x5A).contains($0) }
        let code = isFirst ? words[0] : words[1]
        guard code == currency.code else { throw .wrongCurrency(text, store: currency.code) }
        return plain(isFirst ? words[1] : words[0])
    }
}
