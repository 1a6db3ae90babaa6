import ShopText
import StoreCore

/// Google Merchant's product data (https://support.google.com/merchants/answer/7052112), from a TSV or from
/// RSS and Atom, where names have the prefix `g:`.
struct GoogleFormat: RecordFormat {
    private let price: PriceText
    private let originals: Originals?
    private(set) var unknown = UnknownNames()
    private(set) var counts = RowCounts()
    /// Consecutive rows with one `item_group_id`.
    private var group: [SourceRecord] = []
    /// What is known about an id or an `item_group_id`: whether a product has it that can hold variants.
    private var holders = Recent<Holder>()
    /// The first rows of groups without a row for their product: it may come later.
    private var waiting = WaitingParents(limit: 2000)
    private var ungroupedCount = 0
    private var droppedTimes = false
    /// How many products with variants come with a quantity of their own.
    private var stockedParents = 0

    /// What an id refers to.
    private enum Holder {
        /// A row of the file.
        case row
        /// Nothing yet; a product is made of the group's first row where none comes.
        case group
        /// Nothing that could hold variants.
        case nothing
    }

    private var hasQuantity = false
    private var isInStock = false
    private let hasDefaultQuantity: Bool

    /// The most rows of a group to hold in memory; the rest are passed on.
    private static let maximumRows = 3000

    var notices: [String] {
        var notices: [String] = []
        if ungroupedCount > 0 {
            notices.append(
                "item_group_id was not used for \(ungroupedCount) \(ungroupedCount == 1 ? "product" : "products"): "
                    + "no color, size, material or pattern, or a row with this id as its own")
        }
        if stockedParents > 0 {
            notices.append(
                stockedParents == 1
                    ? "the quantity of a product with variants was ignored: its variants hold the stock"
                    : "the quantity of \(stockedParents) products with variants was ignored: their variants hold the stock"
            )
        }
        if isInStock, !hasQuantity, !hasDefaultQuantity {
            notices.append(
                "the feed has no stock quantities, so new products have 0; add --default quantity=N")
        }
        if droppedTimes { notices.append("sales start and end with a day in UTC; times of day were dropped") }
        return notices
    }

    init(_ options: ProductFileOptions) {
        price = PriceText(options)
        originals = options.originals
        hasDefaultQuantity = options.hasDefaultQuantity
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
        var record = GoogleFormat.plain(record)
        unknown.add(record, except: GoogleFormat.known)
        noteRepeats(in: record)
        counts.rows += 1
        let groupID = record.text("item_group_id")
        if groupID == nil || groupID != group.first?.text("item_group_id")
            || group.count == GoogleFormat.maximumRows
        {
            try finishGroup(rows)
        }
        if groupID != nil { return group.append(record) }
        let isParent = takePlace(&record)
        try takeProduct(record, try originals?.keep(record), of: nil, isParent: isParent, rows)
    }

    /// Under the names that the format has, without a prefix; where a file of rejects has made an array of values
    /// that stood one after the other, they do so again.
    private static func plain(_ record: SourceRecord) -> SourceRecord {
        var plain = record
        plain.values = record.values.flatMap { value -> [SourceRecord.Value] in
            let list = value.kind == .list ? (try? JSONReader.value(of: value.text))?.arrayValue : nil
            let texts = list.map { $0.compactMap(\.stringValue) }
            let isList = texts != nil && texts?.count == list?.count
            return (isList ? texts ?? [] : [value.text]).map {
                .init(
                    name: value.name, key: key(value.name), text: $0, position: value.position,
                    kind: isList ? .text : value.kind)
            }
        }
        return plain
    }

    /// The first of several values with the same name.
    private mutating func noteRepeats(in record: SourceRecord) {
        var seen: Set<String> = []
        for value in record.values where !value.text.isEmpty && value.key != "additional_image_link" {
            if GoogleFormat.known.contains(value.key), !seen.insert(value.key).inserted {
                unknown.add("a second \(value.name)")
            }
        }
    }

    /// Notes that a row is for the product with its id; if that has been made meanwhile, the row is refused.
    ///
    /// - Returns: whether the product has variants, which came before it.
    private mutating func takePlace(_ record: inout SourceRecord) -> Bool {
        guard let id = record.value("id") else { return false }
        if waiting.take(id.text) != nil {
            holders.note(.row, of: id.text)
            return true
        }
        guard case .group? = holders[id.text] else {
            holders.note(.row, of: id.text)
            return false
        }
        record.values = []
        record.fault = ProductFileError.parentMade(id.text)
        record.faultPosition = id.position
        return false
    }

    /// Hands over the group. A feed may have no row for the product whose variants they are: then it is made from
    /// the first of them at the end; unless nothing tells them apart.
    private mutating func finishGroup(_ rows: RowTaker) throws {
        guard let first = group.first, let id = first.value("item_group_id") else { return }
        defer { group.removeAll(keepingCapacity: true) }
        let kept = try originals?.keep(group.compactMap(\.original))
        let own = group.firstIndex { $0.text("id") == id.text }
        if holders[id.text] == nil {
            let hasOptions = group.contains { !GoogleFormat.options(of: $0).isEmpty }
            let isOwnPlain = own.map { GoogleFormat.options(of: group[$0]).isEmpty } ?? true
            let holds = hasOptions && isOwnPlain
            holders.note(holds ? own == nil ? .group : .row : .nothing, of: id.text)
            // So many are not kept: then it is made.
            if holds, own == nil, let longest = waiting.add(first, sku: id.text) {
                try takeParent(longest, rows)
            }
        } else if let own, case .group? = holders[id.text] {
            var row = group[own]
            _ = takePlace(&row)
            group[own] = row
        }
        let holdsVariants = holders[id.text] != .nothing
        if !holdsVariants { ungroupedCount += group.count }
        for record in group {
            let isParent = holdsVariants && record.text("id") == id.text
            try takeProduct(
                record, kept, of: holdsVariants && !isParent ? id : nil, isParent: isParent, rows)
        }
    }

    mutating func finish(_ rows: RowTaker) throws {
        try finishGroup(rows)
        for first in waiting.takeAll() { try takeParent(first, rows) }
    }

    /// The product whose variants the rows of a group are, as far as the first of them tells.
    private mutating func takeParent(_ first: SourceRecord, _ rows: RowTaker) throws {
        counts.parents += 1
        // Where it is wrong so are its variants, which are written down.
        var draft = RowDraft(first, original: nil)
        draft.shareRecord()
        draft.set(.sku, first.value("item_group_id"))
        let values = GoogleFormat.options(of: first).map(\.value)
        draft.set(.title, first.value("title")) { $0.without(endings: values) }
        setCommon(&draft, first)
        if let price = first.value("price"), let amount = try? self.price.amount(price.text, as: .price) {
            draft.set(initialPrice: price) { _ in amount }
        }
        try draft.hand(to: rows)
    }

    private mutating func takeProduct(
        _ record: SourceRecord, _ kept: String?, of parent: SourceRecord.Value?, isParent: Bool,
        _ rows: RowTaker
    ) throws {
        var draft = RowDraft(record, original: kept)
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

    /// The fields that a product and its variants share.
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

    /// The values that tell a variant from the others in its group.
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

    /// A product that is out of stock has quantity 0; few feeds say how many of the others there are.
    private mutating func setStock(_ draft: inout RowDraft, _ record: SourceRecord, isParent: Bool) {
        if let quantity = record.value("quantity") ?? record.value("sell_on_google_quantity") {
            hasQuantity = true
            if isParent, !quantity.text.isEmpty, quantity.text != "0" { stockedParents += 1 }
            if !isParent { draft.set(.quantity, quantity) }
        } else if let availability = record.value("availability"),
            ["out_of_stock", "out of stock"].contains(availability.text.lowercased())
        {
            draft.set(.quantity, "0", availability.position)
        } else if record.value("availability") != nil {
            isInStock = true
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
