import ShopText
import StoreCore

/// WooCommerce's product CSV
/// (https://github.com/woocommerce/woocommerce/wiki/Product-CSV-Import-Schema): `variable` rows are parents,
/// `variation` rows name theirs by SKU or as `id:NN`, before or after it.
struct WooCommerceFormat: RecordFormat {
    private var price: PriceText
    private let originals: Originals?
    private let sharing: SharedStock?
    private let stored: StoredParents
    private var families: WooCommerceFamilies
    private var categories: CategoryList
    private var addresses = Addresses()
    private var lost = LostMarkup()
    private var stock: StockNotes
    private var status: StatusNotes
    private var attributes = WooCommerceAttributeNotes()
    private var groupCount = 0
    private var parentStock = SomeSKUs()
    private var sharedStock = SomeSKUs()
    /// How many of the products whose stock was ignored share it.
    private var sharedOfThese = 0
    private var parentless = SomeSKUs()
    private var madeUp = SomeSKUs()
    /// How many products have types that the shop does not know.
    private(set) var otherTypes: [String: Int] = [:]
    private(set) var unknown = UnknownNames()

    init(_ options: ProductFileOptions) {
        price = PriceText(options)
        // Where a shop shows prices with a comma, its exports have one too: before two digits, it is a decimal comma.
        price.takesCommas = true
        originals = options.originals
        stored = options.parents
        sharing = options.sharedStock
        families = WooCommerceFamilies()
        categories = CategoryList(options)
        stock = StockNotes(options)
        status = StatusNotes(options)
    }

    var notices: [String] {
        var notices =
            madeUp.madeUpNotice + categories.notices + addresses.notice + status.notice + stock.notices
        let ignored = parentStock.count - sharedOfThese
        if ignored > 0 {
            notices.append(
                ignored == 1
                    ? "the stock of 1 product with variants was ignored: its variants hold it"
                    : "the stock of \(ignored) products with variants was ignored: their variants hold it"
            )
        }
        if sharedStock.count > 0, sharing == nil {
            notices.append(
                "the variants of \(sharedStock.phrase("product")) share its stock, but the shop counts stock for "
                    + "each: it was left as is; --shared-stock first gives it to the first variant, each to every one"
            )
        }
        if groupCount > 0 {
            notices.append(
                groupCount == 1
                    ? "1 grouped product was skipped: it is not sold itself"
                    : "\(groupCount) grouped products were skipped: they are not sold themselves")
        }
        if parentless.count > 0 {
            notices.append(
                "variations without a parent were read as ordinary products: \(parentless.phrase("product"))")
        }
        return notices + stored.notice + typeNotice + attributes.notice + lost.notice
    }

    mutating func take(_ record: SourceRecord, _ rows: RowTaker) throws {
        var extra = record
        extra.values.removeAll { $0.key.hasPrefix("attribute ") || $0.key == "in stock?" }
        unknown.add(extra, except: WooCommerceFormat.columns)
        let types = (record.text("type") ?? "simple").lowercased().split(separator: ",").map(\.trimmedSpace)
        for type in types where !WooCommerceFormat.knownTypes.contains(type) {
            // If every row has a different type, the column is not a type.
            if otherTypes.count < 100 || otherTypes[type] != nil { otherTypes[type, default: 0] += 1 }
        }
        if record.value("description") != nil, let short = record.value("short description") {
            unknown.add(short.name)
        }
        if types.contains("variation") { return try takeVariation(record, rows) }
        if types.contains("grouped") {
            groupCount += 1
        } else if types.contains("variable") {
            try takeVariable(record, rows)
        } else {
            attributes.addSimple(WooCommerceAttributes(record))
            try takeProduct(record, rows)
        }
    }

    mutating func finish(_ rows: RowTaker) throws {
        try take(early: families.takeEarly(), rows)
        // Without variations it is sold itself; without a price, a new one is rejected, and a known one keeps its own.
        for record in families.takeWaiting() { try takeProduct(record, rows) }
    }

    /// Variations whose parents have not come, which may be in the shop.
    private mutating func take(early: [(id: String, records: [SourceRecord])], _ rows: RowTaker) throws {
        let skus = try stored.skus(ofIDs: early.map(\.id).filter { !WooCommerceFamilies.isSKU($0) })
        for (id, records) in early {
            for record in records {
                let isSKU = WooCommerceFamilies.isSKU(id)
                try takeVariation(record, of: isSKU ? record.text("parent") : skus[id] ?? "WOO-\(id)", rows)
            }
        }
    }

    private mutating func takeVariable(_ record: SourceRecord, _ rows: RowTaker) throws {
        attributes.addVariable(WooCommerceAttributes(record))
        let sku = sku(record)
        let id = record.text("id")
        families.note(
            parent: sku, id: id, title: record.text("name").map { HTMLEntity.decoded($0) } ?? "",
            taxClass: record.cell("tax class")?.text)
        let early = (id.map { families.takeEarly(of: $0) } ?? []) + families.takeEarly(ofSKU: sku)
        if !early.isEmpty || families.hasVariations(sku) {
            try takeParent(
                record,
                price: early.lazy.compactMap { $0.value("regular price") }.first ?? families.price(of: sku),
                rows)
            for variation in early { try takeVariation(variation, of: sku, rows) }
        } else if let longest = families.wait(record, sku: sku) {
            // Too many to keep: without a price a new one is rejected, so that nobody can buy it for 0.
            try takeParent(longest, price: nil, rows)
        }
    }

    /// A product that has variations, and so no stock of its own.
    private mutating func takeParent(
        _ record: SourceRecord, price initial: SourceRecord.Value?, _ rows: RowTaker
    ) throws {
        var record = record
        if let text = record.text("stock") {
            families.note(stock: text, of: sku(record))
            if text != "0" { parentStock.add(sku(record)) }
        }
        record.values.removeAll { $0.key == "stock" }
        try takeProduct(
            record, initial: record.value("regular price") == nil ? initial : nil, isParent: true, rows)
    }

    private mutating func takeProduct(
        _ record: SourceRecord, initial: SourceRecord.Value? = nil, isParent: Bool = false, _ rows: RowTaker
    ) throws {
        let sku = sku(record)
        var draft = try draft(record, sku)
        draft.set(.title, record.value("name")) { HTMLEntity.decoded($0) }
        setCommon(&draft, record)
        if !isParent { setStock(&draft, record, sku) }
        if let initial { draft.set(initialPrice: initial) { [price] in try price.plain($0) } }
        try draft.hand(to: rows)
    }

    private mutating func takeVariation(_ record: SourceRecord, _ rows: RowTaker) throws {
        guard let parent = record.text("parent"), parent.lowercased().hasPrefix("id:") else {
            if let parent = record.text("parent"), !families.isKnown(parent),
                record.value("name") == nil
                    || ["stock", "tax class"].contains(where: { WooCommerceText.isParents(record.cell($0)) })
            {
                // What they have from it is known with the parent's row.
                if families.wait(record, forSKU: parent) { try take(early: families.takeLate(), rows) }
                return
            }
            return try takeVariation(record, of: record.text("parent"), rows)
        }
        let id = parent.dropFirst(3).trimmedSpace
        if let sku = families.sku(ofID: id) { return try takeVariation(record, of: sku, rows) }
        if families.wait(record, forID: id) { try take(early: families.takeLate(), rows) }
    }

    private mutating func takeVariation(_ record: SourceRecord, of parent: String?, _ rows: RowTaker) throws {
        var record = record
        // Saved as rejected, it is separated from its parent's row, which alone has the id.
        if let parent { record.original?.set("parent", to: parent) }
        if let parent, let waited = families.takeWaiting(parent) {
            try takeParent(waited, price: record.value("regular price"), rows)
        }
        if parent == nil { parentless.add(record.text("sku") ?? record.text("id") ?? "") }
        if let parent { families.noteVariation(of: parent, price: record.value("regular price")) }
        let options = WooCommerceAttributes(record).ofVariation
        attributes.addOptions(options)
        let values = options.map(\.value)
        let sku =
            record.text("sku") ?? record.text("id").map { "WOO-\($0)" }
            ?? ([parent ?? ""] + values).map(\.slug).filter { !$0.isEmpty }.joined(separator: "-")
        var draft = try draft(record, sku)
        if let name = record.value("name") {
            draft.set(.title, name) { HTMLEntity.decoded($0) }
        } else if let title = parent.flatMap({ families.title(of: $0) }), !title.isEmpty {
            let text = values.isEmpty ? title : "\(title) - \(values.joined(separator: " / "))"
            draft.set(.title, text, record.start)
        }
        setCommon(&draft, record, of: parent)
        setStock(&draft, record, sku, of: parent)
        draft.set(.parentSKU, parent, record.value("parent")?.position ?? record.start)
        if !options.isEmpty { draft.set(.options, options.json.compactText, record.start) }
        try draft.hand(to: rows)
    }

    private func sku(_ record: SourceRecord) -> String {
        record.text("sku") ?? record.text("id").map { "WOO-\($0)" } ?? record.text("name")?.slug ?? ""
    }

    private mutating func draft(_ record: SourceRecord, _ sku: String) throws -> RowDraft {
        var draft = RowDraft(record, original: try originals?.keep(record), price)
        if let value = record.value("sku") {
            draft.set(.sku, value)
        } else if !sku.isEmpty {
            draft.set(.sku, sku, record.value("id")?.position ?? record.start)
            madeUp.add(sku)
        }
        draft.set(.externalID, record.value("id"))
        // A variable product is not sold itself; a product that is only downloadable still counts as shipped.
        if let type = record.value("type"), !type.text.lowercased().contains("variable") {
            draft.set(.needsShipping, type) { $0.lowercased().contains("virtual") ? "false" : "true" }
        }
        return draft
    }

    private mutating func setCommon(
        _ draft: inout RowDraft, _ record: SourceRecord, of parent: String? = nil
    ) {
        draft.set(.price, record.value("regular price"))
        let text = record.value("description") ?? record.value("short description")
        draft.set(.description, text ?? record.cell("description") ?? record.cell("short description")) {
            PlainText.of(html: WooCommerceText.lines($0), &lost)
        }
        let isHidden = StatusWords.negative.contains(record.text("visibility in catalog")?.lowercased() ?? "")
        if let published = record.value("published") {
            // -1 is a draft.
            let isNot = isHidden || StatusColumn.plain(published.text) == "-1"
            draft.setVisible(published, isNot ? false : status.shows(published))
        } else if let empty = record.cell("published") {
            status.addEmpty(empty.name)
            draft.hideIfNew()
        } else if status.hides(record, except: WooCommerceFormat.columns) {
            draft.hideIfNew()
        }
        draft.set(.salePrice, record.cell("sale price"))
        draft.set(.saleStartsOn, record.cell("date sale price starts")) { String($0.prefix(10)) }
        draft.set(.saleEndsOn, record.cell("date sale price ends")) { String($0.prefix(10)) }
        setTaxClass(&draft, record, of: parent)
        draft.set(.lowStockAt, record.cell("low stock amount"))
        draft.set(.barcode, record.cell("gtin, upc, ean, or isbn"))
        if let (name, unit) = Weight.units.first(where: { record.has($0.0) }) {
            draft.set(.weightGrams, record.cell(name)) { [price] in
                Weight.grams(try price.plain($0, as: .weightGrams), unit) ?? $0
            }
        }
        setLists(&draft, record)
    }

    /// A variation may have the class of its parent; that of one which is not in the file is not known, and stays.
    private func setTaxClass(_ draft: inout RowDraft, _ record: SourceRecord, of parent: String?) {
        let cell = record.cell("tax class")
        let known = parent.flatMap { families.taxClass(of: $0) }.flatMap { cell?.reading($0) }
        draft.set(.taxClass, WooCommerceText.isParents(cell) ? known : cell) { $0 }
    }

    /// - Parameter parent: the product whose stock it may share.
    private mutating func setStock(
        _ draft: inout RowDraft, _ record: SourceRecord, _ sku: String, of parent: String? = nil
    ) {
        guard let cell = record.cell("stock") else { return stock.addMissing() }
        if WooCommerceText.isParents(cell) {
            guard let parent, let text = families.stock(of: parent) else { return stock.addUntracked(sku) }
            if families.shareStock(of: parent) {
                sharedStock.add(parent)
                if text != "0" { sharedOfThese += 1 }
            }
            guard let sharing, sharing == .each || families.giveStock(of: parent) else { return }
            draft.set(.quantity, cell.reading(text)) { [price] in stock.quantity(price.whole($0), parent) }
        } else if cell.text.isEmpty {
            stock.addUntracked(sku)
        } else {
            draft.set(.quantity, cell) { [price] in stock.quantity(price.whole($0), sku) }
        }
    }

    private mutating func setLists(_ draft: inout RowDraft, _ record: SourceRecord) {
        let cell = record.cell("categories")
        let paths = WooCommerceText.list(cell?.text ?? "").map { HTMLEntity.decoded($0, keeping: [">"]) }
        let (first, others) = categories.read(paths)
        if let cell { draft.set(.category, first ?? "", cell.position) }
        let tags = WooCommerceText.list(record.text("tags") ?? "").map { HTMLEntity.decoded($0) }
        draft.set(tags: tags, others, in: record.cell("tags"), or: cell)
        guard let images = record.cell("images") else { return }
        let found = WooCommerceText.list(images.text)
        let pictures = found.flatMap { addresses.read($0) }
        if pictures.isEmpty, !found.isEmpty { return }
        draft.set(.image, pictures.first ?? "", images.position)
        let more = JSONValue.array(pictures.dropFirst().map { .string($0) })
        draft.set(.moreImages, pictures.count > 1 ? more.compactText : "", images.position)
    }
}
