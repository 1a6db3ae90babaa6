import ShopText
import StoreCore

/// Shopify's product CSV (https://help.shopify.com/en/manual/products/import-export/using-csv): the rows of a
/// handle belong together. The first has the shared values; each row with a variant's values is one variant,
/// and rows with only an image add to the images. A product with several variants becomes a parent under its
/// handle.
struct ShopifyFormat: RecordFormat {
    private var group: [SourceRecord] = []
    private var hasNegativeStock = false
    private(set) var unknown = UnknownNames()
    private let price: PriceText
    private let originals: Originals?
    private(set) var counts = RowCounts()
    /// On which lines handles began.
    private var began = Recent<Beginning>()
    private var madeUp = SomeSKUs()
    private var renamed = SomeSKUs()
    /// The key of the group's original records.
    private var kept: String?

    /// Values that later rows of a handle need to be complete on their own.
    private struct Beginning {
        let line: Int
        let title: String?
        let optionNames: [String?]
    }

    /// Shopify allows 2048 variants; a file that calls everything one product must not fill the memory.
    static let maximumRows = 3000

    init(_ options: ProductFileOptions) {
        price = PriceText(options)
        originals = options.originals
    }

    var notices: [String] {
        var notices = madeUp.madeUpNotice
        if hasNegativeStock {
            notices.append("negative stock, from overselling, was read as 0")
        }
        if renamed.count > 0 {
            notices.append(
                "a variant uses the handle as its SKU, so -parent was added to that of "
                    + renamed.phrase("product"))
        }
        return notices
    }

    private static let known: Set<String> = [
        "handle", "title", "body (html)", "type", "product category", "tags", "published", "status",
        "option1 name", "option1 value", "option2 name", "option2 value", "option3 name", "option3 value",
        "variant sku", "variant grams", "variant inventory qty", "variant price", "variant compare at price",
        "variant barcode", "image src", "image position", "variant image", "variant weight unit",
        "variant requires shipping",
    ]

    mutating func take(_ record: SourceRecord, _ rows: RowTaker) throws {
        unknown.add(record, except: ShopifyFormat.known)
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
        // A row alone says too little: what is rejected is written down with the whole product.
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
            var draft = RowDraft(first, original: kept)
            draft.set(.sku, first.value("variant sku") ?? first.value("handle"))
            if first.value("variant sku") == nil { madeUp.add(handle) }
            setCommon(&draft, first)
            setOwn(&draft, first)
            return try draft.hand(to: rows)
        }
        var parent = RowDraft(first, original: kept)
        let skus = Set(variants.map { sku(of: $0, handle).lowercased() })
        var parentSKU = handle
        while skus.contains(parentSKU.lowercased()) { parentSKU += ShopifyFormat.parentEnding }
        if parentSKU != handle { renamed.add(parentSKU) }
        parent.set(.sku, first.value("handle")) { _ in parentSKU }
        setCommon(&parent, first)
        if let value = first.value("variant price") {
            parent.set(initialPrice: value) { try price.plain($0) }
        }
        try parent.hand(to: rows)
        counts.parents += 1
        for record in variants { try takeVariant(record, of: first, handle: handle, parentSKU, rows) }
    }

    /// The suffix of a product's SKU if a variant uses the handle as its own.
    static let parentEnding = "-parent"

    /// Copies the values of the product's first row, so that the rows can be imported alone.
    private mutating func fillFirst(_ beginning: Beginning) {
        func fill(_ column: String, _ text: String?) {
            if let text, group[0].text(column) == nil { group[0].original?.set(column, to: text) }
        }
        fill("title", beginning.title)
        for (index, name) in beginning.optionNames.enumerated() { fill("option\(index + 1) name", name) }
    }

    /// A variant without a SKU gets one of its handle and its options.
    private func sku(of record: SourceRecord, _ handle: String) -> String {
        record.text("variant sku")
            ?? ([handle] + options(of: record).map(\.value)).map(\.slug).joined(separator: "-")
    }

    /// Refuses rows of a product whose others are far away: it has been handed over.
    private func refuse(_ handle: String, began line: Int, _ rows: RowTaker) throws {
        for record in group {
            var wrong = SourceRecord(line: record.line, values: [])
            wrong.fault = ProductFileError.handleAgain(handle, line: line)
            wrong.faultPosition = record.value("handle")?.position
            try RowDraft(wrong, original: kept).hand(to: rows)
        }
    }

    private mutating func takeVariant(
        _ record: SourceRecord, of first: SourceRecord, handle: String, _ parentSKU: String, _ rows: RowTaker
    ) throws {
        var draft = RowDraft(record, original: kept)
        // The first row makes the parent as well.
        if record.line == first.line { draft.shareRecord() }
        let options = options(of: record)
        let names = options.map(\.value)
        let sku = sku(of: record, handle)
        if record.value("variant sku") == nil { madeUp.add(sku) }
        draft.set(.sku, sku, record.value("variant sku")?.position ?? record.start)
        let title = first.text("title").map { "\($0) - \(names.joined(separator: " / "))" }
        draft.set(.title, title, first.value("title")?.position ?? record.start)
        draft.set(.parentSKU, parentSKU, record.start)
        draft.set(.options, options.json.compactText, record.start)
        draft.set(.image, record.value("variant image"))
        if !isArchived(first) { setVisibility(&draft, first) }
        setOwn(&draft, record)
        try draft.hand(to: rows)
    }

    /// The values that the variants share.
    private mutating func setCommon(_ draft: inout RowDraft, _ first: SourceRecord) {
        draft.set(.title, first.value("title"))
        draft.set(.description, first.value("body (html)")) { PlainText.of(html: $0) }
        draft.set(.category, first.value("type") ?? first.value("product category"))
        if first.value("type") != nil, let other = first.value("product category") { unknown.add(other.name) }
        draft.set(.tags, first.value("tags")) { text in
            JSONValue.array(text.split(separator: ",").map { .string($0.trimmedSpace) }).compactText
        }
        if isArchived(first), let status = first.value("status") {
            draft.set(.isArchived, "true", status.position)
        } else {
            setVisibility(&draft, first)
        }
        let images = images
        draft.set(.image, images.first)
        if let second = images.dropFirst().first {
            let others = JSONValue.array(images.dropFirst().map { .string($0.text) })
            draft.set(.moreImages, others.compactText, second.position)
        }
    }

    /// The product's images in the order of Image Position; those without a position come last.
    private var images: [SourceRecord.Value] {
        let images = group.enumerated().compactMap { index, record in
            record.value("image src").map {
                (value: $0, place: record.text("image position").flatMap { Int($0) } ?? .max, index: index)
            }
        }
        return images.sorted { ($0.place, $0.index) < ($1.place, $1.index) }.map(\.value)
    }

    /// Archiving includes the variants, and does not tell whether the product was visible.
    private func isArchived(_ first: SourceRecord) -> Bool {
        first.text("status")?.lowercased() == "archived"
    }

    /// A product and its variants are visible if it is published and its status, if any, is active.
    private func setVisibility(_ draft: inout RowDraft, _ first: SourceRecord) {
        if let status = first.value("status"), status.text.lowercased() != "active" {
            draft.set(.isVisible, "false", status.position)
        } else {
            draft.set(.isVisible, first.value("published")) { $0.lowercased() }
        }
    }

    /// The values of the variant itself.
    private mutating func setOwn(_ draft: inout RowDraft, _ record: SourceRecord) {
        draft.set(.price, record.value("variant price"), price)
        draft.set(.compareAtPrice, record.value("variant compare at price"), price)
        draft.set(.barcode, record.value("variant barcode")) {
            $0.hasPrefix("'") ? String($0.dropFirst()) : $0
        }
        draft.set(.needsShipping, record.value("variant requires shipping")) { $0.lowercased() }
        // Pounds and ounces make grams with many digits.
        draft.set(.weightGrams, record.value("variant grams")) { Weight.grams($0, "g") ?? $0 }
        if let quantity = record.value("variant inventory qty") {
            let isNegative = quantity.text.hasPrefix("-")
            hasNegativeStock = hasNegativeStock || isNegative
            draft.set(.quantity, isNegative ? "0" : quantity.text, quantity.position)
        }
    }

    /// Option names are in the first row only. A single option called Title means there are no options.
    private func options(of record: SourceRecord) -> [ProductOption] {
        (1...3).compactMap { number in
            guard let value = record.text("option\(number) value") else { return nil }
            let name = record.text("option\(number) name") ?? group.first?.text("option\(number) name")
            if value == "Default Title", number == 1 { return nil }
            return ProductOption(name: name ?? "Option \(number)", value: value)
        }
    }
}

extension String {
    /// Lowercase, with each run of other characters than letters and digits as one hyphen: `Dark Blue` →
    /// `dark-blue`.
    var slug: String {
        lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
}
