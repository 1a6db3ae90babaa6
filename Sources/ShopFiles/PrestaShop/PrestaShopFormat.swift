import ShopText
import StoreCore

/// PrestaShop's products, as in its sample import files and back-office exports
/// (https://devdocs.prestashop-project.org/8/import/product/): one row each, with notes in parentheses after column
/// names.
struct PrestaShopFormat: RecordFormat {
    private let price: PriceText
    private let originals: Originals?
    private var categories: CategoryList
    private var addresses = Addresses()
    private var lost = LostMarkup()
    private var stock: StockNotes
    private var status: StatusNotes
    /// What was said of the words of what is visible.
    private let visible: ValueReading?
    private var madeUp = SomeSKUs()
    private var discounts = SomeSKUs()
    private var netPrices = false
    private var weights = WeightNotes()
    /// Products that are shown there but not sold.
    private var unsold = SomeSKUs()
    private(set) var unknown = UnknownNames()

    init(_ options: ProductFileOptions) {
        price = PriceText(options)
        originals = options.originals
        categories = CategoryList(options)
        stock = StockNotes(options)
        status = StatusNotes(options)
        visible = options.readings[.isVisible]
    }

    static let columns: Set<String> = Weight.columns.union([
        "product id", "active", "name", "categories", "price", "price tax excluded", "price tax included",
        "on sale",
        "discount amount", "discount percent", "discount from", "discount to", "reference", "ean13", "upc",
        "isbn",
        "weight", "quantity", "low stock level", "visibility", "summary", "short description", "description",
        "tags",
        "image urls", "product available date", "virtual product", "available for order",
    ])

    static func key(_ name: String) -> String { PrestaShopHeaders.key(name) }
    static func keys(_ names: [String]) -> [String] { PrestaShopHeaders.keys(names) }

    /// Whether a file has these names.
    static func isOne(_ names: [String]) -> Bool {
        let keys = Set(keys(names))
        return keys.isSuperset(of: ["name", "reference", "active"])
            && !keys.isDisjoint(with: ["price tax excluded", "price tax included", "price"])
            && (!keys.isDisjoint(with: ["product id", "tax rule id", "tax rules id"])
                || names.contains { PrestaShopHeaders.isSwitch($0) })
    }

    static func column(of field: ProductField) -> String? {
        switch field {
        case .sku: "reference"
        case .externalID: "product id"
        case .title: "name"
        case .description: "description"
        case .quantity: "quantity"
        case .lowStockAt: "low stock level"
        case .category: "categories"
        case .tags: "tags"
        case .image: "image urls"
        case .barcode: "ean13"
        case .isVisible: "active"
        case .releaseDate: "product available date"
        default: nil
        }
    }

    var notices: [String] {
        var notices =
            madeUp.madeUpNotice + categories.notices + addresses.notice + status.notice + stock.notices
            + lost.notice
        if netPrices {
            notices.append(
                "prices were imported without tax, as in the file; the shop's prices may include it")
        }
        if discounts.count > 0 {
            notices.append("discounts were not imported, for \(discounts.phrase("product"))")
        }
        if unsold.count > 0 {
            notices.append("not available for order, and so hidden: \(unsold.phrase("product"))")
        }
        return notices + weights.notice
    }

    mutating func take(_ record: SourceRecord, _ rows: RowTaker) throws {
        unknown.add(record, except: PrestaShopFormat.columns)
        var draft = RowDraft(record, original: try originals?.keep(record), price)
        let id = record.value("product id")
        let sku = record.text("reference") ?? id.map { "PRESTASHOP-\($0.text)" } ?? ""
        if let reference = record.value("reference") {
            draft.set(.sku, reference)
        } else if let id {
            draft.set(.sku, sku, id.position)
            madeUp.add(sku)
        }
        draft.set(.externalID, id)
        draft.set(.title, record.value("name")) { HTMLEntity.decoded($0) }
        let text = record.value("description") ?? record.value("summary") ?? record.value("short description")
        draft.set(.description, text ?? record.cell("description") ?? record.cell("summary")) {
            PlainText.of(html: $0, &lost)
        }
        setPrice(&draft, record, sku)
        let barcode = record.value("ean13") ?? record.value("upc") ?? record.value("isbn")
        draft.set(.barcode, barcode ?? record.cell("ean13"))
        if let cell = record.cell("quantity") {
            if cell.text.isEmpty { stock.addUntracked(sku) }
            draft.set(.quantity, cell) { [price] in stock.quantity(price.whole($0), sku) }
        } else {
            stock.addMissing()
        }
        draft.set(.lowStockAt, record.cell("low stock level"))
        weights.set(&draft, record, price)
        draft.set(.releaseDate, record.cell("product available date")) {
            $0.hasPrefix("0000") ? "" : String($0.prefix(10))
        }
        draft.set(.needsShipping, record.value("virtual product")) {
            StatusColumn.saysYes($0) == true ? "false" : "true"
        }
        if let active = record.value("active") {
            let isFound = !["none", "search"].contains(record.text("visibility")?.lowercased())
            let sold = record.value("available for order").map {
                $0.reading(visible?.read($0.text.trimmedSpace) ?? $0.text)
            }
            if let sold, StatusColumn.saysYes(sold.text) == false { unsold.add(sku) }
            draft.setVisible(active, isFound ? status.shows(active, sold) : false)
        } else if let empty = record.cell("active") {
            status.addEmpty(empty.name)
            draft.hideIfNew()
        } else if status.hides(record, except: PrestaShopFormat.columns) {
            draft.hideIfNew()
        }
        setLists(&draft, record)
        try draft.hand(to: rows)
    }

    private mutating func setPrice(_ draft: inout RowDraft, _ record: SourceRecord, _ sku: String) {
        if let gross = record.value("price tax included") ?? record.value("price") {
            draft.set(.price, gross)
        } else {
            draft.set(.price, record.value("price tax excluded"))
            netPrices = true
        }
        let hasDiscount = ["discount amount", "discount percent"].contains { column in
            record.text(column).flatMap { Double($0) }.map { $0 != 0 } ?? false
        }
        if hasDiscount { discounts.add(sku) }
    }

    private mutating func setLists(_ draft: inout RowDraft, _ record: SourceRecord) {
        let cell = record.cell("categories")
        let paths = (cell?.text ?? "").split(separator: ",").map { path in
            HTMLEntity.decoded(
                path.split(separator: "/").map(\.trimmedSpace).filter { !$0.isEmpty }.joined(
                    separator: " > "),
                keeping: [">"])
        }
        // The home page is above them all.
        let (first, others) = categories.read(
            paths.count > 1 ? paths.filter { $0.lowercased() != "home" } : paths)
        if let cell { draft.set(.category, first ?? "", cell.position) }
        let tags = (record.text("tags") ?? "").split(separator: ",").map {
            HTMLEntity.decoded($0.trimmedSpace)
        }
        draft.set(tags: tags, others, in: record.cell("tags"), or: cell)
        guard let images = record.cell("image urls") else { return }
        let pictures = images.text.isEmpty ? [] : addresses.read(images.text)
        if pictures.isEmpty, !images.text.isEmpty { return }
        draft.set(.image, pictures.first ?? "", images.position)
        let more = JSONValue.array(pictures.dropFirst().map { .string($0) })
        draft.set(.moreImages, pictures.count > 1 ? more.compactText : "", images.position)
    }

    mutating func finish(_ rows: RowTaker) throws {}
}
