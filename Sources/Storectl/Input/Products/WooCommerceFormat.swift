import StoreCore

/// WooCommerce's product CSV
/// (https://github.com/woocommerce/woocommerce/wiki/Product-CSV-Import-Schema): `variable` rows are parents,
/// `variation` rows name theirs by SKU or as `id:NN`.
struct WooCommerceFormat: RecordFormat {
    private let price: PriceText
    /// The SKUs of parents by their id, for variations that name it.
    private var parents: [String: String] = [:]
    /// A parent has no price of its own: it waits for its first variation's.
    private var waiting: SourceRecord?
    private var hasSeveralCategories = false
    private(set) var unknown: [String] = []

    init(_ options: ProductFileOptions) { price = PriceText(options) }

    var notices: [String] {
        hasSeveralCategories ? ["of several categories the first was taken; the others became tags"] : []
    }

    private static let known: Set<String> = [
        "id", "type", "sku", "name", "published", "visibility in catalog", "short description",
        "description", "date sale price starts", "date sale price ends", "tax class", "in stock?", "stock",
        "low stock amount", "weight (kg)", "weight (g)", "weight (lbs)", "weight (oz)", "sale price",
        "regular price", "categories", "tags", "images", "parent", "gtin, upc, ean, or isbn", "tax status",
        "is featured?", "backorders allowed?", "sold individually?", "allow customer reviews?", "position",
    ]

    mutating func take(_ record: SourceRecord, _ rows: RowTaker) throws {
        for value in record.values where !value.text.isEmpty {
            let name = value.name.lowercased()
            if !WooCommerceFormat.known.contains(name), !name.hasPrefix("attribute "),
                !unknown.contains(value.name)
            {
                unknown.append(value.name)
            }
        }
        let types = (record.text("type") ?? "simple").lowercased().split(separator: ",").map(\.trimmedSpace)
        if types.contains("variation") {
            try takeWaiting(rows, price: record.value("regular price"))
            return try takeVariation(record, rows)
        }
        try takeWaiting(rows, price: nil)
        if types.contains("variable") {
            if let id = record.text("id") { parents[id] = sku(record) }
            waiting = record
        } else {
            var draft = draft(record)
            setCommon(&draft, record)
            draft.set(.price, record.value("regular price"), price.plain)
            try draft.hand(to: rows)
        }
    }

    mutating func finish(_ rows: RowTaker) throws { try takeWaiting(rows, price: nil) }

    private mutating func takeWaiting(_ rows: RowTaker, price amount: SourceRecord.Value?) throws {
        guard let record = waiting else { return }
        waiting = nil
        var draft = draft(record)
        setCommon(&draft, record)
        let start = TextPosition(line: record.line, column: 1)
        if let amount {
            draft.set(.price, amount, price.plain)
        } else {
            draft.set(.price, "0", start)
        }
        try draft.hand(to: rows)
    }

    private mutating func takeVariation(_ record: SourceRecord, _ rows: RowTaker) throws {
        var draft = draft(record)
        setCommon(&draft, record)
        draft.set(.price, record.value("regular price"), price.plain)
        draft.set(.parentSKU, record.value("parent")) { [parents] text in
            guard text.hasPrefix("id:") else { return text }
            let id = String(text.dropFirst(3))
            return parents[id] ?? "WOO-\(id)"
        }
        let options = (1...10).compactMap { number -> ProductOption? in
            guard let name = record.text("attribute \(number) name"),
                let value = record.text("attribute \(number) value(s)")
            else { return nil }
            return ProductOption(name: name, value: value)
        }
        if !options.isEmpty {
            draft.set(.options, options.json.compactText, TextPosition(line: record.line, column: 1))
        }
        try draft.hand(to: rows)
    }

    private func sku(_ record: SourceRecord) -> String {
        record.text("sku") ?? "WOO-\(record.text("id") ?? "")"
    }

    private func draft(_ record: SourceRecord) -> RowDraft {
        var draft = RowDraft(record)
        if let sku = record.value("sku") {
            draft.set(.sku, sku)
        } else if let id = record.value("id") {
            draft.set(.sku, "WOO-\(id.text)", id.position)
        }
        draft.set(.externalID, record.value("id"))
        return draft
    }

    private mutating func setCommon(_ draft: inout RowDraft, _ record: SourceRecord) {
        draft.set(.title, record.value("name"))
        draft.set(.description, record.value("description") ?? record.value("short description")) {
            PlainText.of(html: $0.replacing("\\n", with: "\n"))
        }
        let isHidden = record.text("visibility in catalog")?.lowercased() == "hidden"
        draft.set(.isVisible, record.value("published")) { isHidden || $0 != "1" ? "false" : "true" }
        draft.set(.salePrice, record.value("sale price"), price.plain)
        draft.set(.saleStartsOn, record.value("date sale price starts")) { String($0.prefix(10)) }
        draft.set(.saleEndsOn, record.value("date sale price ends")) { String($0.prefix(10)) }
        draft.set(.taxClass, record.value("tax class")) { $0 == "parent" ? nil : $0 }
        draft.set(.quantity, record.value("stock")) { $0.hasPrefix("-") ? "0" : $0 }
        draft.set(.lowStockAt, record.value("low stock amount"))
        draft.set(.barcode, record.value("gtin, upc, ean, or isbn"))
        for (name, unit) in [
            ("weight (kg)", "kg"), ("weight (g)", "g"), ("weight (lbs)", "lb"), ("weight (oz)", "oz"),
        ] {
            draft.set(.weightGrams, record.value(name)) { [price] in Weight.grams(price.plain($0), unit) ?? $0
            }
        }
        setLists(&draft, record)
    }

    private mutating func setLists(_ draft: inout RowDraft, _ record: SourceRecord) {
        let categories = record.value("categories")
        let paths = (categories?.text ?? "").split(separator: ",").map(\.trimmedSpace)
        if let categories, let first = paths.first { draft.set(.category, first, categories.position) }
        hasSeveralCategories = hasSeveralCategories || paths.count > 1
        let others = paths.dropFirst().map { $0.split(separator: ">").last.map(\.trimmedSpace) ?? "" }
        let tags = [record.text("tags")].compactMap { $0 } + others
        if let place = record.value("tags") ?? categories, !tags.isEmpty {
            draft.set(.tags, tags.joined(separator: ","), place.position)
        }
        if let images = record.value("images") {
            let addresses = images.text.split(separator: ",").map(\.trimmedSpace)
            draft.set(.image, addresses.first, images.position)
            draft.set(
                .moreImages, addresses.count > 1 ? addresses.dropFirst().joined(separator: " ") : nil,
                images.position)
        }
    }
}

/// Weights as files write them.
enum Weight {
    /// Whole grams, rounded half away from zero; `nil` where the text is no weight.
    static func grams(_ text: String, _ unit: String) -> String? {
        let factors = ["kg": 1000, "g": 1, "lb": 453.59237, "lbs": 453.59237, "oz": 28.349523125]
        guard let number = Double(text), let factor = factors[unit.lowercased()],
            number >= 0, number * factor <= 1_000_000_000
        else { return nil }
        return String(Int64((number * factor).rounded()))
    }
}
