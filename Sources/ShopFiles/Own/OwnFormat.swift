import StoreCore

/// Products under the names that `product list --json`, `product export` and `--mapping` give their fields,
/// and those of FakeStoreAPI (https://fakestoreapi.com/docs), which differ only in their id.
struct OwnFormat: RecordFormat {
    private let isFakeStore: Bool
    private let mapping: ColumnMapping
    private let price: PriceText
    private let originals: Originals?
    private(set) var unknown = UnknownNames()
    /// Which of the names that `--mapping` has were met, and some others.
    private var names = UnknownNames()
    /// The fields that the first records have.
    private var present: Set<ProductField> = []
    private var recordCount = 0

    var notices: [String] {
        let lacking = ProductField.allCases.filter { !present.contains($0) }
        if isFakeStore || mapping.only != nil { return [] }
        return ColumnGuess.mappings(unknown.names, lacking: lacking).map { ["try \($0)"] } ?? []
    }

    /// Columns that the shop fills itself and never reads, and those that a file of rejects adds.
    private static let derived: Set<String> = [
        "id", "currency", "current_price", "prior_price", "variant_count", "created_at", "updated_at",
        "reject_line", "reject_column", "reject_code", "reject_message", "reject_value",
    ]

    init(isFakeStore: Bool, _ options: ProductFileOptions) {
        self.isFakeStore = isFakeStore
        mapping = options.mapping
        price = PriceText(options)
        originals = options.originals
    }

    /// The meaning of a column: a field, ignored (`.some(nil)`), or unknown.
    static func field(_ name: String, _ mapping: ColumnMapping) -> ProductField?? {
        if let only = mapping.only {
            return .some(named(name, mapping).flatMap { $0 }.flatMap { only.contains($0) ? $0 : nil })
        }
        return named(name, mapping)
    }

    private static func named(_ name: String, _ mapping: ColumnMapping) -> ProductField?? {
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
        name.lowercased() == "currency" && mapping.fields["currency"] == nil && mapping.only == nil
    }

    /// Whether a column repeats what `is_visible` and `is_archived` say.
    static func isStatus(_ name: String, among names: [String]) -> Bool {
        name == "status" && names.contains("is_visible") && names.contains("is_archived")
    }

    mutating func take(_ record: SourceRecord, _ rows: RowTaker) throws {
        var draft = RowDraft(record, original: try originals?.keep(record))
        recordCount += 1
        let saysStatus = OwnFormat.isStatus("status", among: record.values.map(\.name))
        for value in record.values {
            if !mapping.columns.isEmpty { note(value) }
            if isFakeStore, value.name == "id" {
                draft.set(.sku, value) { "FAKESTORE-\($0)" }
                draft.set(.externalID, value)
                continue
            }
            if OwnFormat.isCurrency(value.name, mapping) {
                draft.check(value) { [price] in try price.check(currency: $0) }
            }
            switch OwnFormat.field(value.name, mapping) {
            case nil where saysStatus && value.name == "status": break
            case nil: unknown.add(value.name)
            case .some(nil): break
            case .some(.some(let field)):
                if recordCount <= 100 { present.insert(field) }
                // As in a JSON merge patch (RFC 7396), null takes away what there is.
                if value.kind == .null, !field.mayBeEmpty { continue }
                if PriceText.isPrice(field) {
                    draft.set(field, value, price)
                } else {
                    draft.set(field, value)
                }
            }
        }
        try draft.hand(to: rows)
    }

    /// However many other names there are, those that `--mapping` has are noted.
    private mutating func note(_ value: SourceRecord.Value) {
        if mapping.fields[value.key] != nil || names.names.count < 100 { names.add(value.name) }
    }

    mutating func finish(_ rows: RowTaker) throws {
        // Of a file without records nobody knows what they would have.
        if recordCount > 0 { try mapping.check(names.names) }
    }
}
