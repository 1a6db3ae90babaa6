import ShopText

/// Columns that say whether a product is visible but that no format knows: `Status`, `Published`, `Active`. They can
/// only hide a new product, not show it.
enum StatusColumn {
    /// Whether a column is one, by a word of its name; not one that speaks of stock, tax, orders or days.
    static func isOne(_ name: String) -> Bool {
        let words = words(name)
        if words.isEmpty || words.contains(where: others.contains) { return false }
        return phrases.contains(words.joined(separator: " "))
            || words.contains { isStatus($0) || negative.contains($0) }
    }

    /// Whether its value clearly says that the product is visible.
    static func shows(_ name: String, _ value: String) -> Bool { shows(value, isNegative: isNegative(name)) }

    /// - Parameter isNegative: whether its yes hides.
    static func shows(_ value: String, isNegative: Bool) -> Bool {
        let value = value.trimmedSpace.lowercased()
        return isNegative ? no.contains(value) : yes.contains(value)
    }

    /// What a column that was mapped to whether a product is to be seen says: `true` or `false`; `nil` for what could
    /// be either, unless the column's name says what it is.
    static func verdict(_ name: String, _ value: String) -> String? {
        if shows(name, value) { return "true" }
        let plain = value.trimmedSpace.lowercased()
        if isNegative(name) { return yes.contains(plain) || isOne(name) ? "false" : nil }
        let isHidden = no.contains(plain) || negative.contains(plain) || hidden.contains(plain)
        return isHidden || isOne(name) ? "false" : nil
    }

    /// `Hidden` and `Not visible`: its yes hides.
    private static func isNegative(_ name: String) -> Bool {
        let words = words(name)
        let isDenied = words.contains(where: denials.contains)
        return words.contains(where: negative.contains) != isDenied
    }

    private static func isStatus(_ word: String) -> Bool {
        positive.contains(word)
            || endings.contains { word.hasSuffix($0) && !compounds.contains(String(word.dropLast($0.count))) }
    }

    /// The words of `Product Visible?`, `is_visible`, `isActive` and `Active (0/1)` in lower case.
    private static func words(_ name: String) -> [String] {
        guard name.utf8.count <= 60 else { return [] }
        var parted = ""
        var last: Character = " "
        for character in name {
            if character.isUppercase, last.isLowercase { parted.append(" ") }
            parted.append(character)
            last = character
        }
        return parted.lowercased().split { !$0.isLetter }.map(String.init)
    }

    private static let phrases: Set<String> = [
        "available for sale", "on sale online", "for sale", "en ligne", "na prodej", "display",
        "displayed", "display online", "display on website", "display in store",
    ]
    private static let positive: Set<String> = [
        "status", "state", "published", "publish", "publication", "active", "activated", "enabled", "enable",
        "visible", "visibility", "online", "live", "listed", "sellable", "show", "shown",
        "aktiv", "aktiviert", "veröffentlicht", "sichtbar", "sichtbarkeit", "freigegeben", "anzeigen",
        "actif", "activé", "publié", "statut", "visibilité", "activo", "publicado", "estado", "visibilidad",
        "attivo", "pubblicato", "stato", "visibilità", "visibile", "actief", "gepubliceerd", "zichtbaar",
        "zichtbaarheid", "aktywny", "opublikowany", "opublikowano", "widoczny", "widoczność", "ativo",
        "visibilidade", "visível", "aktivní", "viditelné", "viditelnost", "zveřejněno", "publicat", "activ",
        "synlig", "publicerad", "publiceret", "publisert", "aktív", "látható", "státusz", "aktif", "yayında",
        "durum", "статус", "активен", "активный", "активно", "видимость", "видимый", "опубликован",
        "опубликовано", "показывать", "активний", "опубліковано", "κατάσταση", "ενεργό", "状態", "ステータス", "公開",
        "表示", "状态", "상태", "공개",
    ]
    private static let negative: Set<String> = [
        "hidden", "hide", "disabled", "inactive", "draft", "unpublished", "archived", "discontinued",
        "deleted",
        "retired", "invisible", "offline", "unlisted", "versteckt", "verborgen", "inaktiv", "gelöscht",
        "deaktiviert", "masqué", "inactif", "oculto", "inactivo", "nascosto", "inattivo", "ukryty", "skjult",
        "скрыт", "скрыто",
    ]
    private static let denials: Set<String> = ["not", "no", "non", "nicht", "never"]
    /// Of words such as `Produktstatus`.
    private static let endings = ["status", "sichtbarkeit", "zichtbaarheid"]
    private static let compounds: Set<String> = [
        "lager", "bestands", "steuer", "versand", "liefer", "bestell", "auftrags", "zahlungs", "voorraad",
        "order", "betaal", "stock",
    ]
    /// Words of columns that say something else: `Stock status`, `Published at`, `Active ingredient`.
    private static let others: Set<String> = [
        "stock", "inventory", "tax", "taxes", "shipping", "delivery", "order", "orders", "payment",
        "fulfillment",
        "backorder", "backorders", "warehouse", "sync", "feed", "attribute", "review", "reviews", "price",
        "prices",
        "date", "at", "since", "until", "year", "time", "ingredient", "ingredients", "substance", "url",
        "link", "country", "province", "address", "weight", "size", "color", "colour", "unit", "units",
        "position",
        "bestand", "lager", "steuer", "versand", "datum", "fecha", "data",
    ]
    private static let yes: Set<String> = [
        "1", "true", "yes", "y", "t", "x", "on", "active", "published", "publish", "enabled", "visible",
        "online", "live",
        "listed", "show", "shown", "ja", "j", "oui", "o", "si", "sí", "sì", "s", "tak", "sim", "wahr", "vrai",
        "verdadero", "aktiv", "actif", "activo", "attivo", "actief", "aktywny", "ativo", "veröffentlicht",
        "sichtbar", "publié", "publicado", "pubblicato", "gepubliceerd", "zichtbaar", "opublikowany", "ano",
        "igen", "да", "так", "активен", "опубликован", "はい", "是", "both", "catalog, search",
    ]
    private static let no: Set<String> = [
        "", "0", "false", "no", "n", "f", "off", "nein", "non", "nee", "nie", "não", "ne", "nem", "nej",
        "nei",
        "falsch", "faux", "falso", "нет", "ні", "いいえ", "否",
    ]
    /// Words for what is not to be seen, beside those that name a column.
    private static let hidden: Set<String> = [
        "pending", "private", "none", "entwurf", "brouillon", "borrador", "bozza", "concept", "szkic",
        "rascunho",
        "not visible individually", "future", "trash", "черновик",
    ]
}

/// The columns of a file that seemed to say whether products are visible but could not be understood for certain.
struct StatusNotes {
    private var names = UnknownNames()
    private var count = 0
    /// What the names of columns were found to be: they are the same in every record.
    private var known: [String: Bool] = [:]

    /// Whether a record's columns of this kind leave its visibility unclear.
    mutating func hides(_ values: some Sequence<(name: String, text: String)>) -> Bool {
        var isDoubtful = false
        for value in values where isStatus(value.name) && !StatusColumn.shows(value.name, value.text) {
            names.add(value.name)
            isDoubtful = true
        }
        if isDoubtful { count += 1 }
        return isDoubtful
    }

    private mutating func isStatus(_ name: String) -> Bool {
        if let answer = known[name] { return answer }
        let answer = StatusColumn.isOne(name)
        // A format without a header may name each value anew.
        if known.count < 1000 { known[name] = answer }
        return answer
    }

    var notice: [String] {
        guard count > 0, let first = names.names.first else { return [] }
        let columns = names.names.map { "\"\($0.short)\"" }.joined(separator: ", ")
        let rows = count == 1 ? "1 row is" : "\(count) rows are"
        let hint =
            "--mapping \("\(first)=is_visible".shellWord) reads it, --mapping \("\(first)=".shellWord) leaves it out"
        return [
            "\(columns) may say which products are visible: \(rows) hidden if new; \(hint)"
        ]
    }
}
