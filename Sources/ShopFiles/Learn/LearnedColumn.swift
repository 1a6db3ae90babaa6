import ShopText
import StoreCore

/// What the first values of a column show.
struct LearnedColumn {
    let name: String
    private var values: [String] = []
    private var seen: Set<String> = []

    init(_ name: String) { self.name = name }

    mutating func add(_ value: String) {
        if !value.isEmpty, seen.count < 200, seen.insert(value).inserted { values.append(value) }
    }

    var hasValues: Bool { !values.isEmpty }

    /// Whether it says of any product that it is not to be seen, or may do so.
    var mayHide: Bool { StatusColumn.isOne(name) || values.contains(where: StatusColumn.isPlain) }

    /// Whether prices have a comma before one or two digits at their end, or before the dash for none: `99,-`.
    var hasDecimalCommas: Bool {
        let isOne = { (value: String) in value.contains(/,([0-9]{1,2}|[-–—]{1,2})[^0-9]*$/) }
        return values.contains(where: isOne) && !values.contains { $0.contains(/\.[0-9]{1,2}[^0-9]*$/) }
    }

    /// The date format, if not the shop's own.
    var dayFormat: (text: String, format: DayFormat)? {
        guard hasValues, !values.allSatisfy({ Day($0) != nil }) else { return nil }
        let orders = [
            "DD.MM.YYYY", "DD/MM/YYYY", "MM/DD/YYYY", "DD-MM-YYYY", "YYYY/MM/DD", "YYYYMMDD", "DD.MM.YY",
        ]
        for text in orders {
            if let format = try? DayFormat(text), values.allSatisfy({ format.day($0) != nil }) {
                return (text, format)
            }
        }
        return nil
    }

    /// The date format with day and month the other way around, if its days can be read by that, too, as `01/02/2026`
    /// can.
    func otherDayFormat(than found: (text: String, format: DayFormat)) -> String? {
        guard ["DD/MM/YYYY", "DD-MM-YYYY", "DD.MM.YYYY"].contains(found.text) else { return nil }
        let text = String(found.text.map { $0 == "D" ? "M" : $0 == "M" ? "D" : $0 })
        guard let other = try? DayFormat(text), values.allSatisfy({ other.day($0) != nil }),
            values.contains(where: { other.day($0) != found.format.day($0) })
        else { return nil }
        return text
    }

    /// Words for counts that are not numbers: `5+`, `> 10`, `20 Stk`.
    var counts: [(text: String, value: String)] {
        let odd = values.filter { Int($0) == nil && !$0.contains(/^-?[0-9]+[.,]0*$/) }
        return odd.prefix(20).compactMap { text in
            let digits = text.split { !$0.isASCII || !$0.isNumber }
            if digits.count == 1 { return (text, String(digits[0])) }
            return digits.isEmpty && LearnedColumn.meansNone(text) ? (text, "0") : nil
        }
    }

    /// Words for counts that say neither a number nor that there are none: `in stock`, `auf Anfrage`.
    var vagueCounts: [String] {
        values.filter { text in !text.contains { $0.isNumber } && !LearnedColumn.meansNone(text) }
    }

    private static func meansNone(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && $0 != "/" }.joined(separator: " ")
        return words.isEmpty || nones.contains(words)
    }

    private static let nones: Set<String> = [
        "out of stock", "outofstock", "sold out", "none", "no", "nil", "n/a", "na", "unavailable",
        "not available",
        "discontinued", "ausverkauft", "nicht lieferbar", "nicht auf lager", "nicht verfügbar", "nein",
        "keine",
        "rupture", "en rupture", "rupture de stock", "épuisé", "agotado", "sin stock", "esgotado",
        "sem estoque",
        "esaurito", "non disponibile", "uitverkocht", "niet op voorraad", "brak", "niedostępny", "vyprodáno",
        "slutsåld", "slut", "udsolgt", "utsolgt", "loppu", "нет", "нет в наличии",
    ]

    /// Words that say whether a product is visible, if there are few of them.
    func flags(_ name: String) -> [(text: String, value: String)] {
        // Days are no words.
        switch StatusColumn(name) {
        case .begins?, .ends?: return []
        case .flag?, .state?, nil: break
        }
        let odd = values.filter { !["true", "false", "1", "0", "yes", "no"].contains($0.lowercased()) }
        if odd.count > 10 { return [] }
        return odd.map { ($0, StatusColumn.shows(name, $0) ? "true" : "false") }
    }
}
