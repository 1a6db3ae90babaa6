import StoreCore

/// Google Merchant's product data (https://support.google.com/merchants/answer/7052112), from a TSV or from
/// RSS and Atom, where names have the prefix `g:`.
struct GoogleFormat: RecordFormat {
    private let price: PriceText
    private let originals: Originals?
    private(set) var unknown = UnknownNames()
    var notices: [String] { [] }

    init(_ options: ProductFileOptions) {
        price = PriceText(options)
        originals = options.originals
    }

    private static let known: Set<String> = [
        "id", "title", "description", "summary", "image_link", "additional_image_link", "price", "sale_price",
        "sale_price_effective_date", "availability", "availability_date", "quantity",
        "sell_on_google_quantity", "gtin", "product_type", "shipping_weight",
    ]

    /// `g:image_link` and `image link` are `image_link`.
    static func key(_ name: String) -> String {
        let name = name.lowercased()
        return (name.hasPrefix("g:") ? String(name.dropFirst(2)) : name).replacing(" ", with: "_")
    }

    mutating func take(_ record: SourceRecord, _ rows: RowTaker) throws {
        var record = record
        record.values = record.values.map {
            .init(name: $0.name, key: GoogleFormat.key($0.name), text: $0.text, position: $0.position)
        }
        unknown.add(record, except: GoogleFormat.known)
        var draft = RowDraft(record, original: try originals?.keep(record))
        draft.set(.sku, record.value("id"))
        draft.set(.title, record.value("title"))
        draft.set(.description, record.value("description") ?? record.value("summary")) {
            PlainText.of(html: $0)
        }
        draft.set(.image, record.value("image_link"))
        let images = record.values.filter { $0.key == "additional_image_link" && !$0.text.isEmpty }
        if let first = images.first {
            let addresses = images.flatMap { GoogleFormat.addresses($0.text) }
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

    /// Addresses with commas between them, or a JSON array.
    private static func addresses(_ text: String) -> [String] {
        let list = text.hasPrefix("[") ? (try? JSONReader.value(of: text))?.arrayValue : nil
        return list?.compactMap(\.stringValue) ?? text.split(separator: ",").map(\.trimmedSpace)
    }

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
