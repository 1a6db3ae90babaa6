import ShopText
import StoreCore

/// Guesses the fields of columns with unknown names.
enum ColumnGuess {
    private static let others: [(field: ProductField, names: [String])] = [
        (
            .sku,
            [
                "art. no.", "art no", "article", "article no", "article number", "item no", "item number",
                "item code", "product code", "part number", "artikelnummer", "code", "référence", "reference",
            ]
        ),
        (
            .title,
            [
                "name", "product name", "product", "product title", "item name", "bezeichnung", "nom",
                "artikel",
            ]
        ),
        (
            .price,
            [
                "unit price", "retail price", "regular price", "rrp", "msrp", "preis", "vk", "vk brutto",
                "prix",
            ]
        ),
        (
            .quantity,
            [
                "stock", "qty", "on hand", "inventory", "available", "stock quantity", "bestand", "menge",
                "inventory qty",
            ]
        ),
        (.barcode, ["ean", "ean13", "ean-13", "gtin", "upc", "isbn"]),
        (.description, ["body", "details", "beschreibung", "long description", "body (html)"]),
        (.category, ["type", "product type", "kategorie", "group", "department"]),
        (.image, ["image url", "picture", "photo", "image link", "bild", "image src", "images"]),
    ]

    /// `--mapping Name=title --mapping Stock=quantity`, where columns resemble fields that the file lacks.
    static func mappings(_ names: [String], lacking: [ProductField]) -> String? {
        var open = lacking
        let mappings = names.prefix(UnknownNames.limit).compactMap { name -> String? in
            guard let field = field(name.lowercased(), among: open) else { return nil }
            open.removeAll { $0 == field }
            return "--mapping " + "\(name)=\(field.rawValue)".shellWord
        }
        return mappings.isEmpty ? nil : mappings.joined(separator: " ")
    }

    /// The field that a column of this name probably is, if it is one of these.
    static func field(_ name: String, lacking fields: [ProductField]) -> ProductField? {
        field(name.lowercased(), among: fields)
    }

    private static func field(_ key: String, among fields: [ProductField]) -> ProductField? {
        if let other = others.first(where: { $0.names.contains(key) }) {
            return fields.contains(other.field) ? other.field : nil
        }
        guard key.utf8.count <= 100 else { return nil }
        // Only what was mistyped: `Weight` says nothing of grams.
        return Nearest.names(to: key, among: fields.map(\.rawValue)).lazy.filter {
            !$0.hasPrefix(key) || $0.count == key.count + 1
        }
        .compactMap { ProductField(rawValue: $0) }.first
    }
}
