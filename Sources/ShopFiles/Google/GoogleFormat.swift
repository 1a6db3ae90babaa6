import ShopText
import StoreCore

/// Google Merchant's product data (https://support.google.com/merchants/answer/7052112), from a TSV or from
/// RSS and Atom, where names have the prefix `g:`.
struct GoogleFormat: RecordFormat {
    private let price: PriceText
    private let originals: Originals?
    private var status: StatusNotes
    private var addresses = Addresses()
    private var lost = LostMarkup()
    private var negative: StockNotes
    private(set) var unknown = UnknownNames()
    private(set) var counts = RowCounts()
    /// Consecutive rows with one `item_group_id`.
    private var group: [SourceRecord] = []
    /// What is known about an id or an `item_group_id`: whether it belongs to a product that can have variants.
    private var holders = Recent<Holder>()
    /// The first rows of groups without a row for their product yet, which may come later.
    private var waiting = WaitingParents(limit: 2000)
    private var ungroupedCount = 0
    private var droppedTimes = false
    /// How many products with variants have a quantity of their own.
    private var stockedParents = 0

    /// What an id refers to.
    private enum Holder {
        /// A row of the file.
        case row
        /// Nothing yet; if no product comes, it is made from the group's first row.
        case group
        /// Something that cannot have variants.
        case nothing
    }

    private var hasQuantity = false
    private var isInStock = false
    private let hasDefaultQuantity: Bool

    /// The maximum number of a group's rows to hold in memory; the rest are passed on.
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
        return notices + negative.notices + status.notice + addresses.notice + lost.notice
    }

    init(_ options: ProductFileOptions) {
        price = PriceText(options)
        originals = options.originals
        hasDefaultQuantity = options.hasDefaultQuantity
        negative = StockNotes(options)
        status = StatusNotes(options)
    }

    static let columns: Set<String> = [
        "id", "title", "description", "summary", "image_link", "additional_image_link", "price", "sale_price",
        "sale_price_effective_date", "availability", "availability_date", "quantity",
        "sell_on_google_quantity", "quantity_to_sell_on_facebook", "gtin", "product_type", "shipping_weight",
        "item_group_id", "color", "size", "material", "pattern",
    ]
    /// Facebook's availability may be "discontinued".
    private static let columnsWithoutStatus = columns.subtracting(["availability"])

    /// `g:image_link` and `image link` are `image_link`.
    static func key(_ name: String) -> String {
        let name = name.lowercased()
        return (name.hasPrefix("g:") ? String(name.dropFirst(2)) : name).replacing(" ", with: "_")
    }

    static let allowsRepeats = true

    static func column(of field: ProductField) -> String? {
        switch field {
        case .sku: "id"
        case .title: "title"
        case .description: "description"
        case .price: "price"
        case .salePrice: "sale_price"
        case .quantity: "quantity"
        case .category: "product_type"
        case .image: "image_link"
        case .moreImages: "additional_image_link"
        case .barcode: "gtin"
        case .releaseDate: "availability_date"
        case .weightGrams: "shipping_weight"
        case .parentSKU: "item_group_id"
        default: nil
        }
    }

    mutating func take(_ record: SourceRecord, _ rows: RowTaker) throws {
        var record = GoogleFormat.plain(record)
        unknown.add(record, except: GoogleFormat.columns)
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

    /// Renamed to the format's own names, without a prefix; an array that a file of rejects made from consecutive
    /// values is split again.
    private static func plain(_ record: SourceRecord) -> SourceRecord {
        var plain = record
        plain.values = record.values.flatMap { value -> [SourceRecord.Value] in
            let list = value.kind == .list ? (try? JSONReader.value(of: value.text))?.arrayValue : nil
            let texts = list.map { $0.compactMap(\.stringValue) }
            let isList = texts != nil && texts?.count == list?.count
            return (isList ? texts ?? [] : [value.text]).map {
                .init(
                    name: value.name, key: value.key, text: $0, position: value.position,
                    kind: isList ? .text : value.kind)
            }
        }
        return plain
    }

    /// The first of several values with the same name.
    private mutating func noteRepeats(in record: SourceRecord) {
        var seen: Set<String> = []
        for value in record.values where !value.text.isEmpty && value.key != "additional_image_link" {
            if GoogleFormat.columns.contains(value.key), !seen.insert(value.key).inserted {
                unknown.add("a second \(value.name)")
            }
        }
    }

    /// Notes that a row is for the product with its id; if that product has already been made, the row is refused.
    /// - Returns: whether the product has variants that came before it.
    ///
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

    /// Passes on the group. A feed may have no row for the parent: then it is made from the first variant at the end,
    /// unless nothing distinguishes the variants.
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
            // Too many to keep, so it is made now.
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

    /// The parent of the rows in a group, as far as the first of them shows.
    private mutating func takeParent(_ first: SourceRecord, _ rows: RowTaker) throws {
        counts.parents += 1
        // If it is wrong, so are its variants, which are saved with it.
        var draft = RowDraft(first, original: nil, price)
        draft.shareRecord()
        draft.set(.sku, first.value("item_group_id"))
        let values = GoogleFormat.options(of: first).map(\.value)
        draft.set(.title, first.value("title")) { HTMLEntity.decoded($0).without(endings: values) }
        setCommon(&draft, first)
        if let price = first.value("price"), let amount = try? self.price.plain(price.text) {
            draft.set(initialPrice: price) { _ in amount }
        }
        try draft.hand(to: rows)
    }

    private mutating func takeProduct(
        _ record: SourceRecord, _ kept: String?, of parent: SourceRecord.Value?, isParent: Bool,
        _ rows: RowTaker
    ) throws {
        var draft = RowDraft(record, original: kept, price)
        draft.set(.sku, record.value("id"))
        draft.set(.title, record.value("title")) { HTMLEntity.decoded($0) }
        setCommon(&draft, record)
        draft.set(.parentSKU, parent?.text, record.value("item_group_id")?.position ?? record.start)
        let options = GoogleFormat.options(of: record)
        if !options.isEmpty { draft.set(.options, options.json.compactText, record.start) }
        draft.set(.price, record.value("price"))
        draft.set(.salePrice, record.cell("sale_price"))
        if let dates = record.cell("sale_price_effective_date"), dates.text.isEmpty {
            draft.set(.saleStartsOn, "", dates.position)
            draft.set(.saleEndsOn, "", dates.position)
        } else if let dates = record.value("sale_price_effective_date") {
            let days = SaleDays(dates.text)
            draft.set(.saleStartsOn, days.first, dates.position)
            draft.set(.saleEndsOn, days.last, dates.position)
            droppedTimes = droppedTimes || days.hadTimes
        }
        draft.set(.barcode, record.cell("gtin"))
        setStock(&draft, record, isParent: isParent)
        draft.set(.weightGrams, record.cell("shipping_weight")) { text in
            let words = text.split(separator: " ").map(String.init)
            return words.count == 2 ? Weight.grams(words[0], words[1]) ?? text : text
        }
        try draft.hand(to: rows)
    }

    /// The fields that a product and its variants share.
    private mutating func setCommon(_ draft: inout RowDraft, _ record: SourceRecord) {
        let text = record.value("description") ?? record.value("summary")
        draft.set(.description, text ?? record.cell("description")) { PlainText.of(html: $0, &lost) }
        draft.set(.image, record.cell("image_link")) { addresses.read($0).first }
        let images = record.values.filter { $0.key == "additional_image_link" }
        if let first = images.first {
            let found = images.flatMap { $0.text.isEmpty ? [] : addresses.read($0.text.trimmedSpace) }
            let list = JSONValue.array(found.map { .string($0) })
            draft.set(.moreImages, found.isEmpty ? "" : list.compactText, first.position)
        }
        // A comma may be part of a name, so only the first of several types is used.
        draft.set(.category, record.cell("product_type")) { HTMLEntity.decoded($0, keeping: [">"]) }
        if status.hides(record, except: GoogleFormat.columnsWithoutStatus) { draft.hideIfNew() }
    }

    /// The values that distinguish a variant from the others in its group.
    private static func options(of record: SourceRecord) -> [ProductOption] {
        [("Color", "color"), ("Size", "size"), ("Material", "material"), ("Pattern", "pattern")]
            .compactMap { name, key in
                record.text(key).map { ProductOption(name: name, value: $0) }
            }
    }

    /// A product that is out of stock has quantity 0; few feeds give the quantity of the others.
    private mutating func setStock(_ draft: inout RowDraft, _ record: SourceRecord, isParent: Bool) {
        if let quantity = record.value("quantity") ?? record.value("sell_on_google_quantity")
            ?? record.value("quantity_to_sell_on_facebook")
        {
            hasQuantity = true
            if isParent, !quantity.text.isEmpty, quantity.text != "0" { stockedParents += 1 }
            if !isParent {
                draft.set(.quantity, quantity) { [price] in
                    negative.quantity(price.whole($0), record.text("id") ?? "")
                }
            }
        } else if let availability = record.value("availability"),
            ["out_of_stock", "out of stock"].contains(availability.text.lowercased())
        {
            draft.set(.quantity, "0", availability.position)
        } else if record.value("availability") != nil {
            isInStock = true
        }
        draft.set(.releaseDate, record.cell("availability_date")) { String($0.prefix(10)) }
    }
}
