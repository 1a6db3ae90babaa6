import Foundation
import ShopText

/// The names of WooCommerce's columns, which exports have in the shop's language: those that are read, in German,
/// French, Spanish, Italian, Dutch, Polish, Portuguese, Swedish and Danish.
enum WooCommerceHeaders {
    /// The English name in lowercase; any other name in lowercase as it is.
    static func key(_ name: String) -> String {
        let lower = name.lowercased()
        if english.contains(lower) { return lower }
        let plain = plain(lower)
        if let number = attributeNumber(plain) { return attribute(plain, number) }
        if let key = byName[plain] { return key }
        // "GTIN, UPC, EAN eller ISBN" in any language.
        if plain.hasPrefix("gtinupcean"), plain.hasSuffix("isbn") { return "gtin, upc, ean, or isbn" }
        if let unit = weightUnit(lower) { return "weight (\(unit))" }
        return lower
    }

    /// Whether this is the name of an attribute, or of its values: `attribute 1 name`.
    static func isAttribute(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        return words.count == 3 && words[0] == "attribute" && Int(words[1]) != nil
            && ["name", "value(s)"].contains(words[2])
    }

    /// Lower case, without accents, punctuation and space; a question keeps its mark, which is all that tells the
    /// Spanish "¿Existencias?" (whether there is stock) from "Existencias" (how much).
    static func plain(_ name: String) -> String {
        var plain = ""
        for scalar in name.decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar {
            case "ł": plain.append("l")
            case "ß": plain.append("ss")
            case "æ": plain.append("ae")
            case _ where scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar):
                plain.unicodeScalars.append(scalar)
            default: break
            }
        }
        return name.contains("?") || name.contains("？") ? plain + "?" : plain
    }

    private static let attributeWords = [
        "attribut", "attribute", "atributo", "attributo", "atrybut", "atrybutu", "eigenschap", "eigenschaft",
        "kenmerk",
        "egenskab", "egenskap", "dellattributo", "delatributo", "delattribut", "merkmal",
    ]
    private static let nameWords = ["name", "nom", "nombre", "nome", "naam", "nazwa", "namn", "navn"]
    private static let valueWords = [
        "value", "wert", "valeur", "valor", "valore", "valori", "valuta", "waarde", "wartosc", "varde",
        "vaerdi",
    ]

    /// The number in the name of an attribute column.
    private static func attributeNumber(_ plain: String) -> Int? {
        guard let digits = plain.firstRange(of: /[0-9]+/),
            attributeWords.contains(where: { plain.contains($0) })
        else { return nil }
        return Int(plain[digits])
    }

    /// `attribute 1 name` or `attribute 1 value(s)`, or another attribute column.
    private static func attribute(_ plain: String, _ number: Int) -> String {
        if valueWords.contains(where: { plain.contains($0) }) { return "attribute \(number) value(s)" }
        return "attribute \(number) " + (nameWords.contains { plain.contains($0) } ? "name" : "other")
    }

    private static func weightUnit(_ name: String) -> String? {
        guard
            ["gewicht", "poids", "peso", "waga", "weight", "vikt", "vægt", "vekt"].contains(where: {
                name.hasPrefix($0)
            }),
            let open = name.firstIndex(of: "("), name.hasSuffix(")")
        else { return nil }
        let unit = name[name.index(after: open)...].dropLast().trimmedSpace
        return ["kg", "g", "lbs", "oz"].contains(unit) ? unit : unit == "lb" ? "lbs" : nil
    }

    private static let english: Set<String> = Set(names.map(\.key))

    private static let byName: [String: String] = {
        var keys: [String: String] = [:]
        for (key, others) in names {
            for other in others { keys[plain(other.lowercased())] = key }
            keys[plain(key)] = key
        }
        return keys
    }()

    // de, fr, es, it, nl, pl, pt, sv, da
    private static let names: [(key: String, others: [String])] = [
        ("id", ["Identyfikator"]),
        ("type", ["Typ", "Tipo"]),
        (
            "sku",
            [
                "Artikelnummer", "Art.-Nr.", "UGS", "Référence", "COD", "Codice", "REF", "Referentie",
                "Varenummer (SKU)", "Varenummer",
            ]
        ),
        (
            "gtin, upc, ean, or isbn",
            [
                "GTIN, UPC, EAN oder ISBN", "GTIN, UPC, EAN ou ISBN", "GTIN, UPC, EAN o ISBN",
                "GTIN, UPC, EAN of ISBN",
                "GTIN, UPC, EAN lub ISBN", "GTIN UPC EAN ISBN",
            ]
        ),
        ("name", ["Nom", "Nombre", "Nome", "Naam", "Nazwa", "Namn", "Navn"]),
        (
            "published",
            [
                "Veröffentlicht", "Publié", "Publicado", "Pubblicato", "Gepubliceerd", "Opublikowano",
                "Opublikowany", "Publicerad", "Udgivet",
            ]
        ),
        (
            "visibility in catalog",
            [
                "Sichtbarkeit im Katalog", "Katalogsichtbarkeit", "Visibilité dans le catalogue",
                "Visibilidad en el catálogo", "Visibilità nel catalogo", "Zichtbaarheid in catalogus",
                "Widoczność w katalogu", "Visibilidade no catálogo", "Synlighet i katalog",
                "Synlighet i katalogen",
                "Synlighed i katalog", "Synlighed i kataloget",
            ]
        ),
        (
            "short description",
            [
                "Kurzbeschreibung", "Description courte", "Descripción corta", "Breve descrizione",
                "Descrizione breve",
                "Korte beschrijving", "Korte omschrijving", "Krótki opis", "Descrição curta",
                "Breve descrição", "Descrição breve", "Kort beskrivning", "Kort beskrivelse",
            ]
        ),
        (
            "description",
            [
                "Beschreibung", "Descripción", "Descrizione", "Beschrijving", "Opis", "Descrição",
                "Beskrivning", "Beskrivelse",
            ]
        ),
        (
            "date sale price starts",
            [
                "Datum, an dem Angebotspreis beginnt", "Datum, an dem der Angebotspreis beginnt",
                "Angebotspreis gültig ab", "Date de début de promo", "Día en que empieza el precio rebajado",
                "Data di partenza del prezzo in saldo", "Date sale price starts (GMT)",
                "Data di inizio del prezzo in saldo", "Data inizio del prezzo in offerta",
                "Data di inizio del prezzo in offerta",
                "Startdatum actieprijs", "Datum då reapriset börjar", "Startdatum för reapris",
                "Dato for start af tilbudspris", "Startdato for tilbudspris",
                "Data rozpoczęcia promocji", "Data de preço promocional começa em",
                "Data de início do preço promocional",
            ]
        ),
        (
            "date sale price ends",
            [
                "Datum, an dem Angebotspreis endet", "Datum, an dem der Angebotspreis endet",
                "Angebotspreis gültig bis",
                "Date de fin de promo", "Día en que termina el precio rebajado",
                "Data di fine del prezzo in saldo", "Termine data del prezzo di vendita",
                "Date sale price ends (GMT)",
                "Data fine del prezzo in offerta", "Data di fine del prezzo in offerta",
                "Einddatum actieprijs",
                "Datum då reapriset slutar", "Slutdatum för reapris", "Dato for slut af tilbudspris",
                "Slutdato for tilbudspris",
                "Data zakończenia promocji",
                "Data de preço promocional termina em", "Data de fim do preço promocional",
            ]
        ),
        (
            "tax class",
            [
                "Steuerklasse", "Classe de TVA", "Clase de impuesto", "Aliquota di imposta",
                "Classe di imposta",
                "Belastingklasse", "Klasa podatkowa", "Classe de imposto", "Skatteklass", "Momsklasse",
                "Skatteklasse",
            ]
        ),
        (
            "in stock?",
            [
                "Vorrätig?", "Auf Lager?", "En stock ?", "¿En inventario?", "¿Existencias?", "In magazzino?",
                "Op voorraad?", "W magazynie?", "Na stanie?", "Em estoque?", "Em stock?", "¿En stock?",
                "¿Hay existencias?", "Disponibile?", "Disponível?", "Lagernd?", "I lager?", "På lager?",
            ]
        ),
        (
            "stock",
            [
                "Bestand", "Lager", "Lagerbestand", "Inventario", "Existencias", "Magazzino", "Voorraad",
                "Stan magazynowy", "Estoque", "Magazyn", "Lagersaldo", "Lagerantal",
            ]
        ),
        (
            "low stock amount",
            [
                "Geringe Lagermenge", "Geringer Lagerbestand", "Montant de stock faible",
                "Cantidad de bajo inventario",
                "Quantità di magazzino bassa", "Importo scorte basse", "Lage voorraad",
                "Niski stan magazynowy",
                "Quantidade baixa de estoque", "Quantidade baixa de stock", "Quantidade de stock reduzido",
                "Lågt lagersaldo", "Lav lagerbeholdning",
            ]
        ),
        (
            "sale price",
            [
                "Angebotspreis", "Tarif promo", "Prix promo", "Precio rebajado", "Prezzo in offerta",
                "Prezzo scontato",
                "Actieprijs", "Cena promocyjna", "Preço promocional", "Reapris", "Tilbudspris",
            ]
        ),
        (
            "regular price",
            [
                "Regulärer Preis", "Normaler Preis", "Tarif régulier", "Prix régulier", "Precio normal",
                "Precio regular", "Prezzo di listino", "Prezzo normale", "Prezzo regolare", "Reguliere prijs",
                "Normale prijs", "Cena", "Cena regularna", "Preço", "Preço normal", "Preço regular",
                "Ordinarie pris", "Normalpris",
            ]
        ),
        (
            "categories",
            [
                "Kategorien", "Catégories", "Categorías", "Categorie", "Categorieën", "Kategorie",
                "Categorias", "Kategorier",
            ]
        ),
        ("tags", ["Schlagwörter", "Étiquettes", "Etiquetas", "Tag", "Etichette", "Tagi", "Etiketter"]),
        (
            "images",
            ["Bilder", "Imágenes", "Immagini", "Immagine", "Afbeeldingen", "Obrazki", "Imagens", "Billeder"]
        ),
        (
            "parent",
            [
                "Übergeordnet", "Übergeordnetes Produkt", "Eltern", "Superior", "Principal", "Genitore",
                "Hoofd",
                "Bovenliggend", "Ouder", "Element nadrzędny", "Nadrzędny", "Ascendente", "Parente",
                "Överordnad", "Förälder", "Overordnet", "Forælder",
            ]
        ),
    ]
}
