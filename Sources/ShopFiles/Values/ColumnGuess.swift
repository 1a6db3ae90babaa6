import ShopText
import StoreCore

/// Guesses the fields of columns with unknown names.
enum ColumnGuess {
    private static let others: [(field: ProductField, names: [String])] = [
        (
            .sku,
            [
                "art no", "article", "article no", "article number", "item no", "item number", "item code",
                "item id",
                "product code", "product number", "product no", "part number", "part no", "artikelnummer",
                "art nr",
                "artikel nr", "artikelnr", "bestellnummer", "code", "référence", "reference", "ref",
                "default code",
                "internal reference", "product sku", "product code sku", "item sku", "variant sku",
                "stock code", "model",
                "codigo", "código", "codice", "kod", "indeks", "symbol", "artikelcode", "品番", "商品コード",
                "varenummer", "artnr", "tuotenumero", "cikkszám",
                "stok kodu", "kód", "kód produktu",
                "артикул", "код",
            ]
        ),
        (
            .title,
            [
                "name", "product name", "product", "product title", "item name", "bezeichnung",
                "artikelbezeichnung",
                "nom", "artikel", "produkt", "item", "titel", "artículo", "articolo", "nombre", "nome",
                "naam", "nazwa", "název",
                "désignation",
                "libellé",
                "denominazione", "nazwa produktu", "productnaam", "商品名", "наименование", "navn", "varenavn",
                "benämning", "nimi", "megnevezés",
                "ürün adı", "título", "titolo", "titre", "nom du produit", "название",
            ]
        ),
        (
            .price,
            [
                "unit price", "retail price", "regular price", "rrp", "msrp", "preis", "vk", "vk brutto",
                "vk preis",
                "verkaufspreis", "prix", "prix ttc", "list price", "sales price", "selling price",
                "precio", "pvp", "prezzo", "prijs", "cena", "cena brutto", "preço", "ár", "preis brutto",
                "価格", "цена", "pris", "hinta", "fiyat", "prix de vente", "prix unitaire",
            ]
        ),
        (
            .quantity,
            [
                "stock", "qty", "on hand", "inventory", "available", "stock quantity", "stock qty", "bestand",
                "menge",
                "lagerbestand", "lagerstand", "lager", "inventory qty", "inventory quantity",
                "current stock level",
                "stock level",
                "qty available", "qty on hand", "quantity on hand", "quantity available", "in stock qty",
                "quantité",
                "cantidad", "existencias", "quantità", "giacenza", "voorraad", "aantal", "ilość", "stan",
                "estoque",
                "在庫", "остаток", "antal", "lagersaldo", "varasto", "készlet", "stok",
                "saldo", "qty avail", "avail", "sklad", "množství", "verfügbar", "quantite", "quantita",
                "qté", "pezzi", "количество",
            ]
        ),
        (
            .barcode,
            [
                "ean", "ean13", "ean 13", "gtin", "upc", "isbn", "ean code", "ean upc", "product upc ean",
                "bar code", "ean nummer", "code ean", "código ean", "codice ean", "kod ean", "upc code",
                "gtin code",
            ]
        ),
        (
            .description,
            [
                "body", "details", "beschreibung", "long description", "body html", "product description",
                "descripción",
                "descrizione", "omschrijving", "popis", "beskrivelse", "beskrivning", "kuvaus", "opis",
                "descrição", "artikelbeschreibung", "langtext",
            ]
        ),
        (
            .category,
            [
                "type", "product type", "kategorie", "group", "department", "categ id", "product category",
                "catégorie",
                "categoría", "categoria", "categories", "category path", "kategorien", "rubrique",
                "famille", "familia", "reparto", "kategori", "kategorier", "osasto", "kategória", "categorie",
                "kategoria", "warengruppe", "category name",
                "категория",
            ]
        ),
        (
            .image,
            [
                "image url", "picture", "photo", "image link", "bild", "image src", "images", "bild url",
                "product image url",
                "product image file 1", "imagen", "immagine", "photo url", "picture url", "img url", "img",
                "url image", "bilder", "foto",
                "imágenes", "immagini", "images url",
                "image urls", "kuva", "bilde", "billede", "afbeelding", "zdjęcie",
            ]
        ),
        (
            .salePrice,
            [
                "special price", "aktionspreis", "angebotspreis", "offer price", "promo price",
                "discount price", "promotional price", "sonderpreis", "prix promo", "prix promotionnel",
                "prix soldé", "precio oferta", "precio de oferta", "precio rebajado", "oferta",
                "prezzo scontato", "prezzo offerta", "prezzo in offerta", "actieprijs", "aanbiedingsprijs",
                "cena promocyjna", "preço promocional", "preço de oferta", "kampanjpris", "reapris",
                "tilbudspris", "tarjoushinta", "akční cena",
            ]
        ),
        (
            .saleStartsOn,
            [
                "special from date", "special price from", "special price from date", "offer start",
                "offer starts",
                "offer start date", "offer from", "promo start", "promo start date", "promotion start",
                "promotion start date", "discount from", "discount start", "discount start date",
                "aktion von",
                "aktion ab", "aktionsbeginn", "aktionsstart", "angebot von", "angebot ab", "angebotsbeginn",
                "début promo", "début promotion", "date début promo", "promo du", "inicio oferta",
                "fecha inicio oferta", "oferta desde", "inizio offerta", "data inizio offerta", "offerta dal",
                "actie van", "actie vanaf", "startdatum actie", "promocja od", "início promoção",
                "promoção de",
                "promotion from", "sale begin date",
            ]
        ),
        (
            .saleEndsOn,
            [
                "special to date", "special price to", "special price to date", "offer end", "offer ends",
                "offer end date", "offer until", "offer to", "promo end", "promo end date", "promotion end",
                "promotion end date", "discount to", "discount until", "discount end", "discount end date",
                "aktion bis", "aktionsende", "angebot bis", "angebotsende", "fin promo", "fin promotion",
                "date fin promo", "promo au", "fin oferta", "fecha fin oferta", "oferta hasta",
                "fine offerta",
                "data fine offerta", "offerta fino al", "offerta al", "actie tot", "einddatum actie",
                "promocja do", "fim promoção", "promoção até", "promotion to", "promotion until",
            ]
        ),
        (.compareAtPrice, ["compare at", "compare price", "was price", "uvp", "strike price"]),
        (.weightGrams, ["weight g", "gewicht g", "grams", "gewicht in g"]),
        (
            .lowStockAt,
            ["low stock level", "low stock threshold", "reorder level", "reorder point", "mindestbestand"]
        ),
    ]

    /// `Art. No.`, `art_no` and `Product Code/SKU` in a simplified form.
    private static func plain(_ name: String) -> String {
        name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }

    /// `--mapping Name=title --mapping Stock=quantity`, if columns resemble fields that the file lacks.
    static func mappings(_ names: [String], lacking: [ProductField]) -> String? {
        var open = lacking
        let namedSKU = lacking.contains(.sku) ? numberOfArticle(names) : nil
        let mappings = names.prefix(UnknownNames.limit).compactMap { name -> String? in
            guard let field = name == namedSKU ? .sku : field(name.lowercased(), among: open) else {
                return nil
            }
            open.removeAll { $0 == field }
            return "--mapping " + "\(name)=\(field.rawValue)".shellWord
        }
        return mappings.isEmpty ? nil : mappings.joined(separator: " ")
    }

    /// The column that has the numbers of articles although its name says no more than "Artikel": the names are in
    /// another one, such as "Bezeichnung", and no other has the numbers.
    static func numberOfArticle(_ names: [String]) -> String? {
        let fields = names.prefix(UnknownNames.limit).map { field($0.lowercased(), among: [.sku, .title]) }
        guard !fields.contains(.sku), fields.count(where: { $0 == .title }) > 1 else { return nil }
        return names.first { ["artikel", "product", "produkt", "item"].contains(plain($0)) }
    }

    /// The field that a column with this name probably is, if it is one of these.
    static func field(_ name: String, lacking fields: [ProductField]) -> ProductField? {
        field(name.lowercased(), among: fields)
    }

    /// Words that say how an amount is meant: `Price incl. VAT (EUR)`. One without tax is another amount.
    private static let additions: Set<String> = [
        "incl", "inc", "including", "inkl", "with", "vat", "tax", "gst", "mwst", "ust", "btw", "tva", "iva",
        "ttc",
        "moms", "gross", "brutto", "in", "per", "pcs", "pieces", "stk", "stück", "eur", "euro", "usd", "gbp",
        "chf",
        "pln", "sek", "nok", "dkk", "czk", "cad", "aud",
    ]

    /// The field with this name, as it is or without additions.
    private static func known(_ plain: String) -> ProductField? {
        if let other = others.first(where: { $0.names.contains(plain) }) { return other.field }
        let words = plain.split(separator: " ").filter { !additions.contains(String($0)) }.joined(
            separator: " ")
        guard words != plain else { return nil }
        return others.first { $0.names.contains(words) }?.field
            ?? [ProductField.price, .quantity, .salePrice].first { plainName($0) == words }
    }

    private static func plainName(_ field: ProductField) -> String { plain(field.rawValue) }

    private static func field(_ key: String, among fields: [ProductField]) -> ProductField? {
        // `Item #` is `Item No`.
        if let known = known(plain(key.replacing("#", with: " no "))) ?? known(plain(key)) {
            // "Available?" is answered with yes or no.
            if known == .quantity, key.contains("?") { return nil }
            return fields.contains(known) ? known : nil
        }
        guard key.utf8.count <= 100 else { return nil }
        // Only typos: `Weight` does not mean grams.
        return Nearest.names(to: key, among: fields.map(\.rawValue)).lazy.filter {
            !$0.hasPrefix(key) || $0.count == key.count + 1
        }
        .compactMap { ProductField(rawValue: $0) }.first
    }
}
