import ShopText

/// The names of PrestaShop's columns, which its sample files and the list of products in its back office have in the
/// language of whoever works there: English, German, French, Spanish, Italian, Dutch, Polish and Portuguese.
enum PrestaShopHeaders {
    /// `Active (0/1)`, `Name *` and `Reference #` without the notes, in English.
    static func key(_ name: String) -> String {
        let lower = name.lowercased()
        if lower.hasPrefix("weight (") || english[lower] != nil { return english[lower] ?? lower }
        if let price = price(lower) { return price }
        var plain = lower
        if let open = plain.firstIndex(of: "(") { plain = String(plain[..<open]) }
        plain = plain.filter { $0 != "*" && $0 != "#" }.trimmedSpace
        return english[plain] ?? others[WooCommerceHeaders.plain(plain)] ?? plain
    }

    /// The keys of a table's columns. `État` is the state of goods where another column says what is active.
    static func keys(_ names: [String]) -> [String] {
        let keys = names.map { key($0) }
        guard keys.count(where: { $0 == "active" }) > 1 else { return keys }
        return zip(names, keys).map { name, key in
            states.contains(WooCommerceHeaders.plain(name.lowercased())) ? "condition" : key
        }
    }

    private static let states: Set<String> = ["etat", "estado", "stato", "stan"]

    /// Whether a column says by 0 and 1 whether a product is active: `Actif (0/1)`.
    static func isSwitch(_ name: String) -> Bool { name.contains("(0/1)") && key(name) == "active" }

    /// `Prix (HT)` and `Precio (imp. incl.)`: what is said of the tax is written in many ways, so its words count.
    private static func price(_ name: String) -> String? {
        let words = name.nameWords
        guard let first = words.first, prices.contains(first) else { return nil }
        let rest = words.dropFirst().filter { !fillers.contains($0) }
        let isNet = rest.contains { nets.contains($0) }
        let isGross = rest.contains { grosses.contains($0) }
        guard isNet != isGross,
            rest.allSatisfy({ nets.contains($0) || grosses.contains($0) || taxes.contains($0) })
        else { return nil }
        return isNet ? "price tax excluded" : "price tax included"
    }

    private static let prices: Set<String> = [
        "price", "preis", "prix", "precio", "prezzo", "prijs", "cena", "preço",
    ]
    private static let fillers: Set<String> = ["de", "di", "da", "do", "of"]
    private static let nets: Set<String> = [
        "excl", "excluded", "excluding", "ex", "ht", "hors", "exclue", "exclus", "exclusief", "zonder",
        "ohne", "netto", "zzgl", "exkl", "sin", "escl", "esclusa",
        "escluse", "excluidos", "excluido", "bez", "s", "sem",
    ]
    private static let grosses: Set<String> = [
        "incl", "included", "including", "inc", "ttc", "toutes", "incluse", "inclue", "inclus", "inclusief",
        "met", "inkl", "brutto", "con", "inclusa",
        "incluidos", "incluido", "z", "c", "com", "comprises",
    ]
    private static let taxes: Set<String> = [
        "tax", "taxes", "vat", "mwst", "steuer", "steuern", "ust", "taxe", "tva", "imp", "impuestos",
        "impuesto",
        "iva", "tasse", "imposte", "btw", "belasting", "podatku", "podatkiem", "podatek", "impostos",
        "imposto", "tasa",
    ]

    private static let english = [
        "id": "product id", "product_id": "product id", "product name": "name", "category": "categories",
        "price tax excl.": "price tax excluded", "price tax incl.": "price tax included",
        "price tax excl": "price tax excluded", "price tax incl": "price tax included",
        "price tax excluded or price tax included": "price",
        "ean-13": "ean13", "ean 13": "ean13", "image url": "image urls", "images url": "image urls",
        "url rewritten": "url rewritten", "product reference": "reference", "enabled": "active",
        "status": "active", "short desc.": "short description", "long desc": "description",
        // The list of products in the back office.
        "price (tax excl.)": "price tax excluded", "price (tax incl.)": "price tax included",
    ]

    /// By what ``WooCommerceHeaders/plain(_:)`` makes of them.
    private static let others: [String: String] = {
        var keys: [String: String] = [:]
        for (key, names) in translations {
            for name in names { keys[WooCommerceHeaders.plain(name)] = key }
        }
        return keys
    }()

    // de, fr, es, it, nl, pl, pt
    private static let translations: [(key: String, names: [String])] = [
        (
            "product id",
            [
                "produkt-id", "artikel-id", "id produit", "id du produit", "id producto", "id del producto",
                "id prodotto", "id del prodotto", "product-id", "id produktu", "id do produto", "id produto",
            ]
        ),
        (
            "active",
            [
                "aktiv", "aktiviert", "actif", "activé", "activo", "attivo", "attivato", "actief", "aktywny",
                "ativo", "ativado", "état", "statut", "estado", "stato", "stan",
            ]
        ),
        ("name", ["nom", "nombre", "nome", "naam", "nazwa", "nom du produit", "produktname", "artikelname"]),
        (
            "categories",
            [
                "kategorien", "kategorie", "catégories", "catégorie", "categorías", "categoría", "categorie",
                "categoria", "categorieën", "categorias", "kategoria",
            ]
        ),
        (
            "reference",
            [
                "artikel-nr.", "artikelnummer", "referenz", "référence", "referencia", "referencia nº",
                "riferimento", "referentie", "indeks", "kod referencyjny", "referência", "référence n°",
                "riferimento n.", "nr ref.",
            ]
        ),
        (
            "quantity",
            ["menge", "quantité", "cantidad", "quantità", "hoeveelheid", "aantal", "ilość", "quantidade"]
        ),
        (
            "low stock level",
            [
                "niedriger lagerbestand", "niveau de stock bas", "nivel de stock bajo",
                "livello di scorte basso",
            ]
        ),
        (
            "summary",
            [
                "zusammenfassung", "kurzbeschreibung", "résumé", "récapitulatif", "resumen", "riepilogo",
                "samenvatting", "podsumowanie", "resumo", "description courte", "descripción corta",
            ]
        ),
        ("description", ["beschreibung", "descripción", "descrizione", "beschrijving", "opis", "descrição"]),
        ("tags", ["stichwörter", "mots-clés", "étiquettes", "etiquetas", "tag", "tagi"]),
        (
            "image urls",
            [
                "bild-urls", "bilder-urls", "url der bilder", "url des images", "urls des images",
                "url images", "urls de las imágenes", "url de las imágenes", "url immagini",
                "url delle immagini",
                "url's van afbeelding", "afbeelding urls", "adresy url zdjęcia", "urls das imagens",
                "url das imagens",
            ]
        ),
        ("weight", ["gewicht", "poids", "peso", "waga"]),
        (
            "visibility",
            [
                "sichtbarkeit", "visibilité", "visibilidad", "visibilità", "zichtbaarheid", "widoczność",
                "visibilidade",
            ]
        ),
        (
            "discount amount",
            [
                "rabattbetrag", "montant de la remise", "montant de la réduction",
                "importe del descuento", "ammontare sconto", "importo sconto",
            ]
        ),
        (
            "discount percent",
            [
                "rabatt in prozent", "pourcentage de remise", "pourcentage de réduction",
                "porcentaje de descuento", "percentuale sconto",
            ]
        ),
        (
            "product available date",
            [
                "verfügbarkeitsdatum", "date de disponibilité du produit",
                "date de disponibilité", "fecha de disponibilidad del producto",
                "data disponibilità prodotto",
            ]
        ),
        (
            "available for order",
            [
                "bestellbar", "disponible à la commande", "disponible pour commander",
                "disponible a la vente", "disponible para pedidos", "disponibile per l'ordine",
            ]
        ),
        (
            "virtual product",
            [
                "virtueller artikel", "produit virtuel", "dématérialisé", "producto virtual",
                "prodotto virtuale",
            ]
        ),
    ]
}
