import StoreCore

/// Google Merchant's product data (https://support.google.com/merchants/answer/7052112), from a TSV or from
/// RSS and Atom, where names have the prefix `g:`.
struct GoogleFormat: RecordFormat {
    private let price: PriceText
    private(set) var unknown: [String] = []
    var notices: [String] { [] }

    init(_ options: ProductFileOptions) { price = PriceText(options) }

    private static let known: Set<String> = [
        "id", "title", "description", "image_link", "additional_image_link", "price", "sale_price",
        "sale_price_effective_date", "availability", "availability_date", "quantity",
        "sell_on_google_quantity", "gtin", "product_type", "google_product_category", "color", "size",
        "material", "pattern", "shipping_weight", "link", "summary",
    ]

    mutating func take(_ record: SourceRecord, _ rows: RowTaker) throws {
        for value in record.values where !value.text.isEmpty {
            if !GoogleFormat.known.contains(value.name.lowercased()), !unknown.contains(value.name) {
                unknown.append(value.name)
            }
        }
        var draft = RowDraft(record)
        draft.set(.sku, record.value("id"))
        draft.set(.title, record.value("title"))
        draft.set(.description, record.value("description") ?? record.value("summary")) {
            PlainText.of(html: $0)
        }
        draft.set(.image, record.value("image_link"))
        let images = record.values.filter {
            $0.name.lowercased() == "additional_image_link" && !$0.text.isEmpty
        }
        if let first = images.first {
            let addresses = images.flatMap { $0.text.split(separator: ",").map(\.trimmedSpace) }
            draft.set(.moreImages, addresses.joined(separator: " "), first.position)
        }
        draft.set(.price, record.value("price"), price.amount)
        draft.set(.salePrice, record.value("sale_price"), price.amount)
        if let dates = record.value("sale_price_effective_date") {
            let days = dates.text.split(separator: "/").map { String($0.prefix(10)) }
            draft.set(.saleStartsOn, days.first, dates.position)
            draft.set(.saleEndsOn, days.count > 1 ? days[1] : nil, dates.position)
        }
        draft.set(.barcode, record.value("gtin"))
        draft.set(.category, record.value("product_type")) { $0.split(separator: ",").first.map(String.init) }
        setStock(&draft, record)
        draft.set(.weightGrams, record.value("shipping_weight")) { text in
            let words = text.split(separator: " ").map(String.init)
            return words.count == 2 ? Weight.grams(words[0], words[1]) ?? text : text
        }
        try draft.hand(to: rows)
    }

    mutating func finish(_ rows: RowTaker) throws {}

    /// What is out of stock has none; how much of the rest there is, few feeds say.
    private func setStock(_ draft: inout RowDraft, _ record: SourceRecord) {
        if let quantity = record.value("quantity") ?? record.value("sell_on_google_quantity") {
            draft.set(.quantity, quantity)
        } else if let availability = record.value("availability"),
            ["out_of_stock", "out of stock"].contains(availability.text.lowercased())
        {
            draft.set(.quantity, "0", availability.position)
        }
        draft.set(.releaseDate, record.value("availability_date")) { String($0.prefix(10)) }
    }
}

/// The items of an RSS feed, or the entries of an Atom one, as records. Names lose their prefix.
final class FeedItems {
    private let reader: XMLReader
    private let keepsOriginals: Bool
    private var depth = 0

    init(_ source: @escaping ByteSource, keepsOriginals: Bool) {
        reader = XMLReader(source)
        self.keepsOriginals = keepsOriginals
    }

    func next() throws -> SourceRecord? {
        while true {
            let position = reader.position
            guard let token = try reader.next() else { return nil }
            switch token {
            case .start(let name, _):
                if depth == 0, !["rss", "feed", "RDF"].contains(FeedItems.plain(name)) {
                    throw ProductFileError.notFeedXML(name)
                }
                depth += 1
                if ["item", "entry"].contains(name) { return try item(line: position.line) }
            case .end: depth -= 1
            case .text: break
            }
        }
    }

    private static func plain(_ name: String) -> String {
        name.split(separator: ":").last.map(String.init) ?? name
    }

    /// The values of the item whose tag was just read: the text of each element right inside it.
    private func item(line: Int) throws -> SourceRecord {
        var record = SourceRecord(line: line, values: [])
        var level = 0
        var name = ""
        var text = ""
        var start = reader.position
        while true {
            let position = reader.position
            guard let token = try reader.next() else { break }
            switch token {
            case .start(let tag, let attributes):
                level += 1
                guard level == 1 else { continue }
                (name, text, start) = (FeedItems.plain(tag), "", position)
                if name == "link", let address = attributes.first(where: { $0.name == "href" }) {
                    text = address.value
                }
            case .text(let piece): if level == 1 { text += piece }
            case .end:
                level -= 1
                if level == 0 {
                    record.values.append(.init(name: name, text: text.trimmedSpace, position: start))
                } else if level < 0 {
                    depth -= 1
                    if keepsOriginals { record.original = FeedItems.json(record) }
                    return record
                }
            }
        }
        return record
    }

    private static func json(_ record: SourceRecord) -> String {
        JSONValue.object(record.values.map { JSONValue.Member($0.name, .string($0.text)) }).compactText
    }
}
