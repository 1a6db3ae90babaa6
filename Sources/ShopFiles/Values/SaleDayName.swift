import ShopText
import StoreCore

/// What a column's name says of the days of a sale: `Sale start date`, `Aktion bis`, `special_to_date`, `Valid until`.
struct SaleDayName {
    /// Whether it names a sale; without that, only columns such as `Valid from` count.
    private let namesSale: Bool
    /// Whether it names a start, an end or a day.
    private let namesTime: Bool
    /// Whether the day is the last one.
    let isEnd: Bool

    /// `nil` for a column whose name says nothing of such days.
    init?(_ name: String) {
        guard name.utf8.count <= 100 else { return nil }
        let words = name.nameWords.map { (text: $0, isSale: SaleDayName.isSale($0)) }
        let isTime = { (word: String, isSale: Bool) in
            SaleDayName.starts.contains(word) || SaleDayName.ends.contains(word)
                || SaleDayName.days.contains(word)
                || isSale && SaleDayName.endings.contains { word.hasSuffix($0) }
        }
        namesSale = words.contains(where: \.isSale)
        namesTime = words.contains(where: isTime)
        isEnd = words.contains { word, isSale in
            SaleDayName.ends.contains(word)
                || isSale && ["ende", "slut", "slutt"].contains { word.hasSuffix($0) }
        }
        // `Available from` and `Created` speak of something else.
        let isPlain =
            isEnd || words.contains { SaleDayName.starts.contains($0.text) }
            ? words.allSatisfy { isTime($0, $1) || SaleDayName.fillers.contains($0) } : false
        guard namesSale || isPlain else { return nil }
    }

    private static func isSale(_ word: String) -> Bool {
        if sales.contains(word) { return true }
        guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return stems.contains { word.contains($0) } }
        // Of ASCII, bytes say the same in a small part of the time.
        let bytes = Array(word.utf8)
        return plainStems.contains { stem in bytes.indices.contains { bytes[$0...].starts(with: stem) } }
    }

    /// Whether a value is a day, however it is written.
    func holdsDay(_ text: String) -> Bool {
        let text = text.trimmedSpace
        guard (5...60).contains(text.utf8.count), text.contains(where: \.isNumber) else { return false }
        // MySQL's word for none.
        if text.hasPrefix("0000-00-00") { return false }
        if text.contains(/(^|[^0-9])[0-9]{1,4}[.\/年-] ?[0-9]{1,2}[.\/月-] ?[0-9]{2,4}($|[^0-9])/) {
            return true
        }
        if text.contains(/^(19|20)[0-9]{2}(0[1-9]|1[0-2])[0-3][0-9]($|[^0-9])/) { return true }
        if namesSale, namesTime, text.contains(/^[0-9]{1,2}[.\/][0-9]{1,2}\.?$/) { return true }
        // A spreadsheet's number of a day, or seconds since 1970.
        if namesSale, namesTime, text.contains(/^(4|5)[0-9]{4}$|^1[0-9]{9}$/) { return true }
        return text.nameWords.contains { word in
            MonthNames.all.contains(String(word.prefix(3))) || MonthNames.all.contains(word)
                || MonthNames.all.contains(String(word.prefix(4)))
        }
    }

    /// Whole words for a sale.
    private static let sales: Set<String> = [
        "sale", "sales", "offer", "special", "deal", "discount", "discounted", "campaign", "markdown",
        "saldo", "saldi", "actie", "akce", "akcia", "akcija", "rea", "salg", "ale", "indirim", "offre",
        "offres",
        "solde", "soldes", "sleva", "zľava", "rabat", "rabatt", "remise", "sconto", "korting",
    ]
    /// Parts of words for a sale, which other languages join with what follows: `Angebotsende`.
    private static let stems = [
        "promo", "aktion", "angebot", "sonderpreis", "rabatt", "aanbieding", "uitverkoop", "ofert", "rebaj",
        "descuento", "desconto", "offerta", "sconto", "réduction", "reduction", "wyprzeda", "reducer",
        "kampan",
        "erbjudande", "tilbud", "udsalg", "tarjous", "akció", "kampanya", "акци", "акці", "скидк",
        "распродаж",
        "знижк", "saleprice", "salestart", "saleend", "πώληση", "προσφορ", "セール", "特価",
    ]
    /// Those that are ASCII.
    private static let plainStems = stems.map { Array($0.utf8) }.filter { $0.allSatisfy { $0 < 0x80 } }
    private static let starts: Set<String> = [
        "from", "start", "starts", "begin", "begins", "since", "von", "ab", "seit", "beginn", "de", "du",
        "début",
        "debut", "desde", "inicio", "inicia", "da", "dal", "inizio", "partenza", "van", "vanaf", "od",
        "początek",
        "início", "začátek", "začiatok", "från", "fra", "alkaa", "alkaen", "kezdete", "kezdet", "başlangıç",
        "с",
        "от", "від", "з", "начало", "початок", "από", "startdate", "startdatum", "fromdate",
    ]
    private static let ends: Set<String> = [
        "to", "until", "till", "thru", "through", "end", "ends", "ending", "expires", "expiry", "expiration",
        "bis",
        "ende", "au", "jusqu", "fin", "hasta", "final", "al", "fino", "fine", "tot", "eind", "einde", "do",
        "koniec", "até", "fim", "konec", "la", "pana", "până", "slut", "slutt", "til", "päättyy", "asti",
        "vége",
        "bitiş", "до", "по", "конец", "окончание", "кінець", "закінчення", "έως", "μέχρι", "enddate",
        "enddatum", "todate", "slutdatum",
    ]
    private static let days: Set<String> = [
        "date", "dates", "day", "days", "period", "effective", "valid", "validity", "datum", "zeitraum",
        "gültig",
        "fecha", "data", "dato", "dátum", "päivä", "tarih", "tarihi", "дата", "période", "periodo", "período",
        "geldig", "ważne", "ważna", "platí", "válido", "valido", "valable", "vigencia",
    ]
    /// What compound words for a sale end in.
    private static let endings = ["beginn", "start", "ende", "slut", "slutt", "zeitraum", "datum", "period"]
    /// What may stand beside them.
    private static let fillers: Set<String> = [
        "price", "prices", "preis", "prix", "precio", "prezzo", "prijs", "cena", "pris", "gmt", "utc", "on",
        "the",
        "of", "le", "el", "il", "in",
    ]
}
