import StoreCore

/// Google Merchant's product data (https://support.google.com/merchants/answer/7052112), from a TSV or from
/// RSS and Atom, where names have the prefix `g:`.
struct GoogleFormat: RecordFormat {
    private let price: PriceText
    private let originals: Originals?
    private(set) var unknown = UnknownNames()
    private(set) var counts = RowCounts()
    /// Rows of one `item_group_id`, which stand one after the other.
    private var group: [SourceRecord] = []
    /// Whether a product stands under an id or an `item_group_id`, to hold variants.
    private var holders = Recent<Bool>()
    private var ungroupedCount = 0
    private var droppedTimes = false
    /// How many products with variants come with a quantity of their own.
    private var stockedParents = 0

    /// So many rows of a group are kept at once; the rest follow them.
    private static let maximumRows = 3000

    var notices: [String] {
        var notices: [String] = []
        if ungroupedCount > 0 {
            notices.append(
                "item_group_id was not used for \(ungroupedCount) \(ungroupedCount == 1 ? "product" : "products"): "
                    + "no color, size, material or pattern, or a row that has this id itself")
        }
        if stockedParents > 0 {
            notices.append(
                stockedParents == 1
                    ? "the quantity of a product with variants was left out: its variants have it"
                    : "the quantity of \(stockedParents) products with variants was left out: their variants have it"
            )
        }
        if droppedTimes { notices.append("sales begin and end with days in UTC; times of day were dropped") }
        return notices
    }

    init(_ options: ProductFileOptions) {
        price = PriceText(options)
        originals = options.originals
    }

    private static let known: Set<String> = [
        "id", "title", "description", "summary", "image_link", "additional_image_link", "price", "sale_price",
        "sale_price_effective_date", "availability", "availability_date", "quantity",
        "sell_on_google_quantity", "gtin", "product_type", "shipping_weight", "item_group_id", "color",
        "size",
        "material", "pattern",
    ]

    /// `g:image_link` and `image link` are `image_link`.
    static func key(_ name: String) -> String {
        let name = name.lowercased()
        return (name.hasPrefix("g:") ? String(name.dropFirst(2)) : name).replacing(" ", with: "_")
    }

    mutating func take(_ record: SourceRecord, _ rows: RowTaker) throws {
        var record = record
        record.values = record.values.map {
            .init(name: $0.name, key: GoogleFormat.key($0.name), text: $0.text, position: $0.position)
        }
        unknown.add(record, except: GoogleFormat.known)
        counts.rows += 1
        let groupID = record.text("item_group_id")
        if groupID == nil || groupID != group.first?.text("item_group_id")
            || group.count == GoogleFormat.maximumRows
        {
            try finish(rows)
        }
        if groupID != nil { return group.append(record) }
        if let id = record.text("id") { holders.note(true, of: id) }
        try takeProduct(record, try originals?.keep(record), of: nil, rows)
    }

    /// Hands over the group. A feed has no row for the product whose variants they are, so it is made from the
    /// first of them; unless there is a row with that id, or nothing tells them apart.
    mutating func finish(_ rows: RowTaker) throws {
        guard let first = group.first, let id = first.value("item_group_id") else { return }
        defer { group.removeAll(keepingCapacity: true) }
        let kept = try originals?.keep(group.compactMap(\.original))
        let own = group.first { $0.text("id") == id.text }
        let isNew = holders[id.text] == nil
        if isNew {
            let hasOptions = group.contains { !GoogleFormat.options(of: $0).isEmpty }
            let isOwnPlain = own.map { GoogleFormat.options(of: $0).isEmpty } ?? true
            holders.note(hasOptions && isOwnPlain, of: id.text)
        }
        let holdsVariants = holders[id.text] ?? false
        if !holdsVariants { ungroupedCount += group.count }
        if isNew, holdsVariants, own == nil { try takeParent(first, id, kept, rows) }
        for (index, record) in group.enumerated() {
            let isParent = holdsVariants && record.text("id") == id.text
            let isShared = isNew && holdsVariants && own == nil && index == 0
            try takeProduct(
                record, kept, of: holdsVariants && !isParent ? id : nil, isShared: isShared,
                isParent: isParent, rows)
        }
    }

    /// The product whose variants the rows of a group are, as far as the first of them tells.
    private mutating func takeParent(
        _ first: SourceRecord, _ id: SourceRecord.Value, _ kept: String?, _ rows: RowTaker
    ) throws {
        counts.parents += 1
        var draft = RowDraft(first, original: kept)
        draft.set(.sku, id)
        let values = GoogleFormat.options(of: first).map(\.value)
        draft.set(.title, first.value("title")) { $0.without(endings: values) }
        setCommon(&draft, first)
        if let price = first.value("price"), let amount = try? self.price.amount(price.text, as: .price) {
            draft.set(initialPrice: price) { _ in amount }
        }
        try draft.hand(to: rows)
    }

    private mutating func takeProduct(
        _ record: SourceRecord, _ kept: String?, of parent: SourceRecord.Value?, isShared: Bool = false,
        isParent: Bool = false, _ rows: RowTaker
    ) throws {
        var draft = RowDraft(record, original: kept)
        if isShared { draft.shareRecord() }
        draft.set(.sku, record.value("id"))
        draft.set(.title, record.value("title"))
        setCommon(&draft, record)
        draft.set(.parentSKU, parent?.text, record.value("item_group_id")?.position ?? record.start)
        let options = GoogleFormat.options(of: record)
        if !options.isEmpty { draft.set(.options, options.json.compactText, record.start) }
        draft.set(.price, record.value("price")) { try price.amount($0, as: .price) }
        draft.set(.salePrice, record.value("sale_price")) { try price.amount($0, as: .salePrice) }
        if let dates = record.value("sale_price_effective_date") {
            let days = SaleDays(dates.text)
            draft.set(.saleStartsOn, days.first, dates.position)
            draft.set(.saleEndsOn, days.last, dates.position)
            droppedTimes = droppedTimes || days.hadTimes
        }
        draft.set(.barcode, record.value("gtin"))
        setStock(&draft, record, isParent: isParent)
        draft.set(.weightGrams, record.value("shipping_weight")) { text in
            let words = text.split(separator: " ").map(String.init)
            return words.count == 2 ? Weight.grams(words[0], words[1]) ?? text : text
        }
        try draft.hand(to: rows)
    }

    /// What a product and its variants may have in common.
    private func setCommon(_ draft: inout RowDraft, _ record: SourceRecord) {
        draft.set(.description, record.value("description") ?? record.value("summary")) {
            PlainText.of(html: $0)
        }
        draft.set(.image, record.value("image_link"))
        let images = record.values.filter { $0.key == "additional_image_link" && !$0.text.isEmpty }
        if let first = images.first {
            let addresses = images.flatMap { GoogleFormat.addresses($0.text) }
            draft.set(.moreImages, addresses.joined(separator: " "), first.position)
        }
        draft.set(.category, record.value("product_type")) { $0.split(separator: ",").first.map(String.init) }
    }

    /// What tells a variant from the others of its group.
    private static func options(of record: SourceRecord) -> [ProductOption] {
        [("Color", "color"), ("Size", "size"), ("Material", "material"), ("Pattern", "pattern")]
            .compactMap { name, key in
                record.text(key).map { ProductOption(name: name, value: $0) }
            }
    }

    /// Addresses with commas between them, or a JSON array.
    private static func addresses(_ text: String) -> [String] {
        let list = text.hasPrefix("[") ? (try? JSONReader.value(of: text))?.arrayValue : nil
        return list?.compactMap(\.stringValue) ?? text.split(separator: ",").map(\.trimmedSpace)
    }

    /// What is out of stock has none; how much of the rest there is, few feeds say.
    private mutating func setStock(_ draft: inout RowDraft, _ record: SourceRecord, isParent: Bool) {
        if let quantity = record.value("quantity") ?? record.value("sell_on_google_quantity") {
            if isParent, !quantity.text.isEmpty, quantity.text != "0" { stockedParents += 1 }
            if !isParent { draft.set(.quantity, quantity) }
        } else if let availability = record.value("availability"),
            ["out_of_stock", "out of stock"].contains(availability.text.lowercased())
        {
            draft.set(.quantity, "0", availability.position)
        }
        draft.set(.releaseDate, record.value("availability_date")) { String($0.prefix(10)) }
    }
}

extension String {
    /// `Tee - Red, M` without the endings `M` and `Red`: `Tee`. As it is where nothing would be left.
    func without(endings: [String]) -> String {
        // No title is so long, and looking for its end again and again would take long.
        guard utf8.count <= 2000 else { return self }
        var text = self
        while let ending = endings.first(where: { ending in
            !ending.isEmpty && text.lowercased().hasSuffix(ending.lowercased())
                && text.dropLast(ending.count).last.map { !$0.isLetter && !$0.isNumber } ?? false
        }) {
            text = String(text.dropLast(ending.count))
            while let last = text.last, " -–—/,|:;(".contains(last) { text.removeLast() }
        }
        return text.isEmpty ? self : text
    }
}
