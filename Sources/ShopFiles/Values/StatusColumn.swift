import ShopText

/// Columns that say whether a product is to be seen, and that no format knows: `Status`, `Published`, `Active`. What
/// they say is believed only against showing a new product.
enum StatusColumn {
    /// Whether a column is one, by its name.
    static func isOne(_ name: String) -> Bool {
        let plain = plain(name)
        return positive.contains(plain) || negative.contains(plain)
    }

    /// Whether its value says clearly that the product is to be seen.
    static func shows(_ name: String, _ value: String) -> Bool {
        let value = value.trimmedSpace.lowercased()
        return negative.contains(plain(name)) ? no.contains(value) : yes.contains(value)
    }

    /// `Product Visible?`, `is_visible` and `Active (0/1)` without what is beside the point.
    private static func plain(_ name: String) -> String {
        guard name.utf8.count <= 60 else { return "" }
        var words = name.lowercased().split { !$0.isLetter }.map(String.init)
        words.removeAll {
            ["product", "is", "item", "the", "variant", "article", "produkt", "web", "shop", "store"]
                .contains($0)
        }
        return words.joined(separator: " ")
    }

    private static let positive: Set<String> = [
        "status", "state", "published", "publish", "publication", "publish status", "published status",
        "active",
        "activated", "enabled", "enable", "visible", "visibility", "online", "live", "listed",
        "available for sale",
        "published on online", "on sale online", "for sale", "active for sale", "sellable", "aktiv",
        "aktiviert",
        "veröffentlicht", "sichtbar", "freigegeben", "actif", "activé", "publié", "en ligne", "statut",
        "visibilité",
        "activo", "publicado", "estado", "visibilidad", "attivo", "pubblicato", "stato", "visibilità",
        "actief",
        "gepubliceerd", "zichtbaar", "aktywny", "opublikowany", "opublikowano", "widoczny", "ativo",
        "visibilidade",
        "aktivní", "publicat", "activ",
    ]
    private static let negative: Set<String> = [
        "hidden", "disabled", "inactive", "draft", "unpublished", "archived", "discontinued", "deleted",
        "retired",
        "versteckt", "inaktiv", "gelöscht", "masqué", "oculto", "nascosto", "ukryty",
    ]
    private static let yes: Set<String> = [
        "1", "true", "yes", "y", "t", "x", "on", "active", "published", "publish", "enabled", "visible",
        "online", "live",
        "listed", "show", "shown", "ja", "j", "oui", "o", "si", "sí", "sì", "s", "tak", "sim", "wahr", "vrai",
        "verdadero", "aktiv", "actif", "activo", "attivo", "actief", "aktywny", "ativo", "veröffentlicht",
        "sichtbar",
        "both", "catalog, search",
    ]
    private static let no: Set<String> = [
        "", "0", "false", "no", "n", "f", "off", "nein", "non", "nee", "nie", "não", "falsch", "faux",
        "falso",
    ]
}

/// Which columns of a file seemed to say whether products are to be seen, and were not understood for certain.
struct StatusNotes {
    private var names = UnknownNames()
    private var count = 0

    /// Whether a record's columns of this kind leave it open whether it is to be seen.
    mutating func hides(_ values: some Sequence<(name: String, text: String)>) -> Bool {
        let doubtful = values.filter { StatusColumn.isOne($0.name) && !StatusColumn.shows($0.name, $0.text) }
        for value in doubtful { names.add(value.name) }
        if !doubtful.isEmpty { count += 1 }
        return !doubtful.isEmpty
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
