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

    /// Whether prices have a comma before one or two digits at their end.
    var hasDecimalCommas: Bool {
        let isOne = { (value: String) in value.contains(/,[0-9]{1,2}[^0-9]*$/) }
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

    /// Words for counts that are not numbers: `5+`, `> 10`, `20 Stk`.
    var counts: [(text: String, value: String)] {
        let odd = values.filter { Int($0) == nil && !$0.contains(/^-?[0-9]+[.,]0*$/) }
        return odd.prefix(20).compactMap { text in
            let digits = text.split { !$0.isASCII || !$0.isNumber }
            return digits.count == 1 ? (text, String(digits[0])) : digits.isEmpty ? (text, "0") : nil
        }
    }

    /// Words that say whether a product is visible, if there are few of them.
    func flags(_ name: String) -> [(text: String, value: String)] {
        // Days are no words.
        switch StatusColumn(name) {
        case .begins?, .ends?: return []
        case .flag?, nil: break
        }
        let odd = values.filter { !["true", "false", "1", "0", "yes", "no"].contains($0.lowercased()) }
        if odd.count > 10 { return [] }
        return odd.map { ($0, StatusColumn.shows(name, $0) ? "true" : "false") }
    }
}
