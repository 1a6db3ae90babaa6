import ShopText
import StoreCore

/// Products under the names that `product list --json`, `product export` and `--mapping` give their fields,
/// and those of FakeStoreAPI (https://fakestoreapi.com/docs), which differ only in their id.
struct OwnFormat: RecordFormat {
    private let isFakeStore: Bool
    private let only: [ProductField]?
    private let price: PriceText
    private let originals: Originals?
    private var lists: OwnLists
    private var status: StatusNotes
    private var unsaidQuantities = 0
    /// The names of categories, which FakeStoreAPI returns in place of products.
    private var categories = UnknownNames()
    private(set) var unknown = UnknownNames()
    /// The fields that the first records have.
    private var present: Set<ProductField> = []
    private var recordCount = 0

    var notices: [String] {
        if !categories.names.isEmpty {
            let count = categories.names.count == 1 ? "1 category" : "\(categories.names.count) categories"
            return [
                "the file has only the names of \(count); categories are created along with their products"
            ]
        }
        let notices = lists.notices + status.notice + OwnFormat.quantityNotice(unsaidQuantities)
        let lacking = ProductField.allCases.filter { !present.contains($0) }
        if isFakeStore || only != nil { return notices }
        return notices + (ColumnGuess.mappings(unknown.names, lacking: lacking).map { ["try \($0)"] } ?? [])
    }

    static func quantityNotice(_ count: Int) -> [String] {
        if count == 0 { return [] }
        let rows = count == 1 ? "1 row has" : "\(count) rows have"
        return ["\(rows) an empty quantity: existing products keep theirs, new ones have 0"]
    }

    static let columns = Set(ProductField.allCases.map(\.rawValue)).union(derived)
    static func column(of field: ProductField) -> String? { field.rawValue }

    /// Columns that the shop writes but never reads, and those that a file of rejects adds.
    private static let derived: Set<String> = [
        "id", "currency", "current_price", "prior_price", "variant_count", "created_at", "updated_at",
        "reject_line", "reject_column", "reject_code", "reject_message", "reject_value",
    ]

    init(isFakeStore: Bool, _ options: ProductFileOptions) {
        self.isFakeStore = isFakeStore
        only = options.mapping.only
        price = PriceText(options)
        originals = options.originals
        lists = OwnLists(options)
        status = StatusNotes(options)
    }

    /// The meaning of a column: a field, ignored (`.some(nil)`), or unknown.
    static func field(_ name: String, number: Int? = nil, _ mapping: ColumnMapping) -> ProductField?? {
        let meaning: ProductField?? =
            switch mapping.target(name, number: number) {
            case .field(let field)?: .some(field)
            case .ignored?: .some(nil)
            case .column?, nil: named(name)
            }
        guard let only = mapping.only else { return meaning }
        return .some(meaning.flatMap { $0 }.flatMap { only.contains($0) ? $0 : nil })
    }

    private static func named(_ name: String) -> ProductField?? {
        let plain = plain(name)
        switch plain {
        case "rating.rate": return .ratingRate
        case "rating.count": return .ratingCount
        default:
            if derived.contains(plain) { return .some(nil) }
            return (ProductField(rawValue: plain) ?? saleDays[plain]).map { .some($0) }
        }
    }

    static func key(_ name: String) -> String {
        let plain = plain(name)
        if let day = saleDays[plain] { return day.rawValue }
        // Its capitals are lost in a key.
        return ProductField(rawValue: plain) == nil ? name.lowercased() : plain
    }

    /// `Sale price`, `sale-price` and `salePrice` as `sale_price`: by bytes, as JSON names each value anew.
    private static func plain(_ name: String) -> String {
        var plain: [UInt8] = []
        plain.reserveCapacity(name.utf8.count + 4)
        var wasSmall = false
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                if wasSmall { plain.append(UInt8(ascii: "_")) }
                plain.append(byte | 0x20)
            case UInt8(ascii: " "), UInt8(ascii: "-"): plain.append(UInt8(ascii: "_"))
            // No field's name has more than ASCII.
            case 0x80...: return name.lowercased()
            default: plain.append(byte)
            }
            wasSmall = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        }
        return String(decoding: plain, as: UTF8.self)
    }

    /// Other names for the days of a sale, which must not be lost: without them it would never end.
    private static let saleDays: [String: ProductField] = {
        let starts = [
            "start", "starts", "start_date", "starts_at", "begin", "begins", "from", "from_date", "date_from",
        ]
        let ends = ["end", "ends", "end_date", "ends_at", "until", "to", "to_date", "date_to", "till"]
        var names = ["date_on_sale_from": ProductField.saleStartsOn, "date_on_sale_to": .saleEndsOn]
        for subject in ["sale", "sale_price"] {
            for name in starts { names["\(subject)_\(name)"] = .saleStartsOn }
            for name in ends { names["\(subject)_\(name)"] = .saleEndsOn }
        }
        return names
    }()

    /// Whether a column names the currency of the prices.
    static func isCurrency(_ name: String, _ mapping: ColumnMapping) -> Bool {
        name.lowercased() == "currency" && mapping.target("currency") == nil && mapping.only == nil
    }

    /// Whether a column repeats what `is_visible` and `is_archived` say.
    static func isStatus(_ name: String, among names: [String]) -> Bool {
        name == "status" && names.contains("is_visible") && names.contains("is_archived")
    }

    mutating func take(_ record: SourceRecord, _ rows: RowTaker) throws {
        if isFakeStore, let name = record.text, record.values.isEmpty { return categories.add(name) }
        recordCount += 1
        let names = record.values.map(\.name)
        let isOwn = OwnLists.areOwn(names)
        var price = price
        price.keepsZeros = isOwn
        var draft = RowDraft(record, original: try originals?.keep(record), price)
        var cells: [ProductField: SourceRecord.Value] = [:]
        var doubtful: [(name: String, text: String)] = []
        var saysVisible = false
        for value in record.values {
            if isFakeStore, value.key == "id" {
                if !record.has("sku") { draft.set(.sku, value) { "FAKESTORE-\($0)" } }
                draft.set(.externalID, value)
                continue
            }
            if value.key == "currency", only == nil {
                draft.check(value) { [price] in try price.check(currency: $0) }
            }
            guard let meaning = OwnFormat.meaning(value.key, only) else {
                if OwnFormat.isStatus(value.name, among: names) { continue }
                doubtful.append((value.name, value.text))
                unknown.add(value.name)
                continue
            }
            guard let field = meaning else { continue }
            if recordCount <= 100 { present.insert(field) }
            if field == .isVisible { saysVisible = true }
            if field == .quantity, value.kind == .null { unsaidQuantities += 1 }
            // As in a JSON merge patch (RFC 7396), null removes the value.
            if value.kind == .null, !field.mayBeEmpty { continue }
            if value.kind == .text, value.text.isEmpty, !field.mayBeEmpty {
                // An empty string is a value, and is refused if the field is required.
                draft.set(field, "", value.position)
                continue
            }
            if !isOwn, OwnLists.fields.contains(field), value.fits(field), value.kind != .null {
                cells[field] = value
            } else if isFakeStore, field == .title, value.kind == .text {
                draft.set(field, value) { HTMLEntity.decoded($0) }
            } else {
                draft.set(field, value)
            }
        }
        if !cells.isEmpty { set(cells, in: &draft, at: record.start) }
        if !saysVisible, only == nil, status.hides(doubtful) { draft.hideIfNew() }
        try draft.hand(to: rows)
    }

    private static func meaning(_ key: String, _ only: [ProductField]?) -> ProductField?? {
        guard let only else { return named(key) }
        return .some(named(key).flatMap { $0 }.flatMap { only.contains($0) ? $0 : nil })
    }

    private mutating func set(
        _ cells: [ProductField: SourceRecord.Value], in draft: inout RowDraft, at start: TextPosition
    ) {
        func text(_ field: ProductField) -> String? { cells[field]?.text.trimmedSpace }
        let read = lists.read(
            .init(
                category: text(.category), tags: text(.tags), image: text(.image),
                moreImages: text(.moreImages)))
        let place = cells[.category] ?? cells[.image]
        for (field, text) in [
            (ProductField.category, read.category), (.tags, read.tags), (.image, read.image),
            (.moreImages, read.moreImages),
        ] {
            draft.set(field, text, (cells[field] ?? place)?.position ?? start)
        }
        if let tags = read.initialTags { draft.set(initialTags: tags, place?.position ?? start) }
    }

    mutating func finish(_ rows: RowTaker) throws {}
}
