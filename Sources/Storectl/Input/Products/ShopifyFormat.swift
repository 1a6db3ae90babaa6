import StoreCore

/// Shopify's product CSV (https://help.shopify.com/en/manual/products/import-export/using-csv): the rows of a
/// handle belong together. The first has what is common; each with a variant's values is one variant, those
/// with an image alone add to the images. A product with several variants becomes a parent under its handle.
struct ShopifyFormat: RecordFormat {
    private var group: [SourceRecord] = []
    private var hasNegativeStock = false
    private(set) var unknown = UnknownNames()
    private let price: PriceText
    private let originals: Originals?
    private(set) var counts = RowCounts()
    /// On which lines handles began.
    private var began = Recent<Int>()
    /// By what the records of the group are found again.
    private var kept: String?

    /// Shopify allows 2048 variants; a file that calls everything one product must not fill the memory.
    static let maximumRows = 3000

    init(_ options: ProductFileOptions) {
        price = PriceText(options)
        originals = options.originals
    }

    var notices: [String] {
        hasNegativeStock ? ["stock below zero, as oversold products have it, was read as 0"] : []
    }

    private static let known: Set<String> = [
        "handle", "title", "body (html)", "type", "product category", "tags", "published", "status",
        "option1 name", "option1 value", "option2 name", "option2 value", "option3 name", "option3 value",
        "variant sku", "variant grams", "variant inventory qty", "variant price", "variant compare at price",
        "variant barcode", "image src", "image position", "variant image", "variant weight unit",
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
        // A row alone says too little: what is rejected is written down with the whole product.
        kept = try originals?.keep(group.compactMap(\.original))
        if let handle = first.value("handle") {
            if let line = began[handle.text] { return try refuse(handle.text, began: line, rows) }
            began.note(first.line, of: handle.text)
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
            setCommon(&draft, first)
            setOwn(&draft, first)
            return try draft.hand(to: rows)
        }
        var parent = RowDraft(first, original: kept)
        parent.set(.sku, first.value("handle"))
        setCommon(&parent, first)
        if let value = first.value("variant price") {
            parent.set(initialPrice: value) { try price.plain($0) }
        }
        try parent.hand(to: rows)
        counts.parents += 1
        for record in variants { try takeVariant(record, of: first, handle: handle, rows) }
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
        _ record: SourceRecord, of first: SourceRecord, handle: String, _ rows: RowTaker
    ) throws {
        var draft = RowDraft(record, original: kept)
        // The first row makes the parent as well.
        if record.line == first.line { draft.shareRecord() }
        let options = options(of: record)
        let names = options.map(\.value)
        draft.set(
            .sku, record.text("variant sku") ?? ([handle] + names).map(\.slug).joined(separator: "-"),
            record.value("variant sku")?.position ?? record.start)
        let title = first.text("title").map { "\($0) - \(names.joined(separator: " / "))" }
        draft.set(.title, title, first.value("title")?.position ?? record.start)
        draft.set(.parentSKU, handle, record.start)
        draft.set(.options, options.json.compactText, record.start)
        draft.set(.image, record.value("variant image"))
        if !isArchived(first) { setVisibility(&draft, first) }
        setOwn(&draft, record)
        try draft.hand(to: rows)
    }

    /// What the variants have in common.
    private func setCommon(_ draft: inout RowDraft, _ first: SourceRecord) {
        draft.set(.title, first.value("title"))
        draft.set(.description, first.value("body (html)")) { PlainText.of(html: $0) }
        draft.set(.category, first.value("type") ?? first.value("product category"))
        draft.set(.tags, first.value("tags")) { text in
            JSONValue.array(text.split(separator: ",").map { .string($0.trimmedSpace) }).compactText
        }
        if isArchived(first), let status = first.value("status") {
            draft.set(.isArchived, "true", status.position)
        } else {
            setVisibility(&draft, first)
        }
        let images = group.compactMap { $0.value("image src") }
        draft.set(.image, images.first)
        if let second = images.dropFirst().first {
            draft.set(.moreImages, images.dropFirst().map(\.text).joined(separator: " "), second.position)
        }
    }

    /// What is archived takes its variants with it, and says nothing of whether it was seen.
    private func isArchived(_ first: SourceRecord) -> Bool {
        first.text("status")?.lowercased() == "archived"
    }

    /// A product is seen when it is published and its status, if it has one, is active; so are its variants.
    private func setVisibility(_ draft: inout RowDraft, _ first: SourceRecord) {
        if let status = first.value("status"), status.text.lowercased() != "active" {
            draft.set(.isVisible, "false", status.position)
        } else {
            draft.set(.isVisible, first.value("published")) { $0.lowercased() }
        }
    }

    /// What a variant has for itself.
    private mutating func setOwn(_ draft: inout RowDraft, _ record: SourceRecord) {
        draft.set(.price, record.value("variant price"), price)
        draft.set(.compareAtPrice, record.value("variant compare at price"), price)
        draft.set(.barcode, record.value("variant barcode")) {
            $0.hasPrefix("'") ? String($0.dropFirst()) : $0
        }
        // Pounds and ounces make grams with many digits.
        draft.set(.weightGrams, record.value("variant grams")) { Weight.grams($0, "g") ?? $0 }
        if let quantity = record.value("variant inventory qty") {
            let isNegative = quantity.text.hasPrefix("-")
            hasNegativeStock = hasNegativeStock || isNegative
            draft.set(.quantity, isNegative ? "0" : quantity.text, quantity.position)
        }
    }

    /// The option names stand in the first row only. One option called Title is none.
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
    /// Lower case, and runs of what is neither letter nor digit as one hyphen: `Dark Blue` → `dark-blue`.
    var slug: String {
        lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
}
