import ShopText
import StoreCore

/// Shopify's product CSV (https://help.shopify.com/en/manual/products/import-export/using-csv): the rows of a
/// handle belong together. The first has the shared values; each row with a variant's values is one variant,
/// and rows with only an image add to the images. A product with several variants becomes a parent under its
/// handle.
struct ShopifyFormat: RecordFormat {
    private var group: [SourceRecord] = []
    private var stock: StockNotes
    private var status: StatusNotes
    private var categories: CategoryList
    private var addresses = Addresses()
    private var lost = LostMarkup()
    private(set) var unknown = UnknownNames()
    private let price: PriceText
    private let originals: Originals?
    private let visible: ValueReading?
    private let listSeparator: Character
    private(set) var counts = RowCounts()
    /// The lines on which handles began.
    private var began = Recent<Beginning>()
    private var madeUp = SomeSKUs()
    private var renamed = SomeSKUs()
    /// Variants with the same options as another one of their product.
    private var equal = SomeSKUs()
    /// The key of the group's original records.
    private var kept: String?

    /// Values that later rows of a handle need to be complete on their own.
    private struct Beginning {
        let line: Int
        let title: String?
        let optionNames: [String?]
    }

    /// Shopify allows 2048 variants; a file that puts everything in one product must not fill up memory.
    static let maximumRows = 3000

    init(_ options: ProductFileOptions) {
        price = PriceText(options)
        originals = options.originals
        visible = options.readings[.isVisible]
        listSeparator = options.listSeparator ?? ","
        stock = StockNotes(options)
        status = StatusNotes(options)
        categories = CategoryList(options)
    }

    var notices: [String] {
        var notices = madeUp.madeUpNotice + status.notice + stock.notices
        if renamed.count > 0 {
            notices.append(
                "a variant uses the handle as its SKU, so -parent was added to that of "
                    + renamed.phrase("product"))
        }
        if equal.count > 0 {
            notices.append("the same options as another variant of the product: \(equal.phrase("variant"))")
        }
        return notices + categories.notices + addresses.notice + lost.notice
    }

    mutating func take(_ record: SourceRecord, _ rows: RowTaker) throws {
        unknown.add(record, except: ShopifyFormat.columns)
        let handle = record.text("handle")
        if handle == nil || handle != group.first?.text("handle") { try finish(rows) }
        guard group.count < ShopifyFormat.maximumRows else {
            throw ProductFileError.tooManyRows(handle: handle ?? "", limit: ShopifyFormat.maximumRows)
        }
        group.append(record)
        counts.rows += 1
    }

    mutating func finish(_ rows: RowTaker) throws {
        guard let first = group.first else { return }
        defer { group.removeAll(keepingCapacity: true) }
        let beginning = first.text("handle").flatMap { began[$0] }
        if let beginning { fillFirst(beginning) }
        shareMapped()
        // A single row says too little, so rejects are saved with the whole product.
        kept = try originals?.keep(group.compactMap(\.original))
        if let handle = first.text("handle") {
            if let beginning { return try refuse(handle, began: beginning.line, rows) }
            let names = (1...3).map { first.text("option\($0) name") }
            began.note(
                Beginning(line: first.line, title: first.text("title"), optionNames: names), of: handle)
        }
        let variants = group.enumerated().filter { index, record in
            index == 0 || record.value("option1 value") != nil || record.value("variant price") != nil
                || record.value("variant sku") != nil || record.fault != nil
        }.map(\.element)
        counts.pictures += group.count - variants.count
        let handle = first.text("handle") ?? ""
        if variants.count == 1, options(of: first).isEmpty {
            var draft = RowDraft(first, original: kept, price)
            draft.set(.sku, first.value("variant sku") ?? first.value("handle"))
            if first.value("variant sku") == nil { madeUp.add(handle) }
            setCommon(&draft, first)
            setOwn(&draft, first, first.text("variant sku") ?? handle)
            return try draft.hand(to: rows)
        }
        var parent = RowDraft(first, original: kept, price)
        let skus = Set(variants.map { sku(of: $0, handle).lowercased() })
        var parentSKU = handle
        while skus.contains(parentSKU.lowercased()) { parentSKU += ShopifyFormat.parentEnding }
        if parentSKU != handle { renamed.add(parentSKU) }
        parent.set(.sku, first.value("handle")) { _ in parentSKU }
        setCommon(&parent, first)
        if let value = first.value("variant price") {
            parent.set(initialPrice: value) { [price] in try price.plain($0) }
        }
        try parent.hand(to: rows)
        counts.parents += 1
        var seen: Set<String> = []
        for record in variants {
            try takeVariant(record, of: first, handle: handle, parentSKU, &seen, rows)
        }
    }

    /// The suffix of a product's SKU if a variant has the handle as its SKU.
    static let parentEnding = "-parent"

    /// Copies the values of the product's first row, so that the rows can be imported alone.
    private mutating func fillFirst(_ beginning: Beginning) {
        func fill(_ column: String, _ text: String?) {
            if let text, group[0].text(column) == nil { group[0].original?.set(column, to: text) }
        }
        fill("title", beginning.title)
        for (index, name) in beginning.optionNames.enumerated() { fill("option\(index + 1) name", name) }
    }

    /// A variant without a SKU gets one made from its handle and options.
    private func sku(of record: SourceRecord, _ handle: String) -> String {
        record.text("variant sku")
            ?? ([handle] + options(of: record).map(\.value)).map(\.slug).joined(separator: "-")
    }

    /// Refuses rows of a product whose other rows are far away, because it has already been passed on.
    private func refuse(_ handle: String, began line: Int, _ rows: RowTaker) throws {
        for record in group {
            var wrong = SourceRecord(line: record.line, values: [])
            wrong.fault = ProductFileError.handleAgain(handle, line: line)
            wrong.faultPosition = record.value("handle")?.position
            try RowDraft(wrong, original: kept, price).hand(to: rows)
        }
    }

    /// - Parameter seen: the options of the product's variants so far, by which nobody can tell equal ones apart.
    private mutating func takeVariant(
        _ record: SourceRecord, of first: SourceRecord, handle: String, _ parentSKU: String,
        _ seen: inout Set<String>, _ rows: RowTaker
    ) throws {
        var draft = RowDraft(record, original: kept, price)
        // The first row makes the parent as well.
        if record.line == first.line { draft.shareRecord() }
        let options = options(of: record)
        let names = options.map(\.value)
        let sku = sku(of: record, handle)
        if record.value("variant sku") == nil { madeUp.add(sku) }
        draft.set(.sku, sku, record.value("variant sku")?.position ?? record.start)
        let title = first.text("title").map { title in
            HTMLEntity.decoded(title) + " - " + names.joined(separator: " / ")
        }
        draft.set(.title, title, first.value("title")?.position ?? record.start)
        draft.set(.parentSKU, parentSKU, record.start)
        let text = options.json.compactText
        if !seen.insert(text.lowercased()).inserted { equal.add(sku) }
        draft.set(.options, text, record.start)
        if let image = record.cell("variant image") {
            draft.set(.image, image) { addresses.read($0).first }
        }
        if !isArchived(first) { setVisibility(&draft, first) }
        setOwn(&draft, record, sku)
        try draft.hand(to: rows)
    }

    /// The values that the variants share.
    private mutating func setCommon(_ draft: inout RowDraft, _ first: SourceRecord) {
        draft.set(.title, first.value("title")) { HTMLEntity.decoded($0) }
        draft.set(.description, first.cell("body (html)")) { PlainText.of(html: $0, &lost) }
        let typed = first.value("type") ?? first.value("product category")
        draft.set(.category, typed ?? first.cell("type") ?? first.cell("product category")) {
            categories.read([HTMLEntity.decoded($0, keeping: [">"])]).first
        }
        if first.value("type") != nil, let other = first.value("product category") { unknown.add(other.name) }
        draft.set(.tags, first.cell("tags")) { text in
            let tags = text.split(separator: listSeparator).map { HTMLEntity.decoded($0.trimmedSpace) }
            return JSONValue.array(tags.map { .string($0) }).compactText
        }
        if isArchived(first), let status = first.value("status") {
            draft.set(.isArchived, "true", status.position)
        } else {
            setVisibility(&draft, first)
        }
        guard let place = group.lazy.compactMap({ $0.cell("image src") }).first else { return }
        let images = images
        if images.isEmpty, group.contains(where: { $0.value("image src") != nil }) { return }
        draft.set(.image, images.first ?? "", place.position)
        let others = JSONValue.array(images.dropFirst().map { .string($0) })
        draft.set(.moreImages, images.count > 1 ? others.compactText : "", place.position)
    }

    /// The product's images in the order of Image Position; those without a position come last.
    private var images: [String] {
        mutating get {
            let rows = group.enumerated().compactMap { index, record in
                record.text("image src").map {
                    (text: $0, place: record.text("image position").flatMap { Int($0) } ?? .max, index: index)
                }
            }
            return rows.sorted { ($0.place, $0.index) < ($1.place, $1.index) }.flatMap {
                addresses.read($0.text)
            }
        }
    }

    /// Archiving includes the variants, and does not say whether the product was visible.
    private func isArchived(_ first: SourceRecord) -> Bool {
        first.text("status").map { StatusWords.archived.contains(read($0)) } ?? false
    }

    /// A product and its variants are visible if it is published and its status, if any, is active.
    private mutating func setVisibility(_ draft: inout RowDraft, _ first: SourceRecord) {
        if let said = first.value("status"), StatusColumn.saysYes(read(said.text)) != true {
            let published = first.value("published").map { $0.reading(read($0.text)) }
            draft.setVisible(said, status.shows(said.reading(read(said.text)), published))
        } else if let published = first.value("published") {
            draft.set(.isVisible, published) { read($0) }
        } else if !first.has("published"), let text = first.value("status") {
            draft.set(.isVisible, "true", text.position)
        } else if !first.has("published"), !first.has("status"),
            status.hides(first, except: ShopifyFormat.columns)
        {
            draft.hideIfNew()
        }
    }

    /// A word of one of both columns, or what was said of it.
    private func read(_ text: String) -> String { (visible?.read(text.trimmedSpace) ?? text).lowercased() }

    /// The values of the variant itself.
    private mutating func setOwn(_ draft: inout RowDraft, _ record: SourceRecord, _ sku: String) {
        draft.set(.price, record.value("variant price"))
        draft.set(.compareAtPrice, record.cell("variant compare at price"))
        draft.set(.barcode, record.cell("variant barcode")) {
            $0.hasPrefix("'") ? String($0.dropFirst()) : $0
        }
        draft.set(.needsShipping, record.value("variant requires shipping")) { $0.lowercased() }
        // Converting pounds and ounces gives grams with many digits.
        draft.set(.weightGrams, record.cell("variant grams")) { Weight.grams($0, "g") ?? $0 }
        let quantity = record.value("variant inventory qty")
        let isTracked = record.cell("variant inventory tracker").map { !$0.text.isEmpty } ?? (quantity != nil)
        if !record.has("variant inventory qty") {
            stock.addMissing()
        } else if !isTracked, quantity == nil {
            stock.addUntracked(sku)
        }
        draft.set(.quantity, quantity) { stock.quantity(price.whole($0), sku) }
    }

    /// Values mapped to fields of the product itself, which only the first row has, apply to all its rows.
    private mutating func shareMapped() {
        guard let first = group.first else { return }
        for index in group.indices.dropFirst() where group[index].lostSaleDays.isEmpty {
            group[index].lostSaleDays = first.lostSaleDays
        }
        for value in first.values where ColumnNames.field(value.key) != nil && !value.text.isEmpty {
            for index in group.indices.dropFirst() where group[index].value(value.key) == nil {
                group[index].values.removeAll { $0.key == value.key }
                group[index].values.append(value)
            }
        }
    }

    /// Option names are in the first row only. A single option called Title means there are no options.
    private func options(of record: SourceRecord) -> [ProductOption] {
        (1...3).compactMap { number in
            guard let value = record.text("option\(number) value") else { return nil }
            let name = record.text("option\(number) name") ?? group.first?.text("option\(number) name")
            if value == "Default Title", number == 1 { return nil }
            return ProductOption(
                name: name.map { HTMLEntity.decoded($0) } ?? "Option \(number)",
                value: HTMLEntity.decoded(value))
        }
    }
}

extension String {
    /// Lowercase, with each run of characters other than letters and digits as one hyphen: `Dark Blue` →
    /// `dark-blue`.
    var slug: String {
        lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
}
