import ShopText
import StoreCore

/// Magento 2's product export (https://experienceleague.adobe.com/en/docs/commerce-admin/systems/data-transfer/data-attributes-product):
/// a `configurable` product lists its variants and what distinguishes them, before or after their own rows. Rows for a
/// store view are translations.
struct MagentoFormat: RecordFormat {
    private let price: PriceText
    private let originals: Originals?
    private var categories: CategoryList
    private var addresses = Addresses()
    private var lost = LostMarkup()
    private var stock: StockNotes
    private var status: StatusNotes
    private var attributes = UnknownNames()
    private var views = UnknownNames()
    private var viewCount = 0
    private var doubtfulDays = SomeSKUs()
    private var otherTypes: [String: Int] = [:]
    /// Products of others, which have no price of their own.
    private var groupCount = 0
    private var weights = WeightNotes()
    private(set) var unknown = UnknownNames()
    /// Simple products waiting for the product whose variants they may be.
    private var simple = WaitingParents()
    /// Products with variants and without a price, which wait for the first of those that has one.
    private var unpriced = WaitingParents()
    /// For variants: the SKU of their product, and what distinguishes them.
    private var variants = Recent<Variant>()

    private struct Variant {
        let parent: String
        let options: [ProductOption]
    }

    init(_ options: ProductFileOptions) {
        price = PriceText(options)
        originals = options.originals
        categories = CategoryList(options)
        stock = StockNotes(options)
        status = StatusNotes(options)
    }

    static let columns: Set<String> = Weight.columns.union([
        "sku", "store_view_code", "attribute_set_code", "product_type", "categories", "product_websites",
        "name",
        "description", "short_description", "weight", "product_online", "tax_class_name", "visibility",
        "price",
        "special_price", "special_price_from_date", "special_price_to_date", "base_image",
        "additional_images", "qty",
        "is_in_stock", "additional_attributes", "configurable_variations", "news_from_date",
        "notify_on_stock_below",
        "ean", "gtin",
    ])

    static func key(_ name: String) -> String {
        let name = name.lowercased()
        return [
            "_type": "product_type", "_attribute_set": "attribute_set_code", "_store": "store_view_code",
            "_category": "categories", "image": "base_image", "status": "product_online",
            "special_from_date": "special_price_from_date", "special_to_date": "special_price_to_date",
        ][name] ?? name
    }

    static func column(of field: ProductField) -> String? {
        switch field {
        case .sku: "sku"
        case .title: "name"
        case .description: "description"
        case .price: "price"
        case .salePrice: "special_price"
        case .saleStartsOn: "special_price_from_date"
        case .saleEndsOn: "special_price_to_date"
        case .quantity: "qty"
        case .category: "categories"
        case .image: "base_image"
        case .moreImages: "additional_images"
        case .isVisible: "product_online"
        case .barcode: "gtin"
        default: nil
        }
    }

    var notices: [String] {
        var notices = categories.notices + addresses.notice + status.notice + stock.notices
        if viewCount > 0 {
            notices.append(
                "\(viewCount == 1 ? "1 row for a store view was" : "\(viewCount) rows for store views were") skipped "
                    + "(\(views.names.prefix(10).map(\.short).joined(separator: ", "))): the shop has no translations"
            )
        }
        if doubtfulDays.count > 0 {
            notices.append(
                "days such as 01/02/26 can be read in two ways, so the sale was left as it is, for "
                    + "\(doubtfulDays.phrase("product")); add --date-format DD/MM/YY or MM/DD/YY")
        }
        if groupCount > 0 {
            notices.append(
                groupCount == 1
                    ? "1 product made of others was skipped: it has no price of its own"
                    : "\(groupCount) products made of others were skipped: they have no price of their own")
        }
        if !otherTypes.isEmpty {
            let types = otherTypes.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key.short)" }
            notices.append("read as ordinary products: \(types.prefix(10).joined(separator: ", "))")
        }
        if !attributes.names.isEmpty {
            let shown = attributes.names.prefix(20).map(\.short).joined(separator: ", ")
            notices.append("attributes that do not distinguish variants were not imported: \(shown)")
        }
        return notices + weights.notice + lost.notice
    }

    mutating func take(_ record: SourceRecord, _ rows: RowTaker) throws {
        unknown.add(record, except: MagentoFormat.columns)
        if let view = record.text("store_view_code"),
            !["default", "admin", "all"].contains(view.lowercased())
        {
            views.add(view)
            viewCount += 1
            return
        }
        let type = record.text("product_type")?.lowercased() ?? "simple"
        if type == "configurable" { return try takeConfigurable(record, rows) }
        if type == "grouped" || type == "bundle" && record.value("price") == nil {
            groupCount += 1
            return
        }
        if !["simple", "virtual", "downloadable"].contains(type),
            otherTypes.count < 100 || otherTypes[type] != nil
        {
            otherTypes[type, default: 0] += 1
        }
        if let sku = record.text("sku"), let parent = variants[sku.lowercased()]?.parent,
            let price = record.value("price"), let waited = unpriced.take(parent)
        {
            try takeProduct(waited, price: price, isParent: true, rows)
        }
        guard let sku = record.text("sku"), variants[sku.lowercased()] == nil,
            type == "simple" || type == "virtual"
        else {
            return try takeProduct(record, rows)
        }
        // Its parent may come later.
        if let longest = simple.add(record, sku: sku) { try takeProduct(longest, rows) }
    }

    mutating func finish(_ rows: RowTaker) throws {
        for record in unpriced.takeAll() { try takeProduct(record, isParent: true, rows) }
        for record in simple.takeAll() { try takeProduct(record, rows) }
    }

    /// A product with variants, and those of them that came before it.
    private mutating func takeConfigurable(_ record: SourceRecord, _ rows: RowTaker) throws {
        let sku = record.text("sku") ?? ""
        var early: [SourceRecord] = []
        for (name, options) in MagentoFormat.variations(record.text("configurable_variations") ?? "") {
            variants.note(Variant(parent: sku, options: options), of: name.lowercased())
            if let variant = simple.take(name) { early.append(variant) }
        }
        let price = early.lazy.compactMap { $0.value("price") }.first
        if record.value("price") == nil, price == nil, record.text("configurable_variations") != nil {
            // The rows of its variants may come after it.
            if let longest = unpriced.add(record, sku: sku) { try takeProduct(longest, isParent: true, rows) }
        } else {
            try takeProduct(record, price: price, isParent: true, rows)
        }
        for variant in early { try takeProduct(variant, rows) }
    }

    private mutating func takeProduct(
        _ record: SourceRecord, price initial: SourceRecord.Value? = nil, isParent: Bool = false,
        _ rows: RowTaker
    ) throws {
        let sku = record.text("sku") ?? ""
        let variant = variants[sku.lowercased()]
        var draft = RowDraft(record, original: try originals?.keep(record), price)
        draft.set(.sku, record.value("sku"))
        draft.set(.title, record.value("name")) { HTMLEntity.decoded($0) }
        let text = record.value("description") ?? record.value("short_description")
        draft.set(.description, text ?? record.cell("description") ?? record.cell("short_description")) {
            PlainText.of(html: $0, &lost)
        }
        draft.set(.price, record.value("price"))
        if record.value("price") == nil, let initial {
            draft.set(initialPrice: initial) { [price] in try price.plain($0) }
        }
        setSale(&draft, record, sku)
        weights.set(&draft, record, price)
        draft.set(
            .barcode, record.value("gtin") ?? record.value("ean") ?? record.cell("gtin") ?? record.cell("ean")
        )
        if let type = record.text("product_type")?.lowercased(), !isParent,
            let place = record.value("product_type")
        {
            draft.set(
                .needsShipping, ["virtual", "downloadable"].contains(type) ? "false" : "true", place.position)
        }
        setVisibility(&draft, record, isVariant: variant != nil)
        if !isParent { setStock(&draft, record, sku) }
        setLists(&draft, record, variant: variant?.options)
        if let variant {
            draft.set(.parentSKU, variant.parent, record.start)
            if !variant.options.isEmpty {
                draft.set(.options, variant.options.json.compactText, record.start)
            }
        }
        try draft.hand(to: rows)
    }

    /// A variant is found through its product, so it counts as visible anyway.
    private mutating func setVisibility(
        _ draft: inout RowDraft, _ record: SourceRecord, isVariant: Bool
    ) {
        guard let online = record.value("product_online") else {
            var record = record
            if isVariant { record.values.removeAll { $0.key == "visibility" } }
            if let empty = record.cell("product_online") {
                status.addEmpty(empty.name)
                draft.hideIfNew()
            } else if status.hides(record, except: MagentoFormat.columns) {
                draft.hideIfNew()
            }
            return
        }
        let isFound = isVariant || record.text("visibility")?.lowercased() != "not visible individually"
        // 2 is disabled.
        let isHidden = !isFound || StatusColumn.plain(online.text) == "2"
        draft.setVisible(online, isHidden ? false : status.shows(online))
    }

    private mutating func setStock(_ draft: inout RowDraft, _ record: SourceRecord, _ sku: String) {
        guard let cell = record.cell("qty") else { return stock.addMissing() }
        if cell.text.isEmpty || record.text("manage_stock") == "0" { stock.addUntracked(sku) }
        draft.set(.quantity, cell) { [price] in stock.quantity(price.whole($0), sku) }
    }

    /// Without its days a sale would never end.
    private mutating func setSale(_ draft: inout RowDraft, _ record: SourceRecord, _ sku: String) {
        let cells = [
            (ProductField.saleStartsOn, record.cell("special_price_from_date")),
            (.saleEndsOn, record.cell("special_price_to_date")),
        ]
        let texts = cells.compactMap { $0.1?.text }.filter { !$0.isEmpty }
        let isRead = texts.allSatisfy { Day(String($0.prefix(10))) != nil }
        let format = isRead ? nil : MagentoFormat.dayFormat(of: texts)
        if !isRead, format == nil {
            doubtfulDays.add(sku)
            return
        }
        draft.set(.salePrice, record.cell("special_price"))
        for (field, cell) in cells {
            draft.set(field, cell) { text in format.flatMap { $0.day(text) } ?? String(text.prefix(10)) }
        }
    }

    mutating func setLists(_ draft: inout RowDraft, _ record: SourceRecord, variant: [ProductOption]?) {
        if let cell = record.cell("categories") {
            let paths = MagentoFormat.paths(cell.text).map { path in
                HTMLEntity.decoded(MagentoFormat.levels(path[...]).joined(separator: " > "), keeping: [">"])
            }
            // All of them are below the root.
            let below = paths.map { $0.hasPrefix("Default Category > ") ? String($0.dropFirst(19)) : $0 }
            let (first, others) = categories.read(below.filter { $0 != "Default Category" })
            draft.set(.category, first ?? "", cell.position)
            draft.set(tags: [], others, in: nil, or: cell)
        }
        setPictures(&draft, record)
        let own = Set((variant ?? []).map { $0.name.lowercased().replacing(" ", with: "_") })
        for (name, _) in MagentoFormat.pairs(record.text("additional_attributes")?[...] ?? "") {
            if !own.contains(name.lowercased()), !name.isEmpty { attributes.add(name) }
        }
    }

    private mutating func setPictures(_ draft: inout RowDraft, _ record: SourceRecord) {
        if let cell = record.cell("base_image") { draft.set(.image, cell) { addresses.read($0).first } }
        if let cell = record.cell("additional_images") {
            draft.set(.moreImages, cell) { text in
                let found = addresses.read(text)
                return found.isEmpty ? nil : JSONValue.array(found.map { .string($0) }).compactText
            }
        }
    }
}
