import ShopText
import StoreCore

/// Amounts as other shops write them: `1234.50`, `1,234.50`, `1.234,50`, `1 234,50`, `€ 12,50`.
struct PastAmount {
    /// In billionths.
    private let scaled: Int128
    /// Whether it has a decimal comma, which shows how the file writes amounts.
    let hasDecimalComma: Bool
    /// Whether its only mark is a point before three digits, which where others have a comma parts thousands.
    let mayBeGrouped: Bool
    let isNegative: Bool

    /// `nil` for what is no amount, or can be read in two ways.
    init?(_ text: String, of currency: Currency) {
        guard let bare = try? CurrencySign.removed(from: text, currency) else { return nil }
        var digits = bare[...]
        isNegative = digits.first == "-" || digits.first == "−"
        if isNegative { digits = digits.dropFirst().drop { $0 == " " } }
        guard let mark = PastAmount.decimalMark(of: digits, currency) else { return nil }
        let parts = mark.map { digits.split(separator: $0, omittingEmptySubsequences: false) } ?? [digits]
        guard parts.count <= 2, let whole = PastAmount.ungrouped(parts[0], decimal: mark) else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard fraction.allSatisfy(\.isDigit), whole.utf8.count + fraction.utf8.count <= 20,
            !whole.isEmpty || !fraction.isEmpty, let number = Int128(whole.isEmpty ? "0" : whole)
        else { return nil }
        let billionths = (fraction + "000000000").prefix(9)
        scaled = number * 1_000_000_000 + (Int128(billionths) ?? 0)
        hasDecimalComma = mark == ","
        mayBeGrouped =
            mark == "." && fraction.count == 3 && (1...3).contains(whole.count) && whole == String(parts[0])
    }

    /// Minor units of so many of it, rounded half away from zero; `nil` for too many.
    func units(of currency: Currency, times count: Int64 = 1) -> Int64? {
        var unit: Int128 = 1_000_000_000
        for _ in 0..<currency.digits { unit /= 10 }
        let (product, isTooLarge) = (2 * scaled).multipliedReportingOverflow(by: Int128(count))
        return isTooLarge ? nil : Int64(exactly: (product + unit) / (2 * unit))
    }

    /// What stands before the decimals: `.some(nil)` for nothing, `nil` where that cannot be told.
    private static func decimalMark(of text: Substring, _ currency: Currency) -> Character?? {
        let marks = text.filter { $0 == "." || $0 == "," }
        guard let last = marks.last else { return .some(nil) }
        let decimals = text.reversed().prefix { $0 != last }.count
        if Set(marks).count == 2 { return marks.count(where: { $0 == last }) == 1 ? .some(last) : nil }
        // Only groups come more than once.
        if marks.count > 1 { return .some(nil) }
        if last == "." { return .some(last) }
        switch decimals {
        case 1...2 where currency.digits > 0: return .some(last)
        case 3 where currency.digits == 0: return .some(nil)
        default: return nil
        }
    }

    /// The digits without what parts their thousands: always the same mark, before three digits each.
    private static func ungrouped(_ text: Substring, decimal: Character?) -> String? {
        guard let mark = text.first(where: { !$0.isDigit }) else { return String(text) }
        guard mark != decimal, marks.contains(mark) else { return nil }
        let groups = text.split(separator: mark, omittingEmptySubsequences: false)
        guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 }),
            groups.allSatisfy({ $0.allSatisfy(\.isDigit) })
        else { return nil }
        return groups.joined()
    }

    private static let marks: Set<Character> = [
        ".", ",", " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’",
    ]
}

extension Character {
    fileprivate var isDigit: Bool { isASCII && isNumber }
}
