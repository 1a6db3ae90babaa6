import ShopText
import StoreCore

/// WooCommerce's product CSV
/// (https://github.com/woocommerce/woocommerce/wiki/Product-CSV-Import-Schema): `variable` rows are parents,
/// `variation` rows name theirs by SKU or as `id:NN`.
struct WooCommerceFormat: RecordFormat {
    private let price: PriceText
    private let originals: Originals?
    /// The SKUs of parents by their id, for variations that name it.
    private var parents = Recent<String>()
    private var waiting = WaitingParents()
    private var hasSeveralCategories = false
    private var groupCount = 0
    private var parentStockCount = 0
    private var madeUp = SomeSKUs()
    /// How many products have types that the shop does not know.
    private var otherTypes: [String: Int] = [:]
    private(set) var unknown = UnknownNames()

    init(_ options: ProductFileOptions) {
        price = PriceText(options)
        originals = options.originals
    }

    var notices: [String] {
        var notices = madeUp.madeUpNotice
        if hasSeveralCategories {
            notices.append("of several categories the first was used; the others became tags")
        }
        if parentStockCount > 0 {
            notices.append(
                parentStockCount == 1
                    ? "the stock of 1 variable product was ignored: its variations hold it"
                    : "the stock of \(parentStockCount) variable products was ignored: their variations hold it"
            )
        }
        if groupCount > 0 {
            notices.append(
                groupCount == 1
                    ? "1 grouped product was skipped: it is not sold itself"
                    : "\(groupCount) grouped products were skipped: they are not sold themselves")
        }
        return notices + typeNotice
    }

    /// `read as ordinary products: 1 bundle, 2 external`
    private var typeNotice: [String] {
        if otherTypes.isEmpty { return [] }
        let types = otherTypes.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key.short)" }
        return ["read as ordinary products: \(types.prefix(10).joined(separator: ", "))"]
    }

    private static let knownTypes: Set<String> = [
        "simple", "variable", "variation", "grouped", "virtual", "downloadable",
    ]

    private static let known: Set<String> = [
        "id", "type", "sku", "name", "published", "visibility in catalog", "short description",
        "description", "date sale price starts", "date sale price ends", "tax class", "stock",
        "low stock amount", "weight (kg)", "weight (g)", "weight (lbs)", "weight (oz)", "sale price",
        "regular price", "categories", "tags", "images", "parent", "gtin, upc, ean, or isbn",
    ]

    mutating func take(_ record: SourceRecord, _ rows: RowTaker) throws {
        var extra = record
        extra.values.removeAll { $0.key.hasPrefix("attribute ") }
        unknown.add(extra, except: WooCommerceFormat.known)
        let types = (record.text("type") ?? "simple").lowercased().split(separator: ",").map(\.trimmedSpace)
        for type in types where !WooCommerceFormat.knownTypes.contains(type) {
            // A file in which every row has another type has none.
            if otherTypes.count < 100 || otherTypes[type] != nil { otherTypes[type, default: 0] += 1 }
        }
        if record.value("description") != nil, let short = record.value("short description") {
            unknown.add(short.name)
        }
        if types.contains("variation") { return try takeVariation(record, rows) }
        if types.contains("grouped") {
            groupCount += 1
        } else if types.contains("variable") {
            var record = record
            if let stock = record.text("stock"), stock != "0" { parentStockCount += 1 }
            record.values.removeAll { $0.key == "stock" }
            // One without a SKU is known by its id.
            if let id = record.text("id"), let sku = record.text("sku") { parents.note(sku, of: id) }
            if record.value("regular price") != nil {
                try takeProduct(record, rows)
            } else if let longest = waiting.add(record, sku: sku(record)) {
                // So many at once are not kept: without a price a new one is rejected, and nobody buys for 0.
                try takeProduct(longest, rows)
            }
        } else {
            try takeProduct(record, rows)
        }
    }

    mutating func finish(_ rows: RowTaker) throws {
        // Without variations there is no price to take: a new one is rejected, a known one keeps its own.
        for record in waiting.takeAll() { try takeProduct(record, rows) }
    }

    private mutating func takeProduct(
        _ record: SourceRecord, initial: SourceRecord.Value? = nil, _ rows: RowTaker
    ) throws {
        var draft = try draft(record)
        setCommon(&draft, record)
        draft.set(.price, record.value("regular price"), price)
        if let initial { draft.set(initialPrice: initial) { try price.plain($0) } }
        try draft.hand(to: rows)
    }

    private mutating func takeVariation(_ record: SourceRecord, _ rows: RowTaker) throws {
        var record = record
        var parent = record.text("parent")
        if let id = parent, id.hasPrefix("id:") {
            let sku = parents[String(id.dropFirst(3))] ?? "WOO-\(id.dropFirst(3))"
            // Written down as rejected it stands without its parent's row, which alone has the id.
            record.original?.set("parent", to: sku)
            parent = sku
        }
        if let parent, record.value("regular price") != nil, let waited = waiting.take(parent) {
            try takeProduct(waited, initial: record.value("regular price"), rows)
        }
        var draft = try draft(record)
        setCommon(&draft, record)
        draft.set(.price, record.value("regular price"), price)
        draft.set(.parentSKU, parent, record.value("parent")?.position ?? record.start)
        let options = (1...10).compactMap { number -> ProductOption? in
            guard let name = record.text("attribute \(number) name"),
                let value = record.text("attribute \(number) value(s)")
            else { return nil }
            return ProductOption(name: name, value: value)
        }
        if !options.isEmpty { draft.set(.options, options.json.compactText, record.start) }
        try draft.hand(to: rows)
    }

    private func sku(_ record: SourceRecord) -> String {
        record.text("sku") ?? "WOO-\(record.text("id") ?? "")"
    }

    private mutating func draft(_ record: SourceRecord) throws -> RowDraft {
        var draft = RowDraft(record, original: try originals?.keep(record))
        if let sku = record.value("sku") {
            draft.set(.sku, sku)
        } else if let id = record.value("id") {
            draft.set(.sku, "WOO-\(id.text)", id.position)
            madeUp.add("WOO-\(id.text)")
        }
        draft.set(.externalID, record.value("id"))
        // A variable product is not sold itself; what is only downloadable is shipped as well.
        if let type = record.value("type"), !type.text.lowercased().contains("variable") {
            draft.set(.needsShipping, type) { $0.lowercased().contains("virtual") ? "false" : "true" }
        }
        return draft
    }

    private mutating func setCommon(_ draft: inout RowDraft, _ record: SourceRecord) {
        draft.set(.title, record.value("name"))
        draft.set(.description, record.value("description") ?? record.value("short description")) {
            PlainText.of(html: WooCommerceText.lines($0))
        }
        let isHidden = record.text("visibility in catalog")?.lowercased() == "hidden"
        draft.set(.isVisible, record.value("published")) { isHidden || $0 != "1" ? "false" : "true" }
        draft.set(.salePrice, record.value("sale price"), price)
        draft.set(.saleStartsOn, record.value("date sale price starts")) { String($0.prefix(10)) }
        draft.set(.saleEndsOn, record.value("date sale price ends")) { String($0.prefix(10)) }
        draft.set(.taxClass, record.value("tax class")) { $0 == "parent" ? nil : $0 }
        draft.set(.quantity, record.value("stock")) { $0.hasPrefix("-") ? "0" : $0 }
        draft.set(.lowStockAt, record.value("low stock amount"))
        draft.set(.barcode, record.value("gtin, upc, ean, or isbn"))
        for (name, unit) in [
            ("weight (kg)", "kg"), ("weight (g)", "g"), ("weight (lbs)", "lb"), ("weight (oz)", "oz"),
        ] {
            draft.set(.weightGrams, record.value(name)) { [price] in
                Weight.grams(try price.plain($0, as: .weightGrams), unit) ?? $0
            }
        }
        setLists(&draft, record)
    }

    /// The paths that do not lie above another: who ticks a category often ticks those above it too.
    private static func leaves(of paths: [String]) -> [String] {
        let levels = paths.map { $0.split(separator: ">").map { $0.trimmedSpace.lowercased() } }
        var above: Set<[String]> = []
        // Nobody has so many levels; the rest would take long, and is refused later.
        for path in levels where path.count <= 20 {
            for count in 1..<max(path.count, 1) { above.insert(Array(path.prefix(count))) }
        }
        return zip(paths, levels).filter { !above.contains($1) }.map(\.0)
    }

    private mutating func setLists(_ draft: inout RowDraft, _ record: SourceRecord) {
        let categories = record.value("categories")
        let paths = WooCommerceFormat.leaves(of: WooCommerceText.list(categories?.text ?? ""))
        if let categories, let first = paths.first { draft.set(.category, first, categories.position) }
        hasSeveralCategories = hasSeveralCategories || paths.count > 1
        let others = paths.dropFirst().map { $0.split(separator: ">").last.map(\.trimmedSpace) ?? "" }
        let tags = WooCommerceText.list(record.text("tags") ?? "") + others
        if let place = record.value("tags") ?? categories, !tags.isEmpty {
            draft.set(.tags, JSONValue.array(tags.map { .string($0) }).compactText, place.position)
        }
        if let images = record.value("images") {
            let addresses = WooCommerceText.list(images.text)
            draft.set(.image, addresses.first, images.position)
            let others = JSONValue.array(addresses.dropFirst().map { .string($0) })
            draft.set(.moreImages, addresses.count > 1 ? others.compactText : nil, images.position)
        }
    }
}
